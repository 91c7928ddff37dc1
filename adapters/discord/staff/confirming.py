"""Asking whether something is meant that nothing takes back.

What a button does stands in its id, so that it works whatever has been restarted since. Pressing
twice is one act: both are known by the question's id.
"""

from collections.abc import Callable, Mapping
from typing import Any

import discord

from adapters.discord.staff.tools import Asked, StaffTools, respond
from adapters.forms import CommandForm
from commerce.ports import Text, Wording

DO, ONCE, LEAVE, FILL = "staff:do:", "staff:once:", "staff:leave", "staff:fill:"
"""What the ids of our buttons begin with: a line follows, or the command of a form."""

CUSTOM_ID_MAX = 100
_LABEL_MAX = 80
_PLAIN = discord.ButtonStyle.secondary

Say = Callable[[str, Mapping[str, Any]], str]


async def ask(form: CommandForm, values: dict[str, str], asked: Asked, tools: StaffTools) -> None:
    """Ask whoever gave the command, with a button to go on and one to leave it."""
    question = tools.say("slash-sure", asked, {"summary": tools.say(f"help-{form.key}", asked)})

    def say(key: str, facts: Mapping[str, Any]) -> str:
        return tools.say(key, asked, facts)

    view = _sure(tools.line_of(form.name, values), say)
    await respond(asked.response.send_message(question, view=view, ephemeral=True))


async def settle(asked: Asked, custom_id: str, tools: StaffTools) -> None:
    """Do what was asked about, or leave it; in both cases the buttons go."""
    if custom_id == LEAVE or asked.message is None:
        left = tools.say("slash-not-done", asked)
        await respond(asked.response.edit_message(content=left, view=None))
        return
    pressed = asked.client.asked.find(str(asked.message.id))
    if pressed is not None and pressed.interaction.id != asked.id:
        await respond(asked.response.defer())  # pressed again before its answer came
        return
    line = custom_id.removeprefix(ONCE)
    await asked.client.speak(asked, line, by_edit=True, message_id=str(asked.message.id))


def staff_buttons(text: Text, locale: str, wording: Wording) -> discord.ui.View | None:
    """The buttons below an answer to a host, where something is likely to come next."""

    def say(key: str, facts: Mapping[str, Any]) -> str:
        return wording.say(key, locale, facts)

    facts = text.facts or {}
    match text.kind:
        case "command.refund_ask":
            return _sure(f"!{str(facts['line']).removeprefix('!')}", say)
        case "command.show_open" | "command.drop_end":
            return _row([(f"{FILL}drop start", say("slash-new-drop", {}))])
        case "command.drop_start" | "command.drop_resume":
            code = {"code": facts.get("code", "")}
            return _row(
                [
                    (f"{DO}!drop pause {code['code']}", say("slash-pause", code)),
                    (f"{DO}!drop end {code['code']}", say("slash-end", code)),
                    (f"{FILL}drop start", say("slash-new-drop", {})),
                ]
            )
        case _:
            return None


def _sure(line: str, say: Say) -> discord.ui.View:
    """Buttons that do a line once or leave it; only the latter for a line too long for them."""
    return _row([(ONCE + line, say("slash-sure-yes", {})), (LEAVE, say("slash-sure-no", {}))])


def _row(buttons: list[tuple[str, str]]) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for custom_id, label in buttons:
        style = discord.ButtonStyle.danger if custom_id.startswith(ONCE) else _PLAIN
        if len(custom_id) <= CUSTOM_ID_MAX:
            view.add_item(
                discord.ui.Button(custom_id=custom_id, label=label[:_LABEL_MAX], style=style)
            )
    view.stop()  # buttons are known by their ids, the library need not remember them
    return view
