"""What each line of a mail is for. All mails are made up."""

from __future__ import annotations

import textwrap

import pytest

from rapport.zones import ZONES, ZoneSpan, split_zones


def mail(text: str) -> str:
    return textwrap.dedent(text).lstrip("\n")


def zones(text: str) -> list[tuple[str, str]]:
    """Zone (with its depth, if any) and first word of every span."""
    return [
        (span.zone + (str(span.depth) if span.depth else ""), text[span.start : span.end].split()[0])
        for span in split_zones(text)
    ]


def names(text: str) -> list[str]:
    return [zone for zone, _ in zones(text)]


def part(text: str, zone: str) -> str:
    return "\n".join(text[span.start : span.end] for span in split_zones(text) if span.zone == zone)


def test_plain_mail() -> None:
    text = mail("""
        Hi Priya,

        can we move the review to Thursday?
        I have a clash on Wednesday.

        The deck is in the team drive.

        Best regards,
        Dan
        """)
    assert names(text) == ["greeting", "body", "body", "sign-off"]
    assert part(text, "sign-off") == "Best regards,\nDan"


def test_empty_and_blank_text_have_no_spans() -> None:
    assert split_zones("") == ()
    assert split_zones(" \n\t\n") == ()


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi,",
        "Hi Bob,",
        "hi bob,",
        "Hello all",
        "Hey there!",
        "Dear Ms. Adler:",
        "Dear Sir or Madam,",
        "Good morning team -",
        "To whom it may concern:",
        "Hi Bob, Ann and Eve,",
        "Bob,",
        "Bob -",
        "Bob and Ann,",
        "All,",
        "Ladies and Gentlemen,",
        "Hallo Frau Weber,",
        "Sehr geehrte Damen und Herren,",
        "Bonjour à tous,",
        "Estimada Lucía:",
        "¡Hola Pablo!",
        "Gentile Dott. Rossi,",
        "Prezado João,",
        "Beste Jan,",
        "Hej Anna!",
        "Kjære Ola,",
        "Hei kaikki,",
        "Dzień dobry,",
        "Dobrý den,",
        "Здравствуйте, Иван!",
        "Merhaba Ayşe,",
        "Γεια σας,",
        "Tisztelt Kovács Úr!",
        "您好，",
        "안녕하세요,",
    ],
)
def test_greeting_on_its_own_line(greeting: str) -> None:
    assert zones(f"{greeting}\n\nthe report is late again, I am afraid.\n")[0][0] == "greeting"
    assert part(f"{greeting}\n\nthe report is late again.\n", "greeting") == greeting


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("Hi Bob, could you call me?", "Hi Bob,"),
        ("Hello! I am back from leave.", "Hello!"),
        ("Hi Tom - could you send the file again?", "Hi Tom -"),
        ("Hey, I was wondering about Friday.", "Hey,"),
        ("Hi, Tomas. That helped a lot.", "Hi, Tomas."),
        ("Good morning Eve, the train is late.", "Good morning Eve,"),
        ("John, can you call me when you get this?", "John,"),
    ],
)
def test_greeting_that_shares_a_line(line: str, greeting: str) -> None:
    text = line + "\nIt is about the budget.\n"
    assert part(text, "greeting") == greeting
    assert names(text) == ["greeting", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "However, we could wait.",
        "Yes, that works.",
        "Unfortunately, we are late.",
        "Please see the attached articles:",
        "Morning coffee is served at nine.",
        "Sorry, I missed that.",
        "Thanks, that helps a lot.",
        "Note: the office is closed.",
    ],
)
def test_no_greeting(line: str) -> None:
    assert "greeting" not in names(line + "\nThe rest of the mail follows here.\n")


@pytest.mark.parametrize(
    "closing",
    [
        "Thanks,\nAnn",
        "Thanks!\n\nAnn",
        "Best,\nAnn",
        "Kind regards\n\nAnn Adler",
        "Many thanks -- Ann",
        "Cheers, Ann",
        "Sincerely,\n\n\n\nA. N. Other",
        "Yours faithfully",
        "Thanks and regards,\nAnn",
        "Thanks in advance for your help.\n\nBest\nann",
        "Looking forward to seeing you.\n\nAnn",
        "-- Ann",
        "-Ann",
        "--Will",
        "Ann",
        "AA",
        "Mit freundlichen Grüßen\nJonas Keller",
        "Viele Grüße / Best regards\nJonas",
        "Bien cordialement,\nHélène",
        "Un saludo,\nLucía",
        "Cordiali saluti\nGiulia",
        "Atenciosamente,\nJoão",
        "Met vriendelijke groet,\nJan",
        "Med vänlig hälsning\nErik",
        "Venlig hilsen\nMette",
        "Vennlig hilsen\nOla",
        "Ystävällisin terveisin\nMatti",
        "Pozdrawiam,\nEwa",
        "S pozdravem\nPetr",
        "С уважением,\nОльга",
        "Saygılarımla,\nAyşe",
        "よろしくお願いいたします。",
    ],
)
def test_sign_off(closing: str) -> None:
    text = f"Hi Bob,\n\nthe report is ready, you will find it in the usual folder.\n\n{closing}\n"
    assert names(text) == ["greeting", "body", "sign-off"]
    assert part(text, "sign-off") == closing


