"""The door for clients of LanguageTool: add-ons of browsers, LibreOffice, editors, scripts.

It answers as a LanguageTool server does, so that every client with a field for an own server shows rapport's findings.
It needs the extra `web`; what needs it is imported by `open_door` alone.
"""

from rapport.server.languagetool.checker import Checker
from rapport.server.languagetool.upstream import Upstream, UpstreamError

__all__ = ["Checker", "Upstream", "UpstreamError"]
