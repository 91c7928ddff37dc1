"""The commands about people, and those about the commands themselves."""

from bots.commands.model import Command, Kind, Parameter
from commerce.model.people import Role

_VIEWER = Parameter(Kind.VIEWER, required=True)

PEOPLE_COMMANDS = (
    Command(
        "block",
        ("ban", "blocca"),
        (_VIEWER, Parameter(Kind.DURATION), Parameter(Kind.REASON)),
        Role.MODERATOR,
        ("block @troll", "block @troll 2h never pays", "blocca @troll 1 giorno"),
        undoable=True,
        private=True,
    ),
    Command(
        "unblock",
        ("unban", "sblocca"),
        (_VIEWER,),
        Role.MODERATOR,
        ("unblock @troll", "sblocca @troll"),
        undoable=True,
        private=True,
    ),
    Command(
        "unlink",
        ("separate", "scollega", "separa"),
        (_VIEWER,),
        Role.MODERATOR,
        ("unlink @anna", "scollega @anna"),
        private=True,
    ),
    Command(
        "grant role",
        ("role grant", "grant", "make", "nomina", "assegna ruolo", "ruolo assegna"),
        (_VIEWER, Parameter(Kind.ROLE, required=True)),
        Role.HOST,
        ("grant role @anna moderator", "make @anna host", "nomina @anna moderatore"),
        undoable=True,
        private=True,
    ),
    Command(
        "revoke role",
        ("role revoke", "revoke", "remove role", "revoca", "revoca ruolo", "togli ruolo"),
        (_VIEWER,),
        Role.HOST,
        ("revoke role @anna", "revoca ruolo @anna"),
        undoable=True,
        private=True,
    ),
    Command(
        "undelivered",
        ("undelivered links", "list undelivered", "non consegnati", "link non consegnati"),
        (),
        Role.MODERATOR,
        ("undelivered", "non consegnati"),
        private=True,
    ),
    Command(
        "undo",
        ("undo last", "undo that", "take back", "annulla ultimo", "annulla l'ultimo", "disfa"),
        (),
        Role.MODERATOR,
        ("undo", "annulla ultimo"),
    ),
    Command(
        "help",
        ("commands", "command list", "aiuto", "comandi"),
        (Parameter(Kind.COMMAND),),
        Role.MODERATOR,
        ("help", "help drop start", "aiuto restock"),
        private=True,
    ),
)
