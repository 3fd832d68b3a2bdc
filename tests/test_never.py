"""How well the rules of the family `never` do on the labelled sentences, and what no example of a card can say."""

import pytest
from stdnum import luhn

from tests.findings import findings


def test_someone_on_the_mail_is_not_gossiped_about() -> None:
    text = "Karen in accounts is hopeless."
    assert findings("never/gossip", text)
    assert not findings("never/gossip", f"From: Jo Bloggs <jo@example.org>\nTo: Karen Hill <karen@example.org>\n\n{text}")


def test_what_is_quoted_is_not_the_authors() -> None:
    assert not findings("never/credentials", "Thanks, got it.\n\n> The password is Kolibri7#x.\n")


@pytest.mark.parametrize(
    "text",
    [
        "The key in the manual is AKIAIOSFODNN7EXAMPLE.",
        "The checksum is 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.",
        "The id is 123e4567-e89b-12d3-a456-426614174000.",
        "Set the password to something with 12 characters.",
        "Your password expires on 2026-01-01.",
    ],
)
def test_what_only_looks_like_a_secret(text: str) -> None:
    assert not findings("never/credentials", text)


def test_a_key_in_code_is_found() -> None:
    assert findings("never/credentials", "Run this:\n\n    export DB_PASSWORD='sommer2024'\n")


def test_a_personal_number_says_what_it_is() -> None:
    (found,) = findings("never/personal-data", "Her SSN is 536-90-4399.")
    assert "social security number" in found.message


def _card(prefix: str, length: int) -> str:
    """Return a card number that passes the check: the prefix, ascending digits, and the right check digit."""
    digits = (prefix + "9163728450" * 2)[: length - 1]
    return digits + luhn.calc_check_digit(digits)


THINGS = [
    "The part no. is {}.", "Part no. {} is out of stock.", "Your order number is {}.", "Tracking: {}", "Barcode {}",
    "Tracking number for your parcel: {}", "The serial number reads {}.", "Invoice {} is still open.",
    "{} is the part number.", "Shipment #{} has left.", "Item ({}) is back in stock.",
]  # fmt: skip


@pytest.mark.parametrize("number", ["536-90-4399", "4539 1488 0343 6467", "6221260000000000002"])
@pytest.mark.parametrize("sentence", THINGS)
def test_the_number_of_a_thing_is_nobodys(sentence: str, number: str) -> None:
    assert not findings("never/personal-data", sentence.format(number))


@pytest.mark.parametrize("sentence", ["Her SSN is {}.", "She gave {} on the form.", "For the order we need her SSN, {}."])
def test_a_social_security_number_beside_other_words_is_found(sentence: str) -> None:
    assert [one.text for one in findings("never/personal-data", sentence.format("536-90-4399"))] == ["536-90-4399"]


@pytest.mark.parametrize(
    ("prefix", "length"),
    [("62", 16), ("62", 18), ("62", 19), ("6759", 12), ("6759", 18), ("6304", 19), ("5018", 16), ("2200", 16), ("2204", 19), ("4", 19)],
)
def test_cards_of_every_network_and_length(prefix: str, length: int) -> None:
    number = _card(prefix, length)
    grouped = " ".join(number[start : start + 4] for start in range(0, length, 4))
    for written in {number, grouped} if length >= 16 else {number}:
        assert [one.text for one in findings("never/personal-data", f"My card is {written}, please use it.")] == [written]
    assert not findings("never/personal-data", f"My card is {number[:-1]}{(int(number[-1]) + 1) % 10}.")
    assert not findings("never/personal-data", f"Message {number} was lost.")


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("The cache is at redis://:s3cr3tpw@cache.example.com:6379/0", "s3cr3tpw"),
        ("git clone https://a8f5f167f44f4964e6c998dee827110c@git.example.com/x.git", "a8f5f167f44f4964e6c998dee827110c"),
        ("It is amqp://guest:Kolibri@queue.example.com", "Kolibri"),
        ("https://example.com/?token=8f14e45fceea167a5a36dedd4bea2543", "8f14e45fceea167a5a36dedd4bea2543"),
        ("Password: keyboard7", "keyboard7"),
        ("Password: swordfish", "swordfish"),
    ],
)
def test_secrets_in_addresses_and_behind_words(text: str, secret: str) -> None:
    assert [one.text for one in findings("never/credentials", text)] == [secret]


@pytest.mark.parametrize(
    "text",
    [
        "git clone https://alice@github.com/x.git",
        "git clone https://alice.smith2024@github.com/x.git",
        "See https://example.com/start?token=welcome_email",
        "See https://example.com/?utm=1&api_key=send_invite&x=1",
        "Password: as before.",
        "Password: the same as last time.",
        "Password: unchanged.",
        "password = getpass()",
        "password = os.environ['DB_PASSWORD']",
        "self.password = config.get('db', 'password')",
        "if password == stored_password: return",
        "const password = userPassword;",
        "def login(user, password=None):\n    token = request.headers['X-Auth-Token']\n    secret = settings.SECRET_KEY",
        'String password = request.getParameter("pw");',
    ],
)
def test_words_and_code_are_no_secrets(text: str) -> None:
    assert not findings("never/credentials", text)
