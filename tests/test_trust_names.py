"""Names: who is greeted, who writes, who signs."""

import pytest

from rapport.checks.trust.nicknames import is_first_name, same_name
from rapport.checks.trust.people import distance
from rapport.readers import read
from rapport.report import Finding
from tests.findings import findings


def greet(to: str, greeting: str) -> list[str]:
    return [one.text for one in findings("trust/recipient-name", f"To: {to}\n\n{greeting}\n\nthe plan is ready now.\n")]


JANE = "Jane Doe <jane.doe@example.com>"
BOB = "Robert Stone <r.stone@example.com>"


@pytest.mark.parametrize(
    ("to", "greeting"),
    [
        (JANE, "Hi Jane,"),
        (JANE, "Hi jane"),
        (JANE, "HI JANE!"),
        (JANE, "Dear Ms Doe,"),
        (JANE, "Dear Jane Doe:"),
        (JANE, "Dear Doe Jane,"),
        (JANE, "Hi J.,"),
        (JANE, "Hi JD,"),
        (JANE, "Good morning, Jane,"),
        (JANE, "Jane,"),
        (JANE, "Hi there,"),
        (JANE, "Dear Sir or Madam,"),
        (JANE, "Dear colleague,"),
        (JANE, "Dear hiring manager,"),
        (JANE, "Hello again,"),
        (JANE, "Hello,"),
        (JANE, "Dear Professor,"),
        ("jane.doe@example.com", "Hi Jane,"),
        ("janedoe@example.com", "Hi Jane,"),
        ("jdoe@example.com", "Dear Ms Doe,"),
        ("jd85@example.com", "Hi Alice,"),
        ("Doe, Jane <x1@example.com>", "Hi Jane,"),
        ("Jane Doe (Acme Pumps) <x1@example.com>", "Hi Jane,"),
        ("Jane Doe - Acme <x1@example.com>", "Dear Jane,"),
        (BOB, "Hi Bob,"),
        (BOB, "Dear Rob,"),
        (BOB, "Dear Mr. Stone,"),
        ("William Hunt <wh@example.com>", "Hi Bill,"),
        ("Bill Hunt <bill@example.com>", "Dear William,"),
        ("Katherine Hunt <kh@example.com>", "Hi Kate,"),
        ("Alexander Popov <ap@example.ru>", "Hi Sasha,"),
        ("Francisco Ruiz <fr@example.es>", "Hi Paco,"),
        ("Małgorzata Nowak <mn@example.pl>", "Dear Gosia,"),
        ("Christopher Reed <cr@example.com>", "Hi Chris,"),
        ("Samantha Reed <sr@example.com>", "Hi Sam,"),
        ("Jürgen Müller <jm@example.de>", "Dear Herr Müller,"),
        ("Jürgen Müller <jm@example.de>", "Dear Juergen,"),
        ("Jürgen Müller <jm@example.de>", "Dear Mr Muller,"),
        ("José Ñíguez <jn@example.es>", "Hi Jose,"),
        ("Søren Ødegård <so@example.no>", "Hi Soren,"),
        ("Prof. Dr. Eva Roth <er@example.at>", "Dear Prof. Dr. Roth,"),
        ("Jan van der Berg <jb@example.nl>", "Dear Mr. van der Berg,"),
        ("Ann-Marie Fox <af@example.com>", "Hi Ann-Marie,"),
        ("Ann-Marie Fox <af@example.com>", "Hi Annmarie,"),
        ("Ann Marie Fox <af@example.com>", "Hi Ann-Marie,"),
        ("Mary O'Neill <mo@example.ie>", "Dear Ms O’Neill,"),
        ("Lena Roth-Diaz <lr@example.com>", "Dear Ms Diaz,"),
        ("info@example.com", "Hi Alice,"),
        ("Acme Support <support@example.com>", "Hi Alice,"),
        ("dev@lists.example.org", "Hi Alice,"),
        ("python-users@example.org", "Hi Alice,"),
        (f"{JANE}, {BOB}", "Hi Jane and Bob,"),
        (f"{JANE}, {BOB}", "Hi Bob, hi Jane,"),
        (f"{JANE}, {BOB}", "Hi Jane/Robert,"),
        (f"{JANE}, {BOB}", "Dear both,"),
        (f"{JANE}, {BOB}", "Dear all,"),
        (f"{JANE}, {BOB}", "Hi team,"),
        (f"{JANE}\nCc: {BOB}", "Hi Bob,"),
        (f"{JANE}\nBcc: {BOB}", "Hi Bob,"),
        ("Mr and Mrs Smith <smith@example.com>", "Dear Mr and Mrs Smith,"),
        ("Acme Pumps <hello@acme-pumps.example>", "Hi Acme,"),
        ("田中太郎 <tanaka@example.jp>", "Dear Mr Tanaka,"),
        ("王小明 <wang@example.cn>", "Hi Kevin,"),
        ("{{ user.email }}", "Hi {{ user.name }},"),
        (f"{JANE}, jd85@example.com", "Hi Alice,"),
        (JANE, "Dear Valued Customer,"),
        (JANE, "Hi my friend,"),
        (JANE, "Dear Acme team,"),
        (JANE, "Hello World!"),
        (JANE, "Happy Monday,"),
    ],
)
def test_a_right_greeting_is_left_alone(to: str, greeting: str) -> None:
    assert greet(to, greeting) == []


