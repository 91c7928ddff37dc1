"""What happens in a simulation: everything that viewers, hosts, banks and machines do, by seed."""

from dataclasses import dataclass, field, replace
from random import Random

from commerce.ids import ChannelId, DropId, VariantId
from commerce.model.orders import PaymentKind
from tests.commerce.shop import CHANNEL, DROP, L, M, Sale

STEPS = 30
NAMES = ("Ann", "Ann@web", "Bob", "Cem", "Dea", "Eve")
SECOND_CHANNEL = ChannelId(22)
SECOND_DROP = DropId(52)
NO_DROP = DropId(99)
_OFTEN = ("sweep", "sweep", "sweep", "payments", "payments", "delivery", "delivery")
JOBS = (*_OFTEN, "remind", "drops")
HOST_ACTS = (
    "restock", "release", "extend", "refund", "mark_paid", "cancel",
    "pause", "resume", "resume", "allot",
)  # fmt: skip
CHOICES = ("success", "success", "slow", "slow", "late", "decline", "bank_transfer")
_PAUSES_S = (0, 0, 0, 0.3, 1, 1, 3, 3, 8, 8, 20, 65)


@dataclass(frozen=True)
class Message:
    """A line of chat that claims. `broken`: as a bad adapter would send it."""

    channel_id: ChannelId
    message_id: str
    name: str
    drop_id: DropId
    variant_id: VariantId
    quantity: int
    at_s: float
    broken: bool = False


@dataclass(frozen=True)
class Say:
    """A message reaches a process, for the first time or once more."""

    process: int
    message: Message


@dataclass(frozen=True)
class Pay:
    process: int
    name: str
    choice: str


@dataclass(frozen=True)
class Post:
    """The bank posts what became of a payment, to each of these processes.

    `lie` is what it says instead: a refusal that is none.
    """

    processes: tuple[int, ...]
    which: float
    lie: PaymentKind | None = None


@dataclass(frozen=True)
class Job:
    process: int
    name: str


@dataclass(frozen=True)
class Host:
    process: int
    act: str
    which: float


@dataclass(frozen=True)
class TurnClock:
    process: int
    seconds: float


@dataclass(frozen=True)
class Kill:
    process: int


@dataclass(frozen=True)
class Outage:
    """The database can't be reached by anybody."""

    seconds: float


Action = Say | Pay | Post | Job | Host | TurnClock | Kill | Outage


@dataclass(frozen=True)
class Step:
    """Some time passes, then all of this begins at once."""

    pause_s: float
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class Plan:
    seed: int
    sale: Sale
    processes: int
    lies: bool
    steps: tuple[Step, ...] = ()


@dataclass
class _Maker:
    dice: Random
    processes: int
    lies: bool
    said: list[Message] = field(default_factory=list)
    at_s: float = 0.0

    def step(self) -> Step:
        pause_s = self.dice.choice(_PAUSES_S)
        self.at_s += pause_s
        return Step(pause_s, tuple(self.action() for _ in range(self.dice.randint(1, 6))))

    def action(self) -> Action:
        often = (self.say, self.job, self.pay, self.post, self.host)
        seldom = (self.clock, self.kill, self.outage)
        make = self.dice.choices((*often, *seldom), (40, 27, 18, 7, 6, 1.5, 1, 0.5))[0]
        return make()

    def process(self) -> int:
        return self.dice.randrange(self.processes)

    def say(self) -> Say:
        return Say(self.process(), self.message())

    def job(self) -> Job:
        return Job(self.process(), self.dice.choice(JOBS))

    def pay(self) -> Pay:
        return Pay(self.process(), self.dice.choice(NAMES), self.dice.choice(CHOICES))

    def host(self) -> Host:
        return Host(self.process(), self.dice.choice(HOST_ACTS), self.dice.random())

    def clock(self) -> TurnClock:
        return TurnClock(self.process(), self.dice.uniform(-5, 5))

    def kill(self) -> Kill:
        return Kill(self.process())

    def outage(self) -> Outage:
        return Outage(self.dice.choice((2, 10, 30)))

    def message(self) -> Message:
        """A new message, or an old one again, which may read otherwise by now."""
        dice = self.dice
        if self.said and dice.random() < 0.25:
            again = dice.choice(self.said)
            if dice.random() < 0.3:
                return replace(again, quantity=dice.randint(0, 4), variant_id=dice.choice((M, L)))
            return again
        message = Message(
            channel_id=dice.choice((CHANNEL, SECOND_CHANNEL)),
            message_id=f"m{len(self.said) // 2}",
            name=dice.choice(NAMES),
            drop_id=dice.choice((DROP, DROP, DROP, SECOND_DROP, NO_DROP)),
            variant_id=dice.choice((M, M, L)),
            quantity=dice.choice((0, 1, 1, 1, 2, 2, 3, 4)),
            at_s=self.at_s - dice.choice((0, 1, 5)),
            broken=dice.random() < 0.02,
        )
        self.said.append(message)
        return message

    def post(self) -> Post:
        dice = self.dice
        lie = dice.choice((PaymentKind.DECLINED, PaymentKind.EXPIRED, PaymentKind.REFUNDED))
        told = tuple(self.process() for _ in range(dice.choice((1, 2, 3))))
        return Post(told, dice.random(), lie if self.lies and dice.random() < 0.5 else None)


def make_plan(seed: int, steps: int = STEPS) -> Plan:
    """The plan of a seed: always the same."""
    dice = Random(f"plan {seed}")
    sale = Sale(
        pieces={M: dice.randint(0, 6), L: dice.randint(0, 4)},
        limit=dice.choice((None, 1, 2, 3, 4)),
        allotment=dice.choice((None, None, 3, 6)),
    )
    processes, lies = dice.choice((1, 2, 2, 3)), dice.random() < 0.4
    maker = _Maker(dice, processes, lies)
    return Plan(seed, sale, processes, lies, tuple(maker.step() for _ in range(steps)))
