"""From outbox rows to parcels: who gets it, on which rungs, and whether it is still true.

Runs inside the transaction that leases the rows.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from commerce.errors import Refused
from commerce.model.messages import Audience, Delivery, NewMessage, OutboxMessage, Rung
from commerce.model.people import Viewer
from commerce.model.shows import Channel
from commerce.ports import Knowing, Messenger, Recipient
from commerce.rules.ladder import steps
from commerce.services.parcels import PRIVATE_RUNGS, Parcel
from commerce.store import outbox, shows, viewers
from commerce.store.transaction import Transaction

LinkFor = Callable[[Transaction, NewMessage, Viewer, datetime], str]
"""Makes the link that goes with a message (which has a show), in the transaction that leases it."""

OWN_PAGE = "web"  # its private way is a page that the viewer has open: nobody is disturbed


@dataclass(frozen=True, slots=True)
class Closed:
    """A message that is not sent, and why."""

    row: OutboxMessage
    state: outbox.State
    reason: str
    platform: str = ""


@dataclass(slots=True)
class Packed:
    """What became of leased messages."""

    parcels: list[Parcel] = field(default_factory=list)
    closed: list[Closed] = field(default_factory=list)


class Packer:
    """Knows the platforms there are and how links are made; `locale` is the shop's own."""

    def __init__(self, messengers: Mapping[str, Messenger], link_for: LinkFor, locale: str) -> None:
        """Take what parcels are made with."""
        self._messengers = messengers
        self._link_for = link_for
        self._locale = locale

    def pack(self, tx: Transaction, rows: Sequence[OutboxMessage], now: datetime) -> Packed:
        """Decide about every row; closes those that are not sent, in this transaction."""
        ids = {row.message.viewer_id for row in rows if row.message.viewer_id is not None}
        people = viewers.several(tx, ids)
        packed = Packed()
        for row in rows:
            viewer_id = row.message.viewer_id
            viewer = None if viewer_id is None else people.get(viewer_id)
            made = self._pack(tx, row, viewer, now)
            if isinstance(made, Closed):
                packed.closed.append(made)
            else:
                packed.parcels.append(made)
        _close(tx, packed.closed, now)
        return packed

    def _pack(
        self, tx: Transaction, row: OutboxMessage, viewer: Viewer | None, now: datetime
    ) -> Parcel | Closed:
        row = replace(row, message=_as_of(row.message, viewer, now))
        if row.message.audience is Audience.PUBLIC:
            return self._public(tx, row, now)
        if viewer is None:
            return Closed(row, "undeliverable", "nobody is known to whom this is to be sent")
        late = _too_late(tx, row, viewer, now)
        return late or self._private(tx, row, viewer, now)

    def _public(self, tx: Transaction, row: OutboxMessage, now: datetime) -> Parcel | Closed:
        message = row.message
        closes_at = _time(message.facts.get("closes"))
        if message.kind == "drop.countdown" and closes_at is not None and closes_at <= now:
            return Closed(row, "superseded", "the drop has closed")
        if message.channel_id is None:
            return _fan_out(tx, row, now)
        channel = shows.get_channel(tx, message.channel_id)
        if channel is None:
            return Closed(row, "undeliverable", "the channel is no longer linked")
        messenger = self._messengers.get(channel.platform)
        if messenger is None:
            return _no_way(row, channel.platform)
        rungs = steps(messenger.rungs, Rung.CLAIM_PAGE)
        if not rungs:
            return Closed(row, "superseded", f"{channel.platform} is only read, nothing is said")
        to = Recipient(None, "", channel.address, message.reply_to)
        return Parcel((row.id,), message, channel.platform, to, rungs, self._locale, row.attempts)

    def _private(
        self, tx: Transaction, row: OutboxMessage, viewer: Viewer, now: datetime
    ) -> Parcel | Closed:
        messenger = self._messengers.get(viewer.platform)
        if messenger is None:
            return _no_way(row, viewer.platform)
        channel = _channel(tx, row.message, viewer)
        to = _to(viewer, channel, row.message)
        has = messenger.rungs_for(to) if isinstance(messenger, Knowing) else messenger.rungs
        rungs = steps(has, row.rung, _skipped(row.message, viewer, to, has))
        if not rungs:
            return Closed(row, "undeliverable", "there is no further way", viewer.platform)
        link = None
        if row.message.with_link and row.message.show_id is not None and PRIVATE_RUNGS & {*rungs}:
            try:
                link = self._link_for(tx, row.message, viewer, now)
            except Refused as refused:
                return Closed(row, "superseded", f"there is nothing to pay: {refused}")
        return Parcel(
            ids=(row.id,),
            message=row.message,
            platform=viewer.platform,
            to=to,
            rungs=rungs,
            locale=viewer.locale or self._locale,
            attempts=row.attempts,
            link=link,
            useful_until=_time(row.message.facts.get("expires")),
        )