@pytest.mark.parametrize(
    ("to", "greeting", "found"),
    [
        (JANE, "Hi Alice,", "Alice"),
        (JANE, "Alice,", "Alice"),
        (JANE, "hi bob", "bob"),
        (JANE, "HI BOB!", "BOB"),
        (JANE, "Dear Mr Weber,", "Weber"),
        (JANE, "Dear Ms Deo,", "Deo"),
        (JANE, "Hi Jnae,", "Jnae"),
        (JANE, "Hi Jana,", "Jana"),
        (JANE, "Dear Jane Deo,", "Deo"),
        (JANE, "Dear Jane Smith,", "Jane Smith"),
        (JANE, "Good morning Alice,", "Alice"),
        ("jane.doe@example.com", "Hi Peter,", "Peter"),
        ("Sarah Jones <sj@example.com>", "Hi Sara,", "Sara"),
        ("Catherine Lane <cl@example.com>", "Dear Katherine,", "Katherine"),
        ("Stephen Park <sp@example.com>", "Hi Steven,", "Steven"),
        ("Marc Levy <ml@example.com>", "Hi Marv,", "Marv"),
        ("Jürgen Müller <jm@example.de>", "Dear Mr Möller,", "Möller"),
        ("Mary O'Neill <mo@example.ie>", "Dear Ms O’Neil,", "O’Neil"),
        (BOB, "Hi Bill,", "Bill"),
        (f"{JANE}, {BOB}", "Hi Jane and Carl,", "Carl"),
        (f"{JANE}, {BOB}", "Dear Mr Stine,", "Stine"),
        (f"{JANE}\nCc: {BOB}", "Hi Alice,", "Alice"),
        (JANE, "Dear all,", "all"),
        (JANE, "Hi both,", "both"),
        (f"{JANE}, {BOB}, Ana Silva <ana@example.com>", "Dear both,", "both"),
    ],
)
def test_a_wrong_name_is_found(to: str, greeting: str, found: str) -> None:
    assert greet(to, greeting) == [found]


def test_the_right_spelling_is_offered_with_the_place_it_stands() -> None:
    [finding] = findings("trust/recipient-name", f"Subject: Plan\nTo: {JANE}\n\nHi Jnae,\n\nthe plan is ready.\n")
    assert finding.alternatives == ("Jane",)
    assert finding.related[0].origin.line == 2
    assert finding.related[0].text == "Jane Doe"
    assert finding.confidence == "high"


def test_a_name_used_in_the_thread_is_known() -> None:
    mail = f"To: {JANE}\n\nHi Kim,\n\nit is ready.\n\nOn Mon, 3 May 2027 at 10:12, Kim Doe <kd@example.org> wrote:\n> Where is it?\n"
    assert findings("trust/recipient-name", mail) == []


def test_a_plain_text_without_recipients_is_left_alone() -> None:
    assert findings("trust/recipient-name", "Hi Alice,\n\nthe plan is ready.\n") == []


def test_names_and_their_forms() -> None:
    assert same_name("bob", "robert")
    assert same_name("bill", "william")
    assert not same_name("bob", "william")
    assert is_first_name("gosia")


def test_slips_are_counted() -> None:
    assert distance("jane", "jane", 2) == 0
    assert distance("jane", "jnae", 2) == 1
    assert distance("jane", "jan", 2) == 1
    assert distance("stephen", "steven", 2) == 2
    assert distance("anna", "robert", 2) == 3


def write(sender: str, end: str = "") -> list[Finding]:
    return findings("trust/handle", f"From: {sender}\nTo: {JANE}\n\nHi Jane,\n\nthe plan is ready.\n{end}")


