"""`rapport web`: a page in the browser that reads a draft while it is written."""

from __future__ import annotations

import threading
import webbrowser

import click

from rapport.cli.common import CONFIG_OPTION, WrongUse, clear_errors
from rapport.server.linter import Linter

_FIRST = b"Dear Ann, thank you for your letter."
"""What is read before the page opens, so that the learned reader is loaded, or told to be missing, by then."""


@click.command()
@CONFIG_OPTION
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on this machine (default: any free one).")
@click.option("--timeout", type=click.IntRange(1), metavar="SECONDS", help="Time that a check may take.")
@click.option("--no-browser", is_flag=True, help="Print the link alone, and open no browser.")
def web(config: str | None, port: int, timeout: int | None, no_browser: bool) -> None:
    """Open a page on this machine that reads a draft while you write it.

    Paste a draft, or open a file. Only this machine can reach the page, nothing is stored, and it ends with Ctrl-C.
    """
    try:
        from rapport.server.web.serving import serve
    except ModuleNotFoundError as error:
        raise WrongUse(f'the page needs “{error.name}”: pip install "rapport-lint[web]"') from error
    linter = Linter(config, {"timeout": timeout})
    with clear_errors():
        linter.check("draft", _FIRST)

    def ready(link: str) -> None:
        click.echo(f"The page is at {link}\nNothing leaves this machine, and nothing is stored. Ctrl-C ends it.")
        if not no_browser:
            threading.Thread(target=webbrowser.open, args=(link,), daemon=True).start()

    try:
        serve(linter, port, ready)
    except OSError as error:
        raise WrongUse(f"port {port} of this machine cannot be used: {error.strerror}") from error
    except KeyboardInterrupt:
        click.echo("The page has ended.")
