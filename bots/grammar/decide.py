"""Segments → intent: which clauses order, what they order, and what the line is if none does."""

from collections.abc import Sequence
from dataclasses import dataclass

from bots.grammar.blocks import bare_block, block, spread
from bots.grammar.items import Assembly, Draft, chunks
from bots.grammar.lexicon import Lexicon
from bots.grammar.other import other_intent
from bots.grammar.segments import ITEM, Segment
from bots.grammar.strength import Strength, strength
from bots.grammar.tags import Tag
from bots.intents import AskBack, Buy, Change, Intent, Item, Nothing

_WHOLE_LINE = (Tag.GIVEAWAY, Tag.JOKE)


@dataclass(frozen=True, slots=True)
class Judged:
    """The clauses of a line with their strength and what speaks against each."""

    segments: tuple[Segment, ...]
    strengths: tuple[Strength, ...]
    blocks: tuple[str | None, ...]


def judge(segments: Sequence[Segment]) -> Judged:
    """Weigh every clause, first alone, then beside its neighbours."""
    strengths = [strength(segment) for segment in segments]
    own = [block(segment, power) for segment, power in zip(segments, strengths, strict=True)]
    blocks = spread(segments, strengths, own)
    for at, power in enumerate(strengths):
        if power is Strength.BARE and blocks[at] is None:
            blocks[at] = bare_block(segments, blocks, at)
    return Judged(tuple(segments), tuple(strengths), tuple(blocks))


def decide(judged: Judged, lexicon: Lexicon, on_air: str | None) -> Intent:
    """Return what the line means."""
    for tag in _WHOLE_LINE:
        if any(segment.has(tag) for segment in judged.segments):
            return Nothing(tag.value)
    if any(segment.has(Tag.BAD_QUANTITY) for segment in judged.segments):
        return Nothing("no such quantity")
    drafts = _ordered(judged, lexicon, on_air)
    if drafts:
        return _finish(drafts, judged, lexicon)
    return other_intent(judged.segments, judged.blocks, lexicon)


def _ordered(judged: Judged, lexicon: Lexicon, on_air: str | None) -> list[Draft]:
    """Collect the items of the clauses that order."""
    if not any(_orders(judged, at, lexicon, on_air) for at in range(len(judged.segments))):
        return []
    codes = any(
        power >= Strength.BARE and judged.segments[at].has(Tag.CODE) and not judged.blocks[at]
        for at, power in enumerate(judged.strengths)
    )
    assembly = Assembly(lexicon, None if codes else on_air or "")
    corrects = False
    for at, segment in enumerate(judged.segments):
        if judged.blocks[at] is not None:
            corrects = segment.has(Tag.CORRECTION, Tag.RETRACTION)
            continue
        if judged.strengths[at] is Strength.NONE and not corrects:
            corrects = segment.has(Tag.CORRECTION, Tag.RETRACTION)
            continue
        for chunk in chunks(segment.marks, corrects or segment.has(Tag.CHANGE)):
            assembly.add(chunk)
        corrects = segment.has(Tag.CORRECTION, Tag.RETRACTION) and not segment.has(*ITEM)
    if not assembly.drafts and not codes and on_air in lexicon.products and on_air is not None:
        assembly.drafts.append(Draft(on_air))
    return assembly.drafts


def _orders(judged: Judged, at: int, lexicon: Lexicon, on_air: str | None) -> bool:
    """Whether a clause orders, by its strength and the show's rules."""
    power = judged.strengths[at]
    if judged.blocks[at] is not None or power <= Strength.MORE:
        return False
    if power is Strength.ALONE:
        return _orders_alone(judged, lexicon, on_air)
    segment = judged.segments[at]
    return {
        "exact": power in {Strength.BARE, Strength.EXPLICIT},
        "quantity": segment.has(Tag.QUANTITY, Tag.NUMBER),
        "claim_word": power is Strength.CLAIMED,
        "natural": True,
    }[lexicon.rules.strictness]


def _orders_alone(judged: Judged, lexicon: Lexicon, on_air: str | None) -> bool:
    """Whether a claim without a code counts: nothing else may be named in the line."""
    if any(segment.has(Tag.CHANGE) for segment in judged.segments):
        return True
    if not lexicon.rules.codeless or lexicon.rules.strictness in {"exact", "quantity"}:
        return False
    if on_air is None or on_air not in lexicon.products:
        # The code may stand in a clause of its own: "sold! A12".
        return any(
            power is Strength.BARE and judged.blocks[at] is None
            for at, power in enumerate(judged.strengths)
        )
    if _describes_another(judged, lexicon, on_air):
        return False
    named = any(
        segment.has(Tag.CODE, Tag.UNKNOWN_CODE) and judged.blocks[at] not in {"question", None}
        for at, segment in enumerate(judged.segments)
    )
    return not named


def _describes_another(judged: Judged, lexicon: Lexicon, on_air: str) -> bool:
    """Whether a claim without a code states an option of a kind the product on air lacks."""
    index = lexicon.options[on_air]
    axes = {index.kind_of(axis) for axis in lexicon.products[on_air].options}
    return any(
        not axes & {key.partition(":")[0] for key in mark.keys if ":" in key}
        and index.find(mark.keys) is None
        for segment in judged.segments
        for mark in segment.marks
        if mark.tag is Tag.OPTION
    )


def _finish(drafts: Sequence[Draft], judged: Judged, lexicon: Lexicon) -> Intent:
    """Merge repetitions and ask for what must be known."""
    merged = _merge(drafts)
    items = tuple(draft.item() for draft in merged)
    unclear = next((draft.candidates for draft in merged if draft.candidates), ())
    if unclear:
        return AskBack(items, candidates=unclear)
    if any(segment.has(Tag.CHANGE) for segment in judged.segments):
        return _change(merged, judged)
    for draft in merged:
        open_axes = lexicon.products[draft.code].lacking(draft.options)
        missing = dict.fromkeys((*open_axes, *sorted(draft.unmet | draft.either)))
        if missing:
            return AskBack(items, tuple(missing), draft.code)
    return Buy(items)


def _change(drafts: Sequence[Draft], judged: Judged) -> Intent:
    """Set the last claim anew: what was named last counts; without a code, it is the last one."""
    item = drafts[-1].item()
    named = any(segment.has(Tag.CODE) for segment in judged.segments)
    return Change((item if named else Item("", item.quantity, item.options),))


def _merge(drafts: Sequence[Draft]) -> list[Draft]:
    """Fold repetitions of one thing into one; the last quantity named counts."""
    merged: list[Draft] = []
    for draft in drafts:
        same = next(
            (
                earlier
                for earlier in merged
                if earlier.code == draft.code and _compatible(earlier, draft)
            ),
            None,
        )
        if same is None:
            merged.append(draft)
            continue
        same.options.update(draft.options)
        same.quantity = draft.quantity if draft.quantity is not None else same.quantity
    return merged


def _compatible(earlier: Draft, later: Draft) -> bool:
    """Whether two drafts of one code are the same thing said twice."""
    return all(
        later.options.get(axis, value) == value for axis, value in earlier.options.items()
    ) or (not later.options and not earlier.options)
