"""What a host does to a show: steps of one transaction each."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from commerce.errors import Conflict, Invalid
from commerce.ids import ChannelId, ShowId
from commerce.model.events import ShowChanged
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.shows import Channel, Show
from commerce.services import drop_acts, drop_steps, finding
from commerce.services.acting import Doing
from commerce.store import drops, outbox, shops, shows
from commerce.store.transaction import Transaction

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
_TITLE_MAX = 120  # characters


OWN_PAGE = "web"
"""The platform of the shop's own show pages: every show has its chat there, named by its slug."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of chat to link: the platform, its own id of the place, and what people call it."""

    platform: str
    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class OpenShow:
    """What a host says when opening a show.

    `slug` is its page's name (`None`: made from the title); the slug of a planned show opens that
    one. `video_url` is an https address of YouTube, Twitch, Vimeo or an HLS playlist.
    """

    title: str
    slug: str | None = None
    video_url: str | None = None
    channels: Sequence[Place] = ()


@dataclass(frozen=True, slots=True)
class ClosedShow:
    """A show after it was closed: which drops ended with it, and whose place in line."""

    show: Show
    codes: tuple[str, ...]
    waiting: int


def slug_of(title: str) -> str:
    """A page's name from a title: small letters, digits and dashes of it, at most 40."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "show"


def open_show(doing: Doing, wanted: OpenShow, *, opens: bool) -> Show:
    """Open a show, or write down one to be opened later."""
    _check(wanted)
    tx = doing.tx
    shops.lock(tx)
    planned = None if wanted.slug is None else shows.by_slug(tx, wanted.slug)
    if planned is not None and (planned.opened_at is not None or not opens):
        raise Conflict("slug_taken", slug=planned.slug, title=planned.title)
    if planned is None:
        show = Show(
            id=ShowId(tx.new_id()),
            slug=wanted.slug or _free_slug(tx, slug_of(wanted.title)),
            title=wanted.title.strip(),
            opened_at=doing.now if opens else None,
            video_url=wanted.video_url,
        )
        shows.add(tx, show)
    else:
        show = replace(
            planned,
            title=wanted.title.strip(),
            opened_at=doing.now,
            video_url=wanted.video_url or planned.video_url,
        )
        shows.update_show(
            tx, show.id, title=show.title, opened_at=doing.now, video_url=show.video_url
        )
    own_page = Place(OWN_PAGE, show.slug)
    for place in (*wanted.channels, own_page, *_places(shows.channels_of(tx, show.id))):
        link(tx, show, place)
    doing.record("open_show" if opens else "plan_show", {"slug": show.slug, "title": show.title})
    if opens:
        _tell(doing, "show.opened", show)
    tx.emit(ShowChanged(show.id))
    return show


def _check(wanted: OpenShow) -> None:
    if not 0 < len(wanted.title.strip()) <= _TITLE_MAX:
        raise Invalid("bad_title", longest=_TITLE_MAX)
    if wanted.slug is not None and not _SLUG.fullmatch(wanted.slug):
        raise Invalid("bad_slug", value=wanted.slug)
    if wanted.video_url is not None:
        parts = urlsplit(wanted.video_url)
        if parts.scheme != "https" or not parts.hostname:
            raise Invalid("bad_video_url", value=wanted.video_url)


def _free_slug(tx: Transaction, stem: str) -> str:
    taken = shows.slugs_like(tx, stem)
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _places(channels: Sequence[Channel]) -> list[Place]:
    return [Place(channel.platform, channel.address, channel.title) for channel in channels]


def link(tx: Transaction, show: Show, place: Place) -> Channel:
    """Link a place to a show that is not closed: one open show at a time in each place."""
    busy = shows.other_on_channel(tx, show.id, place.platform, place.address)
    if busy is not None and show.is_open:
        raise Conflict("channel_busy", title=busy)
    for channel in shows.channels_of(tx, show.id):
        if (channel.platform, channel.address) == (place.platform, place.address):
            title = place.title or channel.title
            shows.title_channel(tx, channel.id, title)
            return replace(channel, title=title)
    channel = Channel(ChannelId(tx.new_id()), show.id, place.platform, place.address, place.title)
    shows.add_channel(tx, channel)
    return channel


def close_show(doing: Doing, show_id: ShowId) -> ClosedShow:
    """Close a show with its drops and waitlists."""
    tx, now = doing.tx, doing.now
    show = finding.show(tx, show_id)
    if show.closed_at is not None:
        raise Conflict("show_closed", title=show.title)
    if not show.is_open:
        raise Conflict("show_not_open", title=show.title)
    running = drops.lock(tx, [drop.id for drop in drops.of_show(tx, show_id)])
    drop_steps.end(tx, show, list(running.values()), now)
    gone = shows.dissolve_waitlist(tx, show_id)
    closed = replace(show, closed_at=now, on_air_drop_id=None)
    shows.update_show(tx, show_id, closed_at=now)
    codes = tuple(drop.code for drop in running.values())
    doing.record("close_show", {"slug": show.slug, "codes": list(codes), "waiting": gone})
    _tell(doing, "show.closed", closed)
    tx.emit(ShowChanged(show_id))
    return ClosedShow(closed, codes, gone)


def set_on_air(doing: Doing, show_id: ShowId, code: str | None) -> Show:
    """Put a running drop on air, or take off what is there."""
    tx = doing.tx
    show = finding.show(tx, show_id)
    if code is None and show.on_air_drop_id is None:
        raise Conflict("nothing_on_air")
    drop_id = None if code is None else drop_acts.running(doing, show_id, code)[1].id
    drop_steps.put_on_air(tx, show, drop_id)
    undo = {"action": "on_air", "show_id": show_id, "drop_id": show.on_air_drop_id}
    doing.record("on_air", {"code": code}, undo)
    return replace(show, on_air_drop_id=drop_id)


def _tell(doing: Doing, kind: str, show: Show) -> None:
    message = NewMessage(
        kind=kind,
        dedup_key=f"{kind}:{show.id}",
        audience=Audience.PUBLIC,
        priority=Priority.ANNOUNCEMENT,
        facts={"title": show.title},
        show_id=show.id,
    )
    outbox.add(doing.tx, [message], doing.now)
