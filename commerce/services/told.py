"""What is told to a viewer about what they claimed: facts for the outbox, never words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict

from commerce.ids import ChannelId
from commerce.model.claims import Claim, Outcome, Reservation
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.services.locking import Locked, Offer
from commerce.store import claims, outbox, viewers
from commerce.store.transaction import Transaction

_WON = frozenset({Outcome.RESERVED, Outcome.PARTIAL})


@dataclass(frozen=True, slots=True)
class News:
    """A kind of message about a reservation that its viewer did not just ask for."""

    kind: str
    priority: Priority
    with_link: bool


PROMOTED = News("promoted", Priority.PROMOTION, with_link=True)
EXPIRED = News("expired", Priority.ANSWER, with_link=False)
REMINDER = News("reminder", Priority.REMINDER, with_link=True)


def answer(claim: Claim, offer: Offer, viewer: str, total_minor: int) -> NewMessage:
    """The answer to a claim; `total_minor` is what all pieces reserved of the variant cost."""
    won = claim.outcome in _WON
    facts = {
        **_goods(offer, viewer, total_minor),
        "quantity": claim.quantity,
        "granted": claim.granted,
        "reserved": claim.reserved,
        "waitlisted": claim.waitlisted,
        "over_limit_by": claim.over_limit_by,
        "position": claim.position,
        "waitlist_place": claim.waitlist_place,
        "expires": None if claim.expires_at is None else _at(claim.expires_at),
        "seen": _at(claim.source.seen_at),
    }
    return NewMessage(
        kind=f"claim.{claim.outcome.value}",
        dedup_key=f"claim:{claim.id}",
        audience=Audience.PRIVATE,
        priority=Priority.LINK if won else Priority.ANSWER,
        facts=facts,
        show_id=claim.show_id,
        viewer_id=claim.viewer_id,
        with_link=won,
        **_where(claim),
    )


def tell(
    tx: Transaction, locked: Locked, news: News, about: Sequence[Reservation], now: datetime
) -> None:
    """Write to the outbox what became of these reservations."""
    if not about:
        return
    asked = claims.by_ids(tx, {one.claim_id for one in about})
    people = viewers.several(tx, {one.viewer_id for one in about})
    messages = []
    for one in about:
        offer = locked.offer((one.drop_id, one.variant_id))
        facts = {
            **_goods(offer, people[one.viewer_id].name, one.price_minor * one.quantity),
            "quantity": one.quantity,
            "expires": _at(one.expires_at),
        }
        message = NewMessage(
            kind=news.kind,
            dedup_key=f"{news.kind}:{one.id}:{one.expires_at:%Y%m%d%H%M%S}",
            audience=Audience.PRIVATE,
            priority=news.priority,
            facts=facts,
            show_id=one.show_id,
            viewer_id=one.viewer_id,
            with_link=news.with_link,
            **_where(asked[one.claim_id]),
        )
        messages.append(message)
    outbox.add(tx, messages, now)


class _Where(TypedDict, total=False):
    channel_id: ChannelId
    reply_to: str


def _where(claim: Claim) -> _Where:
    """Where the viewer wrote; a claim by hand answers a moderator's message, not the viewer's."""
    if claim.by_hand is not None:
        return {}
    return {"channel_id": claim.source.channel_id, "reply_to": claim.source.message_id}


def _goods(offer: Offer, viewer: str, total_minor: int) -> dict[str, Any]:
    return {
        "code": offer.drop.code,
        "title": offer.product.title,
        "options": {"options": offer.variant.options},
        "viewer": viewer,
        "price": {"minor": offer.price_minor, "currency": offer.currency},
        "total": {"minor": total_minor, "currency": offer.currency},
    }


def _at(time: datetime) -> dict[str, str]:
    return {"at": time.isoformat()}
