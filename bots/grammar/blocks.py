"""What speaks against a clause: its own words and those of the clauses beside it."""

from collections.abc import Sequence

from bots.grammar.segments import ITEM, Segment
from bots.grammar.strength import CLEAN, Strength, clean, firm
from bots.grammar.tags import ACTS, Tag

_ALWAYS = (
    Tag.NEGATION, Tag.CONDITIONAL, Tag.DOUBT, Tag.URGING, Tag.QUOTING, Tag.PAST, Tag.HOST,
    Tag.COMPLAINT,
)  # fmt: skip
_STORY = (Tag.PAST, Tag.PEOPLE, Tag.QUOTING, Tag.HOST, Tag.URGING)
_UNLESS_CLAIMED = (Tag.AGREEMENT,)
_OF_THE_THING = (Tag.PRICE, Tag.STOCK, Tag.SIZE)
_TOPICS = (*_OF_THE_THING, Tag.SHIPPING)
_WEAK = frozenset({Strength.BARE, Strength.MORE, Strength.ALONE, Strength.WANTED})


def block(segment: Segment, strength: Strength) -> str | None:
    """Name the rule that keeps a clause from ordering, from its own words."""
    if segment.has(Tag.CONDITIONAL) and not segment.asked:
        return Tag.CONDITIONAL.value
    if segment.has(Tag.SMALL_TALK) and not segment.has(Tag.CODE, *_TOPICS):
        return "small talk"
    if segment.asked or _asks(segment) or (_inverted(segment) and not segment.has(*_STORY)):
        return "question"
    tags = _ALWAYS if strength is Strength.CLAIMED else _ALWAYS + _UNLESS_CLAIMED
    if segment.has(Tag.ME_TOO) and not segment.has(Tag.CODE, *ACTS):
        return "agreement"
    against = next((tag.value for tag in tags if segment.has(tag)), None)
    if against is None and _others_first(segment, strength):
        return "other people"
    return against or _other_act(segment)


def _other_act(segment: Segment) -> str | None:
    """Name what else the speaker does in the clause."""
    if segment.has(Tag.REFUSE):
        return "cancel" if segment.has(Tag.CODE) else "negation"
    if segment.has(Tag.CANCEL):
        return "cancel"
    return "waitlist" if segment.has(Tag.WAITLIST) else None


def _asks(segment: Segment) -> bool:
    """Whether the clause is a question by its words: a question word first, or no claim at all."""
    if segment.has(Tag.QUESTION):
        act = next((at for at, mark in enumerate(segment.marks) if mark.tag in ACTS), 999)
        asks = next(at for at, mark in enumerate(segment.marks) if mark.tag is Tag.QUESTION)
        if any(mark.tag is Tag.AGREEMENT for mark in segment.marks[:asks]):
            return False
        return asks < act or not segment.has(Tag.CLAIM, Tag.KEYWORD, Tag.ORDER)
    return segment.has(Tag.STATUS, Tag.CHECKOUT)


def _inverted(segment: Segment) -> bool:
    """Whether the first word that says something is one that asks there ("is a12 warm")."""
    for mark in segment.marks:
        if mark.tag not in {Tag.PLEASE, Tag.FILLER, Tag.CORRECTION, Tag.AND, Tag.BUT, Tag.PICTURE}:
            return mark.tag is Tag.ASKS_FIRST or Tag.ASKS_FIRST in mark.also
    return False


def _others_first(segment: Segment, strength: Strength) -> bool:
    """Whether somebody else is the subject: named before the act, or anywhere without one."""
    for at, mark in enumerate(segment.marks):
        if mark.tag in ACTS and strength is Strength.CLAIMED:
            return False
        if mark.tag is Tag.OTHERS:
            return True
        if mark.tag is Tag.PEOPLE and not any(
            before.tag is Tag.FOR for before in segment.marks[max(0, at - 2) : at]
        ):
            return True
    return False


