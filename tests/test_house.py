"""The house keeps its own rules: sizes, imports at the top, no test folder that shadows code."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = ("bots", "adapters", "commerce", "config")
FILES = sorted(file for folder in (*CODE, "tests") for file in (ROOT / folder).rglob("*.py"))
LINES_MAX = {"tests": 400}
FUNCTION_LINES_MAX = 50


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(params=FILES, ids=name_of)
def file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_no_file_is_longer_than_a_reader_likes(file: Path) -> None:
    longest = LINES_MAX.get(file.relative_to(ROOT).parts[0], 300)
    assert len(file.read_text(encoding="utf-8").splitlines()) <= longest


def test_imports_stand_at_the_top(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    hidden = [
        f"{function.name}:{node.lineno}"
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_functions_fit_on_a_screen(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    long = [
        f"{node.name}:{node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > FUNCTION_LINES_MAX
        and "migrations" not in file.parts
    ]
    assert long == []


def test_every_folder_of_tests_is_a_package() -> None:
    # A tests/commerce without tests/__init__.py would hide the real commerce.
    folders = {file.parent for file in (ROOT / "tests").rglob("test_*.py")}
    parents = {parent for folder in folders for parent in [folder, *folder.parents]}
    inside = [p for p in parents if p == ROOT / "tests" or ROOT / "tests" in p.parents]
    assert [name_of(p) for p in sorted(inside) if not (p / "__init__.py").is_file()] == []


def test_the_top_level_holds_what_the_design_names() -> None:
    shown = {
        path.name
        for path in ROOT.iterdir()
        if not path.name.startswith(".") and not path.name.endswith(".egg-info")
    }
    assert shown - {"data", "build"} <= {
        *CODE, "tests", "docs", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md",
    }  # fmt: skip
