"""What is sent in one go, and joining what says the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from commerce.ids import OutboxId
from commerce.model.messages import Audience, NewMessage, Rung
from commerce.ports import Recipient

PRIVATE_RUNGS = frozenset({Rung.PRIVATE, Rung.EPHEMERAL})
"""Those that only the recipient sees: a link goes out on these alone."""

_TOGETHER = frozenset(
    {"claim.reserved", "claim.entered", "claim.waitlisted", "claim.sold_out", "claim.closed"}
)


@dataclass(frozen=True, slots=True)
class Parcel:
    """Something to send in one go: the outbox messages it settles, to whom, and how.

    `rungs` are to be tried in order, `attempts` were made on the first of them. After
    `useful_until` it would tell what is no longer so.
    """

    ids: tuple[OutboxId, ...]
    message: NewMessage
    platform: str
    to: Recipient
    rungs: tuple[Rung, ...]
    locale: str
    attempts: int = 0
    link: str | None = None
    useful_until: datetime | None = None


def together(parcels: Iterable[Parcel], over: int, most: int, locale: str) -> list[Parcel]:
    """Join public acknowledgements that say the same in one place, where more than `over` wait.

    At most `most` viewers are named in one line.
    """
    alike: dict[tuple[Any, ...], list[Parcel]] = defaultdict(list)
    kept: list[Parcel] = []
    for parcel in parcels:
        kind, code = parcel.message.kind, parcel.message.facts.get("code")
        if kind in _TOGETHER and parcel.rungs[0] is Rung.CLAIM_PAGE:
            alike[parcel.platform, parcel.to.channel, kind, code].append(parcel)
        else:
            kept.append(parcel)
    for group in alike.values():
        if len(group) <= over:
            kept += group
            continue
        for start in range(0, len(group), most):
            some = group[start : start + most]
            kept.append(some[0] if len(some) == 1 else _joined(some, locale))
    return kept


def _joined(group: Sequence[Parcel], locale: str) -> Parcel:
    first = group[0]
    until = [parcel.useful_until for parcel in group if parcel.useful_until is not None]
    message = NewMessage(
        kind=f"{first.message.kind}_together",
        dedup_key=f"{first.message.dedup_key}+{len(group) - 1}",
        audience=Audience.PUBLIC,
        priority=first.message.priority,
        facts={
            "code": first.message.facts["code"],
            "viewers": {"all_of": [parcel.to.name for parcel in group]},
            "count": len(group),
            "expires": {"at": min(until).isoformat()} if until else None,
        },
        show_id=first.message.show_id,
        channel_id=first.message.channel_id,
    )
    return replace(
        first,
        ids=tuple(outbox_id for parcel in group for outbox_id in parcel.ids),
        message=message,
        to=Recipient(None, "", first.to.channel),
        rungs=(Rung.CLAIM_PAGE,),
        locale=locale,
        attempts=max(parcel.attempts for parcel in group),
        link=None,
        useful_until=min(until, default=None),
    )
