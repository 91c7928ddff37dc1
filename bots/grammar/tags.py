"""What a phrase of a language pack does in a line; the pack files use these names as keys."""

from enum import StrEnum
from typing import Final


class Tag(StrEnum):
    """The role of a phrase. `WORD_LISTS` are the keys of a pack; the others come from the text."""

    # Acts of the speaker.
    CLAIM = "claim"
    """Orders by itself: mine, i'll take it, lo prendo."""
    KEYWORD = "keyword"
    """Orders by itself, but is also an everyday word: sold, claim. Not after an unknown word."""
    ORDER = "order"
    """Orders only with a code, an option or a quantity: i'll take, add, prendo."""
    WANT = "want"
    """Orders only directly followed by a code (or with a quantity), with nothing else in its
    clause: i want, add, give me, voglio, dammi."""
    REQUEST = "request"
    """Orders like `want`, and asks when a question mark follows: can i get, posso avere."""
    CANCEL = "cancel"
    REFUSE = "refuse"
    """Cancels only with a code: pass, nevermind."""
    CHANGE = "change"
    WAITLIST = "waitlist"
    STATUS = "status"
    CHECKOUT = "checkout"
    """Asks for the checkout link again."""
    HELP = "help"
    STOP = "stop"
    RESUME = "resume"
    # What keeps an act from counting.
    NEGATION = "negation"
    CONDITIONAL = "conditional"
    PAST = "past"
    OTHERS = "others"
    PEOPLE = "people"
    DOUBT = "doubt"
    URGING = "urging"
    QUOTING = "quoting"
    JOKE = "joke"
    GIVEAWAY = "giveaway"
    AGREEMENT = "agreement"
    ME_TOO = "me_too"
    """Agreement without a code; with one, another order: me too, anche io."""
    COMPLAINT = "complaint"
    COPULA = "copula"
    MOOD = "mood"
    """Praise and feeling about a thing; a code with it alone is talk: pretty, love it."""
    CHEER = "cheer"
    """Noises of joy, that may stand around a claim word: omg, wow, finally, haha."""
    HOST = "host"
    # Questions.
    QUESTION = "question"
    ASKS_FIRST = "asks_first"
    """Asks when it stands first in its clause: is, does, show, avete."""
    ASKS_LAST = "asks_last"
    """Makes a question of the clause it ends, as a question mark does: 吗, か, ไหม."""
    SMALL_TALK = "small_talk"
    """Sounds like a question and asks nothing of the shop: who else, why am i, chi altro. It does
    ask where the clause names a code or a topic."""
    PRICE = "price"
    STOCK = "stock"
    SIZE = "size"
    SHIPPING = "shipping"
    # Glue.
    PLEASE = "please"
    """Asks for what is named: a code with it is ordered, whatever is said beside it."""
    FILLER = "filler"
    AND = "and"
    OR = "or"
    BUT = "but"
    REASON = "reason"
    """Opens a clause that explains: because, since, perché."""
    SO = "so"
    """Opens a clause when an act follows: i missed it last time so sold a12."""
    FOR = "for"
    CORRECTION = "correction"
    RETRACTION = "retraction"
    """Corrects when something follows, else takes it all back: wait no, anzi no."""
    EACH = "each"
    ALL = "all"
    # About the speaker's own last claim.
    ANOTHER = "another"
    """Orders one on top of what the speaker has: another, one more, un altro."""
    MORE = "more"
    """Orders on top where a number stands beside it: more, extra, in più."""
    SAME = "same"
    """Means the speaker's last claim, with another option, quantity or an act: same in black."""
    OTHER_ONE = "other_one"
    """Means the other variant of the speaker's last claim: the other one, quell'altro."""
    # Around numbers and options.
    QUANTITY_WORD = "quantity_word"
    CLASSIFIER = "classifier"
    UNIT = "unit"
    CURRENCY = "currency"
    CODE_WORD = "code_word"
    NUMBERED = "numbered"
    """Makes a code of the number before it: 번, 号, 番."""
    OPTION_NAME = "option_name"
    # From tables of the pack, from the catalogue, and from the shape of the text.
    NUMBER = "number"
    OPTION = "option"
    TITLE = "title"
    """A word of a product's title, which people add to its code: a12 hoodie."""
    CODE = "code"
    UNKNOWN_CODE = "unknown_code"
    QUANTITY = "quantity"
    BAD_QUANTITY = "bad_quantity"
    MONEY = "money"
    MEASURE = "measure"
    SIGN = "sign"
    PICTURE = "picture"
    MENTION = "mention"
    UNKNOWN = "unknown"


_NOT_LISTS: Final = {
    Tag.NUMBER, Tag.OPTION, Tag.TITLE, Tag.CODE, Tag.UNKNOWN_CODE, Tag.QUANTITY, Tag.BAD_QUANTITY,
    Tag.MONEY, Tag.MEASURE, Tag.SIGN, Tag.PICTURE, Tag.MENTION, Tag.UNKNOWN,
}  # fmt: skip
WORD_LISTS: Final = tuple(tag for tag in Tag if tag not in _NOT_LISTS)
"""The tags that a pack lists phrases for."""

ACTS: Final = frozenset({Tag.CLAIM, Tag.KEYWORD, Tag.ORDER, Tag.WANT, Tag.REQUEST})
"""The tags that may order."""

SHARED: Final = frozenset(
    {Tag.CLAIM, Tag.KEYWORD, Tag.ORDER, Tag.PLEASE, Tag.FILLER, Tag.MOOD, Tag.CHEER,
     Tag.CLASSIFIER, Tag.OPTION, Tag.NUMBER, Tag.CURRENCY, Tag.CANCEL, Tag.WAITLIST,
     Tag.JOKE, Tag.GIVEAWAY, Tag.UNIT, Tag.OPTION_NAME, Tag.CODE_WORD, Tag.HOST,
     Tag.NUMBERED}
)  # fmt: skip
"""The tags that also count in a line of another language: people mix languages in these."""

BLOCKING_FIRST: Final = (
    Tag.OPTION, Tag.GIVEAWAY, Tag.JOKE, Tag.NEGATION, Tag.CONDITIONAL, Tag.DOUBT, Tag.PAST,
    Tag.OTHERS, Tag.URGING, Tag.QUOTING, Tag.AGREEMENT, Tag.COMPLAINT, Tag.QUESTION, Tag.COPULA,
)  # fmt: skip
"""Which role wins when two equally likely languages disagree: the one that holds stock back."""

TOPICS: Final[tuple[Tag, ...]] = (Tag.SHIPPING, Tag.PRICE, Tag.SIZE, Tag.STOCK)
"""What a question may be about; the first that is named counts."""
