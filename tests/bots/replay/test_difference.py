import json

import pytest

from bots.replay import Change, Outcome, differences, read_outcomes


def outcome(message_id: str, intent: str = "buy", **more: object) -> dict[str, object]:
    fields = {"line": 1, "at": "20:00", "kind": "new", "platform": "x", "user": "ann"}
    text = Outcome(id=message_id, intent=intent, **fields | more).text()  # type: ignore[arg-type]
    found: dict[str, object] = json.loads(text)
    return found


def test_the_same_is_no_difference_wherever_it_stands() -> None:
    before = [outcome("m1"), outcome("m2", "nothing")]
    now = [outcome("m2", "nothing", line=7, at="21:00"), outcome("m1")]
    assert differences(before, now) == ()


def test_what_was_read_or_decided_otherwise_is_shown_with_both() -> None:
    before, now = outcome("m1", outcome="reserved"), outcome("m1", outcome="waitlisted", line=3)
    (change,) = differences([before], [now])
    assert (change, change.number) == (Change(before, now), 3)


def test_what_happened_once_only_is_shown_with_nothing_beside_it() -> None:
    expired = outcome("m1", kind="clock", line=None, told=["expired"], items=[{"code": "A12"}])
    assert differences([outcome("m1")], [expired, outcome("m1")]) == (Change(None, expired),)
    assert differences([expired], []) == (Change(expired, None),)
    assert Change(expired, None).number is None


def test_a_message_that_came_twice_is_compared_twice() -> None:
    first, again = outcome("m1"), outcome("m1", "nothing")
    assert differences([first, first], [first, again]) == (Change(first, again),)


@pytest.mark.parametrize("line", [b"nonsense", b"[1]", b'{"messages": 3}'])
def test_what_is_no_file_of_outcomes_is_refused_with_its_line(line: bytes) -> None:
    good = json.dumps(outcome("m1")).encode()
    assert read_outcomes([good]) == (outcome("m1"),)
    with pytest.raises(ValueError, match="line 2 is no"):
        read_outcomes([good, line])
