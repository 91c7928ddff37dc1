"""Lines that order nothing: cancel, waitlist, status, a question, or chatter."""

from collections.abc import Sequence
from typing import Final, Literal

from bots.grammar.items import Assembly, chunks
from bots.grammar.lexicon import Lexicon
from bots.grammar.segments import Segment
from bots.grammar.strength import clean
from bots.grammar.tags import Tag
from bots.intents import Cancel, Help, Intent, Item, Nothing, Question, Status, Stop, Waitlist

Topic = Literal["price", "stock", "size", "shipping", "other"]
_TOPICS: Final[tuple[tuple[Tag, Topic], ...]] = (
    (Tag.SHIPPING, "shipping"),
    (Tag.PRICE, "price"),
    (Tag.SIZE, "size"),
    (Tag.STOCK, "stock"),
)
_OBSTACLES = (Tag.NEGATION, Tag.CONDITIONAL, Tag.PAST, Tag.OTHERS, Tag.PEOPLE, Tag.DOUBT)
_NO_QUESTION = (
    Tag.MOOD, Tag.COPULA, Tag.HOST, Tag.QUANTITY, Tag.NUMBER, Tag.MEASURE, Tag.MONEY,
    Tag.COMPLAINT, Tag.URGING, Tag.AGREEMENT,
)  # fmt: skip
_WORDLESS = frozenset(
    {Tag.PLEASE, Tag.SIGN, Tag.PICTURE, Tag.NUMBER, Tag.QUANTITY, Tag.FILLER, Tag.MEASURE}
)
_LOOSE_WORDS = 2


def other_intent(
    segments: Sequence[Segment], blocks: Sequence[str | None], lexicon: Lexicon
) -> Intent:
    """Name what a line without an order means."""
    acts = [found for segment in segments if (found := _act(segment, lexicon)) is not None]
    # "I changed my mind, cancel A12": the clause that names something says more.
    for found in sorted(acts, key=lambda act: not getattr(act, "items", ())):
        if isinstance(found, Cancel) and not found.everything and not found.items:
            return Cancel(_given_up(segments, blocks, lexicon))
        return found
    asked = [segment for at, segment in enumerate(segments) if blocks[at] == "question"]
    if any(not clean(segment.marks, _WORDLESS) for segment in asked):
        return _question(asked, segments)
    topical = [segment for segment in segments if _asks_briefly(segment)]
    if topical:
        return _question(topical, segments)
    reason = next((block for block in blocks if block is not None), "chatter")
    return Nothing(reason)


def _act(segment: Segment, lexicon: Lexicon) -> Intent | None:
    """Return the act of a clause about the speaker's own claims, if it is one."""
    hindered = segment.has(*_OBSTACLES)
    if not segment.asked and not hindered:
        if segment.has(Tag.CANCEL) and (segment.has(Tag.CODE) or _brief(segment)):
            return Cancel(named(segment, lexicon), everything=segment.has(Tag.ALL))
        if segment.has(Tag.REFUSE) and segment.has(Tag.CODE):
            return Cancel(named(segment, lexicon))
        if segment.has(Tag.WAITLIST) and (segment.has(Tag.CODE) or _brief(segment)):
            return Waitlist(named(segment, lexicon))
        if segment.has(Tag.HELP, Tag.STOP, Tag.RESUME) and _brief(segment, 0):
            return _service(segment)
    complains = segment.has(Tag.COMPLAINT) and not (segment.asked or segment.has(Tag.QUESTION))
    hindered = complains or segment.has(Tag.OTHERS, Tag.PEOPLE)
    if segment.has(Tag.STATUS, Tag.CHECKOUT) and not hindered:
        return Status("link" if segment.has(Tag.CHECKOUT) else "cart")
    return None


def _given_up(
    segments: Sequence[Segment], blocks: Sequence[str | None], lexicon: Lexicon
) -> tuple[Item, ...]:
    """Return what another clause names that wants it no more: "i don't want A12, please cancel"."""
    return next(
        (
            named(segment, lexicon)
            for segment, block in zip(segments, blocks, strict=True)
            if block == "negation" and segment.has(Tag.CODE)
        ),
        (),
    )


def _service(segment: Segment) -> Intent:
    if segment.has(Tag.HELP):
        return Help()
    return Stop(resume=segment.has(Tag.RESUME))


def _brief(segment: Segment, allowed: int = _LOOSE_WORDS) -> bool:
    """Whether few words of the clause are unknown, so that its verb is what it is about."""
    return sum(mark.tag in {Tag.UNKNOWN, Tag.UNKNOWN_CODE} for mark in segment.marks) <= allowed


def _asks_briefly(segment: Segment) -> bool:
    """Whether a clause is only a topic, with or without a code: "A12 price", "shipping cost"."""
    topics = segment.has(*(tag for tag, _ in _TOPICS))
    return topics and _brief(segment, 0) and not segment.has(*_NO_QUESTION, *_OBSTACLES)


def _question(asked: Sequence[Segment], segments: Sequence[Segment]) -> Intent:
    topic: Topic = next(
        (name for tag, name in _TOPICS if any(segment.has(tag) for segment in asked)), "other"
    )
    codes = [
        str(mark.value)
        for segment in (*asked, *segments)
        for mark in segment.marks
        if mark.tag is Tag.CODE
    ]
    return Question(topic, codes[0] if codes else None)


def named(segment: Segment, lexicon: Lexicon) -> tuple[Item, ...]:
    """Return the items named in a clause."""
    assembly = Assembly(lexicon, None)
    for chunk in chunks(segment.marks):
        assembly.add(chunk)
    return tuple(draft.item() for draft in assembly.drafts)
