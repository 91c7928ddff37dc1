"""What a moderator's commands do, by the chat lines that give them, on both databases."""

from collections.abc import AsyncIterator

import pytest

from adapters.payments.manual.gateway import ManualGateway, ManualTerms
from bots.commands.registry import COMMANDS
from bots.host_actions import HOST_ACTIONS
from bots.moderator_actions import MODERATOR_ACTIONS
from commerce.ids import OutboxId
from commerce.model.acts import Act
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.orders import Buyer
from commerce.model.people import Identity, Role
from commerce.rules.pricing import Tariff
from commerce.services.checkout_steps import CheckoutTerms
from commerce.services.checkouts import Checkouts
from commerce.services.reserving import Terms
from commerce.store import outbox, viewers
from commerce.store.database import Database
from commerce.store.transaction import Transaction
from tests.bots.chair import Chair, as_moderator, chair
from tests.commerce.stage import LARGE, ONLY, SHOW, SIGNER, SMALL
from tests.conftest import TestClock


@pytest.fixture
async def host(database: Database, clock: TestClock) -> AsyncIterator[Chair]:
    async with chair(database, clock) as seat:
        await seat.say("drop A12 at 30 max 2")
        yield seat


@pytest.fixture
def moderator(host: Chair) -> Chair:
    return as_moderator(host)


def test_each_command_is_done_by_one_handler_of_its_role() -> None:
    hosts = {command.name for command in COMMANDS if command.least_role is Role.HOST}
    moderators = {command.name for command in COMMANDS if command.least_role is Role.MODERATOR}
    assert (set(HOST_ACTIONS), set(MODERATOR_ACTIONS)) == (hosts, moderators)


async def test_stock_is_added_set_and_listed(moderator: Chair) -> None:
    stage = moderator.stage
    said = await moderator.say("restock A12 S 5")
    assert (said.text, said.private) == ("A12: S 9 in stock, 9 available.", True)
    said = await moderator.say("restock A12 S:1 L:4")
    assert said.text == "A12: S 10 in stock, 10 available\nL 10 in stock, 10 available."
    assert (await moderator.say("undo")).text == "Undone: the stock of A12 is as before."
    assert (await stage.level(SMALL), await stage.level(LARGE)) == ((9, 0), (6, 0))
    await moderator.say("set stock B3 7")
    assert await stage.level(ONLY) == (7, 0)
    said = await moderator.say("stock B3")
    assert said.text == "In stock:\nB3 Blue mug: 7 available (7 in stock, 0 reserved)"
    assert len((await moderator.say("stock")).text.splitlines()) == 4


async def test_several_stocks_are_changed_all_or_none(moderator: Chair) -> None:
    await moderator.stage.claim("bob", SMALL, 2)
    said = await moderator.say("set stock A12 L:9 S:1")
    assert said.text == "2 of the 4 pieces are reserved, so there can't be fewer."
    assert await moderator.stage.level(LARGE) == (6, 0)
    said = await moderator.say("restock A12 5")
    assert said.text == "Which size of A12? There is S or L."


async def test_claims_of_somebody_are_listed_kept_longer_and_released(moderator: Chair) -> None:
    await moderator.stage.claim("bob", SMALL, 2)
    said = await moderator.say("claims bob")
    assert said.private
    assert said.text == "bob: €60.00 to be paid.\nA12 ×2 S until 21:10"
    said = await moderator.say("extend @bob 10 min")
    assert said.text == "bob: one reservation is kept until 21:20."
    said = await moderator.say("release A12 of @bob")
    assert said.text == "bob: 2 pieces released."
    assert await moderator.stage.level(SMALL) == (4, 0)
    assert (await moderator.say("release @bob")).kind == "refused.nothing_claimed"
    assert (await moderator.say("claims @bob")).text.startswith("bob: nothing reserved")


