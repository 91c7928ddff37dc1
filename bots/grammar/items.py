"""Marks → items: which numbers and options belong to which code, in the order written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bots.grammar.lexicon import Lexicon
from bots.grammar.marks import Mark
from bots.grammar.tags import Tag
from bots.intents import Item

_SEPARATORS = frozenset({",", "&", "+", ";", "|"})


@dataclass(slots=True)
class Draft:
    """An item being put together.

    `unmet` names axes for which no value of ours was stated, `either` those with two values to
    choose from, `inherited` those taken over from the item before ("blue M and L"). `candidates`
    are the codes that may be meant, where they are several.
    """

    code: str
    quantity: int | None = None
    options: dict[str, str] = field(default_factory=dict)
    unmet: set[str] = field(default_factory=set)
    either: set[str] = field(default_factory=set)
    inherited: set[str] = field(default_factory=set)
    more: bool = False
    candidates: tuple[str, ...] = ()

    def item(self) -> Item:
        """Return the finished item; its code is empty while it is to be asked for."""
        code = "" if self.candidates else self.code
        return Item(code, self.quantity, dict(self.options), self.more)


@dataclass(slots=True)
class Chunk:
    """Marks between two separators ("and", a comma, a new clause)."""

    marks: list[Mark] = field(default_factory=list)
    corrects: bool = False
    either: bool = False


class Assembly:
    """Puts drafts together chunk by chunk."""

    def __init__(self, lexicon: Lexicon, on_air: str | None) -> None:
        self.drafts: list[Draft] = []
        self._lexicon = lexicon
        self._on_air = on_air
        self._pending: list[Mark] = []

    def add(self, chunk: Chunk) -> None:
        """Take the items of a chunk: new codes, or more about the item before."""
        codes = [mark for mark in chunk.marks if mark.tag is Tag.CODE]
        if not codes:
            self._more(chunk)
            return
        if chunk.corrects and self.drafts:
            self.drafts[-1].code = str(codes[0].value)
            self._keep_known(self.drafts[-1])
            self._details(chunk.marks, self.drafts[-1], replacing=True)
            return
        more = any(mark.on_top for mark in chunk.marks)
        quantity_first = _quantity_first(chunk.marks)
        for group in _groups(chunk.marks, quantity_first):
            code = next(mark for mark in group if mark.tag is Tag.CODE)
            draft = Draft(str(code.value), more=more, candidates=code.keys)
            self.drafts.append(draft)
            self._details([*self._pending, *group], draft)
            self._pending = []

    def _more(self, chunk: Chunk) -> None:
        """Take options and quantities without a code."""
        details = [mark for mark in chunk.marks if _detail(mark)]
        if not details:
            return
        if not self.drafts:
            if self._on_air is None:
                self._pending.extend(details)
                return
            self.drafts.append(Draft(self._on_air))
        draft = self.drafts[-1]
        if chunk.either:
            self._either(details, draft)
        else:
            self._details(details, draft, replacing=chunk.corrects)

    def _either(self, details: Iterable[Mark], draft: Draft) -> None:
        """Take "M or L": the axis is open again, and has to be asked for."""
        for mark in details:
            found = self._find(draft.code, mark)
            if found and draft.options.pop(found[0], None) is not None:
                draft.either.add(found[0])
            else:
                self._details([mark], draft)

    def _keep_known(self, draft: Draft) -> None:
        options = self._lexicon.products[draft.code].options
        draft.options = {
            axis: value for axis, value in draft.options.items() if value in options.get(axis, ())
        }

    def _find(self, code: str, mark: Mark) -> tuple[str, str] | None:
        index = self._lexicon.options.get(code)
        keys = mark.keys if mark.tag is Tag.OPTION else (mark.text,)
        return index.find(keys) if index else None

    def _details(self, marks: Iterable[Mark], draft: Draft, replacing: bool = False) -> None:
        for mark in marks:
            if mark.tag is Tag.QUANTITY:
                draft = self._count(draft, mark, replacing)
            elif mark.tag in {Tag.OPTION, Tag.NUMBER} and _detail(mark):
                found = self._find(draft.code, mark)
                if found:
                    draft = self._choose(draft, found, replacing)
                elif mark.tag is Tag.NUMBER:
                    draft = self._number(draft, mark, replacing)
                else:
                    self._unmatched(draft, mark)

    def _number(self, draft: Draft, mark: Mark, replacing: bool) -> Draft:
        """Take a plain number as the quantity, unless it is the price."""
        if mark.text in self._lexicon.prices.get(draft.code, ()):
            return draft
        return self._count(draft, mark, replacing)

    def _count(self, draft: Draft, mark: Mark, replacing: bool) -> Draft:
        """Set the quantity; a second one after other options starts the next item."""
        if draft.quantity is not None and not replacing and draft.options:
            draft = self._next(draft, {})
        draft.quantity = int(str(mark.value))
        return draft

    def _choose(self, draft: Draft, found: tuple[str, str], replacing: bool) -> Draft:
        """Set an option; another value of the same axis starts the next item."""
        axis, value = found
        stated = draft.options.get(axis)
        if stated not in {None, value} and not replacing and axis not in draft.inherited:
            draft = self._next(draft, {k: v for k, v in draft.options.items() if k != axis})
        draft.options[axis] = value
        draft.inherited.discard(axis)
        draft.unmet.discard(axis)
        return draft

    def _next(self, draft: Draft, options: dict[str, str]) -> Draft:
        following = Draft(draft.code, options=options, inherited=set(options))
        self.drafts.append(following)
        return following

    def _unmatched(self, draft: Draft, mark: Mark) -> None:
        """Remember a stated colour or size that the product does not have."""
        product = self._lexicon.products.get(draft.code)
        if product is None:
            return
        index = self._lexicon.options[draft.code]
        kinds = {key.partition(":")[0] for key in mark.keys if ":" in key} or {"size"}
        for axis in product.options:
            if index.kind_of(axis) in kinds and axis not in draft.options:
                draft.unmet.add(axis)


def _detail(mark: Mark) -> bool:
    return mark.tag in {Tag.QUANTITY, Tag.OPTION} or (
        mark.tag is Tag.NUMBER and isinstance(mark.value, int)
    )


def _quantity_first(marks: Sequence[Mark]) -> bool:
    """Whether the speaker writes "2 A12 3 A14" rather than "A12 2 A14 3"."""
    first = next((mark for mark in marks if mark.tag is Tag.CODE or _detail(mark)), None)
    return first is not None and first.tag is not Tag.CODE


def _groups(marks: Sequence[Mark], quantity_first: bool) -> list[list[Mark]]:
    """Share the marks of a chunk out among its codes."""
    groups: list[list[Mark]] = [[]]
    for mark in marks:
        named = any(earlier.tag is Tag.CODE for earlier in groups[-1])
        counts = mark.tag in {Tag.QUANTITY, Tag.NUMBER}
        if named and (mark.tag is Tag.CODE or (quantity_first and counts)):
            groups.append([])
        groups[-1].append(mark)
    last = groups[-1]
    if len(groups) > 1 and not any(mark.tag is Tag.CODE for mark in last):
        groups[-2].extend(groups.pop())
    return groups


def chunks(marks: Sequence[Mark], corrects: bool = False) -> list[Chunk]:
    """Split the marks of a clause at "and", "or", "&" and "+" between items."""
    found = [Chunk(corrects=corrects)]
    for mark in marks:
        if mark.tag in {Tag.CORRECTION, Tag.RETRACTION}:
            found.append(Chunk(corrects=True))
        elif mark.tag is Tag.AND or mark.text in _SEPARATORS:
            found.append(Chunk(corrects=found[-1].corrects and not found[-1].marks))
        elif mark.tag is Tag.OR or (mark.text == "/" and mark.glued):
            found.append(Chunk(either=True))
        else:
            found[-1].marks.append(mark)
    return found
