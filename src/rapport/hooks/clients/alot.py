"""alot: a hook in its hooks.py, which asks in alot itself."""

from __future__ import annotations

from rapport.hooks.clients.plan import Client, OwnFile, Plan, config_folder, filled, program


def _plan() -> Plan:
    return Plan(
        (
            OwnFile(
                config_folder() / "alot" / "hooks.py",
                filled("alot.py.in", "alot", program=repr(program())),
                instead="Copy what “rapport hook install alot --dry-run” shows into it.",
            ),
        ),
        then="It is read when alot starts.",
    )


CLIENT = Client("alot", _plan)