async def test_waiting_is_listed_too(moderator: Chair) -> None:
    await moderator.stage.claim("ann", SMALL, 2)
    await moderator.stage.claim("bob", SMALL, 2)
    await moderator.stage.claim("cid", SMALL, 1)
    said = await moderator.say("claims cid")
    assert said.text.splitlines()[1:] == ["A12 ×1 S on the waitlist, place 1"]


async def test_a_claim_is_given_by_hand_over_the_limit_also_to_who_never_bought(
    moderator: Chair,
) -> None:
    said = await moderator.say("give A12 S x3 to discord:77")
    assert said.text == "77: A12 ×3 S is reserved until 21:10."
    assert await moderator.stage.level(SMALL) == (4, 3)
    assert (await moderator.stage.trail())[-1] == "give"
    said = await moderator.say("give A12 to discord:77")
    assert said.kind == "refused.which_variant"
    said = await moderator.say("give B3 to discord:77")
    assert said.text == "There is no drop of B3 now; running are A12."
    assert (await moderator.say("undo")).text.startswith("Undone: what was given to 77")
    assert await moderator.stage.level(SMALL) == (4, 0)


async def test_giving_once_is_giving_once_however_often_the_message_comes(
    moderator: Chair,
) -> None:
    for _ in range(2):
        await moderator.write("give A12 S x3 to discord:77", "the same")
    assert await moderator.stage.level(SMALL) == (4, 3)
    assert (await moderator.stage.trail()).count("give") == 1


async def test_people_are_blocked_and_unblocked(moderator: Chair) -> None:
    await moderator.stage.claim("bob", SMALL)
    said = await moderator.say("block @bob 2h never pays")
    assert said.text == "bob can't claim any more, until Nov 27, 2026, 23:00."
    assert (await moderator.stage.claim("bob", LARGE)).outcome.value == "blocked"
    assert (await moderator.say("unblock bob")).text == "bob can claim again."
    assert (await moderator.say("unblock bob")).text == "bob is not blocked."
    assert (await moderator.say("block @nobody")).text.startswith("I know nobody called")


async def test_a_link_that_somebody_was_talked_into_is_taken_apart(moderator: Chair) -> None:
    await moderator.stage.claim("bob", SMALL)
    code = await moderator.services.customers.link_code("page-of-mallory")
    bob, act = Identity("discord", "bob", "bob"), Act("discord:bob")
    assert len((await moderator.services.customers.redeem(bob, code, act)).viewers) == 2
    said = await moderator.say("unlink @bob")
    assert said.text == "bob is separate again: no page or account shares their claims."
    assert said.private
    assert (await moderator.say("unlink discord:bob")).text == "bob is linked with nobody."


async def test_who_is_meant_is_asked_in_private(moderator: Chair) -> None:
    def two(tx: Transaction) -> None:
        same = [Identity("discord", user_id, "bob") for user_id in ("1", "2")]
        viewers.ensure(tx, same, moderator.stage.clock())

    await moderator.stage.shop.write(two)
    said = await moderator.say("block bob")
    assert (said.kind, said.private) == ("refused.which_viewer", True)
    assert "discord:1" in said.text


async def test_everybody_hears_an_announcement_once(moderator: Chair) -> None:
    for _ in range(2):
        await moderator.write("announce Free shipping tonight!", "the same")
    assert (await moderator.stage.told()).count("announcement") == 1
    assert await moderator.stage.facts("announcement") == {"text": "Free shipping tonight!"}


async def test_orders_are_listed_and_a_wrong_reference_is_refused(moderator: Chair) -> None:
    assert (await moderator.say("orders")).text == "No orders yet."
    await moderator.stage.claim("bob", SMALL)
    assert (await moderator.say("orders bob")).text == "No orders yet."
    said = await moderator.say("mark paid RF00123")
    assert said.text.startswith("RF00123 is no reference")


