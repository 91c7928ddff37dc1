import pytest

from adapters.chat import ChatMessage, ChatUser
from adapters.web.listen import WebSource
from adapters.web.send import Note, WebMessenger
from commerce.errors import DeliveryFailed
from commerce.model.messages import Rung
from commerce.ports import Recipient, Text
from tests.conftest import TestClock


async def test_everybody_who_sent_a_message_hears_that_it_is_settled(clock: TestClock) -> None:
    source, acknowledged = WebSource(), []
    message = ChatMessage("web", "friday", "p.1", ChatUser("7", "Ann"), "sold A12", clock())
    for tab in ("first", "second"):
        await source.put(message, lambda tab=tab: acknowledged.append(tab))  # type: ignore[misc]
    messages = source.messages()
    assert await anext(messages) is message
    await source.settled(message)
    await source.put(message, lambda: acknowledged.append("late"))
    assert acknowledged == ["first", "second", "late"]
    await source.close()
    assert [one async for one in messages] == []


async def test_after_closing_nothing_more_is_taken(clock: TestClock) -> None:
    source = WebSource()
    await source.close()
    message = ChatMessage("web", "friday", "p.1", ChatUser("7", "Ann"), "late", clock())
    await source.put(message, lambda: None)
    assert [one async for one in source.messages()] == []


async def test_a_note_is_shown_now_and_kept_for_later(clock: TestClock) -> None:
    messenger, shown = WebMessenger(clock), []
    messenger.connect(lambda who, note: shown.append((who, note.body)), lambda *_: None)
    ann = Recipient("7", "Ann", "friday")
    for number in range(20):
        await messenger.send(
            Rung.PRIVATE, ann, Text(f"note {number}", "https://x/c/1"), f"k{number}"
        )
    await messenger.send(Rung.PRIVATE, ann, Text("note 19 again"), "k19")
    assert len(shown) == 20
    assert messenger.notes("7")[0] == Note("k19", "note 19", "https://x/c/1", clock())
    assert len(messenger.notes("7")) == 8
    assert messenger.notes("8") == ()


async def test_a_public_line_appears_in_the_channel(clock: TestClock) -> None:
    messenger, lines = WebMessenger(clock), []
    messenger.connect(lambda *_: None, lambda *line: lines.append(line))
    everybody = Recipient(None, "", "friday")
    await messenger.send(Rung.CLAIM_PAGE, everybody, Text("A12 is open", "https://x/c/1"), "k")
    assert lines == [("friday", "shop.k", "A12 is open")]
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.send(Rung.PRIVATE, everybody, Text("hello"), "k2")
    assert failed.value.permanent
