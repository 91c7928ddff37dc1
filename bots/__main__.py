"""The `hawker` command: `python -m bots`."""

from bots.cli import hawker


def main() -> None:
    """Run the command line."""
    hawker(prog_name="hawker")


if __name__ == "__main__":
    main()
