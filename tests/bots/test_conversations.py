from bots.conversations import Conversations
from bots.intents import AskBack, Item
from tests.conftest import TestClock

ANN = ("discord", "ann")
WHICH_SIZE = AskBack((Item("A12"),), ("size",), "A12")
WHICH_COLOUR = AskBack((Item("A12"),), ("color",), "A12")


def test_a_question_stays_open_for_minutes_and_until_it_is_settled(clock: TestClock) -> None:
    talks = Conversations()
    assert talks.open_question(ANN, "m1", clock()) is None
    talks.ask(ANN, WHICH_SIZE, clock())
    talks.ask(ANN, WHICH_COLOUR, clock())
    clock.turn(180)
    assert talks.open_question(ANN, "m1", clock()) == WHICH_COLOUR
    clock.turn(1)
    assert talks.open_question(ANN, "m1", clock()) is None
    talks.ask(ANN, WHICH_SIZE, clock())
    talks.settle(ANN, "m2", clock())
    assert talks.open_question(ANN, "m3", clock()) is None


def test_the_message_that_answered_may_be_edited_and_answers_still(clock: TestClock) -> None:
    talks = Conversations()
    talks.ask(ANN, WHICH_SIZE, clock())
    talks.settle(ANN, "m2", clock())
    talks.ask(ANN, WHICH_COLOUR, clock())
    assert talks.open_question(ANN, "m2", clock()) == WHICH_SIZE
    assert talks.open_question(ANN, "m3", clock()) == WHICH_COLOUR


def test_the_last_claim_is_spoken_of_for_ten_minutes(clock: TestClock) -> None:
    talks = Conversations()
    assert talks.last_claim(ANN, clock()) is None
    talks.claim(ANN, Item("A12", 2), clock())
    talks.claim(ANN, Item("B3"), clock())
    clock.turn(600)
    assert talks.last_claim(ANN, clock()) == Item("B3")
    clock.turn(1)
    assert talks.last_claim(ANN, clock()) is None


def test_conversations_are_forgotten_before_they_fill_the_memory(clock: TestClock) -> None:
    talks = Conversations()
    for number in range(10_001):
        talks.ask(("discord", str(number)), WHICH_SIZE, clock())
    assert talks.open_question(("discord", "0"), "m", clock()) is None
    assert talks.open_question(("discord", "10000"), "m", clock()) is not None