@pytest.mark.parametrize(
    ("line", "closing"),
    [
        ("Please send it by Friday.  Thanks, Ann", "Thanks, Ann"),
        ("Please send it by Friday. Thanks!", "Thanks!"),
        ("Shall we meet at noon?  --Ann", "--Ann"),
    ],
)
def test_sign_off_that_shares_a_line(line: str, closing: str) -> None:
    assert part(f"Bob,\n\n{line}\n", "sign-off") == closing


@pytest.mark.parametrize(
    "line",
    [
        "Thanks for the draft, I will read it on the train and send you my remarks.",
        "Please let me know whether the room is free.",
        "Yes",
        "The thanks go to Bob.",
    ],
)
def test_no_sign_off(line: str) -> None:
    assert "sign-off" not in names(f"Hi Bob,\n\nHere is the plan for the week, have a look.\n\n{line}\n")


def test_signature_below_the_sign_off() -> None:
    text = mail("""
        Hi Bob,

        all done.

        Thanks,
        Ruth

        Ruth Adler
        Head of Operations
        Example Ltd
        +44 20 7946 0958
        www.example.co.uk
        """)
    assert names(text) == ["greeting", "body", "sign-off", "signature"]
    assert part(text, "signature").startswith("Ruth Adler\nHead")


def test_signature_without_sign_off() -> None:
    text = "Copies will be sent.\n\nSam Boyd\nSenior Legal Specialist\n1400 Smith Street\nPh: (713) 555-0188\n"
    assert names(text) == ["body", "signature"]


def test_delimited_signature_may_hold_a_motto() -> None:
    text = "It is in DCC.\n\nEve\n\n-- \nEve Frank\nNo electrons were harmed in the sending of this message.\n"
    assert zones(text) == [("body", "It"), ("sign-off", "Eve"), ("signature", "--")]


def test_rule_between_two_languages_is_no_signature() -> None:
    text = mail("""
        Hello team,

        The office is closed on Friday. Please plan for that.

        ---

        Liebe Kolleginnen und Kollegen,

        das Büro ist am Freitag geschlossen. Bitte plant das mit ein und meldet euch.

        Best regards / Viele Grüße
        Ann
        """)
    spans = split_zones(text)
    assert "signature" not in {span.zone for span in spans}
    assert [span.language for span in spans if span.zone == "body" and span.end - span.start > 20] == ["en", "de"]


@pytest.mark.parametrize(
    "note",
    [
        "Sent from my iPhone",
        "Sent from Outlook for Android",
        "Get Outlook for iOS<https://aka.ms/example>",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Verzonden vanaf mijn iPhone",
        "Skickat från min iPhone",
        "Sendt fra min iPhone",
        "Lähetetty iPhonesta",
        "Wysłane z iPhone'a",
        "Отправлено с iPhone",
        "iPhoneから送信",
        "내 iPhone에서 보냄",
        "iPhone'umdan gönderildi",
        "從我的 iPhone 傳送",
    ],
)
def test_telephone_note_is_signature(note: str) -> None:
    text = f"Sounds good to me.\n\n{note}\n"
    assert names(text) == ["body", "signature"]


def test_company_notice_is_disclaimer() -> None:
    notice = (
        "This message (including any attachments) is confidential and may be privileged. If you are not the "
        "intended recipient, please notify the sender and delete it."
    )
    text = f"Hi Bob,\n\nfine.\n\nAnn\n\n{notice}\nExample Ltd is registered in England and Wales, no. 123.\n"
    assert names(text) == ["greeting", "body", "sign-off", "disclaimer"]


def test_banner_above_the_mail_is_disclaimer() -> None:
    banner = (
        "CAUTION: This email originated from outside of the organisation. Do not click links or open attachments "
        "unless you recognise the sender and know the content is safe."
    )
    assert names(f"{banner}\n\nHi Bob,\n\nfine with me.\n") == ["disclaimer", "greeting", "body"]


