"""How the program ends: whatever goes wrong, one line on standard error says so, and the exit code tells."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from rapport.faults import fault, say_error

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C has ended, as shells have it."""


def run_to_end(run: Callable[[], int]) -> int:
    """Call `run` and return its exit code, or the one for whatever breaks under it."""
    try:
        code = run()
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return interrupted()
    except BrokenPipeError:
        _drop_output()
        return 1
    except Exception as error:  # no traceback ever
        if isinstance(error, OSError) and error.filename is None:  # not of opening a file, but of writing the report
            _drop_output()
            return _end(f"standard output cannot be written: {error.strerror}", 2)
        return _end(fault(error), 2)


def interrupted() -> int:
    """Say that Ctrl-C has ended the program, and give the exit code."""
    if sys.stderr is not None and sys.stderr.isatty():
        say_error("\n")  # the terminal has written ^C in this line
    return _end("interrupted", INTERRUPTED)


def _end(message: str, code: int) -> int:
    say_error(f"Error: {message}\n")
    return code


def _drop_output() -> None:
    """Send what is left in the buffer nowhere, or Python would complain of it at the end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
