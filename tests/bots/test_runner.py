"""What runs side by side: one part that fails stops no other, and the end comes in order."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import count

import pytest

from adapters.bus.in_process import InProcessBus
from adapters.chat import ChatMessage, ChatSource, ChatUser
from bots import runner
from bots.jobs import Jobs
from bots.pipeline import Pipeline
from bots.rooms import Rooms
from bots.runner import Parts
from commerce.errors import StoreUnavailable
from commerce.ids import ShowId
from commerce.model.events import ShowChanged
from commerce.services.desk import Desk
from tests.fakes.source import RecordingSource

NOW = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)


def line(message_id: str, platform: str = "discord") -> ChatMessage:
    return ChatMessage(platform, "c1", message_id, ChatUser("ann", "Ann"), "sold A12", NOW)


class BrokenSource(RecordingSource):
    """Loses its platform once, after the first message."""

    broken = False

    async def messages(self) -> AsyncIterator[ChatMessage]:
        async for message in super().messages():
            yield message
            if not self.broken:
                self.broken = True
                raise ConnectionResetError("the platform hung up")


class Handling(Pipeline):
    """Handles nothing; fails as told, message by message."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.failures: dict[str, Exception] = {}
        self.away = False

    async def handle(self, message: ChatMessage) -> None:
        self.seen.append(message.id)
        if self.away:
            raise StoreUnavailable("the database sleeps")
        if message.id in self.failures:
            raise self.failures.pop(message.id)


class Picturing(Rooms):
    """Counts how often it was refreshed; fails once when told."""

    def __init__(self) -> None:
        self.times = 0
        self.failure: Exception | None = None

    async def refresh(self) -> None:
        self.times += 1
        if self.failure is not None:
            failure, self.failure = self.failure, None
            raise failure


class IdleDesk(Desk):
    """A desk to which nobody comes."""

    def __init__(self) -> None:
        self.closed = asyncio.Event()

    async def run(self) -> None:
        await self.closed.wait()

    async def close(self) -> None:
        self.closed.set()


class Evening:
    """The parts, running."""

    def __init__(self, *sources: ChatSource) -> None:
        self.pipeline, self.rooms, self.bus = Handling(), Picturing(), InProcessBus()
        self.stop = asyncio.Event()
        jobs = Jobs((), lambda: NOW)
        self.parts = Parts(sources, self.pipeline, self.rooms, IdleDesk(), jobs, self.bus)

    def followed(self, before: int) -> bool:
        """Have something happen; whether rooms were refreshed since."""
        self.bus.publish(ShowChanged(ShowId(1)))
        return self.rooms.times > before

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with asyncio.timeout(4), asyncio.TaskGroup() as tasks:
            tasks.create_task(runner.run(self.parts, self.stop))
            yield
            self.stop.set()


async def eventually(holds: Callable[[], bool]) -> None:
    """Let the others run until it holds; the test's own time limit ends what never does."""
    for _ in count():
        if holds():
            return
        await asyncio.sleep(0)


async def until(source: RecordingSource, *settled: str) -> None:
    """Wait for these messages, and no others, to be settled."""
    await eventually(lambda: sorted(source.settled_ids) == sorted(settled))


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "_RETRY_S", 0.001)
    monkeypatch.setattr(runner, "_REFRESH_S", 0.001)


async def test_a_chat_that_breaks_off_is_read_again_and_stops_no_other(
    caplog: pytest.LogCaptureFixture,
) -> None:
    broken, well = BrokenSource(), RecordingSource("youtube")
    evening = Evening(broken, well)
    async with evening.running():
        await broken.push(line("m1"))
        await broken.push(line("m2"))
        await well.push(line("y1", "youtube"))
        await until(broken, "m1", "m2")
        await until(well, "y1")
    assert "the chat of discord broke off" in caplog.text


async def test_a_fault_in_one_message_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    source = RecordingSource()
    evening = Evening(source)
    evening.pipeline.failures = {
        "m1": LookupError("a mistake of ours"),
        "m2": StoreUnavailable("the database sleeps"),
    }
    async with evening.running():
        for message_id in ("m1", "m2", "m3"):
            await source.push(line(message_id))
        await until(source, "m2", "m3")
    assert evening.pipeline.seen.count("m1") == 1
    assert "message m1 of discord failed" in caplog.text


async def test_the_end_does_not_wait_for_a_database_that_is_away(
    caplog: pytest.LogCaptureFixture,
) -> None:
    source = RecordingSource()
    evening = Evening(source)
    evening.pipeline.away = True
    async with evening.running():
        await source.push(line("m1"))
        await eventually(lambda: evening.pipeline.seen.count("m1") > 1)
    assert source.settled_ids == []
    assert "message m1 is left for the next start" in caplog.text


async def test_rooms_follow_what_happens_and_survive_a_fault(
    caplog: pytest.LogCaptureFixture,
) -> None:
    evening = Evening(RecordingSource())
    async with evening.running():
        await eventually(lambda: evening.rooms.times > 0)
        for failure in (StoreUnavailable("it sleeps"), LookupError("a mistake of ours"), None):
            before, evening.rooms.failure = evening.rooms.times, failure
            await eventually(partial(evening.followed, before))
    assert "it sleeps; rooms stay as they were" in caplog.text
    assert "a mistake of ours" in caplog.text
