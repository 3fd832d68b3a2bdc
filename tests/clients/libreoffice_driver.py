"""Opens a text in a LibreOffice that runs, and prints what its own LanguageTool client finds in it, as JSON.

Runs under the Python that has LibreOffice's bridge. Arguments: the name of the pipe, and the file to open; without a
file it asks about the one that is open, and ends LibreOffice.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

uno: Any = import_module("uno")

_SECONDS = 90


def until(look: Callable[[], Any]) -> Any:
    """Return what `look` finds, as soon as it finds something."""
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.1)
    sys.exit("LibreOffice does not get there")


def connected(pipe: str) -> Any:
    """Return the context of the LibreOffice behind the pipe; None as long as it is not there."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    try:
        return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
    except uno.getClass("com.sun.star.connection.NoConnectException"):
        return None


def found(checker: Any, text: str) -> Iterator[dict[str, Any]]:
    """Ask LibreOffice's client about one paragraph."""
    locale = uno.createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
    for error in checker.doProofreading("", text, locale, 0, len(text), ()).aErrors:
        units = text.encode("utf-16-le")[2 * error.nErrorStart : 2 * (error.nErrorStart + error.nErrorLength)]
        colours = {one.Name: one.Value for one in error.aProperties}
        yield {
            "words": units.decode("utf-16-le"),
            "message": error.aShortComment,
            "instead": list(error.aSuggestions),
            "colour": colours["LineColor"],
        }


def main(pipe: str, path: Path | None) -> None:
    context = until(lambda: connected(pipe))
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    if path:
        desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, ())
        return
    document = desktop.getComponents().createEnumeration().nextElement()
    checker = make("org.openoffice.lingu.LanguageToolGrammarChecker", context)
    paragraphs = document.Text.createEnumeration()
    told: list[dict[str, Any]] = []
    while paragraphs.hasMoreElements():
        told += found(checker, paragraphs.nextElement().String)
    languages = [f"{one.Language}-{one.Country}" for one in checker.getLocales()]
    document.close(True)
    print(json.dumps({"languages": languages, "found": told}))
    desktop.terminate()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else None)
