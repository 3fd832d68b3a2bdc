"""Python finders for what no declarative kind can say.

The finder of the rule `family/some-name` is the function `find(block, draft, **options)` of the module
`family/some_name.py`; where the card has a table, it is given as `table`. The other modules of a family are what its
finders share. A module is imported when its rule first has something to read.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from rapport.rule import Finder


def finder(rule_id: str) -> Finder:
    """Return the finder of a rule, such as `tone/shouting`; its module is imported now."""
    found: Finder = import_module(_module_of(rule_id)).find
    return found


def exists(rule_id: str) -> bool:
    """Return whether there is a finder of this name; its family is imported, the finder is not."""
    try:
        return find_spec(_module_of(rule_id)) is not None
    except ModuleNotFoundError:
        return False


def _module_of(rule_id: str) -> str:
    return f"{__name__}.{rule_id.replace('/', '.').replace('-', '_')}"