async def test_what_reached_nobody_is_listed(moderator: Chair) -> None:
    assert (await moderator.say("undelivered")).text == "Every message has found its reader."
    now = moderator.stage.clock()

    def lost(tx: Transaction) -> None:
        bob = viewers.ensure(tx, [Identity("discord", "1", "bob")], now)["discord", "1"]
        message = NewMessage(
            "claim.reserved",
            "lost",
            Audience.PRIVATE,
            Priority.LINK,
            facts={"code": "A12"},
            show_id=SHOW,
            viewer_id=bob.id,
        )
        outbox.add(tx, [message], now)
        ids = [OutboxId(event.outbox_ids[0]) for event in tx.events if hasattr(event, "outbox_ids")]
        outbox.end(tx, ids, "undeliverable", now)

    await moderator.stage.shop.write(lost)
    said = await moderator.say("undelivered")
    assert said.text == ("One message reached nobody:\nbob (discord): what became of a claim, A12")


async def test_help_lists_what_the_role_may_and_explains_one(host: Chair, moderator: Chair) -> None:
    everything = (await host.say("help")).text
    assert all(f"{command.name} — " in everything for command in COMMANDS)
    assert "drop start" not in (await moderator.say("help")).text.rpartition("\n")[0]
    one = await host.say("help drop")
    assert one.text.startswith("drop start — puts a product on sale now")
    assert "drop A12 -20% 15 min" in one.text


async def test_a_viewer_who_commands_is_told_who_may(host: Chair) -> None:
    host.role = Role.VIEWER
    assert (await host.say("!undo")).kind == "refused.wrong_role"
    assert not await host.write("undo")


async def test_money_comes_by_transfer_is_marked_and_given_back_once_confirmed(
    host: Chair, moderator: Chair
) -> None:
    reference = await order_by_transfer(host)
    said = await moderator.say("orders")
    assert said.text == f"No orders yet.\n{reference} bob: €64.90, not paid yet"
    said = await moderator.say(f"mark paid {reference.lower()}")
    assert said.text == f"{reference} is paid: order 1 of bob, €64.90."
    assert (await moderator.say("orders @bob")).text == "One order, €64.90:\n#1 bob: €64.90"
    said = await host.say("refund 1 10")
    assert (said.kind, said.private) == ("command.refund_ask", True)
    assert said.text.endswith(
        "give back €10.00? Nothing takes that back. To do it, write: refund 1 10 yes"
    )
    assert (await host.say("refund 1 10 yes")).text == "€10.00 of order 1 goes back to bob."
    assert (await host.say("refund 1")).text.startswith("Order 1 of bob: give back €54.90?")
    listed = (await moderator.say("orders")).text
    assert "To give back by hand: €10.00" in listed
    number = listed.rpartition(" ")[2]
    assert (await host.say(f"mark refunded {number}")).text == "€10.00 are noted as given back."
    assert "To give back" not in (await moderator.say("orders")).text
    assert (await host.say(f"mark refunded {number}")).kind == "refused.already_refunded"
    await host.say("refund 1 yes")
    assert (await host.say("refund 1")).text == "Order 1 is refunded already."
    assert "#1 bob: €64.90, refunded\n" in (await moderator.say("orders")).text


async def order_by_transfer(host: Chair) -> str:
    """Bob orders two shirts and will pay by transfer; the reference he was given."""
    await host.stage.claim("bob", SMALL, 2)
    shop, clock = host.stage.shop, host.stage.clock
    pay = CheckoutTerms(("manual",), Terms(), tariff=Tariff(490))
    gateway = ManualGateway(ManualTerms({"en": "Pay to IE12"}))
    checkouts = Checkouts(shop, clock, SIGNER, {"manual": gateway}, pay)

    def link(tx: Transaction) -> str:
        bob = viewers.ensure(tx, [Identity("discord", "bob", "bob")], clock())["discord", "bob"]
        return checkouts.open_for(tx, SHOW, bob.customer_id, bob.id, clock())

    token = await shop.write(link)
    await checkouts.pay(token, "manual", Buyer("bob@example.org", "Bob", "1 Main St", "IT"), "en")
    (awaited,) = await host.services.orders.awaiting(SHOW)
    return awaited.reference
