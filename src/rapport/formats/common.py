"""What the formats for programs share: how a file is called, what a finding is known by, and clean characters."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from rapport.report import FileReport, Finding

_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


class Known(NamedTuple):
    """A finding and what it is known by: a checksum of rule and sentence, and its number among those that share it."""

    finding: Finding
    checksum: str
    number: int


def known(file: FileReport) -> Iterator[Known]:
    """Return the findings of a file in order, each with what it is known by; lines moved elsewhere change nothing."""
    counts: Counter[str] = Counter()
    for finding in file.findings:
        words = f"{finding.rule}\0{finding.sentence}".encode("utf-8", "replace")
        checksum = sha256(words).hexdigest()[:16]
        counts[checksum] += 1
        yield Known(finding, checksum, counts[checksum])


def project_path(path: str) -> str:
    """Return how a file is called from the working folder, with `/` between its parts; one outside keeps its path."""
    if path.startswith("<"):
        return path
    absolute, folder = os.path.abspath(path), os.getcwd()
    if absolute.startswith(os.path.join(folder, "")):
        return os.path.relpath(absolute, folder).replace(os.sep, "/")
    return path.replace(os.sep, "/")


def fit(text: str) -> str:
    """Return a text with a replacement character for all that XML and JSON readers refuse."""
    return _UNFIT.sub("\ufffd", text)


def advice(finding: Finding) -> str:
    """Return the message, and the alternatives that it does not name itself."""
    further = [one for one in finding.alternatives if f"“{one}”" not in finding.message]
    listed = " or ".join(f"“{one}”" for one in further)
    opening = "Instead" if len(further) == len(finding.alternatives) else "Or"
    return f"{finding.message} {opening}: {listed}." if further else finding.message
