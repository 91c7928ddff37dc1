"""The small words of command lines, in English and Italian, folded as `bots.grammar.fold` does."""

from commerce.model.people import Role


def words(*lines: str) -> frozenset[str]:
    """The words of some lines."""
    return frozenset(" ".join(lines).split())


FILLERS = words(
    "for at the of to on with and a an in by from as now please pls plz each only just is are be ",
    "price priced cost costs code product item pieces size color colour order claim reservation ",
    "stock its starting starts ",
    "ad al allo alla alle da di del dello della il la lo le i gli un una uno con e per fra tra su ",
    "ora adesso subito solo cad cadauno cadauna l'uno l'una ciascuno prezzo codice ",
    "prodotto ordine paid pagato taglia colore prenotazione scorte",
)
"""Words that may stand between the parts and change nothing."""

ARTICLES = words("the il lo la")
"""Words that are not counted among those that start a command: "end the drop"."""

NUMBERS = {
    word: str(number)
    for number, several in {
        2: "two due", 3: "three tre", 4: "four quattro", 5: "five cinque", 6: "six",
        7: "seven sette",
        8: "eight otto", 9: "nine nove", 10: "ten dieci", 12: "twelve dodici",
        15: "fifteen quindici", 20: "twenty venti", 25: "venticinque", 30: "thirty trenta",
        40: "forty quaranta", 50: "fifty cinquanta", 100: "hundred cento",
    }.items()
    for word in several.split()
}  # fmt: skip
"""Numbers in words; "one" and "sei" are words for other things too often."""

YES = words("yes y confirm confirmed si conferma confermo confermato")

ROLES = {
    "host": Role.HOST,
    "hosts": Role.HOST,
    "conduttore": Role.HOST,
    "conduttrice": Role.HOST,
    "presentatore": Role.HOST,
    "presentatrice": Role.HOST,
    "moderator": Role.MODERATOR,
    "moderators": Role.MODERATOR,
    "mod": Role.MODERATOR,
    "moderatore": Role.MODERATOR,
    "moderatrice": Role.MODERATOR,
}

CURRENCY_WORDS = {
    "€": ("EUR",),
    "euro": ("EUR",),
    "euros": ("EUR",),
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN"),
    "dollar": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD"),
    "dollars": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD"),
    "dollari": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD"),
    "£": ("GBP",),
    "pound": ("GBP",),
    "pounds": ("GBP",),
    "sterline": ("GBP",),
    "quid": ("GBP",),
    "¥": ("JPY", "CNY"),
    "yen": ("JPY",),
    "franchi": ("CHF",),
    "francs": ("CHF",),
    **{
        code.lower(): (code,)
        for code in ("EUR", "USD", "GBP", "CHF", "JPY", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN")
    },
}
"""What people call money, and which currencies it may mean."""

NO_NAMES = words(
    "me us you it him her them everyone everybody all this that these those try go love thanks ",
    "people guys folks now here there soon time more some out up one ",
    "tutti voi noi loro lui lei questo questa quello quella grazie tempo ragazzi qui",
)
"""Words that are nobody's name in a line without prefix ("give A12 a try")."""

VIEWERS_OWN = words(
    "help commands stop resume cancel claims orders stock price ",
    "aiuto comandi annulla riprendi prenotazioni ordini prezzo",
)
"""Words that viewers too write for themselves: alone, they are no command of a host's."""
