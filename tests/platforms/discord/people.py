"""What tests do: people of a guild who write, react, press, and its staff who rearrange it."""

from tests.platforms.discord import interactions, messages, places
from tests.platforms.discord.flags import NO_PERMISSION, ChannelType, Permission
from tests.platforms.discord.model import (
    Channel,
    Draft,
    Guild,
    Interaction,
    Json,
    Member,
    Message,
    Overwrite,
    Role,
    User,
)
from tests.platforms.discord.permissions import in_channel
from tests.platforms.discord.slash import NotOffered, Use, Value
from tests.platforms.discord.world import World


class Person:
    """A user at their client."""

    def __init__(self, world: World, user: User) -> None:
        self.user = user
        self._world = world

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def mention(self) -> str:
        return self.user.mention

    def says(
        self,
        where: Channel,
        text: str,
        *,
        reply_to: Message | None = None,
        pings: bool = True,
        attachments: tuple[Json, ...] = (),
    ) -> Message:
        """Write a message. A reply notifies whom it answers unless `pings` is off."""
        self._must_be_let(where)
        allowed = {"parse": ["users", "roles", "everyone"], "replied_user": pings}
        draft = Draft(
            text, attachments=list(attachments), reply_to=reply_to, allowed_mentions=allowed
        )
        return messages.post(self._world, where, self.user, draft)

    def tells_bot(self, text: str) -> Message:
        """Write to the bot in private."""
        return self.says(self._world.dm_with(self.user), text)

    def edits(self, message: Message, text: str) -> None:
        messages.edit(self._world, message, Draft(text, reply_to=message.draft.reply_to))

    def deletes(self, message: Message) -> None:
        messages.delete(self._world, message)

    def reacts(self, message: Message, emoji: str) -> None:
        messages.react(self._world, message, self.user, emoji)

    def unreacts(self, message: Message, emoji: str) -> None:
        messages.unreact(self._world, message, self.user, emoji)

    def presses(self, message: Message, custom_id: str) -> Interaction:
        self._must_see(message)
        return interactions.press(self._world, self.user, message, custom_id)

    def chooses(
        self, message: Message, custom_id: str, *values: interactions.Choice
    ) -> Interaction:
        """Choose options by their values, or users, roles or channels."""
        self._must_see(message)
        return interactions.choose(self._world, self.user, message, custom_id, values)

    def submits(self, opened_by: Interaction, **values: str | list[str]) -> Interaction:
        """Send the modal that `opened_by` was answered with; names are its custom ids."""
        return interactions.submit(self._world, self.user, opened_by, values)

    def uses(self, where: Channel, command: str, /, **options: Value) -> Interaction:
        """Use a slash command, such as `buy` or `show start`."""
        use = Use(command, options)
        return interactions.use_command(self._world, self.user, where, use)

    def types(self, where: Channel, command: str, focused: str, /, **options: Value) -> Interaction:
        """Be in the middle of typing the option `focused`; `choices` is what is offered then."""
        use = Use(command, {focused: "", **options}, focused)
        return interactions.use_command(self._world, self.user, where, use)

    def closes_dms(self) -> None:
        self.user.accepts_dms = False

    def opens_dms(self) -> None:
        self.user.accepts_dms = True

    def blocks_bot(self) -> None:
        self.user.blocks_bot = True

    def starts_thread(self, parent: Channel, name: str) -> Channel:
        return places.create_thread(self._world, parent, name, self.user)

    def _must_be_let(self, where: Channel) -> None:
        may = in_channel(where, self.id, self._world.now())
        sends = Permission.SEND_MESSAGES_IN_THREADS if where.is_thread else Permission.SEND_MESSAGES
        if sends not in may:
            raise NotOffered(f"{self.user.name} may not write in {where.name}")

    def _must_see(self, message: Message) -> None:
        may = in_channel(message.channel, self.id, self._world.now())
        if Permission.VIEW_CHANNEL not in may:
            raise NotOffered(f"{self.user.name} does not see {message.channel.name}")
        asked = message.interaction
        if message.is_ephemeral and (asked is None or asked.user is not self.user):
            raise NotOffered("only the one it answers sees this message")


