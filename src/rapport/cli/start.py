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
    from rapport.cli.main import main

    main()
    return 0
