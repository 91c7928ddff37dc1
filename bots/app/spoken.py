"""The words that buttons and commands of viewers stand for, in a language that the shop reads."""

from collections.abc import Mapping

from bots.app.chat import lexicons
from bots.app.files import load_packs
from bots.grammar import OpenProduct, read
from bots.grammar.tags import Tag
from bots.intents import Cancel, Status, Stop
from config.settings import Settings

_CODE = "A12"
_MEANT: Mapping[str, tuple[type, tuple[Tag, ...]]] = {
    "cart": (Status, (Tag.STATUS,)),
    "link": (Status, (Tag.CHECKOUT, Tag.STATUS)),
    "cancel": (Cancel, (Tag.CANCEL,)),
    "stop": (Stop, (Tag.STOP,)),
}


def spoken_words(settings: Settings) -> Mapping[str, str]:
    """What to write for `cart`, `link`, `cancel` and `stop`: the English word where it is read."""
    lexicon = lexicons(settings)([OpenProduct(_CODE, "", {}, 100)])
    packs = load_packs(settings.grammar.languages or None)

    def word(verb: str) -> str:
        kind, tags = _MEANT[verb]
        known = [said for pack in packs for tag in tags for said in pack.words.get(tag, ())]
        about = f" {_CODE}" if kind is Cancel else ""
        fitting = (
            said for said in (verb, *known) if isinstance(read(said + about, lexicon, None), kind)
        )
        return next(fitting, verb)

    return {verb: word(verb) for verb in _MEANT}
