"""How long a catalogue takes, against the same text in drafts.

    python -m benchmarks.catalogues --data FOLDER [--messages 5000] [--select RULE,RULE]

The messages are sentences of the mails in `FOLDER/emails`. Of a draft no more than 1,500 sentences are read for tone,
of a catalogue all; so the text is compared in drafts of 1,000 sentences each.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.rows import rows
from rapport.prose import sentence_spans
from rapport.run import Job, check_bytes
from rapport.settings import load_settings

_IN_DRAFT = 1000
_SENTENCE = re.compile(r"[A-Z][a-z]*(?: [a-z][a-z'-]*,?){4,30}[.?]")


def sentences(data: Path, number: int) -> list[str]:
    """Return so many different sentences of real mail, on one line each."""
    found: dict[str, None] = {}
    for row in rows(data, "emails"):
        text = row["text"]
        for start, end in sentence_spans(text):
            sentence = " ".join(text[start:end].split())
            if _SENTENCE.fullmatch(sentence):
                found[sentence] = None
        if len(found) >= number:
            break
    return list(found)[:number]


def catalogues(messages: list[str]) -> dict[str, list[str]]:
    """Return the same messages in each kind of catalogue."""
    quoted = [json.dumps(one) for one in messages]
    xml = [one.replace("'", "\\'").replace('"', '\\"') for one in messages]
    made = {
        "po": "\n\n".join(f'msgid {one}\nmsgstr ""' for one in quoted),
        "yaml": "en:\n" + "\n".join(f"  k{number}: {one}" for number, one in enumerate(quoted)),
        "json": json.dumps({f"k{number}": one for number, one in enumerate(messages)}, indent=1),
        "fluent": "\n".join(f"k{number} = {one}" for number, one in enumerate(messages)),
        "android": "<resources>" + "\n".join(_string(n, one) for n, one in enumerate(xml)) + "</resources>",
        "properties": "\n".join(f"k{number}={one}" for number, one in enumerate(messages)),
    }
    return {format: [text] for format, text in made.items()}


def drafts(messages: list[str]) -> Iterator[str]:
    for start in range(0, len(messages), _IN_DRAFT):
        yield "\n\n".join(messages[start : start + _IN_DRAFT])


def _string(number: int, text: str) -> str:
    return f'<string name="k{number}">{text}</string>'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--messages", type=int, default=5000)
    parser.add_argument("--select", default="")
    options = parser.parse_args()
    messages = sentences(options.data, options.messages)
    settings = load_settings(None, {"select": options.select.split(",") if options.select else []})
    job = Job(settings._replace(timeout=3600))
    check_bytes("warm.txt", "\n\n".join(messages[:_IN_DRAFT]).encode(), job)
    plain = 0.0
    for format, texts in {"plain": list(drafts(messages)), **catalogues(messages)}.items():
        start = time.process_time()
        reports = [check_bytes(f"en.{format}", text.encode(), job._replace(format=format)) for text in texts]
        seconds = time.process_time() - start
        plain = plain or seconds
        read, found = sum(one.read for one in reports), sum(len(one.findings) for one in reports)
        told = f"{seconds:6.2f} s {seconds / plain:5.2f}, {read} lines read, {found} findings"
        print(f"{format:<11} {len(messages)} messages {told}")


if __name__ == "__main__":
    main()
