import pytest

from bots.grammar import LanguagePack, PackError, parse_pack
from bots.grammar.tags import Tag

GOOD = """
name = "Test"
[words]
claim = ["(i'll|ill) take it"]
[numbers]
2 = ["two"]
[colors]
blue = ["blue"]
"""


def test_a_pack_spells_its_groups_out() -> None:
    pack = parse_pack("xx.toml", GOOD)
    assert pack.code == "xx"
    assert pack.words[Tag.CLAIM] == ("i'll take it", "ill take it")
    assert pack.numbers == {"two": 2}
    assert pack.options["color"] == {"blue": ("blue",)}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("name = ", "xx.toml: not valid TOML"),
        ("[words]", "xx.toml: name: must be the language's own name"),
        ('name = "T"\n[verbs]', "xx.toml: verbs: unknown key; allowed are name, words"),
        ('name = "T"\nwords = 3', "xx.toml: words: must be a table"),
        ('name = "T"\n[words]\nbuy = ["x"]', "xx.toml: words.buy: unknown; allowed are claim"),
        ('name = "T"\n[words]\nclaim = "x"', "xx.toml: words.claim: must be a list of phrases"),
        ('name = "T"\n[words]\nclaim = ["a", "a"]', "words.claim: 'a' is listed twice"),
        ('name = "T"\n[words]\nclaim = ["(a|(b))"]', "words.claim: '(a|(b))': groups"),
        ('name = "T"\n[words]\nclaim = ["(|a)"]', "words.claim: '(|a)' may be empty"),
        ('name = "T"\n[numbers]\ntwo = ["two"]', "numbers.two: must be a whole number"),
    ],
)
def test_a_fault_is_told_with_file_and_key(text: str, fault: str) -> None:
    with pytest.raises(PackError) as caught:
        parse_pack("xx.toml", text)
    assert fault in str(caught.value)


def test_a_phrase_with_too_many_forms_is_refused() -> None:
    group = "(a|b|c|d|e|f|g|h|i|j|k|l|m|n)"
    with pytest.raises(PackError, match="38416 forms"):
        parse_pack("xx.toml", f'name = "T"\n[words]\nclaim = ["{group * 4}"]')


def test_all_packs_name_colors_and_sizes_alike(packs: tuple[LanguagePack, ...]) -> None:
    english = next(pack for pack in packs if pack.code == "en")
    for pack in packs:
        for axis in ("color", "size"):
            assert set(pack.options[axis]) <= set(english.options[axis]), pack.code
