"""What the commands of hosts and moderators are called as slash commands.

"drop start" is `/drop start`: commands that share their first word and whoever may give them are
a group. All others are one word: "mark paid" is `/mark-paid`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from adapters.forms import CommandForm

DESCRIPTION_MAX = 100
_NAME_MAX = 32


@dataclass(frozen=True, slots=True)
class SlashName:
    """Where a command stands; `group` is empty for one that stands alone."""

    group: str
    own: str

    @property
    def written(self) -> str:
        """As it is typed, without the slash."""
        return f"{self.group} {self.own}".strip()


def slash_names(forms: Sequence[CommandForm]) -> dict[str, SlashName]:
    """The slash command of each form, by the form's name."""
    shared = Counter((_first(form), form.least_role) for form in forms if " " in form.name)
    alone = {form.name for form in forms}
    roles = Counter(first for first, _ in shared)

    def grouped(form: CommandForm) -> bool:
        first = _first(form)
        several = shared[first, form.least_role] > 1
        return several and roles[first] == 1 and first not in alone and " " in form.name

    return {form.name: slash_name(form.name, grouped=grouped(form)) for form in forms}


def slash_name(words: str, *, grouped: bool) -> SlashName:
    """The words of a command, in any language, as names that Discord takes."""
    group, _, own = words.partition(" ") if grouped else ("", "", words)
    return SlashName(_one_word(group), _one_word(own))


def short(text: str) -> str:
    """A description that Discord takes."""
    return text if len(text) <= DESCRIPTION_MAX else f"{text[: DESCRIPTION_MAX - 1].rstrip()}…"


def _first(form: CommandForm) -> str:
    return form.name.partition(" ")[0]


def _one_word(words: str) -> str:
    return "-".join(words.lower().split())[:_NAME_MAX]
