"""The commands about stock and prices, and about claims and orders."""

from bots.commands.model import Command, Kind, Parameter
from commerce.model.people import Role

_CODE = Parameter(Kind.CODE, required=True)
_VIEWER = Parameter(Kind.VIEWER, required=True)
_OPTIONS = Parameter(Kind.OPTIONS)

STOCK_COMMANDS = (
    Command(
        "restock",
        ("add", "add stock", "stock add", "refill", "rifornisci", "aggiungi", "aggiungi scorte",
         "ricarica"),
        (_CODE, _OPTIONS, Parameter(Kind.QUANTITY, required=True), Parameter(Kind.PER_VARIANT)),
        Role.MODERATOR,
        ("restock A12 M 5", "restock A12 S:5 M:10", "rifornisci A12 M 5"),
        undoable=True,
        private=True,
    ),
    Command(
        "set stock",
        ("stock set", "setstock", "imposta scorte", "imposta stock", "scorte a"),
        (_CODE, _OPTIONS, Parameter(Kind.QUANTITY, required=True), Parameter(Kind.PER_VARIANT)),
        Role.MODERATOR,
        ("set stock A12 M 7", "set stock A12 S:0 M:7", "imposta scorte A12 M 7"),
        undoable=True,
        private=True,
    ),
    Command(
        "price",
        ("set price", "price set", "change price", "reprice", "prezzo", "imposta prezzo",
         "cambia prezzo"),
        (_CODE, Parameter(Kind.PRICE, required=True), Parameter(Kind.DISCOUNT)),
        Role.HOST,
        ("price A12 24.90", "price A12 -20%", "prezzo A12 24,90"),
        undoable=True,
    ),
    Command(
        "stock",
        ("list stock", "stock list", "show stock", "scorte", "giacenza", "magazzino",
         "mostra scorte"),
        (Parameter(Kind.CODE),),
        Role.MODERATOR,
        ("stock", "stock A12", "scorte A12"),
        private=True,
    ),
)  # fmt: skip

CLAIM_COMMANDS = (
    Command(
        "claims",
        ("claims of", "show claims", "list claims", "prenotazioni", "prenotazioni di",
         "richieste di"),
        (_VIEWER,),
        Role.MODERATOR,
        ("claims @anna", "claims of discord:1234", "prenotazioni di @anna"),
        private=True,
    ),
    Command(
        "give",
        ("claim for", "assign", "dai", "assegna", "prenota per"),
        (_CODE, _OPTIONS, Parameter(Kind.QUANTITY), _VIEWER, Parameter(Kind.REASON)),
        Role.MODERATOR,
        ("give A12 M x2 to @anna", "give @anna A12 M", "assegna A12 M a @anna"),
        private=True,
    ),
    Command(
        "release",
        ("release claim", "cancel claim", "claim cancel", "cancel", "libera", "annulla",
         "annulla prenotazione", "cancella prenotazione"),
        (Parameter(Kind.CODE), _VIEWER),
        Role.MODERATOR,
        ("release A12 of @anna", "release @anna", "libera A12 di @anna"),
        private=True,
    ),
    Command(
        "extend claim",
        ("claim extend", "extend reservation", "extend", "prolunga prenotazione", "prolunga",
         "estendi prenotazione", "estendi"),
        (_VIEWER, Parameter(Kind.DURATION, required=True), Parameter(Kind.CODE)),
        Role.MODERATOR,
        ("extend @anna 10 min", "extend claim @anna A12 10m", "prolunga @anna 10 minuti"),
        undoable=True,
        private=True,
    ),
    Command(
        "orders",
        ("order list", "list orders", "show orders", "ordini", "mostra ordini"),
        (Parameter(Kind.VIEWER),),
        Role.MODERATOR,
        ("orders", "orders @anna", "ordini"),
        private=True,
    ),
    Command(
        "mark paid",
        ("mark", "mark order", "mark as paid", "set paid", "segna", "segna pagato",
         "segna come pagato"),
        (Parameter(Kind.ORDER, required=True),),
        Role.MODERATOR,
        ("mark paid RF712348231", "set paid RF71 2348 231", "segna pagato RF712348231"),
        private=True,
    ),
    Command(
        "mark refunded",
        ("refunded", "set refunded", "segna rimborsato", "segna come rimborsato"),
        (Parameter(Kind.ORDER, required=True),),
        Role.HOST,
        ("mark refunded 2214", "segna rimborsato 2214"),
        private=True,
    ),
    Command(
        "refund",
        ("give back", "rimborsa", "rimborso"),
        (
            Parameter(Kind.ORDER, required=True),
            Parameter(Kind.PRICE),
            Parameter(Kind.REASON),
            Parameter(Kind.CONFIRM),
        ),
        Role.HOST,
        ("refund 17 yes", "refund 17 10.00 yes damaged", "rimborsa 17 sì"),
        confirm=True,
        private=True,
    ),
)  # fmt: skip
