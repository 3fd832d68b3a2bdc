"""`rapport`: one command, whose parts are imported when they are asked for."""

from __future__ import annotations

from importlib import import_module

import click

from rapport import __version__, meaning
from rapport.cli.ending import interrupted

_COMMANDS = {
    "baseline": "rapport.cli.accepting",
    "check": "rapport.cli.check",
    "contacts": "rapport.cli.contacts",
    "doctor": "rapport.cli.doctor",
    "explain": "rapport.cli.manual",
    "hook": "rapport.hooks.command",
    "init": "rapport.cli.author",
    "learn": "rapport.cli.contacts",
    "lsp": "rapport.cli.lsp",
    "milter": "rapport.hooks.milter",
    "new-rule": "rapport.cli.author",
    "profile": "rapport.cli.profile",
    "rules": "rapport.cli.manual",
    "serve": "rapport.cli.serve",
    "smtp": "rapport.hooks.smtp",
    "test-rules": "rapport.cli.author",
    "waiting": "rapport.cli.waiting",
    "web": "rapport.cli.web",
    "zones": "rapport.cli.zones",
}


class _LazyGroup(click.Group):
    """Imports the module of a command when the command is run or its help is printed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(_COMMANDS[cmd_name])
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; click itself would end an interrupted one with an empty line, a word and exit code 1."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(interrupted())


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    f"{__version__} (reader {meaning.version() or 'missing'})", "-V", "--version", prog_name="rapport"
)
def main() -> None:
    """Read a mail the way its recipient will, before it is sent.

    Nothing of a draft leaves this machine.

    \b
    Examples:
      rapport check draft.eml       read a mail
      rapport check templates/      read all drafts of a folder
      rapport web                   read a draft while it is written, in the browser
      rapport explain blame         what a rule finds, and why
      rapport explain tone          the rules of a family
      rapport baseline write .      accept what is found now
      rapport doctor                what is installed, and what is missing
    """
