"""A chat log on disk: appended to, line by line."""

import logging
import os
from pathlib import Path
from types import TracebackType
from typing import Self

from bots.chatlog.lines import Line, text_of

_LOG = logging.getLogger(__name__)


class ChatLog:
    """A file that lines are added to; whatever kills the process, the lines before stay whole.

    A line is handed to the system at once and with one call. When the disk is full the recording
    ends, and nothing else.

    Attributes:
        written: how many lines were added.
        fault: why no more are, "" while all is well.
    """

    def __init__(self, path: Path) -> None:
        """Open `path` for adding, for the eyes of its owner alone where it is new.

        Raises:
            OSError: it can't be written.
        """
        self.path, self.written, self.fault = path, 0, ""
        self._file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
        self._torn = _ends_torn(self._file)

    def add(self, line: Line) -> bool:
        """Add a line; false once nothing can be added any more."""
        if self.fault:
            return False
        text = f"{text_of(line)}\n".encode("utf-8", "replace")
        try:
            self._write(b"\n" + text if self._torn else text)
        except OSError as error:
            self.fault = error.strerror or str(error)
            _LOG.error("%s: %s; nothing more is recorded", self.path, self.fault)
            return False
        self.written += 1
        self._torn = False
        return True

    def _write(self, text: bytes) -> None:
        while text:  # a disk that fills up takes a part before it says so
            text = text[os.write(self._file, text) :]

    def __enter__(self) -> Self:
        """The log itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        os.close(self._file)


def _ends_torn(file: int) -> bool:
    """Whether the last line was never finished."""
    size = os.fstat(file).st_size
    return size > 0 and os.pread(file, 1, size - 1) != b"\n"