class GuildHandle:
    """A guild, built and rearranged as its owner would."""

    def __init__(self, world: World, guild: Guild) -> None:
        self.guild = guild
        self._world = world

    @property
    def id(self) -> int:
        return self.guild.id

    @property
    def bot(self) -> Member:
        return self.guild.members[self._world.bot.id]

    def text_channel(self, name: str) -> Channel:
        return places.create_channel(self._world, self.guild, name, ChannelType.TEXT)

    def voice_channel(self, name: str) -> Channel:
        return places.create_channel(self._world, self.guild, name, ChannelType.VOICE)

    def stage_channel(self, name: str) -> Channel:
        return places.create_channel(self._world, self.guild, name, ChannelType.STAGE)

    def category(self, name: str) -> Channel:
        return places.create_channel(self._world, self.guild, name, ChannelType.CATEGORY)

    def channel(self, name: str) -> Channel:
        """The channel or thread there is by that name."""
        return next(one for one in self.guild.channels.values() if one.name == name)

    def role(self, name: str, permissions: Permission = NO_PERMISSION) -> Role:
        return places.create_role(self._world, self.guild, name, permissions)

    def change_role(self, role: Role, permissions: Permission) -> None:
        role.permissions = permissions
        places.update_role(self._world, self.guild, role)

    def delete_role(self, role: Role) -> None:
        places.delete_role(self._world, self.guild, role)

    def member(self, name: str, *roles: Role) -> Person:
        """Somebody new joins."""
        user = self._world.new_user(name)
        places.add_member(self._world, self.guild, user, list(roles))
        return Person(self._world, user)

    def members(self, count: int) -> list[Person]:
        """A crowd joins: viewer0, viewer1, …"""
        return [self.member(f"viewer{number}") for number in range(count)]

    def another_bot(self, name: str) -> Person:
        user = self._world.new_user(name, bot=True)
        places.add_member(self._world, self.guild, user, [])
        return Person(self._world, user)

    def joins(self, person: Person, *roles: Role) -> None:
        places.add_member(self._world, self.guild, person.user, list(roles))

    def leaves(self, person: Person) -> None:
        places.remove_member(self._world, self.guild, person.user)

    def give_roles(self, person: Person, *roles: Role) -> None:
        """Let these be the person's roles."""
        member = self.guild.members[person.id]
        places.set_roles(self._world, self.guild, member, list(roles))

    def time_out(self, person: Person, seconds: float) -> None:
        member = self.guild.members[person.id]
        places.time_out(self._world, self.guild, member, seconds)

    def let(
        self,
        channel: Channel,
        whom: Role | Person | None = None,
        *,
        allow: Permission = NO_PERMISSION,
        deny: Permission = NO_PERMISSION,
    ) -> None:
        """Overwrite the permissions of somebody in a channel; without `whom`, of the bot."""
        target_id = self._world.bot.id if whom is None else whom.id
        is_member = not isinstance(whom, Role)
        rule = Overwrite(target_id, is_member, allow, deny)
        places.overwrite(self._world, channel, rule)

    def rename(self, channel: Channel, name: str) -> None:
        channel.name = name
        places.update_channel(self._world, channel)

    def archive(self, thread: Channel, *, locked: bool = False) -> None:
        thread.archived, thread.locked = True, locked
        places.update_channel(self._world, thread)

    def delete_channel(self, channel: Channel) -> None:
        places.delete_channel(self._world, channel)

    def purge(self, channel: Channel, *which: Message) -> None:
        messages.delete_bulk(self._world, channel, list(which))

    def invite_bot(self, permissions: Permission) -> Member:
        return places.add_bot(self._world, self.guild, permissions)

    def change_name(self, name: str) -> None:
        places.rename_guild(self._world, self.guild, name)

    def kick_bot(self) -> None:
        places.remove_bot(self._world, self.guild)

    def goes_down(self) -> None:
        places.set_available(self._world, self.guild, False)

    def comes_back(self) -> None:
        places.set_available(self._world, self.guild, True)