def spread(
    segments: Sequence[Segment], strengths: Sequence[Strength], blocks: list[str | None]
) -> list[str | None]:
    """Let clauses without a code of their own speak for their neighbours in the sentence."""
    out = list(blocks)
    for at, segment in enumerate(segments):
        reason = blocks[at]
        if segment.has(Tag.RETRACTION) and not any(later.has(*ITEM) for later in segments[at:]):
            reason = "negation"
        if segment.has(Tag.CODE) or strengths[at] is Strength.ALONE:
            continue
        target = _neighbour(segments, at, reason)
        if target is None or out[target] is not None:
            continue
        # "i never buy bags but sold b3": the "but" turns the refusal around.
        refuses = reason == "doubt" or (reason == "negation" and clean_no(segment))
        turned = segments[target].opener == Tag.BUT and strengths[target] is Strength.CLAIMED
        wants = strengths[target] is Strength.WANTED or segments[target].has(Tag.WANT)
        if reason == "conditional" or (refuses and not (turned and target > at)):
            out[target] = reason
        elif wants and segment.has(Tag.BUT) and not segment.asked:
            out[target] = "doubt"
        elif strengths[target] in _WEAK and _speaks_against(
            segment, segments[target], reason, strengths[at]
        ):
            out[target] = reason or "chatter"
    return out


def _speaks_against(
    segment: Segment, target: Segment, reason: str | None, strength: Strength
) -> bool:
    """Whether a clause makes the bare code beside it mere talk."""
    if target.has(Tag.PLEASE) or (reason == "question" and target.has(Tag.WANT)):
        return False
    if reason == "question":
        return True
    if strength is not Strength.NONE or reason is not None:
        return reason is not None
    if target.has(*ACTS) or firm(target.marks):
        return False
    # "h20 green, wow": a choice has been made, so joy is no mere talk.
    joy = {Tag.CHEER} if target.has(Tag.OPTION) else set()
    return not clean(segment.marks, CLEAN | {Tag.UNKNOWN_CODE} | joy)


def _refuses_an_option(segment: Segment, target: Segment) -> bool:
    """Whether only an option is refused where another was chosen: "a12 blue M, not white"."""
    if not (segment.has(Tag.OPTION) and target.has(Tag.CODE) and target.has(Tag.OPTION)):
        return False
    if segment.has(Tag.UNKNOWN, *ACTS):
        return False
    chosen = {key for mark in target.marks if mark.tag is Tag.OPTION for key in mark.keys}
    options = [mark for mark in segment.marks if mark.tag is Tag.OPTION]
    return chosen.isdisjoint(key for mark in options for key in mark.keys)


def clean_no(segment: Segment) -> bool:
    """Whether a refusal stands for itself ("no thanks"), not for something else said."""
    return not segment.has(Tag.UNKNOWN, *_TOPICS)


def _neighbour(segments: Sequence[Segment], at: int, reason: str | None) -> int | None:
    """Return the clause that one without a code speaks about: the one before, else after."""
    for other in (at - 1, at + 1):
        if 0 <= other < len(segments) and segments[other].sentence == segments[at].sentence:
            refuses = reason == "negation" and _refuses_an_option(segments[at], segments[other])
            return None if refuses else other
    # A sentence that is only "no thanks" or "not sure" speaks of the sentence before.
    return at - 1 if at and clean_no(segments[at]) and not segments[at].asked else None


def bare_block(segments: Sequence[Segment], blocks: Sequence[str | None], at: int) -> str | None:
    """Name what keeps a bare code from ordering, looking at the sentences around it."""
    if segments[at].has(Tag.BUT) and (at == 0 or blocks[at - 1] != "negation"):
        return "chatter"
    return "question" if asked_after(segments, at) else None


def asked_after(segments: Sequence[Segment], at: int) -> bool:
    """Whether the next sentence asks about the thing just named: its price, stock or size."""
    for segment in segments[at + 1 :]:
        if segment.sentence == segments[at].sentence + 1:
            asks = segment.asked or _asks(segment)
            if asks and segment.has(*_OF_THE_THING) and not segment.has(Tag.CODE, Tag.SHIPPING):
                return True
    return False
