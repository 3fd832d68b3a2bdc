"""The first step of the program: `rapport check` of files without options goes to work at once.

Everything else is read by click, whose import alone takes as long as a fifth of such a check.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence


def start() -> None:
    """Run the command line of this process; ends it with the exit code."""
    # Nearly all that is made at the start stays until the end; looking through it again and again costs a tenth.
    gc.set_threshold(50_000, 20, 20)
    command, *paths = sys.argv[1:] or [""]
    if command == "check" and _is_plain(paths):
        sys.exit(check_plainly(paths))
    from rapport.cli.main import main

    main()


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
        report = tell(reports(list(expand(paths or ("-",))), request, job), _say)
    except WRONG_USE as error:
        print(f"Error: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nAborted!", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # What is left in the buffer goes nowhere, or Python would complain of it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return report.exit_code(job.settings.fail_on)


def _say(text: str) -> None:
    print(text, end="", flush=True)
