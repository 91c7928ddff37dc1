"""What the desk answers to one claim, from what it finds when the claim's turn comes."""

from dataclasses import dataclass

from commerce.model.claims import Outcome
from commerce.model.shows import DropStatus


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: `wanted` unpaid pieces in all, on which terms.

    `limit` is how many pieces of the drop the customer may have (`None`: any number, also where a
    moderator lets them pass it); `waitlist` whether pieces beyond stock are waited for; `at_least`
    whether who has more already keeps it. While claims are collected for a draw, `entry` is how
    many pieces the customer is in it for (`None`: nothing is collected).
    """

    wanted: int
    status: DropStatus = DropStatus.OPEN
    limit: int | None = None
    blocked: bool = False
    waitlist: bool = True
    at_least: bool = False
    entry: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the customer has in the drop, through all of their viewers.

    `reserved` (unpaid) and `waitlisted` are pieces of the variant asked for; `elsewhere` is all
    else that counts for the limit: other variants, and what is paid.
    """

    reserved: int = 0
    waitlisted: int = 0
    elsewhere: int = 0

    @property
    def unpaid(self) -> int:
        """What the customer would have to ask for to change nothing."""
        return self.reserved + self.waitlisted


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens now: pieces newly reserved, put on the waitlist, released, taken off it."""

    outcome: Outcome
    granted: int = 0
    joined: int = 0
    released: int = 0
    left: int = 0
    over_limit_by: int = 0


_NOT_ON_SALE = {
    DropStatus.ENDED: Outcome.CLOSED,
    DropStatus.SCHEDULED: Outcome.NOT_OPEN,
    DropStatus.PAUSED: Outcome.PAUSED,
}


def decide(asked: Asked, standing: Standing, free: int) -> Decision:
    """Answer one claim; `free` pieces may be taken without passing anybody who waits.

    Giving back is always possible, whatever the drop or the customer may not do any more. More
    than the limit is cut to the limit; more than is free is reserved in part, and the rest waits
    at the end of the line, behind everybody. While a draw is ahead, nothing is given to anybody.
    """
    if asked.entry is not None:
        return _enter(asked, asked.entry)
    return _at_once(asked, standing, free)


def _at_once(asked: Asked, standing: Standing, free: int) -> Decision:
    if asked.at_least and asked.wanted <= standing.unpaid:
        return Decision(Outcome.UNCHANGED)
    if asked.wanted < standing.unpaid or asked.wanted == 0:
        return _less(asked.wanted, standing)
    if asked.wanted == standing.unpaid:
        return Decision(Outcome.UNCHANGED)
    if asked.blocked:
        return Decision(Outcome.BLOCKED)
    if asked.status is not DropStatus.OPEN:
        return Decision(_NOT_ON_SALE[asked.status])
    return _more(asked, standing, free)


def _enter(asked: Asked, entry: int) -> Decision:
    """Take part in the draw, or no longer: nothing is kept for anybody until it is drawn."""
    if asked.wanted == 0:
        return Decision(Outcome.CANCELLED if entry else Outcome.NOTHING_TO_CANCEL)
    if asked.blocked:
        return Decision(Outcome.BLOCKED)
    if asked.status is not DropStatus.OPEN:
        return Decision(_NOT_ON_SALE[asked.status])
    most = asked.wanted if asked.limit is None else asked.limit
    return Decision(Outcome.ENTERED, over_limit_by=max(0, asked.wanted - most))


def _less(wanted: int, standing: Standing) -> Decision:
    """The waitlisted pieces go first, then reserved ones."""
    if standing.unpaid == 0:
        return Decision(Outcome.NOTHING_TO_CANCEL)
    released = max(0, standing.reserved - wanted)
    left = standing.unpaid - wanted - released
    outcome = Outcome.REDUCED if wanted else Outcome.CANCELLED
    return Decision(outcome, released=released, left=left)


def _more(asked: Asked, standing: Standing, free: int) -> Decision:
    extra = asked.wanted - standing.unpaid
    over = 0
    if asked.limit is not None:
        may_have = max(0, asked.limit - standing.elsewhere - standing.unpaid)
        over = max(0, extra - may_have)
        extra -= over
    if extra == 0:
        return Decision(Outcome.OVER_LIMIT, over_limit_by=over)
    granted = min(extra, free)
    joined = extra - granted if asked.waitlist else 0
    if granted == extra:
        outcome = Outcome.RESERVED
    elif granted:
        outcome = Outcome.PARTIAL
    else:
        outcome = Outcome.WAITLISTED if joined else Outcome.SOLD_OUT
    return Decision(outcome, granted=granted, joined=joined, over_limit_by=over)
