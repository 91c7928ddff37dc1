"""Addresses of this machine, for the demo's links."""

import ipaddress
import socket

from bots.cli.options import BadInput

_EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound
_SOMEWHERE_OUTSIDE = ("192.0.2.1", 9)  # RFC 5737: no machine; nothing is sent there


def free_port(host: str) -> int:
    """A port of `host` that nobody listens on.

    Raises:
        BadInput: this machine has no such address.
    """
    try:
        with socket.create_server((host, 0)) as listening:
            return int(listening.getsockname()[1])
    except OSError as error:
        raise BadInput(f"can't listen on {host}: {error.strerror or error}") from error


def seen_from_outside(host: str) -> str:
    """The name to write into links: of all addresses, the one other machines use."""
    if host not in _EVERYWHERE:
        return f"[{host}]" if ":" in host else host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE_OUTSIDE)
        except OSError:
            return "127.0.0.1"
        address = ipaddress.ip_address(probe.getsockname()[0])
    return str(address)
