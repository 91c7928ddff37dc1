"""What a moderator does with people, messages and the commands themselves."""

from datetime import timedelta
from typing import Any

from bots.commands.model import Command
from bots.commands.registry import BY_NAME, COMMANDS
from bots.staff import Answer, Call, Facts, named
from commerce.model.messages import Audience, NewMessage, Priority
from commerce.store.outbox import Undelivered

_LINES = 40  # of a list; a chat message holds fewer


async def announce(call: Call) -> Facts:
    """Say something on every channel of the show."""
    message = call.message
    said = NewMessage(
        kind="announcement",
        dedup_key=f"announcement:{message.platform}:{message.address}:{message.id}",
        audience=Audience.PUBLIC,
        priority=Priority.ANNOUNCEMENT,
        facts={"text": call.values.text or ""},
        show_id=call.show_id,
    )
    await call.services.outbox.say(said)
    return {}


async def block(call: Call) -> Facts:
    """Let somebody claim nothing, for a time or for good."""
    viewer = await call.services.customers.one(named(call))
    length = call.values.duration_s
    until = None if length is None else call.now + timedelta(seconds=length)
    await call.services.customers.block(call.act, viewer.id, until=until)
    told = "" if until is None else {"at": until.isoformat(), "date": True}
    return {"name": viewer.name, "ends": int(until is not None), "until": told}


async def unlink(call: Call) -> Facts:
    """Separate somebody from the pages and accounts they were joined with."""
    viewer = await call.services.customers.one(named(call))
    await call.services.customers.unlink(call.act, viewer.id)
    return {"name": viewer.name}


async def unblock(call: Call) -> Facts:
    """Let somebody claim again."""
    viewer = await call.services.customers.one(named(call))
    await call.services.customers.unblock(call.act, viewer.id)
    return {"name": viewer.name}


async def list_undelivered(call: Call) -> Facts:
    """List what reached nobody."""
    found = await call.services.delivery.undelivered(call.show_id)
    lines = [await _undelivered(call, each) for each in found[:_LINES]]
    return {"count": len(found), "lines": {"each": "undelivered-line", "of": lines}}


async def undo(call: Call) -> Facts:
    """Take back what was done last in the show."""
    done = await call.services.undo.undo(call.act)
    facts = done.entry.facts
    subject = facts.get("code") or facts.get("name") or ""
    return {"action": done.entry.action, "subject": str(subject)}


async def explain(call: Call) -> Facts | Answer:
    """List the commands that this role may give, or explain one."""
    if call.values.command is not None:
        command = BY_NAME[call.values.command]
        examples = [{"line": line} for line in command.examples]
        facts = _summary(command) | {"examples": {"each": "help-example", "of": examples}}
        return Answer("command.help_one", facts)
    lines = [_summary(each) for each in COMMANDS if each.least_role <= call.role]
    return {"lines": {"each": "help-line", "of": lines}}


def _summary(command: Command) -> dict[str, Any]:
    key = command.key.replace("_", "-")
    return {"name": command.name, "summary": {"each": f"help-{key}", "of": [{}]}}


async def _undelivered(call: Call, one: Undelivered) -> dict[str, Any]:
    message = one.outbox.message
    name, platform = str(message.facts.get("viewer", "")), ""
    if one.viewer_id is not None:
        group = (await call.services.customers.person(one.viewer_id)).viewers
        viewer = next(each for each in group if each.id == one.viewer_id)
        name, platform = viewer.name, viewer.platform
    return {
        "name": name,
        "platform": platform,
        "what": message.kind.partition(".")[0],
        "code": message.facts.get("code") or "none",
    }
