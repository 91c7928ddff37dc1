from bots.conversations import Conversations
from bots.intents import AskBack, Item
from tests.conftest import TestClock

ANN = ("discord", "ann")
WHICH_SIZE = AskBack((Item("A12"),), missing=("size",))
WHICH_COLOUR = AskBack((Item("A12"),), missing=("color",))


def test_a_question_stays_open_for_minutes_and_until_it_is_settled(clock: TestClock) -> None:
    open_questions = Conversations()
    assert open_questions.open_question(ANN, clock()) is None
    open_questions.ask(ANN, WHICH_SIZE, clock())
    open_questions.ask(ANN, WHICH_COLOUR, clock())
    clock.turn(180)
    assert open_questions.open_question(ANN, clock()) == WHICH_COLOUR
    clock.turn(1)
    assert open_questions.open_question(ANN, clock()) is None
    open_questions.ask(ANN, WHICH_SIZE, clock())
    open_questions.settle(ANN)
    assert open_questions.open_question(ANN, clock()) is None


def test_questions_are_forgotten_before_they_fill_the_memory(clock: TestClock) -> None:
    open_questions = Conversations()
    for number in range(10_001):
        open_questions.ask(("discord", str(number)), WHICH_SIZE, clock())
    assert open_questions.open_question(("discord", "0"), clock()) is None
    assert open_questions.open_question(("discord", "10000"), clock()) is not None
