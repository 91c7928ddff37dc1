"""People's names and ids hashed, alike all through one log, so that nobody can be looked up."""

import hashlib
import hmac
import re

from bots.chatlog.lines import Author, Line, MessageLine, SceneLine, TapLine

_ID_DIGITS = 15  # digits alone: a mention <@id> stays one
_CONSONANTS = "bdfgklmnprstvz"
_VOWELS = "aeiou"
_SYLLABLES = 5  # letters alone: nothing that could be a product code or a number
_MENTION = re.compile(r"<@(!?)(\d{1,20})>")
_ADDRESS = re.compile(r"\b([a-z][a-z_]{1,19}):([^\s:]{1,100})")


class Disguise:
    """Hashes with a salt that nobody keeps: the same person is the same in one log, and no other.

    Names in texts are hashed where they stand behind an @ and belong to somebody who wrote
    before, ids where a mention or a command names them. All else that people write about each
    other stays: who hands a log on should read it.
    """

    def __init__(self, salt: bytes) -> None:
        """Take the salt, at least 16 random bytes."""
        self._salt = salt
        self._names: dict[str, str] = {}
        self._lengths: list[int] = []
        self._people: set[tuple[str, str]] = set()

    def line(self, line: Line) -> Line:
        """The same line about nobody that can be found."""
        if isinstance(line, SceneLine):
            return line.model_copy(update={"hashed": True})
        platform = line.platform
        changes: dict[str, object] = {"author": self._author(platform, line.author)}
        if isinstance(line, TapLine):
            changes["id"] = self._number("message", platform, line.id)
        if isinstance(line, MessageLine):
            changes |= {
                "id": self._number("message", platform, line.id),
                "reply_to": line.reply_to and self._number("message", platform, line.reply_to),
                "text": self._text(platform, line.text),
                "quoted": self._text(platform, line.quoted),
            }
        return line.model_copy(update=changes)

    def _author(self, platform: str, author: Author) -> Author:
        self._people.add((platform, author.id))
        changes: dict[str, object] = {"id": self._number("person", platform, author.id)}
        if author.name:
            changes["name"] = self._name(author.name)
        return author.model_copy(update=changes)

    def _name(self, name: str) -> str:
        known = name.lower()
        if known not in self._names:
            self._names[known] = self._word(known)
            if len(known) not in self._lengths:
                self._lengths = sorted({*self._lengths, len(known)}, reverse=True)
        return self._names[known]

    def _text(self, platform: str, text: str) -> str:
        def mention(found: re.Match[str]) -> str:
            return f"<@{found[1]}{self._number('person', platform, found[2])}>"

        def address(found: re.Match[str]) -> str:
            where, user_id = found[1], found[2]
            if (where, user_id) not in self._people:
                return found[0]
            return f"{where}:{self._number('person', where, user_id)}"

        return _ADDRESS.sub(address, self._without_names(_MENTION.sub(mention, text)))

    def _without_names(self, text: str) -> str:
        first, *others = text.split("@")
        return "@".join([first, *(self._behind_at(rest) for rest in others)])

    def _behind_at(self, rest: str) -> str:
        """What follows an @, with the longest known name that it begins with hashed."""
        for length in self._lengths:
            hashed = self._names.get(rest[:length].lower())
            if hashed is not None and not rest[length : length + 1].isalnum():
                return hashed + rest[length:]
        return rest

    def _number(self, kind: str, platform: str, text: str) -> str:
        number = int.from_bytes(self._hash(f"{kind}:{platform}:{text}"), "big")
        return str(number % 10**_ID_DIGITS).zfill(_ID_DIGITS)

    def _word(self, text: str) -> str:
        letters = self._hash(f"name:{text}")
        pairs = zip(letters[:_SYLLABLES], letters[_SYLLABLES:], strict=False)
        syllables = [
            _CONSONANTS[one % len(_CONSONANTS)] + _VOWELS[other % len(_VOWELS)]
            for one, other in pairs
        ]
        return "".join(syllables).capitalize()

    def _hash(self, text: str) -> bytes:
        return hmac.digest(self._salt, text.encode("utf-8", "replace"), hashlib.sha256)
