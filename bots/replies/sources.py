"""Fluent texts, checked when they are loaded: what is wrong is told with its file, locale and key.

English is whole. Another locale has some of its files, at least what is said in the chats
(chat.ftl); each of them says every sentence of the English one and uses no fact that is not there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor


class BadReplies(ValueError):
    """A text of the replies can't be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One message: its id, where it stands, the facts it needs and its number of wordings."""

    key: str
    file: str
    place: str
    facts: frozenset[str]
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts of one locale: `resources` by file for the formatter, `sentences` by key."""

    resources: Mapping[str, ast.Resource]
    sentences: Mapping[str, Sentence]


def read(locale: str, texts: Mapping[str, str]) -> Texts:
    """Parse the texts of one locale, given by file name.

    Raises:
        BadReplies: a syntax error, a key said twice, a message without words, or a reference to
            what is not there.
    """
    parser = FluentParser()
    resources = {name: parser.parse(text) for name, text in texts.items()}
    sentences: dict[str, Sentence] = {}
    references: list[tuple[Sentence, frozenset[str]]] = []
    for name, resource in resources.items():
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise BadReplies(_syntax(f"{locale}/{name}", texts[name], entry))
            if isinstance(entry, (ast.Message, ast.Term)):
                place = f"{locale}/{name}:{_line(texts[name], entry)}"
                sentence, wanted = _sentence(entry, name, place)
                if sentence.key in sentences:
                    said = sentences[sentence.key].place
                    raise BadReplies(f"{sentence.place}: {sentence.key} was said at {said} already")
                sentences[sentence.key] = sentence
                references.append((sentence, wanted))
    for sentence, wanted in references:
        if missing := sorted(wanted - sentences.keys()):
            raise BadReplies(f"{sentence.place}: {sentence.key} refers to {missing[0]}, not there")
    return Texts(resources, sentences)


def compare(whole: Texts, locale: str, texts: Texts) -> None:
    """Hold the files of a locale against the same ones of the locale that is whole.

    Raises:
        BadReplies: a sentence is missing, or is there for nothing, or uses another fact.
    """
    ours, theirs = whole.sentences, texts.sentences
    for key, sentence in ours.items():
        if key.startswith("-") or sentence.file not in texts.resources:
            continue  # terms are each language's own
        if key not in theirs:
            raise BadReplies(f"{locale}: {key} is missing; {sentence.place} has it")
        if unknown := sorted(theirs[key].facts - sentence.facts):
            raise BadReplies(
                f"{theirs[key].place}: {key} uses ${unknown[0]}, which {sentence.place} does not"
            )
    for key, sentence in theirs.items():
        if key not in ours and not key.startswith("-"):
            raise BadReplies(f"{sentence.place}: {key} is not a sentence of English")


def _sentence(
    entry: ast.Message | ast.Term, file: str, place: str
) -> tuple[Sentence, frozenset[str]]:
    key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
    if entry.value is None:
        raise BadReplies(f"{place}: {key} has no words of its own")
    found = _Found()
    found.visit(entry)
    others = tuple(sorted(attribute.id.name for attribute in entry.attributes))
    return Sentence(key, file, place, frozenset(found.facts), others), frozenset(found.references)


class _Found(Visitor):
    """Collects the facts and references of an entry."""

    def __init__(self) -> None:
        self.facts: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's
        self.facts.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - Fluent's
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - Fluent's
        self.references.add(f"-{node.id.name}")


def _syntax(file: str, text: str, junk: ast.Junk) -> str:
    problem = next(_problems(junk), "can't be read")
    content = (junk.content or "").strip().splitlines()
    return f"{file}:{_line(text, junk)}: {problem}: {content[0] if content else ''!r}"


def _problems(junk: ast.Junk) -> Iterator[str]:
    for annotation in junk.annotations or []:
        yield str(annotation.message)


def _line(text: str, node: ast.SyntaxNode) -> int:
    start = node.span.start if node.span else 0
    return text.count("\n", 0, start) + 1
