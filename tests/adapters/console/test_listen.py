import io

from adapters.chat import ChatMessage
from adapters.console.listen import ConsoleSource
from commerce.model.people import Role
from tests.conftest import TestClock


async def read(source: ConsoleSource) -> list[ChatMessage]:
    return [message async for message in source.messages()]


async def test_a_name_in_front_is_who_speaks_and_else_it_is_the_operator(clock: TestClock) -> None:
    typed = "Ann: sold A12\ndrop A12 20:30\n\n  \nbob:\tno: yes\nhttp://x\nann: \n"
    messages = await read(ConsoleSource(io.BytesIO(typed.encode()), clock))
    assert [(m.author.id, m.author.role, m.text) for m in messages] == [
        ("ann", Role.VIEWER, "sold A12"),
        ("operator", Role.HOST, "drop A12 20:30"),
        ("bob", Role.VIEWER, "no: yes"),
        ("operator", Role.HOST, "http://x"),
        ("operator", Role.HOST, "ann:"),
    ]


async def test_the_end_of_the_input_ends_the_messages(clock: TestClock) -> None:
    messages = await read(ConsoleSource(io.BytesIO(b"ann: hi\n" * 1_000), clock))
    assert len(messages) == 1_000


async def test_a_line_without_end_is_cut(clock: TestClock) -> None:
    messages = await read(ConsoleSource(io.BytesIO(b"x" * 50_000), clock))
    assert [len(message.text) for message in messages] == [20_000, 20_000, 10_000]


async def test_two_runs_never_use_the_same_id(clock: TestClock) -> None:
    first = await read(ConsoleSource(io.BytesIO(b"hi\n"), clock))
    clock.turn(1)
    second = await read(ConsoleSource(io.BytesIO(b"hi\n"), clock))
    assert first[0].id != second[0].id


async def test_what_is_no_text_is_read_as_well_as_can_be(clock: TestClock) -> None:
    messages = await read(ConsoleSource(io.BytesIO(b"caff\xe8 \xff\n"), clock))
    assert messages[0].text == "caff\ufffd \ufffd"


class Gone:
    """A terminal that was closed."""

    def readline(self, size: int, /) -> bytes | None:
        raise OSError(9, f"Bad file descriptor, {size} bytes")


async def test_a_terminal_that_is_gone_ends_the_messages(clock: TestClock) -> None:
    assert await read(ConsoleSource(Gone(), clock)) == []
