"""The warm linter: rules, config and reader stay loaded behind doors that one mail after another comes through."""

from rapport.server.linter import Linter

__all__ = ["Linter"]
