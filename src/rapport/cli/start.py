"""The first step of the program: `rapport check` of files without options goes to work at once.

Everything else is read by click, whose import alone takes as long as a fifth of such a check.
"""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence

from rapport.cli.ending import run_to_end
from rapport.faults import say_error


def start() -> None:
    """Run the command line of this process; ends it with the exit code."""
    # Nearly all that is made at the start stays until the end; looking through it again and again costs a tenth.
    gc.set_threshold(50_000, 20, 20)
    sys.exit(run_to_end(_run))


def _run() -> int:
    command, *paths = sys.argv[1:] or [""]
    try:
        os.getcwd()
    except OSError:
        os.chdir(os.sep)  # the folder has been removed; some libraries do not load in a folder that is not there
    if sys.stdout is None and command != "hook":
        say_error("Error: standard output is closed, where the report would go\n")
        return 2
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a character that the terminal does not know stops no report
    if command == "check" and _is_plain(paths):
        return check_plainly(paths)
    from rapport.cli.main import main

    main()
    return 0


def _is_plain(paths: Sequence[str]) -> bool:
    """Tell whether there are no options, and neither wildcards nor a terminal that click would have to care for."""
    options = any(path.startswith("-") and path != "-" for path in paths)
    return not options and sys.platform != "win32" and sys.stdout.encoding == "utf-8"


def check_plainly(paths: Sequence[str]) -> int:
    """Do what `rapport check` does with files and no options, and give the exit code."""
    from rapport.cli.checking import WRONG_USE, Request, expand, reports, tell

    try:
        request = Request()
        job = request.job()
        report = tell(reports(list(expand(paths or ("-",))), request, job), _print)
    except WRONG_USE as error:
        say_error(f"Error: {error}\n")
        return 2
    return report.exit_code(job.settings.fail_on)


def _print(text: str) -> None:
    print(text, end="", flush=True)