@pytest.mark.parametrize(
    "footer",
    [
        "_______________________________________________\nusers mailing list\nusers@lists.example.org\n"
        "https://lists.example.org/mailman/listinfo/users",
        '-- \nTo unsubscribe from this list: send the line "unsubscribe users" in\nthe body of a message',
        '-- \nYou received this message because you are subscribed to the Google Groups "users" group.',
        "---------------------------------------------------------------------\n"
        "To unsubscribe, e-mail: users-unsubscribe@example.org",
        "_________________________________________________________________\nGet your FREE download of the browser",
        "---\nOutgoing mail is certified Virus Free.\nChecked by AVG anti-virus system",
        "Do You Yahoo!?\nGet it here",
    ],
)
def test_footers(footer: str) -> None:
    text = f"That did it, the build is green now.\n\n{footer}\n"
    assert names(text) == ["body", "disclaimer"]


@pytest.mark.parametrize(
    "line",
    [
        "To unsubscribe, a user clicks the link in the third row of the table.",
        "Get your free ticket at the desk.",
        "Mailing list members should know by now.",
    ],
)
def test_no_footer(line: str) -> None:
    text = f"Hi Bob,\n\nhere is the text for the page.\n\n{line}\n\nPlease check it.\n\nThanks,\nAnn\n"
    assert names(text) == ["greeting", "body", "body", "body", "sign-off"]


def test_list_items_are_spans_of_their_own() -> None:
    text = mail("""
        Agenda:

        1. Budget: we need more.
           Finance wants this by Monday.
        2. Hiring
        3) Travel is frozen.

        Also:
        - deck
        * numbers
        • rooms
        a) chairs
        """)
    assert names(text) == ["body", *["list"] * 3, "body", *["list"] * 4]
    assert "Finance wants" in part(text, "list")


def test_a_wrapped_dash_is_no_list() -> None:
    text = "We will go there by train\n- as we did last year - and meet at noon\nat the station.\n"
    assert names(text) == ["body"]


def test_postscript_is_body() -> None:
    text = "It works.\n\nThanks,\nAnn\n\nP.S. The staging box is fine as well.\n"
    assert zones(text) == [("body", "It"), ("sign-off", "Thanks,"), ("body", "P.S.")]


CODE = [
    "```\n$ python main.py --config prod.toml\n\nplease\n```",
    'Traceback (most recent call last):\n  File "/app/main.py", line 12, in <module>\n    run()\nValueError: no config',
    "java.lang.IllegalStateException: closed\n\tat org.example.Store.get(Store.java:61)\n\t... 12 more",
    "diff --git a/x.c b/x.c\n--- a/x.c\n+++ b/x.c\n@@ -1,3 +1,3 @@\n int main() {\n-  return 1;\n+  return 0;\n }",
    "2024-06-04 10:01:56 INFO  Client:438 - starting\n2024-06-04 10:01:57 ERROR Client:12 - giving up",
    "    for (int i = 0; i < n; i++) {\n        sum += a[i];\n    }",
    "+-----+-----+\n| a   | b   |\n+-----+-----+\n| 1   | 2   |\n+-----+-----+",
    "Name\tMay\tJune\nAnn\t1\t2\nBob\t3\t4",
    '{"name": "x",\n "size": 3}',
]


@pytest.mark.parametrize("code", CODE)
def test_code(code: str) -> None:
    text = f"Hi Bob,\n\nhere is what I see:\n\n{code}\n\nAny idea?\n\nThanks,\nAnn\n"
    assert names(text) == ["greeting", "body", "code", "body", "sign-off"]
    assert part(text, "code") == code.strip()


TRANSPORT = [
    "Received: from mx.example.com (mx.example.com [192.0.2.7]) by in.example.org with ESMTP id 4F2; Mon, 12 Feb 2024 08:33:12 +0100",
    "Received: from mx.example.com (mx.example.com [192.0.2.7])\n\tby in.example.org (Postfix) with ESMTP id 4F2\n\tfor <bo@example.org>; Mon, 12 Feb 2024 08:33:12 +0100 (CET)",
    "Received: from mx.example.com (mx.example.com [192.0.2.7])\nby in.example.org (Postfix) with ESMTP id 4F2\nfor <bo@example.org>; Mon, 12 Feb 2024 08:33:12 +0100 (CET)",
    "Return-Path: <ann@example.com>\nX-Spam-Status: No, score=0.3 required=5.0\nMessage-ID: <20240212.77@example.com>",
    "X-Mailer: Pigeon 3.1\nX-Priority: 1 (Highest)",
    "Message-ID: <20240212.77@mail.example.com>",
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=key1;\n h=from:to:subject; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;\n b=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZ",
    "ARC-Seal: i=1; a=rsa-sha256; t=1707723192; cv=none;\nd=example.com; s=arc1;\nb=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZ",
    "Authentication-Results: in.example.org; spf=pass smtp.mailfrom=ann@example.com; dkim=fail",
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
    "<bo@example.org>: host in.example.org[192.0.2.9] said: 550 5.1.1 <bo@example.org>: no such mailbox\n(in reply to RCPT TO command)",
    "550 5.7.1 Message refused by the rules of example.org and of its partners",
    "Reporting-MTA: dns; mx.example.com\nFinal-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such mailbox",
    "This is the mail system at host mx.example.com, which was not able to hand over what came in,\nand gives the reason below.",
]


