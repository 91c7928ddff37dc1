"""All that the server knows, and the one way in which what happens reaches the gateway."""

from collections.abc import Callable
from datetime import datetime

from tests.platforms.discord.errors import ApiError
from tests.platforms.discord.events import Event
from tests.platforms.discord.flags import ChannelType, Permission
from tests.platforms.discord.model import (
    Application,
    Channel,
    Guild,
    Interaction,
    Json,
    Message,
    User,
)
from tests.platforms.discord.permissions import in_channel
from tests.platforms.discord.snowflakes import Snowflakes


class World:
    """State in memory. `publish` is where the gateway listens."""

    publish: Callable[[Event], None]

    def __init__(self, now: Callable[[], datetime], application: Callable[["World"], Application]):
        self.now = now
        self.ids = Snowflakes(now)
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.dms: dict[int, Channel] = {}  # by the user at the other end
        self.interactions: dict[int, Interaction] = {}
        self.interactions_by_token: dict[str, Interaction] = {}
        self.commands: dict[int | None, list[Json]] = {}  # by guild; global ones under None
        self.sent_by_bot: list[Message] = []
        self.nonces: dict[str, Message] = {}  # the bot's
        # How many DMs the bot may open in how many seconds; None: as many as it likes.
        self.dm_openings: tuple[int, float] | None = None
        self.dms_opened_at: list[datetime] = []
        # Errors of this server's own, which must not pass for Discord's.
        self.crashes: list[Exception] = []
        self.files: dict[str, bytes] = {}  # uploads, by the id of their attachment
        self.publish = lambda _event: None
        self.application = application(self)

    @property
    def bot(self) -> User:
        return self.application.bot

    def new_user(self, name: str, *, bot: bool = False) -> User:
        user = User(self.ids.new(), name, bot)
        self.users[user.id] = user
        return user

    def channel(self, channel_id: int) -> Channel:
        """The channel, if the bot may know that it is there."""
        channel = self.channels.get(channel_id)
        if channel is None:
            raise ApiError(10003)
        if Permission.VIEW_CHANNEL not in self.bot_permissions(channel):
            raise ApiError(50001)
        return channel

    def message(self, channel: Channel, message_id: int) -> Message:
        message = channel.messages.get(message_id)
        if message is None:
            raise ApiError(10008)
        return message

    def guild(self, guild_id: int) -> Guild:
        """The guild, if the bot is in it."""
        guild = self.guilds.get(guild_id)
        if guild is None:
            raise ApiError(10004)
        if self.bot.id not in guild.members:
            raise ApiError(50001)
        return guild

    def bot_permissions(self, channel: Channel) -> Permission:
        return in_channel(channel, self.bot.id, self.now())

    def bot_sees(self, channel: Channel) -> bool:
        return Permission.VIEW_CHANNEL in self.bot_permissions(channel)

    def require(self, channel: Channel, *permissions: Permission) -> None:
        """Refuse the bot what it lacks there."""
        if any(one not in self.bot_permissions(channel) for one in permissions):
            raise ApiError(50013)

    def dm_with(self, user: User) -> Channel:
        """The channel between that user and the bot, opened if need be."""
        channel = self.dms.get(user.id)
        if channel is None:
            channel = Channel(self.ids.new(), ChannelType.DM, recipient=user)
            self.dms[user.id] = self.channels[channel.id] = channel
        return channel

    def shares_a_guild(self, user: User) -> bool:
        return any(user.id in g.members and self.bot.id in g.members for g in self.guilds.values())
