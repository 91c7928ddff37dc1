"""A chat line → a command with its values, a refusal that says what is wrong, or neither.

A line with `!` or `/` is meant as a command and always answered. Without, it is one only if it
reads as one: a host says many things, and "drop a like for A12" must start nothing.
"""

from dataclasses import dataclass
from difflib import get_close_matches

from bots.commands import phrases
from bots.commands.arguments import Reading
from bots.commands.lexicon import ARTICLES, VIEWERS_OWN, words
from bots.commands.line import Line, Unreadable
from bots.commands.model import Arguments, Command, CommandContext, Kind, Parsed, Refusal
from bots.commands.products import ProductCodes
from bots.commands.registry import BY_NAME, BY_WORDS, commands_at
from bots.grammar.fold import fold
from commerce.model.people import Role

LONGEST = 1_000
"""Characters of the longest command."""

Facts = dict[str, object]
"""The values of a refusal's sentence."""

_PREFIXES = "!/"
_WIDE = str.maketrans("！／", "!/")  # noqa: RUF001 - the wide signs are the point
_SPEAKING_WORDS = words("drop restock stock paid refund role claim reservation prenotazione scorte")
_ASKING = ("?", "？")  # noqa: RUF001
_CODE_WITHIN = 4  # parts in which the code may stand before or among the command's words


def parse_command(text: str, context: CommandContext) -> Parsed | Refusal | None:
    """Read a line of chat as a command.

    Returns:
        `None` for ordinary chat, and for whatever a viewer writes without `!`.
    """
    given = text[: LONGEST + 1].lstrip().translate(_WIDE)
    prefix = given[:1] if given[:1] in _PREFIXES and given[1:2].strip(_PREFIXES + " \t\n") else ""
    if (context.role is Role.VIEWER and prefix != "!") or (not prefix and len(text) > LONGEST):
        return None
    body = given[len(prefix) :]
    calls = _calls(Line(body), context)
    if not prefix and given.rstrip()[-1:] in _ASKING:
        calls = [call for call in calls if call.command.name == "announce"]
        if not calls:
            return None
    if not calls:
        return _without_words(body, context, prefix)
    if context.role is Role.VIEWER:
        return _to_viewer(calls[0])
    if len(text) > LONGEST:
        return Refusal("too_long", {"longest": LONGEST})
    return _best([_attempt(call, body, context, prefix) for call in calls], context, prefix)


@dataclass(frozen=True, slots=True)
class _Call:
    """A command that the line may give.

    `line` is without its words, `words` how it was called, `end` how many parts that took.
    """

    command: Command
    line: Line
    words: tuple[str, ...]
    end: int


@dataclass(frozen=True, slots=True)
class _Attempt:
    """The line read as one command: `chat` says that it is more likely ordinary talk."""

    command: Command
    result: Parsed | Refusal
    faults: int
    chat: bool


def _calls(line: Line, context: CommandContext) -> list[_Call]:
    """Which commands the line starts, also with the code before or among the words."""
    texts = [chunk.folded for chunk in line.chunks]
    with_colons = [fold(chunk.written) for chunk in line.chunks]
    whole = [place for place, text in enumerate(texts) if text not in ARTICLES]
    at = _code_place(line, context)
    found: tuple[Command, ...] = ()
    taken: list[int] = []
    for way in (whole, [place for place in whole if place != at]):
        for spelled in (texts, with_colons):
            length, commands = commands_at([spelled[place] for place in way])
            if length > len(taken):
                found, taken = commands, way[:length]
    calls = []
    for command in found:
        own = line.copy()
        for place in taken:
            own.hide(line.chunks[place].start, line.chunks[place].end)
        words_taken = tuple(texts[place] for place in taken)
        calls.append(_Call(command, own, words_taken, taken[-1] + 1))
    return calls


def _code_place(line: Line, context: CommandContext) -> int | None:
    codes = ProductCodes(context.codes)
    for place, chunk in enumerate(line.chunks[:_CODE_WITHIN]):
        if not chunk.folded.isdecimal() and codes.find(chunk.folded) is not None:
            return place
    return None


def _attempt(call: _Call, body: str, context: CommandContext, prefix: str) -> _Attempt:
    command = call.command
    if command.starts_text:
        return _read_text(call, body, prefix)
    reading = Reading(call.line, command, context, surely=bool(prefix))
    try:
        reading.read()
    except Unreadable as error:
        facts = {**error.facts, "example": command.examples[0]}
        chat = not prefix and not call.line.understood
        return _Attempt(command, Refusal(error.key, facts), 1, chat)
    sure = prefix or call.line.understood or "drop" in call.words
    if sure and not reading.leftover():
        reading.fill_on_air()
    return _judge(call, reading, context, prefix)


