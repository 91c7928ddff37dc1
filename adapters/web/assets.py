"""Styles and scripts: read once at start, named by their content, kept by browsers for a year."""

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
_FOREVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Assets:
    """The files of one folder under one name made from all of them.

    One name for all, so that modules can import each other by relative paths.
    """

    version: str
    files: dict[str, tuple[bytes, bytes]]  # name → as it is, gzipped

    def url(self, name: str) -> str:
        """The address of a file.

        Raises:
            KeyError: there is no such file: a mistake in a template.
        """
        if name not in self.files:
            raise KeyError(name)
        return f"/static/{self.version}/{name}"

    async def serve(self, request: web.Request) -> web.Response:
        """Answer `GET /static/{version}/{name}`; an older version gets what is there now."""
        name = request.match_info["name"]
        found = self.files.get(name)
        if found is None:
            raise web.HTTPNotFound
        current = request.match_info["version"] == self.version
        plain, zipped = found
        small = "gzip" in request.headers.get("Accept-Encoding", "")
        headers = {
            "Cache-Control": _FOREVER if current else "no-cache",
            "Vary": "Accept-Encoding",
            **({"Content-Encoding": "gzip"} if small else {}),
        }
        return web.Response(
            body=zipped if small else plain,
            content_type=_TYPES[Path(name).suffix],
            charset="utf-8",
            headers=headers,
        )

    async def icon(self, _: web.Request) -> web.Response:
        """Answer `GET /favicon.ico`, which browsers ask for where no page names an icon."""
        raise web.HTTPFound(self.url("mark.svg"))


def load_assets(folder: Path) -> Assets:
    """Read the files of `folder` whose kind is known."""
    files: dict[str, tuple[bytes, bytes]] = {}
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.suffix in _TYPES:
            body = path.read_bytes()
            files[path.name] = (body, gzip.compress(body, 9, mtime=0))
            total.update(path.name.encode() + b"\0" + body)
    return Assets(total.hexdigest()[:12], files)
