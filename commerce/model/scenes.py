"""How a sale stands at one moment: what can be put up again elsewhere, without any person in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SceneDrop:
    """A drop as it stands. Money is minor units of the shop's currency.

    `pieces` names what is on sale by SKU, with how many of it are left to give; `allotment` is how
    many the whole drop has left. `None` in either means: what stock there is.
    """

    code: str
    price_minor: int
    opens_at: datetime
    pieces: Mapping[str, int | None]
    closes_at: datetime | None = None
    paused_at: datetime | None = None
    ended_at: datetime | None = None
    compare_at_minor: int | None = None
    allotment: int | None = None
    limit: int | None = None
    mode: str = "first"


@dataclass(frozen=True, slots=True)
class ScenePlace:
    """A place of chat linked to a show, in the platform's own words."""

    platform: str
    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class SceneShow:
    """An open show; `on_air` is the code of the drop on air, `drops` are those ended too."""

    slug: str
    title: str
    places: tuple[ScenePlace, ...] = ()
    drops: tuple[SceneDrop, ...] = ()
    on_air: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A shop's open shows, and the pieces of each SKU that nobody has yet.

    `held` and `waiting` count the reservations and places in line that are left out.
    """

    stock: Mapping[str, int]
    shows: tuple[SceneShow, ...] = ()
    held: int = 0
    waiting: int = 0
