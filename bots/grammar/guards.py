"""What is refused before it is read: hidden characters, markup, links, code, other people's words.

Each guard answers with the name of its rule, or nothing; all patterns are linear in the text.
"""

import re

_FLAG_TAGS = re.compile("\U0001f3f4[\U000e0020-\U000e007f]{1,8}")
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u115f\u1160\u180e\u200b"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ufffd"
    "\U000e0001-\U000e01ef]"
    "|[0-9A-Za-z][\u200c\u200d]|[\u200c\u200d][0-9A-Za-z]"
)
_CONTROL = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]")

_LINK = re.compile(
    r"[a-z]{3,10}://|\bwww\.|\b[a-z0-9-]{2,40}\.(?:com|net|org|io|me|ly|gg|tv|shop|link|app|xyz"
    r"|info|store|live|ru|it|co|uk|de|fr|es|br|vn|th|id|my|ph|jp|kr|cn|tw)(?:/|(?![\w.])(?<=\w))"
)
_MARKUP = re.compile(
    r"<[/!?]?[a-z][^<>]{0,300}>|<script|<!--|\]\(|\{\{|\}\}|\$\{|\$\(|<%|&#?\w{2,8};|\\[xu][0-9a-f]"
    r"|javascript:|\bon(?:error|load|click)\s?=|%[0-9a-f]{2}%|\[/?(?:url|img|b)[\]=]|%[sdx]\b|\.\./"
)
_MENTION_ALL = re.compile(r"@(?:everyone|here|all|channel|tutti)\b|<@&\d")
_SQL = re.compile(
    r"\b(?:drop|alter|truncate)\s+table\b|\bunion\s+(?:all\s+)?select\b|\binsert\s+into\b"
    r"|\bdelete\s+from\b|\bselect\s.{1,40}\sfrom\b|\bor\s+'?1'?\s?=\s?'?1|';|;\s?--|'\s?--"
    r"|\bupdate\s+\w{1,30}\s+set\b|\bsleep\(\d|\"\s?:\s?[\[{\"]|\brm\s+-rf\b|=\s?cmd\b"
)
_QUOTED = re.compile(r"\"[^\"\n]{0,500}\"|(?<!\w)'[^'\n]{3,200}'(?!\w)|\*\"[^\"]{0,200}\"\*")
_QUOTE_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_FORWARD = re.compile(
    r"^\W{0,3}(?:rt\b(?!\s*-)|re:|fwd?:|via @|\[?repl(?:y|ied|ying) to|\[?quot(?:e|ing)\b"
    r"|(?:in )?(?:risposta|replica) a\b|inoltrato)"
)


def hidden(text: str) -> bool:
    """Whether the raw text carries characters nobody can see (direction overrides, zero widths)."""
    if text.isascii():
        return _CONTROL.search(text) is not None
    return _HIDDEN.search(_FLAG_TAGS.sub("\U0001f3f4", text)) is not None


def refused(folded: str) -> str | None:
    """Name the rule that refuses a folded text as a whole, if any."""
    if "@" in folded and _MENTION_ALL.search(folded):
        return "mention of everybody"
    if _LINK.search(folded):
        return "link"
    if _MARKUP.search(folded):
        return "markup"
    if _SQL.search(folded):
        return "code injection"
    if _FORWARD.match(folded):
        return "somebody else's words"
    return None


def own_words(folded: str) -> tuple[str, bool]:
    """Return the text without what it quotes, and whether anything was quoted.

    A quoted part leaves a `§`, which is read as a word nobody knows.
    """
    unquoted = _QUOTE_LINE.sub("", folded) if ">" in folded else folded
    if '"' in unquoted or "'" in unquoted:
        unquoted = _QUOTED.sub(" § ", unquoted)
    return unquoted, unquoted != folded
