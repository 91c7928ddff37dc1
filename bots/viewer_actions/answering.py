"""What a viewer asks or tells without touching stock; the answer is always private."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bots.conversations import Conversations
from bots.intents import AskBack, Link, Question, Stop
from bots.viewer_actions.speaker import Speaker
from commerce.errors import Refused
from commerce.model.carts import CartEntry, CartLine, CartPlace, CartView
from commerce.rules.catalog import MissingOptions, NoSuchVariant, values_of
from commerce.rules.pricing import Tariff
from commerce.rules.refusals import choices
from commerce.services.carts import Carts
from commerce.services.customers import Customers
from commerce.services.outbox import Outbox

_COUNTRIES = 8  # named in one answer: more does not fit a line of chat
_ANSWERABLE = frozenset({"price", "stock", "size"})


@dataclass(frozen=True, slots=True)
class Manners:
    """What the shop lets be answered: `answers` on questions, in the shop's `currency`.

    `tariff` is what sending costs, `countries` (ISO 3166) where to.
    """

    currency: str
    tariff: Tariff
    countries: tuple[str, ...]
    answers: bool = True


class Answering:
    """Answers from the catalogue and the viewer's own cart."""

    def __init__(
        self,
        outbox: Outbox,
        carts: Carts,
        customers: Customers,
        conversations: Conversations,
        manners: Manners,
    ) -> None:
        """Join what answers are made from."""
        self._outbox = outbox
        self._carts = carts
        self._customers = customers
        self._conversations = conversations
        self._manners = manners

    async def say(self, speaker: Speaker, kind: str, **facts: Any) -> None:
        """Answer the speaker's message."""
        await self._outbox.say_to(speaker.identity, speaker.answer(kind, **facts))

    async def ask_back(self, speaker: Speaker, question: AskBack) -> None:
        """Ask what is missing, and remember the question for a few minutes."""
        self._conversations.ask(speaker.key, question, speaker.source.received_at)
        if not question.missing:
            which = {"any_of": list(question.candidates)}
            await self.say(speaker, "ask_back.which", candidates=which)
            return
        sale = speaker.room.offers[question.code]
        values = values_of(sale.product, sale.variants)
        missing = {name: values[name] for name in question.missing}
        await self._ask(speaker, question.code, missing)

    async def nothing_to_cancel(self, speaker: Speaker, asked: AskBack) -> None:
        """Tell who gives up an order that was never complete that nothing of it is kept."""
        code = asked.code or " / ".join(asked.candidates)
        await self.say(speaker, "claim.nothing_to_cancel", code=code, options={"options": {}})

    async def which_variant(
        self, speaker: Speaker, code: str, choice: MissingOptions | NoSuchVariant
    ) -> None:
        """Tell which options there are, of which one must be said."""
        await self._ask(speaker, code, choice.values)

    async def status(self, speaker: Speaker) -> None:
        """Say what the viewer holds, and give the link again."""
        cart = await self._carts.of_viewer(speaker.room.show.id, speaker.identity)
        lines = [_line(line, self._manners.currency) for line in cart.lines]
        waiting = [_waiting(place) for place in cart.places]
        entered = [_entered(entry) for entry in cart.entries]
        await self.say(
            speaker,
            "cart",
            with_link=bool(lines),
            count=len(lines) + len(waiting) + len(entered),
            lines={"each": "cart-line", "of": lines},
            waiting={"each": "cart-waiting", "of": waiting},
            entered={"each": "cart-entered", "of": entered},
            receipts={"each": "cart-receipt", "of": _receipts(cart)},
            total={"minor": cart.goods_minor, "currency": self._manners.currency},
        )

    async def question(self, speaker: Speaker, question: Question) -> None:
        """Answer from the catalogue what it knows; all else waits for the host."""
        if not self._manners.answers:
            return
        if question.topic == "shipping":
            await self.say(speaker, "question.shipping", **_shipping(self._manners))
            return
        code = question.code or speaker.room.on_air
        sale = speaker.room.offers.get(code) if code else None
        if sale is None or question.topic not in _ANSWERABLE:
            return
        values = values_of(sale.product, sale.variants)
        if question.topic == "size" and not values:
            return
        await self.say(
            speaker,
            "question.answer",
            topic=question.topic,
            code=sale.drop.code,
            title=sale.product.title,
            price={"minor": sale.drop.price_minor, "currency": self._manners.currency},
            available=sale.available,
            choices=choices(values),
        )

    async def link(self, speaker: Speaker, link: Link) -> None:
        """Join the page that shows this code with the speaker."""
        try:
            await self._customers.redeem(speaker.identity, link.code, speaker.act)
        except Refused as refusal:
            await self.say(speaker, "link.failed", reason=refusal.key)
        else:
            await self.say(speaker, "linked")

    async def _ask(
        self, speaker: Speaker, code: str, values: Mapping[str, tuple[str, ...]]
    ) -> None:
        missing = {"option_names": list(values)}
        await self.say(speaker, "ask_back", code=code, missing=missing, choices=choices(values))

    async def stop(self, speaker: Speaker, stop: Stop) -> None:
        """Send no more private messages, or send them again."""
        if stop.resume:
            await self._customers.resume(speaker.identity)
        else:
            await self._customers.stop(speaker.identity)
        await self.say(speaker, "resumed" if stop.resume else "stopped")


def _shipping(manners: Manners) -> dict[str, Any]:
    tariff, currency = manners.tariff, manners.currency
    return {
        "paid": tariff.shipping_minor > 0,
        "shipping": {"minor": tariff.shipping_minor, "currency": currency},
        "discounted": tariff.shipping_free_from_minor > 0,
        "free_from": {"minor": tariff.shipping_free_from_minor, "currency": currency},
        "countries": {"countries": _first(manners.countries)},
    }


def _first(countries: Sequence[str]) -> list[str]:
    few = list(countries[:_COUNTRIES])
    return few if len(few) == len(countries) else [*few, "…"]


def _line(line: CartLine, currency: str) -> dict[str, Any]:
    return {
        "code": line.code,
        "quantity": line.quantity,
        "options": {"options": line.options},
        "total": {"minor": line.total_minor, "currency": currency},
        "expires": {"at": line.expires_at.isoformat()},
    }


def _receipts(cart: CartView) -> list[dict[str, Any]]:
    """What proves each of them, once a claim: several lines may come of one."""
    claimed: list[CartLine | CartPlace | CartEntry] = [*cart.lines, *cart.places, *cart.entries]
    proofs = {each.receipt.claim_id: (each.code, each.receipt) for each in claimed}
    return [
        {
            "code": code,
            "position": receipt.position,
            "seen": {"at": receipt.seen_at.isoformat(), "exact": True},
            "decided": {"at": receipt.decided_at.isoformat(), "exact": True},
            "digest": receipt.digest[:16],
        }
        for code, receipt in proofs.values()
    ]


def _entered(entry: CartEntry) -> dict[str, Any]:
    return {
        "code": entry.code,
        "quantity": entry.quantity,
        "options": {"options": entry.options},
        "expires": {"at": entry.draws_at.isoformat()},
    }


def _waiting(entry: CartPlace) -> dict[str, Any]:
    return {
        "code": entry.code,
        "quantity": entry.quantity,
        "options": {"options": entry.options},
        "place": entry.place,
    }
