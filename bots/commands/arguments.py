"""One line's parts → the values of one command."""

import re
from dataclasses import replace
from datetime import timedelta

from bots.commands import options, phrases, times, windows
from bots.commands.lexicon import CURRENCY_WORDS, FILLERS, NO_NAMES, ROLES, YES
from bots.commands.line import Chunk, Line, Unreadable
from bots.commands.model import Arguments, Command, CommandContext, Kind, VariantQuantity
from bots.commands.options import OptionWords
from bots.commands.products import ProductCodes
from bots.commands.registry import find_command

_QUOTED = re.compile(r'(?<!\S)"[^"]+"(?!\S)')
_MARKED_VIEWER = phrases.phrase(
    r"<@!?\d{1,20}>|@(?=\S*[^\W\d])[^\s@]\S*|[a-z][a-z_]{1,19}:[^\s:]\S*"
)
_ORDER = phrases.phrase(r"rf ?\d{2}(?: ?\d{1,9}){1,6}|#?(?=[a-z]*-?\d)[a-z0-9][a-z0-9-]{0,24}")
_NUMERIC = re.compile(r"\d[\d.,]*")
_DIGIT = re.compile(r"\d")
_EDGES = " ,;!?.:"


class Reading:
    """Reads one line as one command. `surely` says that the line is a command (a prefix).

    Attributes:
        line: with everything masked that was understood.
        values: what was read so far.
    """

    def __init__(self, line: Line, command: Command, context: CommandContext, surely: bool) -> None:
        """Take a line whose command words are masked already."""
        self.line = line
        self.values = Arguments()
        self._command = command
        self._context = context
        self._surely = surely
        self._codes = ProductCodes(context.codes)
        self._words = OptionWords({})
        self._pairs: list[VariantQuantity] = []

    def read(self) -> None:
        """Read everything; what is left over stays in `line`.

        Raises:
            Unreadable: a value is wrong or can't be told from another.
        """
        self._viewer_and_order()
        self._code()
        self._marked()
        self._prices()
        self._unmarked()
        self._people()
        self._variants()
        self._check_quantities()

    def _takes(self, kind: Kind) -> bool:
        return self._command.takes(kind)

    def _set(self, **values: object) -> None:
        self.values = replace(self.values, **values)  # type: ignore[arg-type]

    def _viewer_and_order(self) -> None:
        take = self.line.take
        if self._takes(Kind.VIEWER) and (found := take(_QUOTED) or take(_MARKED_VIEWER)):
            name = self._written(*found.span()).strip('"' + _EDGES)
            self._set(viewer=name.removesuffix("'s").removesuffix("’s"))
        if self._takes(Kind.ORDER) and (found := self.line.take(_ORDER)):
            self._set(order=found.group().lstrip("#").replace(" ", "").upper())

    def _code(self) -> None:
        if not self._takes(Kind.CODE):
            return
        if (found := self._codes.take(self.line)) is not None:
            self._set(code=found)
            self._words = OptionWords(self._context.options.get(found, {}))

    def _marked(self) -> None:
        """What shows by its form what it is."""
        line = self.line
        if self._takes(Kind.DRAW):
            self._set(draw_s=windows.take_window(line))
        if self._takes(Kind.LIMIT):
            self._set(limit=phrases.take_limit(line))
        if self._takes(Kind.QUANTITY):
            self._pairs += options.take_marked_pairs(line, self._words)
            self._pairs += options.take_reversed_pairs(line, self._words)
            self._pairs += options.take_pairs(line, self._words)
        if self._takes(Kind.DISCOUNT):
            self._set(discount_percent=phrases.take_discount(line))
        if self._takes(Kind.TIME):
            self._time()
        if self._takes(Kind.DURATION):
            self._duration()
        if self._takes(Kind.QUANTITY):
            self._set(quantity=phrases.take_quantity(line))

    def _time(self) -> None:
        context = self._context
        until = times.take_until(self.line, context.now, context.timezone)
        later = phrases.take_later(self.line)
        if later is not None:
            self._set(at=context.now + timedelta(seconds=later))
        else:
            self._set(at=times.take_time(self.line, context.now, context.timezone))
        if until is not None:
            length = until - (self.values.at or context.now)
            if length <= timedelta():
                raise Unreadable("time_passed", value=f"{until:%H:%M}")
            self._set(duration_s=int(length.total_seconds()))

    def _duration(self) -> None:
        if self._words.has("m"):
            written = self.line.written(self.line.left())
            if (number := phrases.minutes_or_size(self.line, written)) is not None:
                raise Unreadable("minutes_or_size", value=number)
        if (length := phrases.take_duration(self.line)) is not None:
            self._set(duration_s=length)

    def _prices(self) -> None:
        if not self._takes(Kind.PRICE):
            return
        price = phrases.take_price(self.line, self._context.currency)
        if price is not None and self.values.discount_percent is not None:
            raise Unreadable("price_and_discount")
        self._set(price_minor=price)

    def _unmarked(self) -> None:
        """Numbers and options that show what they are only by what else is there."""
        if self._takes(Kind.QUANTITY) and not self._takes(Kind.PRICE) and not self._pairs:
            self._pairs += options.take_number_pair(self.line, self._words)
        if self._takes(Kind.OPTIONS) or self._takes(Kind.PER_VARIANT):
            self._set(options=options.take_options(self.line, self._words))
        self._numbers()
        for chunk in self.line.left():
            if self._takes(Kind.CONFIRM) and chunk.folded in YES:
                self._set(confirmed=True)
            elif self._takes(Kind.ROLE) and chunk.folded in ROLES:
                self._set(role=ROLES[chunk.folded])
            else:
                continue
            self.line.mask(chunk.start, chunk.end)

    def _numbers(self) -> None:
        values = self.values
        numbers = [chunk for chunk in self.line.left() if _NUMERIC.fullmatch(chunk.folded)]
        wants_pieces = self._takes(Kind.QUANTITY) and values.quantity is None and not self._pairs
        no_price = values.price_minor is None and values.discount_percent is None
        wants_price = self._takes(Kind.PRICE) and no_price
        if wants_pieces and wants_price and numbers:
            self._ambiguous([int(n.folded) for n in numbers if n.folded.isdecimal()])
        wanted = wants_pieces or (wants_price and numbers and self._begins(numbers[0]))
        if len(numbers) != 1 or not wanted:
            return
        text = numbers[0].folded
        if wants_price:
            self._set(price_minor=phrases.amount(text, self._context.currency))
        elif text.isdecimal():
            self._set(quantity=int(text))
        else:
            raise Unreadable("bad_quantity", value=text)
        self.line.mask(numbers[0].start, numbers[0].end)

    def _begins(self, number: Chunk) -> bool:
        """Whether a number stands before any reason: in one it is no amount."""
        first = next(chunk for chunk in self.leftover() if chunk.folded not in YES)
        return first.start == number.start or not self._takes(Kind.REASON)

    def _ambiguous(self, numbers: list[int]) -> None:
        """Refuse to guess which number is the price."""
        if not numbers or len(numbers) > 2 or not all(0 < n <= 10**7 for n in numbers):
            return
        currency = self._context.currency
        money = [{"minor": phrases.amount(str(n), currency), "currency": currency} for n in numbers]
        if len(numbers) == 1:
            raise Unreadable("quantity_or_price", value=numbers[0], price=money[0])
        raise Unreadable(
            "which_is_price",
            first=numbers[0],
            second=numbers[1],
            first_price=money[0],
            second_price=money[1],
        )

    def _people(self) -> None:
        """Free words: a viewer without mark, a command to be helped with, a reason."""
        if self._takes(Kind.VIEWER) and self.values.viewer is None:
            self._bare_viewer()
        if self._takes(Kind.COMMAND):
            self._command_name()
        nobody = self._takes(Kind.VIEWER) and self.values.viewer is None
        if self._takes(Kind.REASON) and not nobody and (left := self.leftover()):
            self._no_amount_in(left)
            span = self._between(left)
            self._set(reason=self.line.written(span).strip())
            self._mask(span)

    def _no_amount_in(self, reason: list[Chunk]) -> None:
        """Refuse to take for a reason what may be an amount: without one, all would be paid."""
        if self._takes(Kind.PRICE) and self.values.price_minor is None:
            for chunk in reason:
                if _DIGIT.search(chunk.folded) or chunk.folded in CURRENCY_WORDS:
                    raise Unreadable("price_or_reason", value=chunk.written)

    def _bare_viewer(self) -> None:
        left = self.leftover()
        if not left or (not self._surely and (len(left) > 1 or left[0].folded in NO_NAMES)):
            return
        name = left[:1] if self._takes(Kind.REASON) else self._between(left)
        self._set(viewer=self.line.written(name).strip(_EDGES))
        self._mask(name)

    def _command_name(self) -> None:
        left = self.line.left()
        if not left:
            return
        name = self.line.written(left)
        found = find_command(name.strip("!/"))
        if found is not None:
            self._set(command=found.name)
            self._mask(left)

    def _variants(self) -> None:
        """Join options and pieces: many pairs are per variant, one is options and quantity."""
        values, pairs = self.values, self._pairs
        several = self._takes(Kind.PER_VARIANT)
        if pairs and (values.options or (len(pairs) > 1 and not several)):
            raise Unreadable("pieces_of_each")
        if self._takes(Kind.OPTIONS):
            if len(pairs) == 1 and values.quantity is None:
                self._set(options=pairs[0].options, quantity=pairs[0].quantity)
                return
        elif values.options:
            if values.quantity is None:
                raise Unreadable("options_need_quantity", options={"options": values.options})
            pairs = [VariantQuantity(values.options, values.quantity)]
            self._set(options={}, quantity=None)
        self._set(per_variant=tuple(pairs))

    def _check_quantities(self) -> None:
        least = 0 if self._command.name == "set stock" else 1
        given = [pair.quantity for pair in self.values.per_variant]
        if self.values.quantity is not None:
            given.append(self.values.quantity)
        for quantity in given:
            if not least <= quantity <= phrases.QUANTITY_MAX:
                raise Unreadable("bad_quantity", value=quantity)

    def leftover(self) -> list[Chunk]:
        """The parts that mean something and were not understood."""
        return [chunk for chunk in self.line.left() if chunk.folded not in FILLERS]

    def unknown_code(self) -> str | None:
        """A left-over part that must be meant as a product code, as written."""
        left = self.leftover()
        for chunk in left:
            if self._codes.looks_like_one(chunk.folded):
                return chunk.written.strip(_EDGES)
        return left[0].written.strip(_EDGES) if left and self._surely else None

    def second_code(self) -> str | None:
        """A left-over part that is another product's code."""
        return next(
            (code for chunk in self.leftover() if (code := self._codes.find(chunk.folded))), None
        )

    def missing(self) -> Kind | None:
        """The first required value that the line did not tell."""
        values = self.values
        told = {
            Kind.QUANTITY: values.quantity is not None or values.per_variant,
            Kind.PRICE: values.price_minor is not None or values.discount_percent is not None,
        }
        for parameter in self._command.parameters:
            kind = parameter.name
            name = {Kind.DURATION: "duration_s", Kind.TIME: "at"}.get(kind, kind.value)
            there = told[kind] if kind in told else getattr(values, name, None) is not None
            if parameter.required and not there:
                return kind
        return None

    def fill_on_air(self) -> None:
        """Take the code on air where a sure command names none."""
        fillable = any(p.or_on_air for p in self._command.parameters)
        on_air = self._context.on_air
        if fillable and on_air is not None and self.values.code is None:
            self._set(code=on_air)

    def _between(self, left: list[Chunk]) -> list[Chunk]:
        """Everything left from the first to the last of these parts, small words too."""
        first, last = left[0], left[-1]
        return [c for c in self.line.left() if first.start <= c.start <= last.start]

    def _mask(self, chunks: list[Chunk]) -> None:
        self.line.mask(chunks[0].start, chunks[-1].end)

    def _written(self, start: int, end: int) -> str:
        return self.line.written([c for c in self.line.chunks if start <= c.start < end])
