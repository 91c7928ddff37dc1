"""Where a show's video can be embedded from, read from the address of its page."""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs, urlsplit

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_YOUTUBE = frozenset({"youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com"})
_TWITCH = frozenset({"twitch.tv", "www.twitch.tv", "m.twitch.tv"})
_VIMEO = frozenset({"vimeo.com", "www.vimeo.com", "player.vimeo.com"})


@dataclass(frozen=True, slots=True)
class Video:
    """What the page shows: a `frame` of another site or a `stream` the browser plays itself.

    `origin` is what the content policy must allow (`https://host`).
    """

    kind: Literal["frame", "stream"]
    address: str
    origin: str


def embed(url: str | None, host: str) -> Video | None:
    """The video behind `url`, `None` when there is none that can be shown.

    `host` is the page's own name, which Twitch wants to be told.
    """
    parts = urlsplit(url or "")
    if parts.scheme != "https" or not parts.hostname:
        return None
    path = [part for part in parts.path.split("/") if part]
    if parts.path.endswith(".m3u8"):
        return Video("stream", url or "", f"https://{parts.netloc}")
    if parts.hostname == "youtu.be" or parts.hostname in _YOUTUBE:
        return _youtube(path, parse_qs(parts.query))
    if parts.hostname in _TWITCH:
        return _twitch(path, host)
    return _vimeo(path) if parts.hostname in _VIMEO else None


def _youtube(path: list[str], query: dict[str, list[str]]) -> Video | None:
    video = query.get("v", path[-1:] or [""])[0]
    if not _ID.fullmatch(video):
        return None
    origin = "https://www.youtube-nocookie.com"
    return _frame(origin, f"/embed/{video}?autoplay=1&mute=1&playsinline=1")


def _twitch(path: list[str], host: str) -> Video | None:
    if not path or not _ID.fullmatch(path[-1]):
        return None
    what = f"video={path[1]}" if path[0] == "videos" and len(path) > 1 else f"channel={path[0]}"
    return _frame("https://player.twitch.tv", f"/?{what}&parent={host}&muted=true")


def _vimeo(path: list[str]) -> Video | None:
    if not path or not path[-1].isdecimal():
        return None
    where = "event" if "event" in path else "video"
    return _frame("https://player.vimeo.com", f"/{where}/{path[-1]}?autoplay=1&muted=1")


def _frame(origin: str, rest: str) -> Video:
    return Video("frame", origin + rest, origin)
