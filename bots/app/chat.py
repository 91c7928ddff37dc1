"""How chats are read: the settings' grammar, roles and throttle as the bots take them."""

from collections.abc import Callable, Sequence

from babel.numbers import get_currency_precision

from bots.app.files import load_packs
from bots.grammar import Lexicon, OpenProduct, ReadingRules, compile_lexicon
from config.settings import Settings


def lexicons(settings: Settings) -> Callable[[Sequence[OpenProduct]], Lexicon]:
    """What compiles a show's lexicon: the configured packs and rules, read once.

    Raises:
        PackError: a language pack can't be read.
        ValueError: a configured language has no pack.
    """
    told = settings.grammar
    packs = load_packs(told.languages or None)
    rules = ReadingRules(
        strictness=told.strictness,
        codeless=told.codeless,
        dash=told.dash,
        price_is_code=told.price_is_code,
        first_number_is_item=told.first_number_is_item,
        phone_in_order=told.phone_in_order,
        claim_words=told.claim_words,
        giveaway_words=told.giveaway_words,
        price_decimals=get_currency_precision(settings.shop.currency),
    )
    return lambda products: compile_lexicon(products, packs, rules)