@pytest.mark.parametrize("pasted", TRANSPORT)
def test_what_servers_write_is_not_the_authors(pasted: str) -> None:
    text = f"Hi Bob,\n\nhere is what I see:\n\n{pasted}\n\nAny idea?\n\nThanks,\nAnn\n"
    assert names(text) == ["greeting", "body", "code", "body", "sign-off"]
    assert part(text, "code") == pasted


@pytest.mark.parametrize(
    "line",
    [
        "X-rays: we have taken two of them.",
        "X-Ray: we have taken two of them.",
        "References: two of my teachers would write one.",
        "Received: three boxes from Leeds, all in good state.",
        "Status: we are late by a week.",
        "Content: the talk is about bees.",
        "550 people came to the fair.",
        "Your message could not be delivered, as your box was full.",
        "Please note: the door is open.\nWhere: at the back.",
    ],
)
def test_what_looks_like_a_field_is_body(line: str) -> None:
    assert set(names(f"Hi Bob,\n\n{line}\n\nThanks,\nAnn\n")) <= {"greeting", "body", "list", "sign-off"}


def test_interleaved_answers_are_body() -> None:
    text = mail("""
        See answers below.

        > On 5 Jun 2024, at 11:20, Marta Silva <marta@example.com> wrote:
        >
        > Is the API stable?

        Yes, since 2.0.

        > When will the docs be ready?
        Friday, I hope.

        Best,
        Kim

        Sent from my iPhone
        """)
    assert zones(text) == [
        ("body", "See"),
        ("attribution1", ">"),
        ("quote1", ">"),
        ("body", "Yes,"),
        ("quote1", ">"),
        ("body", "Friday,"),
        ("sign-off", "Best,"),
        ("signature", "Sent"),
    ]


def test_bottom_posting() -> None:
    text = "On Tue, 4 Jun 2024 at 10:15, Lena <lena@example.com> wrote:\n> Can you?\n\nHi Lena,\n\nyes.\n\nAnn\n"
    assert names(text) == ["attribution", "quote1", "greeting", "body", "sign-off"]


def test_depths() -> None:
    text = "ok\n\n> one\n>\n> > two\n>> also two\n>>> three\n"
    assert names(text) == ["body", "quote1", "quote2", "quote3"]


@pytest.mark.parametrize("line", [">>> look here: http://www.example.com <<<", "-> see below", "x > y for all y"])
def test_no_quote(line: str) -> None:
    assert {span.depth for span in split_zones(f"Visit us now.\n{line}\nWe are open.\n")} == {0}


def test_bars_and_names_as_quote_marks() -> None:
    barred = "Fine.\n\nOn Mon, Ann <ann@example.com> wrote:\n\n| is this\n| all right?\n|\n| Ann\n\nYes.\n"
    assert names(barred) == ["body", "attribution", "quote1", "quote1", "body"]
    named = "Ann Adler wrote:\nAnn> is this all right?\n\nYes.\n\nAnn> and this?\n\nNo.\n"
    assert names(named) == ["attribution", "quote1", "body", "quote1", "body"]


