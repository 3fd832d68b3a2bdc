"""How well the parts of a mail are read, on two public sets of mails whose parts people have marked.

`python benchmarks/zones.py --data DIR [--errors]`, where DIR holds

* `quagga_zones/dev.jsonl` (Repke & Krestel, ECIR 2018): where the author's own first text ends, scored right within
  20 characters (white space at the end does not count), and whether it has a greeting, sign-off, signature;
* `reply_fixtures/dev.jsonl` (test mails of Discourse's email_reply_trimmer and Mailgun's talon): the exact text of
  the reply, white space folded.

The annotators marked a bare name ("Ann," above, "Ann" below the text) as greeting or sign-off in some mails and in
others not, so "worded" leaves out mails where a bare name is all that either side has. Likewise they hardly ever
marked a telephone number below a name, or "Sent from my …": for signatures "worded" leaves out those of one or two
lines. What the fixtures call reply differs by source, see `_reply`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from rapport.zones import ZoneSpan, language_of, split_zones
from rapport.zones.closing import closing, closing_start
from rapport.zones.greeting import worded_greeting_end
from rapport.zones.spans import FOREIGN

Row = dict[str, Any]
_SLACK = 20


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of quagga_zones/ and reply_fixtures/")
    parser.add_argument("--errors", action="store_true", help="print the ids that were read wrong")
    arguments = parser.parse_args()
    zoned = [row for row in _rows(arguments.data / "quagga_zones") if row["own"] and not row["forward_only"]]
    own_ends(zoned, arguments.errors)
    for zone, field in (("greeting", "greeting"), ("sign-off", "signoff"), ("signature", "signature")):
        presence(zoned, zone, field, arguments.errors)
    replies(list(_rows(arguments.data / "reply_fixtures")), arguments.errors)


def _rows(folder: Path) -> Iterator[Row]:
    with (folder / "dev.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def own_ends(rows: Iterable[Row], errors: bool) -> None:
    """Share of mails whose own first text is cut where the annotators cut it."""
    right: dict[tuple[str, str], list[bool]] = {}
    for row in rows:
        text, gold = row["text"], row["own"][1]
        end = _own_end(split_zones(text), len(text))
        fits = abs(len(text[:end].rstrip()) - len(text[:gold].rstrip())) <= _SLACK
        for corpus in (row["corpus"], "all"):
            for kind in (row["label"], "all"):
                right.setdefault((corpus, kind), []).append(fits)
        if errors and not fits:
            print("  own end:", row["id"])
    print(f"{'own text ends where marked':28}{'plain':>14}{'quoted':>14}{'all':>14}")
    for corpus in ("enron", "asf", "all"):
        cells = [right.get((corpus, kind), []) for kind in ("plain", "quoted", "all")]
        print(f"  {corpus:26}" + "".join(_share(cell) for cell in cells))


def _share(cell: list[bool]) -> str:
    return f"{sum(cell):>5}/{len(cell):<4}{sum(cell) / max(1, len(cell)):.3f}"


def _own_end(spans: Iterable[ZoneSpan], length: int) -> int:
    return next((span.start for span in spans if span.zone in FOREIGN), length)


def presence(rows: Iterable[Row], zone: str, field: str, errors: bool) -> None:
    """Precision, recall and F1 of "the own text has this zone", as marked and with bare names left out."""
    pairs = []
    for row in rows:
        text = row["text"]
        spans = split_zones(text)
        end = _own_end(spans, len(text))
        found = [text[span.start : span.end] for span in spans if span.zone == zone and span.end <= end]
        gold = [text[start:stop].strip() for start, stop in row[field]]
        pairs.append((row["id"], found, gold))
        if errors and bool(found) != bool(gold):
            print(f"  {zone} {'extra' if found else 'missed'}: {row['id']}", _peek((found or gold)[0]))
    counted = _COUNTED[zone]
    clear = [pair for pair in pairs if not (pair[1] or pair[2]) or any(map(counted, pair[1] + pair[2]))]
    print(f"{zone:12} as marked  {_scores(pairs)}")
    print(f"{'':12} worded     {_scores(clear)}")


def _peek(text: str) -> str:
    return repr(text[:24])


def _scores(pairs: list[tuple[str, list[str], list[str]]]) -> str:
    hits = sum(bool(found) and bool(gold) for _, found, gold in pairs)
    precision = hits / max(1, sum(bool(found) for _, found, _ in pairs))
    recall = hits / max(1, sum(bool(gold) for *_, gold in pairs))
    score = 2 * precision * recall / max(1e-9, precision + recall)
    none = [not found for _, found, gold in pairs if not gold]
    return (
        f"n {len(pairs)}  P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}"
        f"  absent found absent {sum(none) / max(1, len(none)):.3f}"
    )


def _worded_closing(text: str) -> bool:
    return any(closing(line) or closing_start(line) for line in text.splitlines())


_COUNTED: dict[str, Callable[[str], bool]] = {
    "greeting": lambda text: worded_greeting_end(text.strip()) > 0,
    "sign-off": _worded_closing,
    "signature": lambda text: len(text.splitlines()) > 2,
}


def replies(rows: list[Row], errors: bool) -> None:
    """Share of fixtures whose reply text is exactly what their authors expect."""
    right: dict[str, list[bool]] = {}
    for row in rows:
        expected = row["reply"] or ""
        fits = _folded(_reply(row)) == _folded(expected)
        language = "English" if language_of(row["text"]) == "en" else "other languages"
        right.setdefault(f"{language}, {row['src']}", []).append(fits)
        right.setdefault(language, []).append(fits)
        if errors and not fits:
            print("  reply:", row["id"])
    print("reply text exact, white space folded")
    for name in sorted(right):
        print(f"  {name:26}{_share(right[name])}")


def _reply(row: Row) -> str:
    """The author's text as the fixture's source cuts it.

    Discourse keeps the sign-off, but drops the signature and all below "--"; a mail that is nothing but a forward is
    itself the reply. talon's quotation tests keep all the author wrote, its signature tests also drop the sign-off.
    """
    text = row["text"]
    spans = split_zones(text)
    dropped = set(FOREIGN)
    if row["src"] == "discourse":
        dropped |= {"signature", "disclaimer"}
        if all(span.zone in {"attribution", "forward"} for span in spans):
            dropped.remove("forward")
    elif row["label"] != "reply":
        dropped |= {"signature", "disclaimer", "sign-off"}
    kept = [text[span.start : span.end] for span in spans if span.zone not in dropped]
    return " ".join(words for words in kept if not (row["src"] == "discourse" and words.startswith("--")))


def _folded(text: str) -> str:
    return "".join(text.split())


if __name__ == "__main__":
    main()
