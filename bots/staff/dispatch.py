"""A chat line of a host or moderator: read, done, answered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from adapters.chat import ChatMessage
from bots.commands.model import Command, CommandContext, Refusal
from bots.commands.parser import parse_command
from bots.staff.call import Answer, Call, Facts, Handler, StaffServices
from commerce.errors import AlreadySettled, QueueFull, Refused
from commerce.ids import ChannelId
from commerce.model.acts import Act
from commerce.model.catalog import Shop
from commerce.model.claims import MessageRef
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.model.people import Identity, Role
from commerce.model.shows import Channel, Show
from commerce.ports import Clock
from commerce.rules.catalog import values_of
from commerce.rules.refusals import refusal_facts

_REFUSED = "refused."
_NOWHERE = ChannelId(0)
_PRIVATE = frozenset({"which_viewer", "wrong_role"})
"""Refusals for who asked alone: they name people, or anybody could make the shop say them."""


class Staff:
    """Hosts and moderators, by chat."""

    def __init__(
        self, services: StaffServices, shop: Shop, clock: Clock, handlers: Mapping[str, Handler]
    ) -> None:
        """Take what does each command, by the command's name."""
        self._services = services
        self._shop = shop
        self._clock = clock
        self._handlers = handlers

    async def handle(
        self, message: ChatMessage, show: Show | None, channel: Channel | None, role: Role
    ) -> bool:
        """Do and answer a command; false for ordinary chat.

        The same message again does nothing again, and is answered once.

        Raises:
            StoreUnavailable: it may not have been done, and may be handled again.
        """
        answer = await self.answer(message, show, channel, role)
        if answer is not None:
            await self._say(answer, message, show, channel)
        return answer is not None

    async def tell(
        self, message: ChatMessage, show: Show | None, channel: Channel | None, role: Role
    ) -> Answer:
        """Do what was typed where commands are typed, and return the answer unsaid.

        Raises:
            Refused: it is no command, or can't be done; the facts are those of the sentence.
            StoreUnavailable: as `handle`.
        """
        meant = replace(message, text=as_command(message.text))
        answer = await self.answer(meant, show, channel, role)
        if answer is None:
            raise Refused("not_a_command", text=message.text)
        if answer.kind.startswith(_REFUSED):
            raise Refused(answer.kind.removeprefix(_REFUSED), **answer.facts)
        return answer

    async def answer(
        self, message: ChatMessage, show: Show | None, channel: Channel | None, role: Role
    ) -> Answer | None:
        """Do a command and return the answer unsaid (a page shows it itself); `None` for chat.

        Raises:
            StoreUnavailable: as `handle`.
        """
        viewers_chat = role is Role.VIEWER and message.text.lstrip()[:1] not in {"!", "！"}  # noqa: RUF001
        if message.kind == "delete" or viewers_chat:
            return None
        found = parse_command(message.text, await self._context(show, role))
        if found is None:
            return None
        if isinstance(found, Refusal):
            return self._refused(found.key, found.facts, message)
        now = self._clock()
        source = _source(message, channel, now)
        call = Call(
            services=self._services,
            shop=self._shop,
            values=found.values,
            role=role,
            act=_act(message, show, source, found.values.reason),
            source=source,
            message=message,
            show=show,
            now=now,
        )
        return await self._do(call, found.command)

    async def _do(self, call: Call, command: Command) -> Answer:
        try:
            done = await self._handlers[command.name](call)
        except AlreadySettled:
            done = Answer("command.done_already")
        except Refused as refused:
            return self._refused(refused.key, refused.facts, call.message)
        except QueueFull:
            return self._refused("busy", {}, call.message)
        if not isinstance(done, Answer):
            done = Answer(f"command.{command.key}", done)
        facts = {"viewer": call.message.author.name, **done.facts}
        return Answer(done.kind, facts, private=command.private)

    async def _context(self, show: Show | None, role: Role) -> CommandContext:
        """What a line is read against; who may not command needs no catalogue."""
        products = () if role is Role.VIEWER else await self._services.catalog.products()
        return CommandContext(
            codes=tuple(each.product.code for each in products),
            options={
                each.product.code: values_of(each.product, each.variants) for each in products
            },
            role=role,
            currency=self._shop.currency,
            timezone=self._shop.timezone,
            now=self._clock(),
            on_air=await self._on_air(show),
        )

    async def _on_air(self, show: Show | None) -> str | None:
        if show is None or show.on_air_drop_id is None:
            return None
        on_air = await self._services.drops.get(show.on_air_drop_id)
        return None if on_air is None else on_air.drop.code

    def _refused(self, key: str, facts: Facts, message: ChatMessage) -> Answer:
        told = refusal_facts(key, facts, self._shop.currency)
        told["viewer"] = message.author.name
        return Answer(f"{_REFUSED}{key}", told, private=key in _PRIVATE)

    async def _say(
        self, answer: Answer, message: ChatMessage, show: Show | None, channel: Channel | None
    ) -> None:
        private = answer.private or channel is None
        place = 0 if channel is None else channel.id
        told = NewMessage(
            kind=answer.kind,
            dedup_key=f"answer:{place}:{message.id}:{message.revision}",
            audience=Audience.PRIVATE if private else Audience.PUBLIC,
            priority=Priority.ANSWER,
            facts=answer.facts,
            show_id=None if show is None else show.id,
            channel_id=None if channel is None else channel.id,
            reply_to=message.id,
        )
        if not private:
            await self._services.outbox.say(told)
            return
        author = message.author
        speaker = Identity(message.platform, author.id, author.name, author.locale)
        await self._services.outbox.say_to(speaker, told)


def as_command(text: str) -> str:
    """A line typed where only commands are, as it would stand in a chat."""
    return text if text[:1] in "!/" else f"!{text}"


def _act(message: ChatMessage, show: Show | None, source: MessageRef, reason: str) -> Act:
    return Act(
        actor=f"{message.platform}:{message.author.id}",
        source=source,
        show_id=None if show is None else show.id,
        reason=reason,
    )


def _source(message: ChatMessage, channel: Channel | None, now: datetime) -> MessageRef:
    """What makes the message one act, also where it was written in no channel of a show."""
    own = f"{message.platform}:{message.address}:{message.id}"
    return MessageRef(
        channel_id=_NOWHERE if channel is None else channel.id,
        message_id=own if channel is None else message.id,
        seen_at=message.at,
        received_at=now,
        revision=message.revision,
    )