class TestKnown:
    def test_known_quote_wins_and_stays_split_by_paragraph(self) -> None:
        text = "Fine.\n\nfirst\n\nsecond\n\nMore of mine.\n"
        known = [ZoneSpan(text.index("first"), text.index("second") + 6, "quote", 1)]
        assert [(span.zone, span.depth) for span in split_zones(text, known)] == [
            ("body", 0),
            ("quote", 1),
            ("quote", 1),
            ("body", 0),
        ]

    def test_innermost_known_span_wins(self) -> None:
        text = "outer\n\ninner\n\nouter again\n"
        known = [ZoneSpan(0, len(text) - 1, "quote", 1), ZoneSpan(7, 12, "quote", 2)]
        assert [span.depth for span in split_zones(text, known)] == [1, 2, 1]

    def test_known_quote_keeps_the_attribution_above_it_from_opening_a_tail(self) -> None:
        text = "On 4 June 2024 at 10:15, Ann <ann@example.com> wrote:\n\nIs it?\n\nIt is.\n"
        start = text.index("Is it?")
        known = [ZoneSpan(start, start + 6, "quote", 1)]
        assert [span.zone for span in split_zones(text, known)] == ["attribution", "quote", "body"]

    def test_known_list_and_code(self) -> None:
        text = "Things\nmilk\neggs\nlet x = 1\n\nlet y = 2\n"
        spans = [ZoneSpan(7, 11, "list"), ZoneSpan(12, 16, "list"), ZoneSpan(17, len(text) - 1, "code")]
        found = split_zones(text, spans)
        assert [(span.zone, text[span.start : span.end]) for span in found] == [
            ("body", "Things"),
            ("list", "milk"),
            ("list", "eggs"),
            ("code", "let x = 1\n\nlet y = 2"),
        ]

    def test_known_header_block_opens_a_quote(self) -> None:
        block = "From: Ann <ann@example.com>\nSent: Monday\nTo: Bob\nSubject: cake"
        text = f"Fine.\n\n{block}\n\nBring one.\n"
        start = text.index(block)
        spans = split_zones(text, [ZoneSpan(start, start + len(block), "attribution")])
        assert [(span.zone, span.depth) for span in spans] == [("body", 0), ("attribution", 0), ("quote", 1)]

    def test_known_list_below_a_header_block_is_quoted(self) -> None:
        text = "ok\n\nFrom: Ann <ann@example.com>\nSent: Monday\nTo: Bob\nSubject: things\n\nmilk\n"
        start = text.index("milk")
        found = split_zones(text, [ZoneSpan(start, start + 4, "list")])
        assert [(span.zone, span.depth) for span in found] == [("body", 0), ("attribution", 0), ("quote", 1)]

    def test_known_body_below_a_header_block_stays_the_authors(self) -> None:
        text = "ok\n\nFrom: Ann <ann@example.com>\nSent: Monday\nTo: Bob\nSubject: things\n\nmilk\n\nno milk\n"
        start = text.index("no milk")
        found = split_zones(text, [ZoneSpan(start, start + 7, "body")])
        assert [(span.zone, span.depth) for span in found][-2:] == [("quote", 1), ("body", 0)]


def test_line_ends_do_not_matter() -> None:
    text = "Hi Bob,\n\nall done.\n\n- one\n- two\n\nThanks,\nAnn\n\n> old\n"
    for end in ("\r\n", "\r"):
        assert names(text.replace("\n", end)) == names(text)


def test_every_zone_but_subject_is_found_here() -> None:
    text = mail("""
        Hi Bob,

        see below.

        - one
        - two

        ```
        code
        ```

        Best,
        Ann

        --
        Ann Adler

        This e-mail is confidential. If you are not the intended recipient, notify the sender and delete it.

        > old words

        ---------- Forwarded message ---------
        From: Eve <eve@example.com>
        Subject: cake

        Bring a cake.
        """)
    assert {zone.rstrip("0123456789") for zone in names(text)} == set(ZONES) - {"subject"}


ARMOUR = """-----BEGIN PGP {what}-----
Comment: made by hand

iQIzBAEBCgAdFiEE4Tnv8mJvQ0V1cGVyc2VjcmV0AAoJEFiEE4Tnv8mJvQ0V1cGV
=abcd
-----END PGP {what}-----"""
ABOVE = """Hi Tom,

The plan is ready.

Best regards,
Ana

{delimiter}
Ana Ruiz
Sales
"""


@pytest.mark.parametrize("what", ["SIGNATURE", "MESSAGE", "PUBLIC KEY BLOCK"])
def test_armour_is_code_and_what_stands_above_keeps_its_zone(what: str) -> None:
    above = ABOVE.format(delimiter="--")
    kept = [(one.start, one.zone) for one in split_zones(above)]
    found = split_zones(above + ARMOUR.format(what=what))
    assert [(one.start, one.zone) for one in found if one.zone != "code"] == kept
    assert {zone for _, zone in kept} == {"greeting", "body", "sign-off", "signature"}
    assert found[-1].zone == "code"


def test_the_frame_of_a_signed_text_is_code() -> None:
    text = f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n{ABOVE.format(delimiter='- --')}{ARMOUR.format(what='SIGNATURE')}"
    zones = [one.zone for one in split_zones(text)]
    assert zones == ["code", "greeting", "body", "sign-off", "signature", "code"]
