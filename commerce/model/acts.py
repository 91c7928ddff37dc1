"""Who does something to the shop or a show, and the message that asked for it."""

from dataclasses import dataclass

from commerce.ids import ShowId
from commerce.model.claims import MessageRef


@dataclass(frozen=True, slots=True)
class Act:
    """Behind every change by a host or moderator: for the audit trail, and for doing it once.

    `actor` is `platform:user_id` (or `terminal`); `source` is the message that asked, `None` for
    acts from a terminal or a job, which carry no message to repeat.
    """

    actor: str
    source: MessageRef | None = None
    show_id: ShowId | None = None
    reason: str = ""
