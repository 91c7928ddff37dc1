"""Hosts and moderators by chat: a line is read, done and answered.

dispatch  `Staff`: reads the line, calls what does it, answers
call      what a command is done with

What each command does stands in `bots.host_actions` and `bots.moderator_actions`, above this
package; they are handed in by the command's name.
"""

from bots.staff.call import Answer, Call, Facts, Handler, StaffServices, named, person
from bots.staff.dispatch import Staff, as_command

__all__ = [
    "Answer",
    "Call",
    "Facts",
    "Handler",
    "Staff",
    "StaffServices",
    "as_command",
    "named",
    "person",
]
