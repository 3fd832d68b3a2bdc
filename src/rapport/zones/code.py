"""Telling code, logs, patches and tables from prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from rapport.matching import Pattern
from rapport.zones.lines import Line
from rapport.zones.transport import transport_lines

_READ = 300
_COLUMN_GAP = Pattern(r"\t+| {3,}")
_SIGN = Pattern(r"[{}\[\]();=<>|\\$_+`]|::|->|&&")
_FENCE = ("```", "~~~~")
_ENDS = ("{", "};", ");", "})", "});", "*/", "/>", "->", "=>", "&&", "\\", "){", "()", "();")
_STARTS = (
    'File "', "diff --git ", "@@ -", "+++ ", "--- a/", "Index: ", "index ", "Traceback (most recent", "Caused by:",
    "#include ", "#!/", "$ ", "# apt", "mysql>", "scala>", "sqlite>", "hive>", "irb(", "In [", "Out[",
    ">>> ", "C:\\", "PS C:",
    "<?xml", "<!DOCTYPE", "<!--", "</", "//", "/*", "import java", "import org.", "import com.", "from __future__",
    "public ", "private ", "protected ", "#define ", "sudo ", "curl ", "git clone ", "pip install ", "npm install ",
    "apt-get ", "wget ", "rpm -", "SELECT ", "INSERT INTO ", "CREATE TABLE ", "Exception in thread",
    "gcc ", "make: ***", "make[", "+---", "|---", "+===", "[INFO]", "[ERROR]", "[WARN", "[DEBUG]", "error[E",
)  # fmt: skip


_TRACE = Pattern(
    r"""
    at\s+[\w.$<>/]+\([\w.:/\s$-]*\)
    | [\w.$]+\([\w$]+\.(?:java|scala|kt|py|js|c|cc|cpp|go|rs|rb):\d+\)
    | File\s"[^"]+",\sline\s\d+
    | \.\.\.\s\d+\s(?:more|common\sframes)
    | [\w.]+(?:Exception|Error)(?::\s|$)
    | [\w./-]+\.(?:c|h|py|java|js|cpp|go|rs|rb|ts):\d+:
    """,
    re.VERBOSE,
)
_LOG = Pattern(
    r"""
    [\[(]?\d{2,4}[-/.]\d{2}[-/.]\d{2,4}[T\s]\d{2}:\d{2}:\d{2}\S*\s+\S
    | [A-Z][a-z]{2}\s+\d{1,2}\s\d{2}:\d{2}:\d{2}\s\S+\s\S+:
    | \d{2}:\d{2}:\d{2}(?:[.,]\d+)?\s+(?:\[|TRACE|DEBUG|INFO|WARN|ERROR|FATAL)
    | (?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\s*[:\[(\s]\s*[\w.$]+[:\s]\s*\w
    """,
    re.VERBOSE,
)
_DATA = Pattern(
    r"""
    <(?:[A-Za-z][\w.-]*(?::\w[\w.-]*)?)(?:\s+[\w:-]+\s*=\s*["'][^"']*["'])*\s*/?>(?:.*</[\w:.-]+>)?$
    | ["']?[\w.$-]+["']?\s*:\s*(?:["'\[{\d]|true|false|null).*[,\[{]$
    | \{"
    | \|.*\|$
    | [-+|=*]{3,}[-+|=* ]*\|
    | 0x[0-9a-f]{6,}\b
    """,
    re.VERBOSE,
)
_KEYWORDS = (
    "val var let const def class function func fn return if for while elif switch case try catch package import struct "
    "enum interface static void int char float double bool auto unsigned typedef export"
)
_STATEMENT = Pattern(rf"(?:{_KEYWORDS.replace(' ', '|')})\b[^.?!]*[{{(;:=][^.?!]*[;{{}})\]:]?$")
_EXPRESSION = Pattern(
    r"""
    [\w.\[\]$>-]+\s*(?:[-+*/|&]?=|:=|\+=)\s*[^=\s].*[;,({\[]$
    | [\w.$]+\([^()]*\)(?:\.[\w.$]+\([^()]*\))+;?$
    | [\w.$:>-]+\([^()]*\);$
    | [\w-]+@[\w-]+:[~/][^\s]*[$#]\s                      # the prompt of a shell
    """,
    re.VERBOSE,
)
_STRONG = (_TRACE, _LOG, _DATA, _STATEMENT, _EXPRESSION)
"""What prose has not."""


def code_lines(lines: Sequence[Line]) -> set[int]:
    """Indices of the lines that are code, log, patch, table or of a mail server; blank lines within it count."""
    found = set(_fenced(lines))
    found.update(_armoured(lines))
    found.update(_patches(lines))
    found.update(transport_lines(lines))
    strengths = [0 if line.known or index in found else _strength(line) for index, line in enumerate(lines)]
    if any(strength > 1 for strength in strengths):
        found.update(_runs(lines, strengths))
    found.update(_columns(lines))
    return found


def _fenced(lines: Sequence[Line]) -> Iterator[int]:
    opened = -1
    for index, line in enumerate(lines):
        if line.text.startswith(_FENCE) and not line.known:
            if opened < 0:
                opened = index
            elif not line.text.strip("`~ "):
                yield from range(opened, index + 1)
                opened = -1


_ARMOUR = Pattern(r"-----BEGIN (?P<what>[A-Z0-9 ]+)-----$")
_LONGEST_ARMOUR = 80
"""Characters of a line that opens or closes a sealed part."""
_ARMOUR_HEADER = Pattern(r"(?:Hash|Charset|NotDashEscaped|Version|Comment): ")


def _armoured(lines: Sequence[Line]) -> Iterator[int]:
    """Keys, signatures and sealed messages as PGP and others write them; of a signed text only the frame is code."""
    end = 0
    for index, line in enumerate(lines):
        short = len(line.text) <= _LONGEST_ARMOUR
        opened = _ARMOUR.re.match(line.text) if short and index >= end and not line.known else None
        if opened is None:
            continue
        if opened["what"] == "PGP SIGNED MESSAGE":
            end = _first(lines, index + 1, lambda text: not _ARMOUR_HEADER.re.match(text))
        else:
            end = _first(lines, index + 1, f"-----END {opened['what']}-----".__eq__) + 1
        yield from range(index, min(end, len(lines)))


def _first(lines: Sequence[Line], start: int, fits: Callable[[str], bool]) -> int:
    """The first line from `start` whose text fits; the number of lines where none does."""
    return next((index for index in range(start, len(lines)) if fits(lines[index].text)), len(lines))


def _patches(lines: Sequence[Line]) -> Iterator[int]:
    """A patch goes on as long as its lines begin as a patch's lines do."""
    within = False
    for index, line in enumerate(lines):
        text = line.text
        if text.startswith(("diff --git ", "@@ -")) or (text.startswith("--- ") and _plus_below(lines, index)):
            within = True
        elif within and not line.empty and not _is_patch_line(line):
            within = False
        if within and not line.known:
            yield index


def _plus_below(lines: Sequence[Line], index: int) -> bool:
    return index + 1 < len(lines) and lines[index + 1].text.startswith("+++ ")


def _is_patch_line(line: Line) -> bool:
    text = line.text
    if text.startswith(("-- ", "--\t")) or text == "--":
        return False
    return line.indent > 0 or text.startswith(
        ("+", "-", "@@", "index ", "diff ", "new file", "deleted", "rename", "\\ No")
    )


def _strength(line: Line) -> int:
    """2 for what only code has, 1 for what goes with code, 0 for prose, -1 for a blank line."""
    text = line.text[:_READ]
    if not text:
        return -1
    if text.startswith(_STARTS) or text.endswith(_ENDS):
        return 2 if _symbols(text) or text.startswith(_STARTS[:12]) else 1
    if line.indent and text.startswith(("# ", "; ", "-- ")):
        return 1
    if not text[0].isalpha() or _symbols(text) or "Error" in text or "Exception" in text:
        if any(form.re.match(text) for form in _STRONG):
            return 2
        if line.indent >= 4 and _symbols(text) >= 2:
            return 2
        return 1 if _symbols(text) >= 2 or text[0] in "{}[]<>|@" or '":' in text else 0
    return 1 if line.indent >= 4 and len(text.split()) <= 3 else 0


def _symbols(text: str) -> int:
    """How many of the signs that are common in code and rare in prose."""
    return len(_SIGN.re.findall(text))


def _runs(lines: Sequence[Line], strengths: Sequence[int]) -> Iterator[int]:
    """Spread from strong lines to their neighbours; a lone strong line is code only if it is a block of its own."""
    index = 0
    while index < len(strengths):
        if strengths[index] < 1:
            index += 1
            continue
        stop = index
        for place in range(index, len(strengths)):
            if strengths[place] >= 1:
                stop = place
            elif strengths[place] == 0 or place > stop + 2:
                break
        block = range(index, stop + 1)
        strong = sum(strengths[place] > 1 for place in block)
        worded = sum(strengths[place] >= 1 for place in block)
        if strong >= 2 or (strong and (_stands_alone(lines, index, stop) or worded > 1)):
            yield from block
        index = stop + 1


def _stands_alone(lines: Sequence[Line], first: int, last: int) -> bool:
    above = first == 0 or lines[first - 1].empty
    below = last + 1 >= len(lines) or lines[last + 1].empty
    return above and below


def _columns(lines: Sequence[Line]) -> Iterator[int]:
    """Three or more neighbouring lines of three or more columns: a table."""
    run: list[int] = []
    for index, line in enumerate(lines):
        if not line.known and _is_row(line.text[:_READ]):
            run.append(index)
        elif not line.empty or (run and index - run[-1] > 2):
            if len(run) >= 3:
                yield from range(run[0], run[-1] + 1)
            run = []
    if len(run) >= 3:
        yield from range(run[0], run[-1] + 1)


def _is_row(text: str) -> bool:
    if "\t" not in text and "   " not in text:
        return False
    cells = [cell for cell in _COLUMN_GAP.re.split(text) if cell]
    return len(cells) >= 3 and max(map(len, cells)) <= 40
