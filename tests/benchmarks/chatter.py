"""A chat as it is: mostly chatter and questions, a few claims, in several languages."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from random import Random

from bots.simulate.people import Person, gather, read_languages

_BUYS = 0.05


def audience(random: Random, size: int) -> list[Person]:
    """The people of the demo."""
    text = files("config").joinpath("sample", "audience.toml").read_text(encoding="utf-8")
    return list(gather(random, size, *read_languages(text)))


def lines(
    random: Random, people: list[Person], goods: Sequence[tuple[str, tuple[str, ...]]]
) -> Iterator[tuple[Person, str]]:
    """Who writes what, for ever.

    `goods` are codes with the options of one of their variants each.
    """
    while True:
        person = random.choice(people)
        code, options = random.choice(goods)
        if random.random() < _BUYS:
            yield person, person.claim(random, code, options)
        elif random.random() < 0.1:
            yield person, person.say(random, person.language.questions, code)
        else:
            yield person, person.say(random, person.language.chatter)
