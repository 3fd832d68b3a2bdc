"""Announced files, greeted names and senders in the many forms that mails give them."""

from __future__ import annotations

import pytest

from tests.findings import findings

PDF = "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''%C3%9Cbersicht.pdf\n\nx"
LOGO = "Content-Type: image/png\nContent-ID: <logo>\nContent-Disposition: inline; filename=logo.png\n\nx"
SCAN = "Content-Type: image/png\nContent-Disposition: attachment; filename=Заявка.png\n\nx"
NOTES = "Content-Type: text/plain; name=备注.txt\nContent-Disposition: attachment\n\nnotes"
LETTER = "Content-Type: message/rfc822\n\nSubject: Old\n\nThe old mail."
INVITATION = "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"


def mail(text: str, *parts: str, subject: str = "The hall") -> bytes:
    """Return a mail with a text, and further parts each with its header."""
    boundary = "\n--b\n"
    body = boundary.join(("", f"Content-Type: text/plain\n\n{text}", *parts))
    head = f"From: Ann Lee <ann@example.org>\nSubject: {subject}\nContent-Type: multipart/mixed; boundary=b\n"
    return f"{head}{body}\n--b--\n".encode()


@pytest.mark.parametrize(
    ("text", "parts", "missing"),
    [
        ("I attach the plan.", (), True),
        ("I attach the plan.", (LOGO,), True),
        ("I attach the plan.", (INVITATION,), True),
        ("I attach the plan.", (PDF,), False),
        ("I attach the scan.", (SCAN,), False),
        ("See the attached notes.", (NOTES,), False),
        ("See the attached mail.", (LETTER,), False),
        ("I did not attach the plan.", (), False),
        ("I haven't attached the plan, it is too large.", (), False),
        ("I will attach the plan to my next mail.", (), False),
        ("Could you attach the plan next time?", (), False),
        ("Attached is the link: https://example.org/plan", (), False),
        ("Thanks for the plan.\n\n> I attach the plan.\n", (), False),
        ("Fyi.\n\n---------- Forwarded message ---------\nFrom: Bo <bo@example.org>\nTo: Ann <ann@example.org>\nSubject: Plan\n\nI attach the plan.", (), False),
        ("Attached: Übersicht März.docx", (), True),
        ("The plan is attached; the costs are not.", (), True),
    ],
)  # fmt: skip
def test_announced_files(text: str, parts: tuple[str, ...], missing: bool) -> None:
    shown = [one for one in findings("trust/missing-attachment", mail(text, *parts), "m.eml") if one.confidence != "low"]
    assert len(shown) == missing


def test_a_subject_announces_as_well() -> None:
    assert findings("trust/missing-attachment", mail("Ann", subject="I attach the plan"), "m.eml")
    assert not findings("trust/missing-attachment", mail("Ann", PDF, subject="I attach the plan"), "m.eml")
    assert not findings("trust/missing-attachment", mail("Where is the hall?", subject="Re: I attach the plan"), "m.eml")


@pytest.mark.parametrize(
    ("to", "greeting", "wrong"),
    [
        ('"Rao, Ana" <ana.rao@example.in>', "Hi Ana,", []),
        ('"Rao, Ana" <x7@example.in>', "Dear Ms Rao,", []),
        ('"Rao, Ana" <x7@example.in>', "Hi Anna,", ["Anna"]),
        ("Robert Stone <r.stone@example.com>", "Hi Bobby,", []),
        ("Zoë Park <zp@example.com>", "Hi Zoe,", []),
        ("Zoe Park <zp@example.com>", "Hi Zoë,", []),
        ("Jörg Mueller <jm@example.de>", "Dear Mr Müller,", []),
        ("Hans-Peter Vogel <hpv@example.de>", "Hi Hans,", []),
        ("Hans-Peter Vogel <hpv@example.de>", "Hi Peter,", []),
        ("María José García López <mj@example.es>", "Dear María José,", []),
        ("María José García López <mj@example.es>", "Dear Ms García,", []),
        ("T. S. Nair <tsn@example.in>", "Dear Mr Nair,", []),
        ("T. S. Nair <tsn@example.in>", "Hi TS,", []),
        ("Dr. Amina Yusuf, MD <ay@example.org>", "Dear Dr Yusuf,", []),
        ("Dr. Amina Yusuf, MD <ay@example.org>", "Dear Dr Yusef,", ["Yusef"]),
        ("Nguyễn Văn An <an@example.vn>", "Dear Mr An,", []),
        ("Ana Rao <ana@example.in>, Bo Lind <bo@example.se>", "Hi Bo, hi Ana,", []),
        ("Ana Rao <ana@example.in>, Bo Lind <bo@example.se>", "Hi Ana, Bo and Cy,", ["Cy"]),
        ("sales@example.com", "Hi Priya,", []),
        ("Ana Rao <ana@example.in>, sales@example.com", "Hi Priya,", []),
        ("Ana Rao <ana@example.in>", "Hi all,", ["all"]),
        ("team@example.com", "Hi all,", []),
        ("Siobhan O’Brien <so@example.ie>", "Dear Ms OBrien,", []),
        ("Sofia de la Cruz <sc@example.es>", "Dear Ms Cruz,", []),
    ],
)
def test_greeted_names(to: str, greeting: str, wrong: list[str]) -> None:
    found = findings("trust/recipient-name", f"To: {to}\n\n{greeting}\n\nthe plan is ready now.\n")
    assert [one.text for one in found] == wrong


@pytest.mark.parametrize(
    ("sender", "spoken"),
    [
        ("Ana Rao <ana77@example.in>", False),
        ("A. Rao <ana77@example.in>", False),
        ("Ana R. <ana77@example.in>", False),
        ("Zoë <zoe@example.com>", False),
        ("张伟 <zw@example.cn>", False),
        ("Hans-Peter von der Heide <hp@example.de>", False),
        ("Ana Rao (she/her) <ana@example.in>", False),
        ("Ana Rao via Example <notice@example.in>", False),
        ("ana_rao_77 <ana77@example.in>", True),
        ("xXslayerXx <ana77@example.in>", True),
        ("no-reply@example.com", True),
        ("ana77@example.in <ana77@example.in>", True),
    ],
)
def test_senders(sender: str, spoken: bool) -> None:
    found = findings("trust/handle", f"From: {sender}\nTo: Bo Lind <bo@example.se>\n\nHi Bo,\n\nthe plan is ready.\n")
    assert bool(found) == spoken


def test_what_travels_with_a_template_is_not_known() -> None:
    text = "Hi {{ name }},\n\nyour invoice is attached.\n"
    assert [one.severity for one in findings("trust/missing-attachment", text, "a.txt")] == ["warning"]
    assert findings("trust/missing-attachment", text, "a.txt.j2") == []
