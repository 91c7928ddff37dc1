"""Sessions of the gateway: numbered events, kept so that a dropped connection can resume."""

from collections import deque
from dataclasses import dataclass, field

from tests.platforms.discord.connections import Connection, Op
from tests.platforms.discord.events import Event
from tests.platforms.discord.flags import Intent
from tests.platforms.discord.model import Json

REPLAYED_MAX = 5000  # events kept for RESUME; older ones are lost and the session with them


@dataclass(frozen=True)
class Dispatch:
    """An event as a session was told it."""

    seq: int
    name: str
    data: Json


@dataclass(eq=False)
class Session:
    """What began with an IDENTIFY. Without a connection its events wait for a RESUME."""

    id: str
    intents: Intent
    shard: int
    shard_count: int
    connection: Connection | None = None
    seq: int = 0
    sent: deque[Dispatch] = field(default_factory=lambda: deque(maxlen=REPLAYED_MAX))
    heartbeats: list[int | None] = field(default_factory=list)

    def tell(self, event: Event) -> None:
        """Dispatch the event if this session subscribed to it."""
        if event.concerns(self.intents, self.shard, self.shard_count):
            self.dispatch(event.name, event.data_for(self.intents))

    def dispatch(self, name: str, data: Json) -> None:
        self.seq += 1
        dispatch = Dispatch(self.seq, name, data)
        self.sent.append(dispatch)
        self._send(dispatch)

    def can_replay_after(self, seq: int) -> bool:
        """Whether every event after that one is still kept."""
        return not self.sent or self.sent[0].seq <= seq + 1

    def resume(self, connection: Connection, seq: int) -> None:
        self.connection = connection
        for dispatch in self.sent:
            if dispatch.seq > seq:
                self._send(dispatch)
        self.dispatch("RESUMED", {})

    def _send(self, dispatch: Dispatch) -> None:
        if self.connection is not None:
            self.connection.send(Op.DISPATCH, dispatch.data, dispatch.seq, dispatch.name)
