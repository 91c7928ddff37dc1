"""The commands that run a show and its drops."""

from bots.commands.model import Command, Kind, Parameter
from commerce.model.people import Role

_CODE = Parameter(Kind.CODE, required=True)
_CODE_OR_AIR = Parameter(Kind.CODE, required=True, or_on_air=True)
_TERMS = (
    Parameter(Kind.QUANTITY),
    Parameter(Kind.PER_VARIANT),
    Parameter(Kind.PRICE),
    Parameter(Kind.DISCOUNT),
    Parameter(Kind.DURATION),
    Parameter(Kind.LIMIT),
    Parameter(Kind.DRAW),
)

SHOW_COMMANDS = (
    Command(
        "show open",
        ("open show", "start show", "begin show", "show start",
         "apri show", "apri la diretta", "avvia show",
         "inizia show", "show apri"),
        (Parameter(Kind.TEXT),),
        Role.HOST,
        ("show open Friday night sale", "show open Friday https://youtu.be/dQw4w9WgXcQ",
         "show open", "apri lo show Saldi del venerdì"),
        starts_text=True,
    ),
    Command(
        "show close",
        ("close show", "end show", "show end", "show stop",
         "chiudi show", "chiudi la diretta", "termina show", "show chiudi"),
        (),
        Role.HOST,
        ("show close", "chiudi lo show"),
    ),
    Command(
        "drop start",
        ("drop", "start drop", "start", "launch", "drop open", "open drop",
         "avvia", "avvia drop", "lancia", "parti con", "apri drop", "metti in vendita"),
        (_CODE, *_TERMS, Parameter(Kind.TIME)),
        Role.HOST,
        ("drop A12 20 pcs at 29.90 for 10m max 2", "!drop A12 x20 @29.90 10m limit 2",
         "drop A12 S:5 M:10 L:5 at 25", "drop A12 -20% 15 min", "A12 20 29,90 10 min",
         "drop A12 20 pcs at 29.90 draw 30s", "avvia A12 20 pezzi a 29,90 per 10 minuti max 2",
         "avvia A12 20 pezzi a 29,90 sorteggio di 30 secondi"),
        undoable=True,
    ),
    Command(
        "drop schedule",
        ("schedule", "schedule drop", "plan drop", "programma", "programma drop", "pianifica"),
        (_CODE, Parameter(Kind.TIME, required=True), *_TERMS),
        Role.HOST,
        ("schedule A12 20 pcs 29.90 at 20:30 for 10m", "drop A12 in 5 min",
         "schedule A12 tomorrow at 8pm -20%", "programma A12 20 pezzi a 29,90 alle 20:30"),
        undoable=True,
    ),
    Command(
        "drop pause",
        ("pause", "pause drop", "hold drop", "pausa", "pausa drop", "metti in pausa", "sospendi"),
        (_CODE_OR_AIR,),
        Role.HOST,
        ("pause A12", "!pause", "pausa A12"),
        undoable=True,
    ),
    Command(
        "drop resume",
        ("resume", "resume drop", "unpause", "continue drop", "riprendi", "riprendi drop",
         "riattiva"),
        (_CODE_OR_AIR,),
        Role.HOST,
        ("resume A12", "!resume", "riprendi A12"),
        undoable=True,
    ),
    Command(
        "drop extend",
        ("extend", "extend drop", "prolong", "prolunga", "prolunga drop", "estendi",
         "estendi drop"),
        (_CODE_OR_AIR, Parameter(Kind.DURATION, required=True)),
        Role.HOST,
        ("extend A12 5 min", "!extend 5m", "prolunga A12 di 5 minuti"),
        undoable=True,
    ),
    Command(
        "drop end",
        ("end", "end drop", "close drop", "close", "stop drop", "drop close",
         "drop stop", "stop", "termina", "termina drop", "chiudi", "chiudi drop", "ferma",
         "ferma drop"),
        (_CODE_OR_AIR,),
        Role.HOST,
        ("end A12", "drop end A12", "chiudi A12"),
        undoable=True,
    ),
    Command(
        "on air",
        ("put on air", "onair", "air", "feature", "in onda", "metti in onda", "manda in onda"),
        (_CODE,),
        Role.HOST,
        ("on air A12", "A12 on air", "in onda A12"),
        undoable=True,
    ),
    Command(
        "off air",
        ("offair", "take off air", "nothing on air", "fuori onda", "togli da in onda"),
        (Parameter(Kind.CODE),),
        Role.HOST,
        ("off air", "take A12 off air", "fuori onda"),
        undoable=True,
    ),
    Command(
        "announce",
        ("announcement:", "announce:", "annuncia", "annuncio:", "annuncia:", "avviso:"),
        (Parameter(Kind.TEXT, required=True),),
        Role.MODERATOR,
        ("announce Free shipping until midnight!", "annuncio: spedizione gratis fino a mezzanotte"),
        starts_text=True,
    ),
)  # fmt: skip
