"""Time on input that nobody writes by hand: whether it grows with the length of a file, and not with its square.

    python -m benchmarks.hostile [KIND ...] [--size 50]

Every kind is a small grammar that fills a file of the wanted size. It is checked with every rule at `--size` thousand
characters and at twice that; printed are the seconds of processor time of both, and their ratio.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple

from rapport.run import Job, check_bytes
from rapport.settings import load_settings

WORDS = (
    "the report on the second room was sent to all of us in May and nobody has asked for it since then because the"
    " list of guests is long, the key is at the desk and you were told that we need the figures before the meeting"
).split()


class Kind(NamedTuple):
    """A file that begins with `head`, repeats what `one` gives for a running number, and ends with `tail`."""

    file: str
    one: Callable[[int], str]
    head: str = ""
    tail: str = ""

    def text(self, size: int) -> str:
        parts: list[str] = []
        length = 0
        while length < size:
            parts.append(self.one(len(parts)))
            length += len(parts[-1])
        return self.head + "".join(parts) + self.tail


def again(text: str) -> Callable[[int], str]:
    """Return a part that is the same each time."""
    return lambda number: text


def prose(number: int) -> str:
    """Return the sentence of this number, with words and a length of its own."""
    length = 5 + number * 7 % 19
    words = [WORDS[(number * 11 + index * 3) % len(WORDS)] for index in range(length)]
    return " ".join(words).capitalize() + ". "


def part(number: int) -> str:
    return f"--b\nContent-Type: text/plain\n\nPart {number} is here.\n"


def quoted_turn(number: int) -> str:
    return f"{'>' * (number % 30)} On Mon, May 3, 2027 at 10:00 AM Ann <a{number}@example.org> wrote:\n"


MAIL = "Subject: The room\nFrom: Ann <ann@example.org>\n"
FROM = "From ann@example.org Mon May  3 10:00:00 2027\n"
MIXED = f'{MAIL}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'

KINDS: Mapping[str, Kind] = {
    "open clauses": Kind("a.txt", again("if you ")),
    "blame": Kind("a.txt", again("I told you. ")),
    "blame, a line each": Kind("a.txt", again("I told you.\n")),
    "capitals": Kind("a.txt", again("AAAA BBBB ")),
    "one long word": Kind("a.txt", again("a")),
    "one long word in capitals": Kind("a.txt", again("AB")),
    "digits": Kind("a.txt", again("1")),
    "numbers": Kind("a.txt", again("12 03 2027 ")),
    "dates": Kind("a.txt", again("We meet on 03/04/2027 at 5 pm. ")),
    "spaces": Kind("a.txt", again(" ")),
    "spaces between words": Kind("a.txt", again("a" + " " * 99)),
    "empty lines": Kind("a.txt", again("\n")),
    "full stops": Kind("a.txt", again(".")),
    "marks": Kind("a.txt", again("?! ")),
    "commas": Kind("a.txt", again("you, ")),
    "colons": Kind("a.txt", again("a: ")),
    "hyphens": Kind("a.txt", again("a-")),
    "underscores": Kind("a.txt", again("a_")),
    "dots in a word": Kind("a.txt", again("a.")),
    "at signs": Kind("a.txt", again("a@")),
    "slashes": Kind("a.txt", again("a/")),
    "apostrophes": Kind("a.txt", again("don't ")),
    "quotation marks": Kind("a.txt", again('"you" ')),
    "brackets that open": Kind("a.txt", again("(")),
    "brackets": Kind("a.txt", again("(you) [me] ")),
    "links": Kind("a.txt", again("https://example.org/a ")),
    "addresses": Kind("a.txt", again("ann@example.org ")),
    "emoji": Kind("a.txt", again("😀")),
    "capitals that are short": Kind("a.txt", again("ABC DEF. ")),
    "acronyms": Kind("a.txt", lambda number: f"The {chr(65 + number % 26)}{chr(65 + number // 26 % 26)}Q is here. "),
    "promises": Kind("a.txt", again("I will send you the report tomorrow. ")),
    "orders": Kind("a.txt", again("Send me the list. ")),
    "questions": Kind("a.txt", again("When will you come? ")),
    "apologies": Kind("a.txt", again("I am sorry if you feel that way. ")),
    "idioms": Kind("a.txt", again("touch base and ")),
    "please": Kind("a.txt", again("please ")),
    "attached": Kind("a.txt", again("see the attached file ")),
    "greetings": Kind("a.txt", again("Hi Ann,\n")),
    "sign-offs": Kind("a.txt", again("Best regards,\nAnn\n\n")),
    "signatures": Kind("a.txt", again("-- \nAnn\n")),
    "real prose, one paragraph": Kind("a.txt", prose),
    "real prose, paragraphs": Kind("a.txt", lambda number: prose(number) + "\n\n" * (number % 5 == 0)),
    "words without an end": Kind("a.txt", lambda number: prose(number).replace(". ", " ")),
    "list": Kind("a.txt", lambda number: f"{number}. The room\n"),
    "bullets": Kind("a.txt", again("- the room\n")),
    "code": Kind("a.txt", again("x = f(y);\n")),
    "quotes": Kind("a.txt", again("> I told you.\n")),
    "deep quotes": Kind("a.txt", again(">" * 60 + " so\n")),
    "attributions": Kind("a.txt", quoted_turn),
    "forwards": Kind("a.txt", again("-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Bo\n\nHi\n")),
    "csv": Kind("a.txt", lambda number: f"{number},Ann Rao,ann{number}@example.org,2027-05-03,{number * 7}.50\n"),
    "tabs": Kind("a.txt", again("a\tb\tc\n")),
    "other letters": Kind("a.txt", again("Комната свободна. ")),
    "no spaces": Kind("a.txt", again("会議室は空いています。")),
    "names in To": Kind("a.eml", lambda number: f" Ann <a{number}@example.org>,", f"{MAIL}To:", "\n\nHi Ann,\n"),
    "folded names in To": Kind(
        "a.eml", lambda number: f"\n Ann Rao <a{number}@example.org>,", f"{MAIL}To:", "\n\nHi Ann,\nthe room is free.\n"
    ),
    "names without addresses in To": Kind("a.eml", again("Ann, "), f"{MAIL}To: ", "\n\nHi Ann,\n"),
    "groups in To": Kind("a.eml", again("a:b;,"), f"{MAIL}To: ", "\n\nHi Ann,\n"),
    "comments in To": Kind("a.eml", again("("), f"{MAIL}To: ", "\n\nHi Ann,\n"),
    "quotation marks in To": Kind("a.eml", again('"\\'), f"{MAIL}To: ", "\n\nHi Ann,\n"),
    "header fields": Kind("a.eml", lambda number: f"X-{number}: a\n", MAIL, "\nHi\n"),
    "folds": Kind("a.eml", again("\n a"), f"{MAIL}X-A:", "\n\nHi\n"),
    "received": Kind("a.eml", again("Received: from a by b\n"), MAIL, "\nHi\n"),
    "encoded words": Kind("a.eml", again("=?utf-8?q?a?= "), "Subject: ", "\n\nHi\n"),
    "encoded words that open": Kind("a.eml", again("=?utf-8?q?"), "Subject: ", "\n\nHi\n"),
    "references": Kind("a.eml", lambda number: f" <{number}@example.org>", f"{MAIL}References:", "\n\nHi\n"),
    "parameters": Kind("a.eml", lambda number: f"; a{number}=b", f"{MAIL}Content-Type: text/plain", "\n\nHi\n"),
    "parts": Kind("a.eml", part, MIXED, "--b--\n"),
    "empty parts": Kind("a.eml", again("--b\n"), MIXED, "--b--\n"),
    "attachments": Kind("a.eml", again("--b\nContent-Disposition: attachment\n\nAAAA\n"), MIXED, "--b--\n"),
    "quoted-printable": Kind("a.eml", again("caf=C3=A9 "), f"{MAIL}Content-Transfer-Encoding: quoted-printable\n\n"),
    "flowed": Kind("a.eml", again("the room \n"), f"{MAIL}Content-Type: text/plain; format=flowed\n\n"),
    "mails of an mbox": Kind("a.mbox", again(f"{FROM}{MAIL}\nI told you.\n\n")),
    "patch": Kind("a.patch", again("+x = 1\n"), f"{MAIL}\nThe change.\n---\n\ndiff --git a/a b/a\n@@ -1 +1 @@\n"),
    "html cells": Kind("a.html", again("<td>you</td>"), "<table><tr>", "</tr></table>"),
    "html rows": Kind("a.html", again("<tr><td>you</td></tr>"), "<table>", "</table>"),
    "html paragraphs": Kind("a.html", again("<p>I told you.</p>")),
    "html elements that open": Kind("a.html", again("<div>")),
    "html elements that close": Kind("a.html", again("</b>"), "<p>you"),
    "html inline": Kind("a.html", again("<b>you</b> "), "<p>", "</p>"),
    "html nested inline": Kind("a.html", again("<b>y")),
    "html entities": Kind("a.html", again("&eacute;"), "<p>", "</p>"),
    "html ampersands": Kind("a.html", again("&"), "<p>", "</p>"),
    "html less-than": Kind("a.html", again("<"), "<p>", "</p>"),
    "html comments": Kind("a.html", again("<!-- a -->"), "<p>you", "</p>"),
    "html comments that open": Kind("a.html", again("<!-- "), "<p>you"),
    "html attributes": Kind("a.html", lambda number: f' a{number}="b"', "<p", ">you</p>"),
    "html breaks": Kind("a.html", again("you<br>"), "<p>", "</p>"),
    "html quotes": Kind("a.html", again("<blockquote>you")),
    "html lists": Kind("a.html", again("<ul><li>you")),
    "html style": Kind("a.html", lambda number: f".a{number} {{ display: none }}\n", "<style>", "</style><p>you"),
    "markdown backticks": Kind("a.md", lambda number: "`" * (number % 200 + 1) + " "),
    "markdown one backtick": Kind("a.md", again("` a ")),
    "markdown stars": Kind("a.md", again("*a ")),
    "markdown star runs": Kind("a.md", again("*a **b ")),
    "markdown underscores": Kind("a.md", again("_a_")),
    "markdown brackets": Kind("a.md", again("[")),
    "markdown links": Kind("a.md", again("[a](b) ")),
    "markdown links that open": Kind("a.md", again("[a](")),
    "markdown images": Kind("a.md", again("![")),
    "markdown quotes": Kind("a.md", again("> you\n\n")),
    "markdown deep quotes": Kind("a.md", again("> " * 200 + "you\n\n")),
    "markdown headings": Kind("a.md", again("# The room\n")),
    "markdown list": Kind("a.md", again("* the room\n")),
    "markdown list, nested": Kind("a.md", lambda number: "  " * (number % 40) + "* a\n"),
    "markdown table": Kind("a.md", again("| a | b |\n"), "| a | b |\n|---|---|\n"),
    "markdown table, columns": Kind("a.md", again("a|"), "|", "\n"),
    "markdown table, columns and rule": Kind("a.md", again("-|"), "|a|b|\n|", "\n"),
    "markdown references": Kind("a.md", lambda number: f"[a{number}]: /b\n"),
    "markdown html": Kind("a.md", again("<b>")),
    "markdown entities": Kind("a.md", again("&amp;")),
    "markdown tildes": Kind("a.md", again("~~a ")),
    "template tags": Kind("a.j2", again("{{ name }} ")),
    "template blocks": Kind("a.j2", again("{% if a %}you{% endif %}")),
    "template comments": Kind("a.j2", again("{# a #}you")),
    "silences": Kind("a.html", again("<!-- rapport: ignore tone/blame -- a --><p>I told you.</p>\n")),
}


def seconds(kind: Kind, size: int, job: Job) -> float:
    """Return the processor time of checking a file of `size` characters with every rule."""
    data = kind.text(size).encode()
    start = time.process_time()
    check_bytes(kind.file, data, job)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"one of: {', '.join(KINDS)}")
    parser.add_argument("--size", type=int, default=50, help="thousand characters of the smaller file (50)")
    options = parser.parse_args()
    job = Job(load_settings(None))
    check_bytes("warm.txt", b"Send me the list by EOD. I told you NOT to wait.\n", job)
    for name in options.kinds or KINDS:
        once = seconds(KINDS[name], options.size * 1000, job)
        twice = seconds(KINDS[name], options.size * 2000, job)
        print(f"{name}: {once:.2f} s, {twice:.2f} s, ratio {twice / max(once, 0.01):.2f}", flush=True)


if __name__ == "__main__":
    main()
