"""The warm linter: rules, config and reader stay loaded behind doors that one mail after another comes through.

Its modules are loaded when one of these names is first asked for: the client has to be at hand at once.
"""

TYPE_CHECKING = False  # the name that type checkers know; importing it would cost more than the client itself
if TYPE_CHECKING:
    from rapport.server.linter import Linter

__all__ = ["Linter"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from rapport.server.linter import Linter

    return Linter
