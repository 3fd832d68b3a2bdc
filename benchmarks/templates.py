"""How the rules do on real templates: no crash, nothing found in code, and few findings in proof-read text.

    python -m benchmarks.templates --data FOLDER [--select RULE,RULE] [--show 50 --seed 1]

`FOLDER/templates/index.jsonl` names the files, their engines and kinds. With --show, prints findings at random, to be
read and judged.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.rows import ratio
from rapport.readers.names import engine_in, format_of
from rapport.report import FileReport, Finding
from rapport.run import Job, check_bytes
from rapport.settings import load_settings

_ENGINES = {
    "jinja2": "jinja",
    "jinja2 (sendwithus)": "jinja",
    "mustache (Mustachio)": "mustache",
    "go text/template": "go",
}
_KINDS = {"html": "html", "text": "plain", "subject": "plain"}
_CODE = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<%.*?%>|<!--.*?-->|</?[a-zA-Z][^<>]*>|https?://\S+|(?<=\}\})[/?#][^\s\"']+",
    re.DOTALL,
)
_STRING = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'", re.DOTALL)


class Checked:
    """A template that was checked, and what was found in its code."""

    def __init__(self, path: str, text: str, engine: str, report: FileReport) -> None:
        self.path = path
        self.engine = engine
        self.report = report
        self.guessed = (format_of(path) or "").partition("-")[0] == engine or engine_in(text) == engine
        self.in_code = [one for one in report.findings if in_code(text, one)]

    @property
    def is_loud(self) -> bool:
        return any(one.severity != "info" for one in self.report.findings)


def in_code(text: str, finding: Finding) -> bool:
    """Return whether a finding begins or ends in a tag, an address, an attribute or a comment, outside of literals."""
    for match in _CODE.finditer(text):
        strings = [] if match[0].startswith(("<!", "http")) else list(_STRING.finditer(text, *match.span()))
        if match[0].startswith("<") and not match[0].startswith("<%"):
            strings = []
        for place in {finding.start, max(finding.start, finding.end - 1)}:
            within = match.start() <= place < match.end()
            if within and not any(one.start() <= place < one.end() for one in strings):
                return not _is_value(match[0])
    return False


def _is_value(written: str) -> bool:
    """Return whether a tag stands for a word of the sentence, which a finding on that sentence may begin with."""
    return written.startswith(("{{", "<%="))


def rows(data: Path) -> Iterator[dict[str, Any]]:
    import json

    for line in (data / "templates" / "index.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def check(data: Path, select: list[str]) -> Iterator[Checked]:
    """Check every template, its engine told as a config would tell it."""
    settings = load_settings(None, {"select": select})
    for row in rows(data):
        engine = _ENGINES.get(row["engine"], row["engine"])
        content = (data / "templates" / row["file"]).read_bytes()
        inner = "html" if engine == "mjml" else _KINDS[row["kind"]]
        report = check_bytes(row["file"], content, Job(settings, f"{engine}-{inner}"))
        text = content.decode("utf-8-sig", errors="replace")
        yield Checked(row["file"], text, engine, report)


def table(found: list[Checked], seconds: float) -> Iterator[str]:
    """Yield the figures."""
    yield f"templates {len(found)}, {seconds:.0f} s"
    wrong = [one.report.error for one in found if one.report.error]
    yield f"not read {len(wrong)}"
    yield from wrong[:10]
    yield f"findings {sum(len(one.report.findings) for one in found)}, in code {sum(len(one.in_code) for one in found)}"
    yield from (f"  in code: {one.path} {hit.rule} {hit.text}" for one in found for hit in one.in_code)
    loud = sum(one.is_loud for one in found)
    yield f"files with warnings or errors {loud}, {ratio(loud, len(found)):.1%}"
    guessed = sum(one.guessed for one in found)
    yield f"engine told by name or tags alone {guessed}, {ratio(guessed, len(found)):.1%}"
    yield from (f"  {notice}: {count}" for notice, count in _notices(found).most_common(5))
    rules = Counter((hit.rule, hit.severity) for one in found for hit in one.report.findings)
    yield from (f"  {rule:<28} {severity:<8} {count}" for (rule, severity), count in rules.most_common())


def _notices(found: list[Checked]) -> Counter[str]:
    return Counter(re.sub(r"[\d,]+", "N", notice) for one in found for notice in one.report.notices)


def sample(found: list[Checked], number: int, seed: int) -> Iterator[str]:
    """Yield so many findings at random, each with the words around it."""
    hits = [(one.path, hit) for one in found for hit in one.report.findings]
    random.Random(seed).shuffle(hits)
    for path, hit in hits[:number]:
        place = f"{path}:{hit.origin.line}:{hit.origin.column}"
        yield f"{place} {hit.rule} {hit.severity} {hit.before} «{hit.text[:160]}» {hit.after}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--select", default="")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.perf_counter()
    found = list(check(options.data, options.select.split(",") if options.select else []))
    lines = list(table(found, time.perf_counter() - start))
    print("\n".join(lines))
    for line in sample(found, options.show, options.seed):
        print(line)


if __name__ == "__main__":
    main()
