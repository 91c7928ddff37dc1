"""Words written without spaces, and words with particles glued to them."""

import pytest

from bots.grammar import OpenProduct, compile_lexicon, parse_pack, read
from bots.grammar.fold import fold
from bots.grammar.pieces import cut_compound, cut_joined
from bots.intents import Buy, Cancel, Intent, Item, Nothing, Question

PACK = """
name = "Test"
[words]
claim = ["그거 두개", "살게요", "要", "エ"]
order = ["주문할게요", "购买"]
want = ["买"]
quantity_word = ["수량"]
filler = ["了", "-요", "로", "-으로", "ال-", "的"]
and = ["-이랑", "و-"]
asks_last = ["吗"]
numbered = ["번"]
classifier = ["개", "件", "ตัว"]
option_name = ["사이즈", "码", "颜色"]
size = ["颜色"]
question = ["什么"]
unit = ["个赞"]
negation = ["不要", "-말고"]
cancel = ["取消"]
conditional = ["要是", "-으면"]
[numbers]
1 = ["하나"]
2 = ["두", "两"]
[colors]
black = ["검정", "اسود", "黑色"]
white = ["흰색", "白色"]
[sizes]
l = ["大"]
"""
PRODUCTS = (
    OpenProduct("A12", "Hoodie", {"색상": ("Black", "White"), "尺码": ("M", "38")}),
    OpenProduct("A14", "Mug"),
)


def meaning(text: str, on_air: str = "A14") -> Intent:
    return read(text, compile_lexicon(PRODUCTS, [parse_pack("xx.toml", PACK)]), on_air)


def test_unspaced_script_is_cut_at_the_longest_phrases() -> None:
    assert cut_joined("要是购买黑色的", {"要", "要是", "购买", "黑色", "的"}) == [
        "要是", "购买", "黑色", "的",
    ]  # fmt: skip
    assert cut_joined("购物要", {"要"}) == ["购物", "要"]
    assert cut_joined("送料はいくらですか", {"送料", "は", "はい", "いくら", "ですか"}) == [
        "送料", "は", "いくら", "ですか",
    ]  # fmt: skip


@pytest.mark.parametrize("run", ["เอาา", "รับี", "เเอา"])
def test_no_sign_is_torn_from_its_letter(run: str) -> None:
    assert cut_joined(run, {"เอา", "รับ", "อา"}) == [run]


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("검정으로", ["검정", "-으로"]),
        ("검정이랑흰색으로요", ["검정", "-이랑", "흰색", "-으로", "-요"]),
        ("개주문할게요", ["개", "주문할게요"]),
        ("والاسود", ["و-", "ال-", "اسود"]),
        ("검정말", ["검정말"]),
        ("맞으로", ["맞", "-으로"]),
        ("으로", ["으로"]),
        ("وال", ["وال"]),
        ("검정" * 20, ["검정" * 20]),
    ],
)
def test_a_word_with_particles_is_cut_only_where_all_parts_are_known(
    run: str, parts: list[str]
) -> None:
    words = {"검정", "흰색", "개", "주문할게요", "-이랑", "-으로", "-요", "و-", "ال-", "اسود"}
    assert cut_compound(run, words, before=False, after=False) == parts


def test_particles_may_hang_on_a_code_or_number() -> None:
    words = {"-으로", "-요", "و-", "개"}
    assert cut_compound("으로요", words, before=True, after=False) == ["-으로", "-요"]
    assert cut_compound("개요", words, before=True, after=False) == ["개", "-요"]
    assert cut_compound("و", words, before=False, after=True) == ["و-"]


def test_a_long_run_is_cut_in_no_time() -> None:
    words = {"가", "가가", "가가가", "-가", "-가가"}
    assert cut_compound("가" * 23 + "나", words, before=True, after=False) == ["가" * 23 + "나"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("A14요", [Item("A14")]),
        ("A14두개주문할게요", [Item("A14", 2)]),
        ("A12 검정으로 M사이즈 2개", [Item("A12", 2, {"색상": "Black", "尺码": "M"})]),
        ("A12黑色38码两件", [Item("A12", 2, {"색상": "Black", "尺码": "38"})]),
        ("A12 38码 黑色的", [Item("A12", None, {"색상": "Black", "尺码": "38"})]),
        ("A12 검정 M 수량 2개로요", [Item("A12", 2, {"색상": "Black", "尺码": "M"})]),
        ("要要要要", [Item("A14")]),
        ("A14 2ตัว", [Item("A14", 2)]),
    ],
)
def test_what_is_glued_is_read_in_its_parts(text: str, items: list[Item]) -> None:
    assert meaning(text) == Buy(tuple(items))


def test_an_option_and_one_piece_in_words_order_what_is_on_air() -> None:
    items = (Item("A12", 1, {"색상": "Black", "尺码": "M"}),)
    assert meaning("검정 M 하나요", "A12") == Buy(items)
    assert meaning("검정M1개요", "A12") == Buy(items)


@pytest.mark.parametrize("text", ["要A14吗", "要A14吗 好看"])
def test_a_word_that_asks_last_is_a_question_mark(text: str) -> None:
    assert isinstance(meaning(text), Question)


def test_a_number_that_is_numbered_is_no_quantity() -> None:
    assert meaning("3번 살게요") == Nothing("chatter")


def test_an_option_of_any_name_is_known_by_its_values() -> None:
    assert isinstance(meaning("要大"), Nothing)  # the product on air has no sizes


@pytest.mark.parametrize(
    ("written", "folded"),
    [("ค่าาาา", "ค่า"), ("ㅋㅋㅋㅋ", fold("ㅋ")), ("要要要", "要"), ("ज़", "ज"), ("लूँगा", "लूंगा")],
)
def test_held_letters_and_optional_signs_are_one_spelling(written: str, folded: str) -> None:
    assert fold(written) == fold(folded)


def test_a_question_word_in_place_asks_of_the_whole_clause() -> None:
    assert isinstance(meaning("买A14送什么"), Question)
    assert isinstance(meaning("A14要, 什么颜色"), Buy)


def test_the_name_of_an_option_alone_asks_for_it() -> None:
    assert isinstance(meaning("A12 颜色"), Question)


def test_a_plus_before_a_unit_is_no_quantity() -> None:
    assert isinstance(meaning("A14 +1 个赞"), Nothing)
    assert isinstance(meaning("不要A14了取消"), Cancel)


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("맞으면 A14 주문할게요", False),
        ("양말말고 A14 주문할게요", True),
        ("A14 주문할게요~", True),
    ],
)
def test_a_particle_ends_its_clause(text: str, orders: bool) -> None:
    assert isinstance(meaning(text), Buy) is orders


def test_a_phrase_is_found_in_the_parts_its_words_are_cut_into() -> None:
    assert meaning("그거 두개요") == Buy((Item("A14"),))


def test_a_counter_behind_what_it_counts_is_one_piece() -> None:
    assert meaning("A14 개") == Buy((Item("A14", 1),))
