"""What a chat message means: text → intent, pure and total.

`read` takes these steps, each a module: `fold` (one spelling) → `firstlook` (most chatter ends
here) → `guards` (what is refused unread) → `tokens` and `pieces` → `unglue` (a keyword written onto
its code) → `marks` (codes, and words of the likeliest language) → `numbers`, `closed` and
`showrules` (what each number is, which codes are not open) → `segments` (clauses) → `strength` and
`blocks` (does a clause order, what speaks against it) → `items` → `decide` (and `other` for what
orders nothing). `vocabulary` compiles the packs, `lexicon` products and rules with it; `pack` reads
a language pack; `explaining` tells how a line was read. `following` reads a line beside what its
writer was asked or claimed a moment ago.
"""

from bots.grammar.catalog import OpenProduct
from bots.grammar.explaining import Clause, Explanation, Taken, explain
from bots.grammar.following import answer, codes_in, follow, reply
from bots.grammar.lexicon import Lexicon, ReadingRules, compile_lexicon
from bots.grammar.marks import language_of
from bots.grammar.pack import LanguagePack, PackError, parse_pack
from bots.grammar.reader import read

__all__ = [
    "Clause",
    "Explanation",
    "LanguagePack",
    "Lexicon",
    "OpenProduct",
    "PackError",
    "ReadingRules",
    "Taken",
    "answer",
    "codes_in",
    "compile_lexicon",
    "explain",
    "follow",
    "language_of",
    "parse_pack",
    "read",
    "reply",
]
