"""The `hawker` command as it is typed, in this process."""

from pathlib import Path

from click.testing import CliRunner, Result

from bots.cli import hawker


def typed(*words: str | Path) -> Result:
    """Run `hawker` with `words`; what is not said on purpose is raised here."""
    result = CliRunner().invoke(hawker, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def refused(*words: str | Path, status: int = 1) -> str:
    """What `hawker` says when it can't: in words, with this exit status, without a traceback."""
    result = typed(*words)
    assert result.exit_code == status, result.output
    assert result.stderr.startswith("Error: "), result.stderr
    assert "Traceback" not in result.output
    return result.stderr
