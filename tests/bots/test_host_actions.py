"""What a host's commands do, by the chat lines that give them, on both databases."""

from collections.abc import AsyncIterator

import pytest

from commerce.errors import Refused
from commerce.model.people import Role
from commerce.store.database import Database
from tests.bots.chair import REPLIES, Chair, as_moderator, chair
from tests.commerce.stage import LARGE, SHOW as SHOW_ID, SMALL
from tests.conftest import TestClock


@pytest.fixture
async def host(database: Database, clock: TestClock) -> AsyncIterator[Chair]:
    async with chair(database, clock) as seat:
        yield seat


async def test_a_drop_is_started_as_the_line_says(host: Chair) -> None:
    said = await host.say("drop A12 S:2 L:3 at 24.90 for 10m max 2")
    assert said.kind == "command.drop_start"
    assert said.text == (
        "A12 Linen shirt is on sale at €24.90, 5 available, 2 a customer, until 21:10."
    )
    assert not said.private
    (view,) = await host.services.drops.of_show(SHOW_ID)
    assert (view.drop.price_minor, view.drop.limit, view.available) == (2490, 2, 5)
    assert view.available_of == {SMALL: 2, LARGE: 3}
    assert view.on_air


async def test_a_drop_lives_by_command(host: Chair) -> None:
    await host.say("A12 5 29,90 10 min")
    assert (await host.say("pause A12")).text.startswith("A12 is paused.")
    assert (await host.say("!resume")).text == "A12 is on sale again."
    assert (await host.say("extend A12 5 min")).text == "A12 now closes at 21:15."
    assert (await host.say("off air")).kind == "command.off_air"
    assert (await host.say("A12 on air")).text == "A12 is on air."
    assert (await host.say("end A12")).text == "A12 is closed."
    assert (await host.say("undo")).text == "Undone: A12 is open again."


async def test_a_drop_is_scheduled(host: Chair) -> None:
    said = await host.say("schedule B3 5 pcs at 10 at 21:30 for 10m")
    assert said.text == "B3 Blue mug opens at 21:30, at €10.00, until 21:40."


async def test_the_same_message_again_does_nothing_and_is_answered_once(host: Chair) -> None:
    for _ in range(3):
        assert await host.write("drop B3 5 pcs at 10", "the same")
    assert [said.kind for said in await host.answers()] == ["command.drop_start"]
    assert len(await host.services.drops.of_show(SHOW_ID)) == 1


async def test_an_answer_lost_in_a_crash_is_given_when_the_message_comes_again(
    host: Chair,
) -> None:
    message = host.message("drop B3 5 pcs at 10")
    found = await host.services.shows.by_channel("web", "summer")
    assert found is not None
    await host.staff.answer(message, *found, Role.HOST)  # done, and then the lights went out
    assert await host.staff.handle(message, *found, Role.HOST)
    assert [said.text for said in await host.answers()] == ["That was done already."]


async def test_a_show_is_closed_and_another_one_opened(host: Chair) -> None:
    await host.say("drop B3 5 pcs at 10")
    assert (await host.say("show close")).text == "Summer is closed."
    said = await host.say("show open Friday night")
    assert (said.kind, said.private) == ("command.show_open", True)
    show = await host.show()
    assert show is not None
    assert show.title == "Friday night"
    busy = await host.say("show open")
    assert busy.text == "Friday night is open here already. First: show close"


async def test_an_address_in_the_line_is_the_show_s_video(host: Chair) -> None:
    await host.say("show close")
    await host.say("show open Friday https://youtu.be/abc night")
    show = await host.show()
    assert show is not None
    assert (show.title, show.video_url) == ("Friday night", "https://youtu.be/abc")


async def test_without_a_show_it_is_said_that_one_must_be_open(host: Chair) -> None:
    await host.say("show close")
    said = await host.say("drop B3 5 pcs at 10")
    assert said.text == "No show is open here. First: show open"
    assert said.private


async def test_a_price_is_changed_for_the_running_drop_and_for_the_product(host: Chair) -> None:
    assert (await host.say("price B3 10")).text == "B3 Blue mug now costs €10.00."
    await host.say("drop A12 5 pcs at 30")
    said = await host.say("price A12 -20%")
    assert said.text == (
        "A12 Linen shirt now costs €24.00; what was reserved before keeps its price."
    )


async def test_a_role_given_in_the_chat_counts_at_once(host: Chair) -> None:
    author = as_moderator(host).message("x").author
    stranger = type(author)("77", "Bob")
    assert await host.services.roles.of(stranger, "discord") is Role.VIEWER
    said = await host.say("grant role discord:77 moderator")
    assert said.text == "77 is now a moderator."
    assert said.private
    assert await host.services.roles.of(stranger, "discord") is Role.MODERATOR
    await host.say("revoke role discord:77")
    assert await host.services.roles.of(stranger, "discord") is Role.VIEWER


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("drop A99 5 pcs", "There is no product A99. Did you mean A12?"),
        ("pause B3", "There is no drop of B3 now."),
        ("!pause", "Which product? Name its code. For example: pause A12"),
        ("drop B3 50 pcs at 10", "There are only 5 of B3. To add some: restock B3 10"),
        (
            "drop A12 20 30",
            "Which one is the price: 20 pieces at €30.00, or 30 pieces at €20.00? "
            "Write “20 pcs at 30” or “30 pcs at 20”.",
        ),
        ("drop A12 XL:3 at 5", "I don't understand “XL:3”, so nothing was done. For example: "
         "drop A12 20 pcs at 29.90 for 10m max 2"),
        ("refund 17 yes", "There is no order 17."),
        ("refund A-17 yes", "“A-17” is no order number. Write it like this: refund 17"),
        ("!off air", "Nothing is on air, so name a code."),
    ],
)  # fmt: skip
async def test_what_is_refused_is_said_in_words(host: Chair, line: str, text: str) -> None:
    assert (await host.say(line)).text == text


async def test_a_moderator_is_told_that_a_host_may(host: Chair) -> None:
    said = await as_moderator(host).say("drop A12 5 pcs at 30")
    assert said.text == "Only a host may use “drop start”."
    assert await host.services.drops.of_show(SHOW_ID) == ()


async def test_chat_is_left_alone(host: Chair) -> None:
    assert not await host.write("drop a like if you want A12")
    assert await host.answers() == []


async def test_a_page_gets_the_answer_or_the_refusal(host: Chair) -> None:
    found = await host.services.shows.by_channel("web", "summer")
    assert found is not None
    line = host.message("drop B3 5 pcs at 10")
    said = await host.staff.tell(line, *found, Role.HOST)
    assert REPLIES.say(said.kind, "en", said.facts).startswith("B3 Blue mug is on sale")
    again = await host.staff.tell(line, *found, Role.HOST)
    assert again.kind == "command.done_already"
    with pytest.raises(Refused) as refused:
        await host.staff.tell(host.message("drop B3 5 pcs"), *found, Role.HOST)
    assert refused.value.key == "already_running"
    with pytest.raises(Refused) as unknown:
        await host.staff.tell(host.message("hello"), *found, Role.HOST)
    assert REPLIES.say(f"refused.{unknown.value.key}", "en", unknown.value.facts)
    assert await host.answers() == []


async def test_a_command_may_come_from_a_place_that_is_no_channel(host: Chair) -> None:
    show = await host.show()
    await host.say("drop A12 at 30")
    for _ in range(2):
        line = host.message("give A12 S to discord:77", "the same")
        await host.staff.tell(line, show, None, Role.HOST)
    assert await host.stage.level(SMALL) == (4, 1)