def _judge(call: _Call, reading: Reading, context: CommandContext, prefix: str) -> _Attempt:
    """What to answer to values that were read: all there, something missing, something left."""
    command, understood = call.command, call.line.understood
    left, missing = reading.leftover(), reading.missing()
    example: Facts = {"command": command.name, "example": command.examples[0]}
    code = reading.unknown_code() if missing is Kind.CODE else None
    if code:
        known = get_close_matches(code.upper(), context.codes, n=3, cutoff=0.3)
        talk = not prefix and len(left) > 2
        return _Attempt(command, Refusal("no_such_code", {"code": code, "known": known}), 2, talk)
    if left:
        few = 0 if set(call.words) <= VIEWERS_OWN or understood < 2 else 2
        talk = not prefix and (len(left) > few or missing is not None)
        return _Attempt(command, _left_over(reading, example), len(left) + 1, talk)
    if missing:
        speaking = understood or _SPEAKING_WORDS & set(call.words)
        talk = not prefix and (not speaking or set(call.words) <= VIEWERS_OWN)
        return _Attempt(
            command, Refusal("missing", {"parameter": missing.value} | example), 1, talk
        )
    return _Attempt(command, Parsed(_scheduled(command, reading), reading.values), 0, chat=False)


def _left_over(reading: Reading, example: Facts) -> Refusal:
    words_left = reading.line.written(reading.leftover())
    if example["command"] == "help":
        return Refusal("no_such_command", {"value": words_left, "known": []})
    second = reading.second_code()
    if second and reading.values.code:
        return Refusal("one_code", {"first": reading.values.code, "second": second} | example)
    return Refusal("unknown_words", {"words": words_left} | example)


def _scheduled(command: Command, reading: Reading) -> Command:
    """A drop started at a later time is scheduled."""
    later = command.name == "drop start" and reading.values.at is not None
    return BY_NAME["drop schedule"] if later else command


def _read_text(call: _Call, body: str, prefix: str) -> _Attempt:
    """A command whose words are followed by free text, kept as it was written."""
    command = call.command
    after = call.line.chunks[call.end - 1].place + 1
    text = "".join(body.split(maxsplit=after)[after:]).strip()
    if not text and command.parameters[0].required:
        facts: Facts = {
            "parameter": "text",
            "command": command.name,
            "example": command.examples[0],
        }
        return _Attempt(command, Refusal("missing", facts), 1, chat=not prefix)
    later = command.name == "show open" and text and phrases.says_later(Line(text))
    values = Arguments(text=text or None)
    return _Attempt(command, Parsed(command, values), 0, chat=not prefix and bool(later))


def _best(
    attempts: list[_Attempt], context: CommandContext, prefix: str
) -> Parsed | Refusal | None:
    best = min(attempts, key=lambda attempt: (attempt.chat, attempt.faults))
    if best.chat:
        return None
    if context.role < best.command.least_role:
        return _wrong_role(best.command)
    return best.result


def _wrong_role(command: Command) -> Refusal:
    return Refusal("wrong_role", {"command": command.name, "role": command.least_role.name.lower()})


def _to_viewer(call: _Call) -> Refusal | None:
    """A viewer who clearly commands is told who may; words that viewers have too are theirs."""
    return None if set(call.words[:1]) <= VIEWERS_OWN else _wrong_role(call.command)


def _without_words(body: str, context: CommandContext, prefix: str) -> Parsed | Refusal | None:
    """A line that starts no command: a host's shorthand, a slip, or ordinary chat."""
    if context.role is Role.HOST and (short := _shorthand(Line(body), context)):
        return short
    written = [chunk.folded for chunk in Line(body).chunks]
    if not prefix or not written or context.role is Role.VIEWER:
        return None
    known = {" ".join(phrase): found[0].name for phrase, found in BY_WORDS.items()}
    near = get_close_matches(" ".join(written[:2]), known, n=3, cutoff=0.8)
    near += get_close_matches(written[0], known, n=3, cutoff=0.75)
    names = list(dict.fromkeys(known[phrase] for phrase in near))
    return Refusal("no_such_command", {"value": written[0], "known": names}) if names else None


def _shorthand(line: Line, context: CommandContext) -> Parsed | Refusal | None:
    """Read "A12 20 29,90 10 min": a known code, then at least pieces and a price or a length."""
    start = line.copy()
    if ProductCodes(context.codes).take(start) is None or start.rest[0] != " ":
        return None
    command = BY_NAME["drop start"]
    reading = Reading(line, command, context, surely=False)
    try:
        reading.read()
    except Unreadable as error:
        alone = error.key == "quantity_or_price" and line.understood < 2
        if alone or any(chunk.folded.isalpha() for chunk in reading.leftover()):
            return None
        return Refusal(error.key, {**error.facts, "example": command.examples[0]})
    values = reading.values
    pieces = values.quantity is not None or values.per_variant
    terms = (values.price_minor, values.discount_percent, values.duration_s)
    if reading.leftover() or not pieces or all(term is None for term in terms):
        return None
    return Parsed(_scheduled(command, reading), values)
