"""neomutt, which takes the settings of mutt."""

from __future__ import annotations

from rapport.hooks.clients.mutt import client

CLIENT = client("neomutt")
