"""The first step of the program: what has to be right before the command line is read."""

from __future__ import annotations

import gc
import io
import os
import sys

from rapport.cli.ending import run_to_end
from rapport.faults import say_error


def start() -> None:
    """Run the command line of this process; ends it with the exit code."""
    # Nearly all that is made at the start stays until the end; looking through it again and again costs a tenth.
    gc.set_threshold(50_000, 20, 20)
    sys.exit(run_to_end(_run))


def _run() -> int:
    try:
        os.getcwd()
    except OSError:
        os.chdir(os.sep)  # the folder has been removed; some libraries do not load in a folder that is not there
    if sys.stdout is None and sys.argv[1:2] != ["hook"]:
        say_error("Error: standard output is closed, where the report would go\n")
        return 2
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a character that the terminal does not know stops no report
    if may_be_served(sys.argv[1:]):
        from rapport.server.client import run_warm

        code = run_warm(sys.argv[1:], _program())
        if code is not None:
            return code
    from rapport.cli.main import main

    main()
    return 0


_ALONE = frozenset({"--no-server", "--jobs", "--fix", "--write-baseline", "--prune", "--changed-since", "--help", "-h"})
"""With these a command is run in this process: it writes files, takes long, or needs nothing loaded."""

_FEW = 32
"""A command line with more arguments than this may take long."""


def may_be_served(arguments: list[str]) -> bool:
    """Return whether a warm linter may be asked: to check a few mails, and nothing else."""
    if arguments[:1] != ["check"] or len(arguments) > _FEW:
        return False
    return not any(one.split("=")[0] in _ALONE or os.path.isdir(one) for one in arguments)


def _program() -> str:
    """Return what the command is called in messages, by the rules of click."""
    package = getattr(sys.modules["__main__"], "__package__", None)
    return f"python -m {package}" if package else os.path.basename(sys.argv[0])
