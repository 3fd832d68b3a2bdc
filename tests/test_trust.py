"""The trust rules on labelled sentences."""

import pytest

from tests.findings import findings


def mail(part: str) -> bytes:
    lines = [
        "From: Ann Lee <a@example.org>",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "Please find attached the plan.",
        "--b",
        *part.split("\n"),
        "--b--",
        "",
    ]
    return "\r\n".join(lines).encode()


def missing(data: bytes) -> list[str]:
    return [one.severity for one in findings("trust/missing-attachment", data, "m.eml")]


@pytest.mark.parametrize(
    "part",
    [
        "Content-Type: application/pdf; name=plan.pdf\nContent-Disposition: attachment\n\nx",
        "Content-Type: image/png; name=plan.png\nContent-Disposition: attachment\n\nx",
        "Content-Type: text/plain; name=plan.txt\nContent-Disposition: attachment\n\nx",
    ],
)
def test_a_file_is_an_attachment(part: str) -> None:
    assert missing(mail(part)) == []


@pytest.mark.parametrize(
    "part",
    [
        "Content-Type: application/pgp-signature; name=signature.asc\n\nx",
        "Content-Type: application/octet-stream; name=smime.p7s\n\nx",
        "Content-Type: text/calendar; name=invite.ics\n\nx",
        "Content-Type: image/png; name=logo.png\nContent-Disposition: inline\nContent-ID: <logo>\n\nx",
    ],
)
def test_signatures_invitations_and_logos_are_none(part: str) -> None:
    assert missing(mail(part)) == ["error"]


def test_a_plain_text_cannot_show_its_attachments() -> None:
    announced = findings("trust/missing-attachment", "Please find attached the plan.")
    assert [one.severity for one in announced] == ["warning"]
    named = findings("trust/missing-attachment", "Here it is:\n\n<<plan.doc>>\n")
    assert [one.severity for one in named] == ["warning"]


def test_a_commit_sent_by_mail_is_not_signed_like_a_letter() -> None:
    head = "From: Al Bo <al@example.org>\nTo: list@example.com\nSubject: [PATCH] Fix the parser\n\nMove the check into the loop.\n"
    change = "---\n a.c | 2 +-\n\ndiff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -1 +1 @@\n-a\n+b\n-- \n2.39\n"
    assert findings("trust/no-signature", f"{head}{change}", "a.eml") == []
    assert findings("trust/no-signature", head, "a.eml") != []
