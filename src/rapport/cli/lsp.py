"""`rapport lsp`: findings in an editor, while a mail is written."""

from __future__ import annotations

import click

from rapport.cli.common import CONFIG_OPTION, WrongUse


@click.command()
@CONFIG_OPTION
def lsp(config: str | None) -> None:
    """Serve an editor over the Language Server Protocol, on standard input and output.

    The editor starts this itself; docs/HOOKS.md tells how for Neovim, Emacs, VS Code and others.
    """
    try:
        from rapport.server.lsp.doors import serve
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("rapport"):
            raise
        raise WrongUse(f'this needs the module {error.name}: pip install "rapport-lint[lsp]"') from error
    serve(config)
