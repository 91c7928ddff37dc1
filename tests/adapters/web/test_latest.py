from adapters.web.latest import KEPT, Latest, Line
from commerce.ids import ClaimId, CustomerId, DropId, ShowId, VariantId, ViewerId
from commerce.model.claims import ClaimResult, Outcome
from commerce.model.events import ClaimDecided
from tests.conftest import TestClock


def line(number: int) -> Line:
    return Line(f"7:m{number}", "discord", f"ann{number}", "viewer", "hello")


def decided(clock: TestClock, message: str, outcome: Outcome = Outcome.RESERVED) -> ClaimDecided:
    result = ClaimResult(
        claim_id=ClaimId(1),
        drop_id=DropId(1),
        variant_id=VariantId(1),
        customer_id=CustomerId(1),
        viewer_id=ViewerId(1),
        position=1,
        outcome=outcome,
        quantity=2,
        granted=2,
        reserved=2,
        waitlisted=0,
        over_limit_by=0,
        waitlist_place=None,
        expires_at=None,
        seen_at=clock(),
        decided_at=clock(),
        digest="",
    )
    return ClaimDecided(ShowId(1), result, (7, message))


def test_only_the_newest_lines_are_kept() -> None:
    latest = Latest()
    for number in range(KEPT + 20):
        latest.put(line(number))
    assert len(latest.lines) == KEPT
    assert latest.lines[-1].key == f"7:m{KEPT + 19}"


def test_an_outcome_told_before_its_line_waits_for_it(clock: TestClock) -> None:
    latest = Latest()
    assert latest.decided(decided(clock, "m1"), "A12") == ""
    latest.put(line(1))
    mark = latest.lines[0].mark
    assert mark is not None
    assert (mark["tone"], mark["quantity"], mark["code"]) == ("won", 2, "A12")


def test_an_outcome_after_its_line_was_pushed_out_still_names_who_wrote(clock: TestClock) -> None:
    latest = Latest()
    for number in range(KEPT + 5):
        latest.put(line(number))
    assert latest.decided(decided(clock, "m0", Outcome.CLOSED), "A12") == "ann0"
    assert all(one.mark is None for one in latest.lines)


async def test_a_reader_that_is_too_slow_is_told_so_and_never_holds_up_the_others() -> None:
    latest = Latest()
    with latest.read() as slow, latest.read() as quick:
        for number in range(150):
            latest.put(line(number))
        assert len(await quick.take()) == 150
        for number in range(150, 300):
            latest.put(line(number))
        assert len(await quick.take()) == 150
        assert (slow.behind, quick.behind) == (True, False)
        assert latest.readers == 2
    assert latest.readers == 0
