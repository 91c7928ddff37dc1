"""What a line of a chat log may be. `docs/chat-log.md` says every field for who writes one."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
)

from adapters.chat import ChatMessage, ChatUser
from commerce.model.messages import Rung
from commerce.model.people import Role
from commerce.model.scenes import Scene

VERSION = 1
"""Of the format; a log of a newer one is refused."""

Platform = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,19}$")]
Id = Annotated[str, StringConstraints(min_length=1, max_length=500)]


class _Line(BaseModel):
    """A line; fields nobody knows are passed over, so that other programs' logs can be read."""

    model_config = ConfigDict(frozen=True, extra="ignore")


def _by_name(value: object) -> object:
    return {"id": value, "name": value} if isinstance(value, str) else value


class Author(_Line):
    """Who wrote; a text alone is both id and name."""

    id: Id
    name: str = ""
    role: Literal["viewer", "moderator", "host"] = "viewer"
    bot: bool = False
    locale: str | None = None


Who = Annotated[Author, BeforeValidator(_by_name)]


class MessageLine(_Line):
    """A message, an edit of it, or its deletion. `at` is the platform's own time of it.

    `received_at` is when the house heard it; replays go by it where it is there. The id of a line
    that has none is its number in the file. `show` is the open show it was heard in, for sorting.
    """

    kind: Literal["new", "edit", "delete"] = "new"
    platform: Platform
    address: str = ""
    id: str = ""
    author: Who
    text: str = ""
    at: AwareDatetime
    received_at: AwareDatetime | None = None
    revision: str = ""
    reply_to: str | None = None
    reply_to_viewer: bool = False
    quoted: str = ""
    show: str = ""

    @property
    def moment(self) -> datetime:
        """When it is played."""
        return self.received_at or self.at

    def message(self) -> ChatMessage:
        """The line as the bots take it."""
        who = self.author
        role = Role[who.role.upper()]
        return ChatMessage(
            platform=self.platform,
            address=self.address,
            id=self.id,
            author=ChatUser(who.id, who.name or who.id, role, who.bot, who.locale),
            text=self.text,
            at=self.at,
            kind=self.kind,
            revision=self.revision,
            reply_to=self.reply_to,
            reply_to_viewer=self.reply_to_viewer,
            quoted=self.quoted,
        )


class _Event(_Line):
    """Something that was no message, at the time at which it was heard."""

    at: AwareDatetime

    @property
    def moment(self) -> datetime:
        """When it is played."""
        return self.at


class Reach(_Line):
    """How a platform can be written to: its rungs in order, its messages a minute (any number)."""

    rungs: tuple[Rung, ...]
    per_minute: int | None = None


class SceneLine(_Event):
    """How the sale stood when the recording began, and on what platforms."""

    kind: Literal["scene"] = "scene"
    version: int = VERSION
    shop: str = ""
    hashed: bool = False
    scene: Scene
    platforms: Mapping[Platform, Reach] = Field(default_factory=dict)

    def only(self, show: str) -> "SceneLine":
        """The same scene with one show alone."""
        shows = tuple(one for one in self.scene.shows if one.slug == show)
        return self.model_copy(update={"scene": replace(self.scene, shows=shows)})


class TapLine(_Event):
    """A claim by tap on a page of the show: so many pieces of a variant in all (0: none any more).

    `platform` is where the author is known from: somebody's checkout page is theirs everywhere.
    """

    kind: Literal["tap"] = "tap"
    show: str
    platform: Platform = "web"
    id: Id
    author: Who
    code: str
    sku: str
    quantity: Annotated[int, Field(ge=0, le=1_000_000)]


class PaidLine(_Event):
    """A viewer paid what they had."""

    kind: Literal["paid"] = "paid"
    show: str
    platform: Platform
    author: Who


class UnreachableLine(_Event):
    """A viewer who can't be reached on a rung of the delivery ladder."""

    kind: Literal["unreachable"] = "unreachable"
    platform: Platform
    author: Who
    rung: Rung


Line = MessageLine | SceneLine | TapLine | PaidLine | UnreachableLine

_KINDS: Mapping[object, TypeAdapter[Line]] = {
    kind: TypeAdapter(model)
    for model in (MessageLine, SceneLine, TapLine, PaidLine, UnreachableLine)
    for kind in model.model_fields["kind"].annotation.__args__  # type: ignore[union-attr]
}


def line_of(data: Mapping[str, Any]) -> Line:
    """The line that a JSON object is.

    Raises:
        pydantic.ValidationError: a field is missing or of another type.
        ValueError: its kind or its version is unknown.
    """
    kind = data.get("kind", "new")
    if not isinstance(kind, str) or kind not in _KINDS:
        raise ValueError(f"kind: {kind!r} is none of {', '.join(map(str, _KINDS))}")
    line = _KINDS[kind].validate_python(data)
    if isinstance(line, SceneLine) and line.version > VERSION:
        raise ValueError(f"version: {line.version} was written by a newer version of Hawker")
    return line


def text_of(line: Line) -> str:
    """The line as it is written, without its end."""
    data = line.model_dump(mode="json", exclude_defaults=True)
    if isinstance(line, SceneLine):
        data["version"] = line.version
    return json.dumps({"kind": line.kind} | data, ensure_ascii=False)


def line_from(message: ChatMessage, received_at: datetime, show: str) -> MessageLine:
    """The line of a message that was heard."""
    kept = message.storable()
    who = kept.author
    return MessageLine(
        kind=kept.kind,
        platform=kept.platform,
        address=kept.address,
        id=kept.id,
        author=Author(
            id=who.id,
            name=who.name,
            role=_role(who.role),
            bot=who.is_bot,
            locale=who.locale,
        ),
        text=kept.text,
        at=kept.at,
        received_at=received_at,
        revision=kept.revision,
        reply_to=kept.reply_to,
        reply_to_viewer=kept.reply_to_viewer,
        quoted=kept.quoted,
        show=show,
    )


def _role(role: Role) -> Literal["viewer", "moderator", "host"]:
    match role:
        case Role.HOST:
            return "host"
        case Role.MODERATOR:
            return "moderator"
        case Role.VIEWER:
            return "viewer"
