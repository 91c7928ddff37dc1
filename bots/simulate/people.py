"""Who sits in the simulated audience, and how each of them writes."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

_PLATFORMS = {"youtube": 32, "discord": 28, "tiktok": 18, "twitch": 12, "x": 10}  # of a hundred


@dataclass(frozen=True, slots=True)
class Language:
    """What speakers of one language say; templates take {code}, {quantity}, {options}."""

    locale: str
    weight: int
    chatter: tuple[str, ...]
    questions: tuple[str, ...]
    claims: tuple[str, ...]
    changes: tuple[str, ...]
    cancels: tuple[str, ...]
    thanks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One simulated viewer: where they are, what they speak, how careless they are (0 to 1)."""

    platform: str
    user_id: str
    name: str
    language: Language
    careless: float

    def claim(self, random: Random, code: str, options: Sequence[str]) -> str:
        """A line that wants `code`; a careless person may leave something out or slip."""
        template = random.choice(self.language.claims)
        said = [] if random.random() < self.careless else list(options)
        random.shuffle(said)
        line = template.format(
            code=_slip(random, code, self.careless),
            quantity=random.choice((1, 1, 1, 1, 2, 2, 3)),
            options=" ".join(_casual(random, option) for option in said),
        )
        return " ".join(line.split())

    def say(self, random: Random, templates: Sequence[str], code: str = "") -> str:
        """One of `templates`, filled in."""
        line = random.choice(templates).format(
            code=code, quantity=random.choice((2, 3)), options=""
        )
        return " ".join(line.split())


def read_languages(text: str) -> tuple[tuple[Language, ...], Mapping[str, Sequence[str]]]:
    """The languages and the words for names in `config/sample/audience.toml`."""
    data = tomllib.loads(text)
    languages = tuple(
        Language(
            locale=entry["locale"],
            weight=entry["weight"],
            **{
                key: tuple(entry[key])
                for key in ("chatter", "questions", "claims", "changes", "cancels", "thanks")
            },
        )
        for entry in data["languages"]
    )
    return languages, data["names"]


def gather(
    random: Random, size: int, languages: Sequence[Language], names: Mapping[str, Sequence[str]]
) -> tuple[Person, ...]:
    """An audience of `size`, the same for the same random state."""
    weights = [language.weight for language in languages]
    return tuple(
        Person(
            platform=random.choices(list(_PLATFORMS), list(_PLATFORMS.values()))[0],
            user_id=f"sim-{number}",
            name=f"{random.choice(names['first'])}_{random.choice(names['second'])}{number}",
            language=random.choices(list(languages), weights)[0],
            careless=random.betavariate(1, 6),
        )
        for number in range(1, size + 1)
    )


def _casual(random: Random, option: str) -> str:
    return option.lower() if random.random() < 0.6 else option


def _slip(random: Random, code: str, careless: float) -> str:
    if random.random() < careless / 2:
        return code[:-1] + str(random.randint(0, 9))
    return code.lower() if random.random() < 0.5 else code
