"""Reading chat lines, beside what a regular expression a product would do."""

import re
import time
from itertools import islice
from random import Random

from bots.app.files import load_packs
from bots.grammar import Lexicon, OpenProduct, compile_lexicon, read
from tests.benchmarks.chatter import audience, lines
from tests.benchmarks.measuring import Figure
from tests.corpus import corpus

_LINES = 20_000
_PRODUCTS = (10, 100, 1_000)
_BAR = 30_000.0
_SLOWEST_MS = 1.0
_SIZES = ("S", "M", "L", "XL")


async def reading(runs: int) -> list[Figure]:
    """Messages a second in one thread, by how many codes are open."""
    figures = []
    for count in _PRODUCTS:
        products = [
            OpenProduct(f"{'ABCDEFGHJK'[n % 10]}{n}", f"Product {n}", {"size": _SIZES}, 2990)
            for n in range(count)
        ]
        lexicon = compile_lexicon(products, load_packs())
        random = Random(count)
        goods = [(one.code, (random.choice(_SIZES),)) for one in products]
        texts = [text for _, text in islice(lines(random, audience(random, 500), goods), _LINES)]
        ours, peer = [], []
        for _ in range(runs):
            started = time.perf_counter()
            for text in texts:
                read(text, lexicon, products[0].code)
            ours.append(_LINES / (time.perf_counter() - started))
            peer.append(_naive([one.code for one in products], texts))
        what = f"reading chat, {count:,} open codes"
        figures.append(
            Figure(what, "messages/s", ours, "a regex a product", peer, _BAR, "at least")
        )
    return [*figures, _slowest(runs)]


def _slowest(runs: int) -> Figure:
    """The line of the corpus that takes longest, each at its best of five times."""
    words, everything = corpus.lexicons(), list(corpus.lines())
    took = [
        max(_best(line, words[line.catalog]) for line in everything) * 1_000 for _ in range(runs)
    ]
    what = f"reading the slowest of {len(everything):,} lines of the corpus"
    return Figure(what, "ms", took, bar=_SLOWEST_MS, kind="at most")


def _best(line: corpus.Line, words: Lexicon) -> float:
    best = 1.0
    for _ in range(5):
        started = time.perf_counter()
        read(line.text, words, line.on_air)
        best = min(best, time.perf_counter() - started)
    return best


def _naive(codes: list[str], texts: list[str]) -> float:
    patterns = [
        re.compile(
            rf"(?:sold|mine|claim|\b){code}\b\s*(?:x(\d+))?\s*({'|'.join(_SIZES)})?", re.IGNORECASE
        )
        for code in codes
    ]
    started = time.perf_counter()
    for text in texts:
        for pattern in patterns:
            if pattern.search(text):
                break
    return len(texts) / (time.perf_counter() - started)