def _as_of(message: NewMessage, viewer: Viewer | None, now: datetime) -> NewMessage:
    """The message with what is known only now: the viewer's name, and how long there is left."""
    facts = dict(message.facts)
    if viewer is not None:
        facts["viewer"] = viewer.name
    ends_at = _time(facts.get("closes")) or _time(facts.get("expires"))
    if ends_at is not None:
        facts["left"] = {"seconds": max(0, round((ends_at - now).total_seconds()))}
    return replace(message, facts=facts)


def _too_late(tx: Transaction, row: OutboxMessage, viewer: Viewer, now: datetime) -> Closed | None:
    """Whether a private message would no longer be true, or is not wanted."""
    message = row.message
    expires_at = _time(message.facts.get("expires"))
    if message.kind == "reminder":
        ended = expires_at is not None and (
            expires_at <= now
            or message.show_id is None
            or not outbox.still_kept(tx, message.show_id, viewer.customer_id, expires_at)
        )
        if ended or viewer.stopped_at is not None:
            return Closed(row, "superseded", "the reservation has ended, or no reminder is wanted")
    elif message.with_link and expires_at is not None and expires_at <= now:
        reason = "the time was over before it could be sent"
        return Closed(row, "undeliverable", reason, viewer.platform)
    return None


def _fan_out(tx: Transaction, row: OutboxMessage, now: datetime) -> Closed:
    """Write one message a channel in place of this one: a crash then repeats none that was sent."""
    show_id = row.message.show_id
    places = () if show_id is None else shows.channels_of(tx, show_id)
    if not places:
        return Closed(row, "undeliverable", "the show has no channel")
    copies = [
        replace(row.message, channel_id=each.id, dedup_key=f"{row.message.dedup_key}@{each.id}")
        for each in places
    ]
    outbox.add(tx, copies, now)
    return Closed(row, "superseded", "one message a channel takes its place")


def _channel(tx: Transaction, message: NewMessage, viewer: Viewer) -> Channel | None:
    """Where the viewer reads: the channel of what is answered, else one of theirs in the show."""
    if message.channel_id is not None:
        channel = shows.get_channel(tx, message.channel_id)
        if channel is not None and channel.platform == viewer.platform:
            return channel
    places = () if message.show_id is None else shows.channels_of(tx, message.show_id)
    return next((each for each in places if each.platform == viewer.platform), None)


def _skipped(message: NewMessage, viewer: Viewer, to: Recipient, has: Sequence[Rung]) -> set[Rung]:
    """What leads nowhere: without a channel, all but what is told to that person alone."""
    skipped = set() if to.channel else {Rung.EPHEMERAL, Rung.CLAIM_PAGE}
    if to.reply_to is not None and Rung.PRIVATE not in has:
        skipped.discard(Rung.EPHEMERAL)
    stopped = viewer.stopped_at is not None and message.kind != "stopped"
    if stopped and viewer.platform != OWN_PAGE:
        skipped.add(Rung.PRIVATE)
    return skipped


def _to(viewer: Viewer, channel: Channel | None, message: NewMessage) -> Recipient:
    answered = (None if channel is None else channel.id) == message.channel_id
    return Recipient(
        viewer.user_id,
        viewer.name,
        "" if channel is None else channel.address,
        message.reply_to if answered else None,
    )


def _close(tx: Transaction, closed: Sequence[Closed], now: datetime) -> None:
    for one in closed:
        outbox.end(tx, [one.row.id], one.state, now)
    outbox.record(
        tx,
        [
            Delivery(one.row.id, one.row.rung, one.platform, now, error=one.reason)
            for one in closed
            if one.state == "undeliverable"
        ],
    )


def _no_way(row: OutboxMessage, platform: str) -> Closed:
    return Closed(row, "undeliverable", f"nothing is set up to send on {platform}", platform)


def _time(fact: Any) -> datetime | None:
    return datetime.fromisoformat(fact["at"]) if isinstance(fact, dict) and "at" in fact else None
