"""What there is: the state of the server, without any behaviour of the protocol."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.platforms.discord.flags import (
    NO_FLAG,
    NO_PERMISSION,
    THREADS,
    CallbackType,
    ChannelType,
    Intent,
    InteractionType,
    MessageFlag,
    MessageType,
    Permission,
)

Json = dict[str, Any]


@dataclass(eq=False, repr=False)
class User:
    """An account. `accepts_dms` is the person's privacy setting."""

    id: int
    name: str
    bot: bool = False
    accepts_dms: bool = True
    blocks_bot: bool = False
    locale: str = "en-US"

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"


@dataclass(eq=False, repr=False)
class Application:
    """The bot's entry in the developer portal, with the privileged intents switched on there."""

    id: int
    name: str
    token: str
    bot: User
    owner: User
    privileged: Intent
    quarantined: bool = False
    public: bool = True  # anybody may let it into a server


@dataclass(eq=False, repr=False)
class Role:
    """A named set of permissions; @everyone has the id of its guild."""

    id: int
    name: str
    permissions: Permission
    position: int
    managed: bool = False


@dataclass
class Overwrite:
    """What a channel changes for a role or a member."""

    target_id: int
    is_member: bool
    allow: Permission = NO_PERMISSION
    deny: Permission = NO_PERMISSION


@dataclass(eq=False, repr=False)
class Member:
    """A user in a guild. `roles` leaves @everyone out, as payloads do."""

    user: User
    joined_at: datetime
    roles: list[Role] = field(default_factory=list)
    nick: str | None = None
    timed_out_until: datetime | None = None


@dataclass(eq=False, repr=False)
class Guild:
    """A Discord server; `channels` holds its threads too."""

    id: int
    name: str
    owner: User
    joined_at: datetime
    locale: str = "en-US"
    available: bool = True
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, "Channel"] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)

    @property
    def everyone(self) -> Role:
        return self.roles[self.id]


@dataclass(eq=False, repr=False)
class Channel:
    """A place for messages: of a guild, a thread of one, or between the bot and `recipient`."""

    id: int
    type: ChannelType
    name: str = ""
    guild: Guild | None = None
    parent: "Channel | None" = None
    recipient: User | None = None
    owner: User | None = None
    topic: str | None = None
    archived: bool = False
    locked: bool = False
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    messages: dict[int, "Message"] = field(default_factory=dict)

    @property
    def is_thread(self) -> bool:
        return self.type in THREADS

    @property
    def last_message_id(self) -> int | None:
        return next(reversed(self.messages), None)


@dataclass(frozen=True)
class Draft:
    """What a sender asks to be shown."""

    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    flags: MessageFlag = NO_FLAG
    nonce: str | int | None = None
    reply_to: "Message | None" = None
    # As in the protocol; None pings whoever is named.
    allowed_mentions: Json | None = None


@dataclass(eq=False)
class Message:
    """A message as it stands now; `versions` are the drafts it has been, the first one first."""

    id: int
    channel: Channel = field(repr=False)
    author: User = field(repr=False)
    draft: Draft
    sent_at: datetime
    type: MessageType = MessageType.DEFAULT
    edited_at: datetime | None = None
    versions: list[Draft] = field(default_factory=list, repr=False)
    pings: list[User] = field(default_factory=list, repr=False)
    pinged_roles: list[int] = field(default_factory=list)
    pings_everyone: bool = False
    reactions: dict[str, list[User]] = field(default_factory=dict, repr=False)
    interaction: "Interaction | None" = field(default=None, repr=False)
    deleted: bool = False

    @property
    def content(self) -> str:
        return self.draft.content

    @property
    def reply_to(self) -> "Message | None":
        return self.draft.reply_to

    @property
    def is_ephemeral(self) -> bool:
        return MessageFlag.EPHEMERAL in self.draft.flags

    @property
    def is_loading(self) -> bool:
        return MessageFlag.LOADING in self.draft.flags


@dataclass(eq=False, repr=False)
class Interaction:
    """Something a person did that the bot is asked to answer, and how it has."""

    id: int
    token: str
    type: InteractionType
    user: User
    channel: Channel
    created_at: datetime
    data: Json
    message: Message | None = None
    answered_with: CallbackType | None = None
    # The first answer when that is a message, also while it is loading.
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    choices: list[Json] = field(default_factory=list)
    modal: Json | None = None

    @property
    def answers(self) -> list[Message]:
        """Every message that answers it and is still shown, the first one first."""
        first = [] if self.original is None else [self.original]
        return [message for message in [*first, *self.followups] if not message.deleted]

    @property
    def ephemeral(self) -> list[str]:
        """The texts only this person sees."""
        shown = [one for one in self.answers if one.is_ephemeral and not one.is_loading]
        return [message.content for message in shown]