@pytest.mark.parametrize(
    "sender",
    [
        "Ann Lee <al@example.org>",
        "ann lee <al@example.org>",
        "Ann <ann@example.org>",
        "Lee, Ann <al@example.org>",
        '"Dr. Ann Lee" <al85@example.org>',
        "Ann Lee (Acme) <al@example.org>",
        "Ann Lee | Acme GmbH <al@example.org>",
        "Ann from Acme <al@example.org>",
        "田中太郎 <t@example.jp>",
        "Мария <m@example.ru>",
        "محمد <m@example.org>",
        "=?utf-8?q?Andr=C3=A9_Cl=C3=A9ment?= <ac@example.fr>",
        "McDonald <md@example.org>",
        "DeShawn <ds@example.org>",
        "Madonna <m@example.org>",
        "ANN LEE <al@example.org>",
        "T. J. Hooker <tj@example.org>",
        "Loudon Wainwright III <lw@example.org>",
        "MAILER-DAEMON@example.org",
        "{{ sender }} <{{ address }}>",
        "Jean-Luc <jl@example.fr>",
        "O'Brien <ob@example.ie>",
    ],
)
def test_a_real_name_is_left_alone(sender: str) -> None:
    assert write(sender) == []


@pytest.mark.parametrize(
    ("sender", "severity"),
    [
        ("coolcat99@example.org", "warning"),
        ("ann.lee@example.org", "warning"),
        ("ann.lee@example.org <ann.lee@example.org>", "warning"),
        ("annlee85 <al@example.org>", "warning"),
        ("ann.lee <al@example.org>", "warning"),
        ("jdoe <jdoe@example.org>", "warning"),
        ("xX_wolf_Xx <w@example.org>", "warning"),
        ("DragonSlayer <d@example.org>", "warning"),
        ("The Raven <w@example.org>", "warning"),
        ("12345 <w@example.org>", "warning"),
        ("admin <admin@example.org>", "warning"),
        ("Ann Lee <no-reply@example.org>", "warning"),
        ("Acme <donotreply@example.org>", "warning"),
        ("Support Team <support@example.org>", "info"),
        ("Acme Pumps Ltd <office@example.org>", "info"),
        ("user123 <u@example.org>", "warning"),
    ],
)
def test_a_handle_is_found(sender: str, severity: str) -> None:
    [finding] = write(sender)
    assert finding.severity == severity
    assert finding.origin.line == 1


def test_the_signed_name_is_offered() -> None:
    [finding] = write("coolcat99@example.org", "\nBest regards\nAnn Lee\n")
    assert finding.alternatives == ("Ann Lee <coolcat99@example.org>",)
    [finding] = write("ann.lee@example.org")
    assert finding.alternatives == ("Ann Lee <ann.lee@example.org>",)


@pytest.mark.parametrize(
    "end",
    [
        "Ann",
        "Best\nAnn Lee",
        "Thanks, Ann",
        "Thanks! -- Ann",
        "-- \nAnn Lee\nAcme",
        "Cheers\nann",
        "Yours\nAnn and Bo",
        "Your Acme Team",
        "Best\nAL",
        "Best,\n{{ name }}",
        "Kind regards\n\nDr. Ann Lee\nHead of Pumps\n+49 30 1234567",
        "My name is Ann Lee and I build pumps.",
    ],
)
def test_a_signed_mail_is_left_alone(end: str) -> None:
    mail = f"From: Ann Lee <al@example.org>\nTo: {JANE}\n\nHi Jane,\n\nthe plan is ready.\n\n{end}\n"
    assert findings("trust/no-signature", mail) == []


@pytest.mark.parametrize(
    "end", ["", "Best regards", "Thanks!", "Thanks for your help.", "Sent from my iPhone", "See you on Monday."]
)
def test_a_mail_without_a_name_is_found(end: str) -> None:
    mail = f"To: {JANE}\n\nHi Jane,\n\nthe plan is ready.\n\n{end}\n"
    [finding] = findings("trust/no-signature", mail)
    assert finding.severity == "info"


@pytest.mark.parametrize(
    "header",
    [
        "To: dev@lists.example.org",
        f"To: {JANE}\nList-Id: <pumps.example.org>",
        f"To: {JANE}\nIn-Reply-To: <1@example.org>",
        "Subject: x",
    ],
)
def test_lists_replies_and_unknown_readers_need_no_signature(header: str) -> None:
    assert findings("trust/no-signature", f"{header}\n\nHi,\n\nthe plan is ready.\n") == []


def test_the_fields_that_name_people_know_their_places() -> None:
    mail = b"Subject: x\r\nFrom: =?utf-8?q?J=C3=BCrgen?=\r\n <jm@example.de>\r\nTo: Ann <a@example.org>\r\n\r\nHi\r\n"
    [draft] = read("mail.eml", mail)
    sender = draft.people["from"]
    assert sender.string == "Jürgen <jm@example.de>"
    assert sender.origin(0, 6).line == 2
    assert sender.origin(7, 22).line == 3
    assert draft.people["to"].string == "Ann <a@example.org>"
    assert "subject" not in draft.people
