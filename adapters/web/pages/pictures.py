"""`/pictures/{file}`: the shop's own pictures, from one folder and no other."""

from pathlib import Path

from aiohttp import web

from adapters.web.context import CONTEXT

_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".gif": "image/gif",
}
# A drawing may style and move itself, but run and load nothing, also when it is opened by itself.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"


async def serve(request: web.Request) -> web.StreamResponse:
    """Answer `GET /pictures/{file}`."""
    folder = request.app[CONTEXT].options.pictures
    if folder is None:
        raise web.HTTPNotFound
    path = find(folder, request.match_info["file"])
    if path is None:
        raise web.HTTPNotFound
    headers = {"Cache-Control": "public, max-age=3600", "Content-Security-Policy": _POLICY}
    kind = _TYPES[path.suffix.lower()]
    if path.suffix.lower() == ".svg":  # small and compressible: as a whole
        return web.Response(body=path.read_bytes(), content_type=kind, headers=headers)
    return web.FileResponse(path, headers={**headers, "Content-Type": kind})


def find(folder: Path, name: str) -> Path | None:
    """The picture `name` in `folder`, `None` for anything else and anywhere else."""
    root = folder.resolve()
    try:
        path = (root / name).resolve()
        there = path.is_relative_to(root) and path.suffix.lower() in _TYPES and path.is_file()
    except (OSError, ValueError):  # a name that no file can have: too long, or with a NUL
        return None
    return path if there else None
