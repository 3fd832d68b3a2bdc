"""The mail programs that a gate can be put into, one file each: what is written where, and what is still to do.

A file of this package holds one `CLIENT`; its name is the name of the client, with `_` for `-`.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from rapport.hooks.clients.plan import Client

_NO_CLIENTS = ("plan",)


def client_names() -> list[str]:
    """Return the names of all clients."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    return sorted(name.replace("_", "-") for name in names if name not in _NO_CLIENTS)


def client_named(name: str) -> Client:
    """Return one of the `client_names`."""
    client: Client = import_module(f"{__name__}.{name.replace('-', '_')}").CLIENT
    return client
