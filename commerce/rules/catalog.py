"""Which product a code means, and which variant the stated options mean; nothing is guessed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from commerce.model.catalog import Product, Variant

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class MissingOptions:
    """Several variants fit what was stated: each of `names` still has to be said."""

    names: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class NoSuchVariant:
    """No variant has the stated options; `values` are those that the product comes in."""

    values: Mapping[str, tuple[str, ...]]


Choice = Variant | MissingOptions | NoSuchVariant


def choose_variants(
    product: Product, variants: Sequence[Variant], options: Mapping[str, str]
) -> Choice:
    """The one variant that `options` mean, or what keeps them from meaning one.

    Names and values are compared without regard to case. An option that need not be told, since
    all fitting variants agree on it, is not asked for.
    """
    stated = {name.casefold(): value.casefold() for name, value in options.items()}
    fitting = [variant for variant in variants if _fits(variant, stated)]
    if not fitting:
        return NoSuchVariant(values_of(product, variants))
    if len(fitting) == 1:
        return fitting[0]
    values = values_of(product, fitting)
    open_names = tuple(name for name, several in values.items() if len(several) > 1)
    return MissingOptions(open_names, {name: values[name] for name in open_names})


def values_of(product: Product, variants: Iterable[Variant]) -> dict[str, tuple[str, ...]]:
    """The values of each option, in the product's order of options and the variants' of values."""
    found: dict[str, dict[str, None]] = {name: {} for name in product.option_names}
    for variant in variants:
        for name in product.option_names:
            if name in variant.options:
                found[name][variant.options[name]] = None
    return {name: tuple(values) for name, values in found.items()}


def find_code(code: str, known: Iterable[str]) -> str | None:
    """The known code that `code` spells: as written, else the only one that differs in case."""
    codes = list(known)
    if code in codes:
        return code
    same = [other for other in codes if other.casefold() == code.casefold()]
    return same[0] if len(same) == 1 else None


def nearest_codes(code: str, known: Iterable[str]) -> list[str]:
    """Up to three known codes that look most like `code`, the most alike first."""
    by_folded = {other.casefold(): other for other in known}
    close = get_close_matches(code.casefold(), by_folded, n=_NEAREST, cutoff=0.5)
    return [by_folded[folded] for folded in close]


def _fits(variant: Variant, stated: Mapping[str, str]) -> bool:
    own = {name.casefold(): value.casefold() for name, value in variant.options.items()}
    return all(own.get(name) == value for name, value in stated.items())
