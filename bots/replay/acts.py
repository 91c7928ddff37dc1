"""What a line of a log asks for, done on the stage."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bots.chatlog import MessageLine, PaidLine, Read, TapLine
from bots.pipeline import Pipeline
from bots.replay.outcomes import Notes, understood
from bots.rooms import Rooms
from commerce.model.claims import ClaimRequest, MessageRef
from commerce.model.people import Identity
from commerce.services.desk import Desk

OWN_PAGE = "web"

Pay = Callable[[str, Identity], Awaitable[str]]
"""Pays all that a viewer has in the show with this address; why it was not, or ""."""


@dataclass(frozen=True, slots=True)
class Acts:
    """Hands each line to those it is for, and says how it was taken."""

    pipeline: Pipeline
    rooms: Rooms
    desk: Desk
    pay: Pay
    notes: Notes

    async def do(self, read: Read) -> Mapping[str, Any]:
        """Do what a line says; returns the fields of its `Outcome` that do not need the desk's."""
        match read.line:
            case MessageLine() as line:
                return await self._hear(line)
            case TapLine() as line:
                return await self._tap(line)
            case PaidLine() as line:
                return await self._paid(line)
            case _:  # known before the first line was played
                return {}

    async def _hear(self, line: MessageLine) -> Mapping[str, Any]:
        await self.pipeline.handle(line.message())
        said = {"kind": line.kind, "platform": line.platform, "id": line.id, "user": line.author.id}
        heard = understood(self.notes.take())
        return said | heard | ({"intent": "deleted"} if line.kind == "delete" else {})

    async def _tap(self, line: TapLine) -> Mapping[str, Any]:
        """Claim what was tapped; nothing where there is no such thing on sale any more."""
        who = line.author
        said = {"kind": "tap", "platform": line.platform, "id": line.id, "user": who.id}
        found = self.rooms.find(OWN_PAGE, line.show)
        sale = None if found is None else found[0].offers.get(line.code)
        variants = () if sale is None else sale.variants
        variant = next((one for one in variants if one.sku == line.sku), None)
        if found is None or sale is None or variant is None:
            return said | {"intent": "unheard"}
        await self.desk.claim(
            ClaimRequest(
                drop_id=sale.drop.id,
                variant_id=variant.id,
                quantity=line.quantity,
                viewer=Identity(line.platform, who.id, who.name, who.locale),
                source=MessageRef(found[1].id, line.id, line.at, line.at),
            )
        )
        item = {"code": line.code, "quantity": line.quantity, "options": variant.options}
        return said | {"intent": "tap", "items": [item]}

    async def _paid(self, line: PaidLine) -> Mapping[str, Any]:
        who = line.author
        why = await self.pay(line.show, Identity(line.platform, who.id, who.name, who.locale))
        said = {"kind": "paid", "platform": line.platform, "id": "", "user": who.id}
        return said | {"intent": "unpaid" if why else "paid", "reason": why}
