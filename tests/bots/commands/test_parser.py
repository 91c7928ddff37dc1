"""Every form of every command, what is asked back, and what is ordinary chat."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, strategies as st

from bots.commands.model import Arguments, CommandContext, Parsed, Refusal, VariantQuantity
from bots.commands.parser import LONGEST, parse_command
from bots.commands.registry import BY_WORDS, COMMANDS
from commerce.model.people import Role
from tests.bots.commands.context import HOST, MODERATOR, VIEWER


def each(**pieces: int) -> tuple[VariantQuantity, ...]:
    return tuple(VariantQuantity({"size": size}, n) for size, n in pieces.items())


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


FULL: dict[str, Any] = {
    "code": "A12",
    "quantity": 20,
    "price_minor": 2990,
    "duration_s": 600,
    "limit": 2,
}
START = {"code": "A12", "quantity": 20, "price_minor": 2990}

PARSED: list[tuple[str, str, dict[str, Any]]] = [
    # the forms that the manual promises
    ("drop A12 20 pcs at 29.90 for 10m max 2", "drop start", FULL),
    ("!drop A12 x20 @29.90 10m limit 2", "drop start", FULL),
    ("avvia A12 20 pezzi a 29,90 per 10 minuti max 2", "drop start", FULL),
    ("drop A12 S:5 M:10 L:5 at 25", "drop start",
     {"code": "A12", "per_variant": each(S=5, M=10, L=5), "price_minor": 2500}),
    ("drop A12 -20% 15 min", "drop start",
     {"code": "A12", "discount_percent": 20, "duration_s": 900}),
    ("schedule A12 20 pcs 29.90 at 20:30 for 10m", "drop schedule",
     {**START, "at": at(27, 19, 30), "duration_s": 600}),
    ("drop A12 in 5 min", "drop schedule", {"code": "A12", "at": at(27, 19, 5)}),
    ("pausa A12", "drop pause", {"code": "A12"}),
    ("rifornisci A12 M 5", "restock", {"code": "A12", "options": {"size": "M"}, "quantity": 5}),
    # parts in any order, spellings of each part
    ("drop 20 pcs A12 at 29.90", "drop start", START),
    ("drop at 29.90 max 2 A12 for 10m 20 pcs", "drop start", FULL),
    ("/drop A12 20pcs 29.90€ 10min 2 per person", "drop start", FULL),
    ("! drop A12 20 pcs 29.90", "drop start", START),
    ("！drop A12 20 pcs 29.90", "drop start", START),  # noqa: RUF001 - a wide sign
    ("DROP a12 20 PCS AT 29.90 EUR", "drop start", START),
    ("drop start A-12 20 pieces €29.90", "drop start", START),
    ("drop A12 20 for 29.90", "drop start", START),
    ("drop A12 20@29.90", "drop start", START),
    ("drop A12 20x29.90", "drop start", START),
    ("drop A12 ×20 @ 29,90", "drop start", START),
    ("drop A12, 20 pcs, 29.90, 10 min, max 2", "drop start", FULL),
    ("launch A12 qty 20 price 29.90 euros", "drop start", START),
    ("start drop A12 20 units 29.90 each", "drop start", START),
    ("drop A12 20 pcs 30", "drop start", {**START, "price_minor": 3000}),
    ("drop A12 20 at 30", "drop start", {**START, "price_minor": 3000}),
    ("drop A12 20 pezzi 29,90 euro mezz'ora massimo 2 a testa", "drop start",
     {**FULL, "duration_s": 1800}),
    ("drop A12 20 pcs 29.90 1h30", "drop start", {**START, "duration_s": 5400}),
    ("drop A12 20 pcs 29.90 for 2 hours and 30 minutes", "drop start",
     {**START, "duration_s": 9000}),
    ("drop A12 20 pcs 29.90 90s", "drop start", {**START, "duration_s": 90}),
    ("drop A12 20 pcs 29.90 per un'ora", "drop start", {**START, "duration_s": 3600}),
    ("drop A12 20 pcs 29.90 half an hour", "drop start", {**START, "duration_s": 1800}),
    ("drop A12 20 pcs 29.90 until 21:00", "drop start", {**START, "duration_s": 3600}),
    ("drop A12 20 pcs 20% off", "drop start",
     {"code": "A12", "quantity": 20, "discount_percent": 20}),
    ("drop A12 sconto del 20%", "drop start", {"code": "A12", "discount_percent": 20}),
    ("drop A12", "drop start", {"code": "A12"}),
    ("drop A12 now please", "drop start", {"code": "A12"}),
    ("drop dress 20 pcs 29.90", "drop start", {**START, "code": "DRESS"}),
    ("drop 101 20 pcs at 12", "drop start", {"code": "101", "quantity": 20, "price_minor": 1200}),
    ("drop A12 S:5,M:10,L:5 at 25", "drop start",
     {"code": "A12", "per_variant": each(S=5, M=10, L=5), "price_minor": 2500}),
    ("drop A12 S=5 M=10 @25", "drop start",
     {"code": "A12", "per_variant": each(S=5, M=10), "price_minor": 2500}),
    ("drop A12 S 5 M 10 L 5 at 25", "drop start",
     {"code": "A12", "per_variant": each(S=5, M=10, L=5), "price_minor": 2500}),
    ("drop A12 5 S 10 M at 25", "drop start",
     {"code": "A12", "per_variant": each(S=5, M=10), "price_minor": 2500}),
    ("drop A12 dark red M:5 at 25", "drop start",
     {"code": "A12", "price_minor": 2500,
      "per_variant": (VariantQuantity({"color": "Dark Red", "size": "M"}, 5),)}),
    ("drop A12 blue M:5 blue S:3 at 25", "drop start",
     {"code": "A12", "price_minor": 2500,
      "per_variant": (VariantQuantity({"color": "Blue", "size": "M"}, 5),
                      VariantQuantity({"color": "Blue", "size": "S"}, 3))}),
    ("drop A12 20 pcs size M at 25", "drop start",
     {"code": "A12", "per_variant": each(M=20), "price_minor": 2500}),
    ("drop B7 38:5 39:6 at 25", "drop start",
     {"code": "B7", "per_variant": (VariantQuantity({"size": "38"}, 5),
                                    VariantQuantity({"size": "39"}, 6)), "price_minor": 2500}),
    ("drop A12 S5 M10 at 25", "drop start",
     {"code": "A12", "per_variant": each(S=5, M=10), "price_minor": 2500}),
    ("drop A12 5xS 10xM at 25", "drop start",
     {"code": "A12", "per_variant": each(S=5, M=10), "price_minor": 2500}),
    ("start drop A12 with twenty pieces at 29.90 euros for ten minutes", "drop start",
     {**START, "duration_s": 600}),
    # shorthand
    ("A12 20 29,90 10 min", "drop start", {**START, "duration_s": 600}),
    ("A 12 20 29,90 10 min", "drop start", {**START, "duration_s": 600}),
    ("a12 x20 10m", "drop start", {"code": "A12", "quantity": 20, "duration_s": 600}),
    ("A12 20 pcs 29.90 at 20:30", "drop schedule", {**START, "at": at(27, 19, 30)}),
    # times
    ("programma A12 20 pezzi a 29,90 alle 20:30", "drop schedule",
     {**START, "at": at(27, 19, 30)}),
    ("schedule A12 at 9:15 pm", "drop schedule", {"code": "A12", "at": at(27, 20, 15)}),
    ("schedule A12 alle 21", "drop schedule", {"code": "A12", "at": at(27, 20)}),
    ("schedule A12 at 0:10", "drop schedule", {"code": "A12", "at": at(27, 23, 10)}),
    ("schedule A12 tomorrow at 8pm", "drop schedule", {"code": "A12", "at": at(28, 19)}),
    ("programma A12 per le 21", "drop schedule", {"code": "A12", "at": at(27, 20)}),
    ("programma A12 domani alle 20", "drop schedule", {"code": "A12", "at": at(28, 19)}),
    ("schedule A12 2026-11-30 20:30", "drop schedule", {"code": "A12", "at": at(30, 19, 30)}),
    ("schedule A12 at midnight", "drop schedule", {"code": "A12", "at": at(27, 23)}),
    ("drop A12 tra un'ora", "drop schedule", {"code": "A12", "at": at(27, 20)}),
    ("drop A12 at 20:30 until 21:00", "drop schedule",
     {"code": "A12", "at": at(27, 19, 30), "duration_s": 1800}),
    # the life of drop and show
    ("pause A12", "drop pause", {"code": "A12"}),
    ("!pause", "drop pause", {"code": "A12"}),
    ("drop pause", "drop pause", {"code": "A12"}),
    ("A12 pause", "drop pause", {"code": "A12"}),
    ("drop A12 pause", "drop pause", {"code": "A12"}),
    ("resume B7", "drop resume", {"code": "B7"}),
    ("riprendi A12", "drop resume", {"code": "A12"}),
    ("extend A12 5 min", "drop extend", {"code": "A12", "duration_s": 300}),
    ("extend 5 min", "drop extend", {"code": "A12", "duration_s": 300}),
    ("prolunga A12 di altri 5 minuti", "drop extend", {"code": "A12", "duration_s": 300}),
    ("end A12", "drop end", {"code": "A12"}),
    ("chiudi A12", "drop end", {"code": "A12"}),
    ("stop A12", "drop end", {"code": "A12"}),
    ("on air B7", "on air", {"code": "B7"}),
    ("put B7 on air", "on air", {"code": "B7"}),
    ("B7 on air", "on air", {"code": "B7"}),
    ("metti B7 in onda", "on air", {"code": "B7"}),
    ("off air", "off air", {}),
    ("take A12 off air", "off air", {"code": "A12"}),
    ("stop the drop A12", "drop end", {"code": "A12"}),
    ("fuori onda", "off air", {}),
    ("show open", "show open", {}),
    ("show open Friday night: 50% off!", "show open", {"text": "Friday night: 50% off!"}),
    ("apri lo show Saldi del venerdì", "show open", {"text": "Saldi del venerdì"}),
    ("!show open in 5 minutes", "show open", {"text": "in 5 minutes"}),
    ("show close", "show close", {}),
    ("chiudi lo show", "show close", {}),
    ("announce Free shipping until midnight! 🔥", "announce",
     {"text": "Free shipping until midnight! 🔥"}),
    ("annuncio: pronti?", "announce", {"text": "pronti?"}),
    # stock and price
    ("restock A12 +5 M", "restock", {"code": "A12", "options": {"size": "M"}, "quantity": 5}),
    ("restock A12 blue M 5 pcs", "restock",
     {"code": "A12", "options": {"size": "M", "color": "Blue"}, "quantity": 5}),
    ("restock A12 S:5 M:10", "restock", {"code": "A12", "per_variant": each(S=5, M=10)}),
    ("restock A12 5 S 3 M", "restock", {"code": "A12", "per_variant": each(S=5, M=3)}),
    ("restock B7 38 5", "restock", {"code": "B7", "options": {"size": "38"}, "quantity": 5}),
    ("restock 101 5", "restock", {"code": "101", "quantity": 5}),
    ("add 5 to A12", "restock", {"code": "A12", "quantity": 5}),
    ("set A12 stock M 7", "set stock",
     {"code": "A12", "options": {"size": "M"}, "quantity": 7}),
    ("set the price of A12 to 24.90", "price", {"code": "A12", "price_minor": 2490}),
    ("set stock A12 M 0", "set stock", {"code": "A12", "options": {"size": "M"}, "quantity": 0}),
    ("imposta scorte A12 M 7", "set stock",
     {"code": "A12", "options": {"size": "M"}, "quantity": 7}),
    ("price A12 24.90", "price", {"code": "A12", "price_minor": 2490}),
    ("set price A12 to 24.90", "price", {"code": "A12", "price_minor": 2490}),
    ("prezzo A12 a 25", "price", {"code": "A12", "price_minor": 2500}),
    ("price A12 -20%", "price", {"code": "A12", "discount_percent": 20}),
    ("stock", "stock", {}),
    ("scorte A12", "stock", {"code": "A12"}),
    # claims, orders, people
    ("claims @anna", "claims", {"viewer": "@anna"}),
    ("claims anna", "claims", {"viewer": "anna"}),
    ("!claims of Anna Rossi", "claims", {"viewer": "Anna Rossi"}),
    ("claims discord:1234", "claims", {"viewer": "discord:1234"}),
    ("claims <@1234>", "claims", {"viewer": "<@1234>"}),
    ("give A12 M x2 to @anna", "give",
     {"code": "A12", "options": {"size": "M"}, "quantity": 2, "viewer": "@anna"}),
    ('give "Anna Rossi" A12 M', "give",
     {"code": "A12", "options": {"size": "M"}, "viewer": "Anna Rossi"}),
    ("give A12 M to @anna missed her comment", "give",
     {"code": "A12", "options": {"size": "M"}, "viewer": "@anna",
      "reason": "missed her comment"}),
    ("assegna A12 M a @anna", "give",
     {"code": "A12", "options": {"size": "M"}, "viewer": "@anna"}),
    ("release A12 of @anna", "release", {"code": "A12", "viewer": "@anna"}),
    ("cancel claim @anna", "release", {"viewer": "@anna"}),
    ("extend @anna 10 min", "extend claim", {"viewer": "@anna", "duration_s": 600}),
    ("extend reservation A12 @anna 10m", "extend claim",
     {"code": "A12", "viewer": "@anna", "duration_s": 600}),
    ("orders", "orders", {}),
    ("orders @anna", "orders", {"viewer": "@anna"}),
    ("mark paid 1042", "mark paid", {"order": "1042"}),
    ("mark order RF712348231 paid", "mark paid", {"order": "RF712348231"}),
    ("mark paid rf71 2348 231", "mark paid", {"order": "RF712348231"}),
    ("segna pagato #a-17", "mark paid", {"order": "A-17"}),
    ("refund 17 yes", "refund", {"order": "17", "confirmed": True}),
    ("refund #17", "refund", {"order": "17"}),
    ("rimborsa 17 10,00 sì rotto", "refund",
     {"order": "17", "price_minor": 1000, "confirmed": True, "reason": "rotto"}),
    ("block @troll", "block", {"viewer": "@troll"}),
    ("block @troll 2h never pays", "block",
     {"viewer": "@troll", "duration_s": 7200, "reason": "never pays"}),
    ("blocca @troll 1 giorno", "block", {"viewer": "@troll", "duration_s": 86_400}),
    ("sblocca @troll", "unblock", {"viewer": "@troll"}),
    ("grant role @anna moderator", "grant role", {"viewer": "@anna", "role": Role.MODERATOR}),
    ("make @anna a host", "grant role", {"viewer": "@anna", "role": Role.HOST}),
    ("revoca ruolo @anna", "revoke role", {"viewer": "@anna"}),
    ("undelivered", "undelivered", {}),
    ("undo", "undo", {}),
    ("help", "help", {}),
    ("help drop", "help", {"command": "drop start"}),
    ("aiuto rifornisci", "help", {"command": "restock"}),
]  # fmt: skip

REFUSED: list[tuple[str, str, dict[str, object]]] = [
    ("drop A12 20 30", "which_is_price", {"first": 20, "second": 30}),
    ("A12 20 30", "which_is_price", {"first": 20, "second": 30}),
    ("drop A12 20", "quantity_or_price", {"value": 20}),
    ("A12 20 10 min", "quantity_or_price", {"value": 20}),
    ("drop A12 10 M 29.90", "minutes_or_size", {"value": 10}),
    ("drop A12 5 S 10 M 25", "pieces_of_each", {}),
    ("restock B7 38 39", "size_or_pieces", {"first": "38", "second": "39"}),
    ("drop A12 20 pcs 29.90 19.90", "two_prices", {"first": "29.90", "second": "19.90"}),
    ("drop A12 29.90 -20%", "price_and_discount", {}),
    ("drop A12 M at 20", "options_need_quantity", {}),
    ("give A12 S M to @anna", "one_variant", {"first": "S", "second": "M"}),
    ("price A12 M 25", "unknown_words", {"words": "M"}),
    ("drop A12 20 pcs 30 for 10", "duration_unit", {"value": 10}),
    ("drop A99 20 pcs", "no_such_code", {"code": "A99", "known": ["A13", "A12"]}),
    ("!pause trousers", "no_such_code", {"code": "trousers"}),
    ("!restock trousers 5", "no_such_code", {"code": "trousers"}),
    ("drop A12 B7 20 pcs", "one_code", {"first": "A12", "second": "B7"}),
    ("drop A12 20 pcs at 29.90 banana", "unknown_words", {"words": "banana"}),
    ("drop A12 lots of pcs at 29.90", "unknown_words", {"words": "lots pcs"}),
    ("!help foo", "no_such_command", {"value": "foo"}),
    ("!dropp A12", "no_such_command", {"value": "dropp", "known": ["drop start"]}),
    ("drop", "missing", {"parameter": "code", "command": "drop start"}),
    ("!drop", "missing", {"parameter": "code"}),
    ("restock A12", "missing", {"parameter": "quantity"}),
    ("schedule A12", "missing", {"parameter": "time"}),
    ("extend A12", "missing", {"parameter": "duration"}),
    ("!price A12", "missing", {"parameter": "price"}),
    ("!claims", "missing", {"parameter": "viewer"}),
    ("grant @anna", "missing", {"parameter": "role"}),
    ("mark paid", "missing", {"parameter": "order"}),
    ("!announce", "missing", {"parameter": "text"}),
    ("drop A12 20 pcs 1.500", "bad_price", {"value": "1.500"}),
    ("drop A12 20 pcs 1.500,00", "bad_price", {"value": "1.500,00"}),
    ("drop A12 20 pcs $29", "wrong_currency", {"value": "$", "currency": "EUR"}),
    ("drop A12 0 pcs at 5", "bad_quantity", {"value": 0}),
    ("restock A12 M 2.5", "bad_quantity", {"value": "2.5"}),
    ("drop A12 20 pcs -0%", "bad_percent", {"value": 0}),
    ("drop A12 100%", "bad_percent", {"value": 100}),
    ("drop A12 limit 0", "bad_limit", {"value": 0}),
    ("drop A12 0 min", "bad_length", {"value": "0 min"}),
    ("schedule A12 at 25:00", "bad_time", {"value": "at 25:00"}),
    ("schedule A12 at 19:30", "time_passed", {"value": "19:30"}),
    ("schedule A12 today at 19:30", "time_passed", {"value": "19:30"}),
    ("schedule A12 2026-02-30 20:30", "bad_time", {"value": "2026-02-30"}),
    ("schedule A12 9999-12-31 20:30", "bad_time", {"value": "9999-12-31"}),
]

CHAT = [
    "", "!", "/", "!!!", "! ! !", "🔥🔥🔥", "hello everyone", "A12", "A12 x2", "A12 20",
    "A12 2 left guys",
    "drop a like if you want A12", "drop A12 looks great", "A12 is 29.90 for 10 minutes guys",
    "price of A12 is great!", "price of A12 is 29.90 guys", "price drop A12", 
    "add me", "mark my words",
     "A12 price 25?", "drop A12?", "stop everyone", "stop", "resume",
    "close the window", "end of the show soon", "end A12 early", "start A12 soon",
    "start show in 5 minutes", "show me A12", "open the box", "on air", "pausa 5 minuti",
    "claims are coming in fast", "stock is low on A12 guys", "give A12 a try", "give me a second",
    "block party tonight", "make sure you follow", "cancel that", "cancel A12", "help me",
    "price A12", "dai dai ragazzi", "let's undo", "undo?", "announcement soon", "lancia tutto",
    "chiudi gli occhi", "aiuto che bello", "prezzo super", "!uptime", "/me waves", "sold A12 M",
]  # fmt: skip


def read(text: str, context: CommandContext = HOST) -> Parsed | Refusal | None:
    return parse_command(text, context)


@pytest.mark.parametrize(("text", "command", "values"), PARSED, ids=[line[0] for line in PARSED])
def test_a_command_is_read(text: str, command: str, values: dict[str, Any]) -> None:
    found = read(text)
    assert isinstance(found, Parsed), found
    assert (found.command.name, found.values) == (command, Arguments(**values))


@pytest.mark.parametrize(("text", "key", "facts"), REFUSED, ids=[line[0] for line in REFUSED])
def test_what_is_wrong_or_unclear_is_asked_back(
    text: str, key: str, facts: dict[str, object]
) -> None:
    found = read(text)
    assert isinstance(found, Refusal), found
    assert found.key == key
    assert facts.items() <= found.facts.items()


@pytest.mark.parametrize("text", CHAT)
def test_ordinary_chat_is_no_command(text: str) -> None:
    assert read(text) is None


def test_every_command_is_in_the_table_and_its_examples_are_read_as_it() -> None:
    assert {name for _, name, _ in PARSED} == {command.name for command in COMMANDS}
    for command in COMMANDS:
        for example in command.examples:
            found = read(example)
            assert isinstance(found, Parsed), (example, found)
            names = {command.name, *(["drop start"] if command.name == "drop schedule" else [])}
            assert found.command.name in names, example


def test_words_start_one_command_unless_their_values_tell_them_apart() -> None:
    shared = {" ".join(words) for words, found in BY_WORDS.items() if len(found) > 1}
    assert shared == {"extend", "prolunga", "estendi"}


@pytest.mark.parametrize("text", ["drop A12 20 pcs", "show close", "refund 17 yes", "!price A12 5"])
def test_a_moderator_is_told_what_only_a_host_may_do(text: str) -> None:
    found = read(text, MODERATOR)
    assert isinstance(found, Refusal)
    assert (found.key, found.facts["role"]) == ("wrong_role", "host")


def test_shorthand_is_the_hosts_alone() -> None:
    assert read("A12 20 29,90 10 min", MODERATOR) is None


def test_a_moderator_may_do_what_moderators_do() -> None:
    assert isinstance(read("restock A12 M 5", MODERATOR), Parsed)


@pytest.mark.parametrize("text", ["!drop A12 20 pcs", "!undo", "!restock A12 5"])
def test_a_viewer_who_clearly_commands_is_answered(text: str) -> None:
    found = read(text, VIEWER)
    assert isinstance(found, Refusal)
    assert found.key == "wrong_role"


@pytest.mark.parametrize(
    "text",
    ["drop A12 20 pcs", "/drop A12", "!help", "!stop", "!cancel A12", "!cart", "!A12", "A12 2"],
)
def test_a_viewers_own_words_are_left_to_viewers(text: str) -> None:
    assert read(text, VIEWER) is None


def test_a_line_too_long_is_chat_or_refused() -> None:
    assert read("announce " + "x" * LONGEST) is None
    found = read("!announce " + "x" * 100_000)
    assert isinstance(found, Refusal)
    assert found.key == "too_long"


def test_prices_are_those_of_the_currency() -> None:
    yen = replace(HOST, currency="JPY")
    found = read("drop A12 20 pcs at 2990", yen)
    assert isinstance(found, Parsed)
    assert found.values.price_minor == 2990
    refused = read("drop A12 20 pcs at 29.90", yen)
    assert isinstance(refused, Refusal)
    assert refused.key == "bad_price"


def test_a_time_that_summer_time_skips_is_refused() -> None:
    spring = replace(HOST, now=datetime(2027, 3, 28, 0, 30, tzinfo=UTC))
    found = read("schedule A12 at 2:30", spring)
    assert isinstance(found, Refusal)
    assert found.key == "no_such_time"


def test_nothing_is_on_air_so_the_code_is_missing() -> None:
    found = read("!pause", replace(HOST, on_air=None))
    assert isinstance(found, Refusal)
    assert found.facts["parameter"] == "code"


WORDS = (
    "drop ! / A12 B7 20 30 29,90 1.500 x2 @5 €3 S M:5 38 10m 1h30 in at for per max 2 -20% 20:30 "
    "alle tomorrow @anna <@1> discord:1 \" ' : , #17 yes restock price extend undo show open "
    "announce 0 99999999999 9999-12-31 ٣ Ⅷ ½ ² \u200b \u202e"
)
PIECES = st.sampled_from(WORDS.split(" "))
LINES = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=12).map(" ".join))


@given(LINES, st.sampled_from(Role))
def test_no_line_makes_it_fail(text: str, role: Role) -> None:
    found = read(text, replace(HOST, role=role))
    if isinstance(found, Parsed):
        assert role >= found.command.least_role


@given(LINES)
def test_an_empty_shop_makes_nothing_fail(text: str) -> None:
    read(text, replace(HOST, codes=(), options={}, on_air=None))
