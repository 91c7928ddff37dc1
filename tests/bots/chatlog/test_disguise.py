from datetime import UTC, datetime

import pytest

from bots.chatlog import (
    Author,
    Disguise,
    Line,
    MessageLine,
    PaidLine,
    SceneLine,
    TapLine,
    UnreachableLine,
    text_of,
)
from commerce.model.messages import Rung
from commerce.model.scenes import Scene

AT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
ANN = Author(id="4711", name="Ann Smith", role="moderator", locale="it")
BOB = Author(id="4712", name="bob_99")


@pytest.fixture
def disguise() -> Disguise:
    return Disguise(b"salt" * 8)


def said(author: Author, text: str, **more: str) -> MessageLine:
    return MessageLine(
        platform="discord", address="c1", id="m1", author=author, text=text, at=AT, **more
    )


def hidden(disguise: Disguise, line: MessageLine) -> MessageLine:
    found = disguise.line(line)
    assert isinstance(found, MessageLine)
    return found


def test_one_person_is_one_person_all_through_a_log(disguise: Disguise) -> None:
    one, two = (hidden(disguise, said(ANN, text)) for text in ("A12", "cart"))
    assert one.author == two.author
    assert hidden(disguise, said(BOB, "A12")).author != one.author
    assert (one.author.role, one.author.locale, one.text) == ("moderator", "it", "A12")
    paid = disguise.line(PaidLine(at=AT, show="s", platform="discord", author=ANN))
    assert isinstance(paid, PaidLine)
    assert paid.author.id == one.author.id


def test_nothing_that_names_a_person_is_left(disguise: Disguise) -> None:
    lines: list[Line] = [
        said(ANN, "A12", reply_to="m0", quoted="B3"),
        TapLine(at=AT, show="s", id="click-1", author=ANN, code="A12", sku="S", quantity=1),
        UnreachableLine(at=AT, platform="x", author=ANN, rung=Rung.PRIVATE),
    ]
    for line in lines:
        text = text_of(disguise.line(line))
        for secret in ("4711", "Ann", "Smith", '"m1"', '"m0"', "click-1"):
            assert secret not in text


def test_another_salt_makes_other_people() -> None:
    one, two = (hidden(Disguise(salt), said(ANN, "")) for salt in (b"a" * 32, b"b" * 32))
    assert one.author.id != two.author.id
    assert one.author.name != two.author.name


def test_the_same_id_on_two_platforms_is_two_people(disguise: Disguise) -> None:
    here = hidden(disguise, said(ANN, ""))
    there = hidden(disguise, said(ANN, "").model_copy(update={"platform": "x"}))
    assert here.author.id != there.author.id


def test_mentions_of_who_wrote_before_are_hashed_alike(disguise: Disguise) -> None:
    ann = hidden(disguise, said(ANN, "hi")).author
    bob = hidden(disguise, said(BOB, "hi")).author
    text = "@ann smith, thanks @Bob_99! @anna @ 29.90 <@4711> discord:4712 https://a.example A12"
    told = hidden(disguise, said(ANN, text, quoted="@bob_99"))
    assert told.text == (
        f"@{ann.name}, thanks @{bob.name}! @anna @ 29.90 <@{ann.id}> discord:{bob.id} "
        "https://a.example A12"
    )
    assert told.quoted == f"@{bob.name}"


def test_who_has_no_name_gets_none(disguise: Disguise) -> None:
    assert hidden(disguise, said(Author(id="1"), "hi")).author.name == ""


def test_a_scene_says_that_it_was_hashed(disguise: Disguise) -> None:
    scene = disguise.line(SceneLine(at=AT, scene=Scene({"S": 1})))
    assert isinstance(scene, SceneLine)
    assert (scene.hashed, scene.scene.stock) == (True, {"S": 1})
