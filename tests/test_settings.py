"""A config is complete and right before a draft is read, or the error says what would be right."""

from pathlib import Path

import pytest

from rapport.config import ConfigError, find_config
from rapport.draft import Address, Place
from rapport.settings import Settings, load_settings


def settings(folder: Path, text: str, **flags: object) -> Settings:
    config = folder / "rapport.toml"
    config.write_text(text, encoding="utf-8")
    return load_settings(config, flags)


def ids(found: Settings, path: str = "a.txt", recipients: tuple[str, ...] = ()) -> set[str]:
    return {rule.id for rule in found.rules_for(path, recipients)}


def test_without_a_config_all_rules_run() -> None:
    found = load_settings(None)
    assert ids(found) == {rule.id for rule in found.rules.rules}
    assert (found.fail_on, found.confidence) == ("warning", "medium")


def test_the_most_specific_entry_wins(tmp_path: Path) -> None:
    found = settings(tmp_path, 'select = ["clarity", "tone/shouting"]\nignore = ["clarity/idiom", "tone"]')
    assert "clarity/slang" in ids(found)
    assert "clarity/idiom" not in ids(found)
    assert {one for one in ids(found) if one.startswith("tone")} == {"tone/shouting"}


def test_the_command_line_goes_before_the_config(tmp_path: Path) -> None:
    found = settings(tmp_path, 'ignore = ["tone/shouting"]\nfail-on = "error"', select=("tone/shouting",), fail_on="info")
    assert ids(found) == {"tone/shouting"}
    assert found.fail_on == "info"


def test_an_override_is_for_its_mails_only(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        """
        [[overrides]]
        paths = ["templates/**"]
        ignore = ["clarity/slang"]
        [[overrides]]
        recipients = ["*@friends.example"]
        ignore = ["tone"]
        """,
    )
    assert "clarity/slang" in ids(found)
    assert "clarity/slang" not in ids(found, "templates/a/b.txt")
    assert "tone/shouting" not in ids(found, "a.txt", ("bo@friends.example",))
    assert "tone/shouting" in ids(found, "a.txt", ("bo@work.example",))


def test_options_reach_the_rule(tmp_path: Path) -> None:
    found = settings(tmp_path, '[rules."clarity/long-sentence"]\nlimit = 12\nseverity = "info"')
    rule = next(one for one in found.rules_for("a.txt", ()) if one.id == "clarity/long-sentence")
    assert (rule.options["limit"], rule.severity) == (12, "info")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "unknown key “selct”; did you mean “select”?"),
        ("select = 'tone'", "“select” has to be a list"),
        ("select = ['tone/shoutin']", "there is no rule “tone/shoutin”; did you mean “tone/shouting”?"),
        ("ignore = ['zzz']", "there is no rule “zzz”; `rapport rules` lists all"),
        ("fail-on = 'always'", "“always” under “fail-on” is unknown; known are error, warning, info, never"),
        ("confidence = 'hgh'", "“hgh” under “confidence” is unknown; did you mean “high”?"),
        ('[rules."tone/shouting"]\nloud = 1', "tone/shouting has no option “loud”; known are severity"),
        ('[rules."clarity/long-sentence"]\nlimit = "x"', "the option “limit” of clarity/long-sentence has to be a whole number"),
        ('[rules."clarity/readability"]\nlevel = 99', "the option “level” of clarity/readability has to be one of basic, fluent, native, not 99"),
        ('[rules."clarity/readability"]\nlevel = "expert"', "the option “level” of clarity/readability has to be one of basic, fluent, native, not \"expert\""),
        ('[rules."clarity/long-sentence"]\nlimit = -3', "the option “limit” of clarity/long-sentence has to be a whole number of at least 1, not -3"),
        ('[rules."clarity/long-sentence"]\nlimit = true', "the option “limit” of clarity/long-sentence has to be a whole number of at least 1, not true"),
        ('[rules."mirror/sentence-length"]\nratio = nan', "the option “ratio” of mirror/sentence-length has to be a number of at least 1, not NaN"),
        ('[rules."clarity/acronym"]\nknown = [1]', "the option “known” of clarity/acronym has to be a list of strings, not [1]"),
        ('[rules."tone/shouting"]\nseverity = "grave"', "the option “severity” of tone/shouting has to be one of info, warning, error, not \"grave\""),
        ('[rules]\n"clarity/long-sentence" = 3', "“rules” has to hold tables only"),
        ("select = [1]", "“select” has to hold strings only"),
        ("packs = [1]", "“packs” has to hold strings only"),
        ('overrides = ["x"]', "“overrides” has to hold tables only"),
        ("silence = [3]", "“silence” has to hold tables only"),
        ('contacts = ["a@b.example"]', "“contacts” has to hold tables only"),
        ("[[overrides]]\nrecipients = [3]", "[[overrides]]: “recipients” has to hold strings only"),
        ("[[overrides]]\nignore = []", "[[overrides]] needs “paths” or “recipients” to say which mails it is for"),
        ("[[overrides]]\npath = []", "[[overrides]]: unknown key “path”; did you mean “paths”?"),
        ('[[silence]]\nrule = "tone"', "[[silence]] needs “reason”"),
        ("select = [", "the config is not valid TOML: "),
        ('[me]\nzon = "UTC"', "[me]: unknown key “zon”; did you mean “zone”?"),
        ('[me]\nzone = "Europe/Berlyn"', "[me]: “Europe/Berlyn” is no IANA time zone; did you mean “Europe/Berlin”?"),
        ('[me]\nzone = "../x"', "[me]: “../x” is no IANA time zone, such as “Europe/Berlin”"),
        ('[me]\nzone = "Europe"', "[me]: “Europe” is no IANA time zone"),
        ('[me]\ncountry = "Germany"', "[me]: “country” has to be a two-letter code such as “DE”, not “Germany”"),
        ('[[contacts]]\nzone = "UTC"', "[[contacts]] needs “address”, such as “*@example.com”"),
        ('[[contacts]]\naddres = "a@b.example"', "[[contacts]]: unknown key “addres”; did you mean “address”?"),
    ],
)
def test_a_wrong_config_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'rapport.toml'}: {message}")


def test_people_have_places(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        """
        [me]
        zone = "Europe/Berlin"
        country = "DE"
        [[contacts]]
        address = "ravi@Example.in"
        zone = "Asia/Kolkata"
        [[contacts]]
        address = "*@example.in"
        country = "IN"
        """,
    )
    assert found.me == Place("Europe/Berlin", "DE")
    assert found.place_of("ravi@example.in") == Place("Asia/Kolkata")
    assert found.place_of("ana@example.in") == Place(country="IN")
    assert found.place_of("bo@example.com") == Place()


def test_people_of_the_command_line_have_names_and_addresses(tmp_path: Path) -> None:
    found = settings(
        tmp_path,
        "",
        sender="Ana Rao <Ana@X.example>",
        recipients=('bo@y.example, "Lee, Ann" <ann@x.example>', "Zoë Ng <zoe@x.example>; jo@x.example (Jo)"),
    )
    assert found.sender == Address("Ana Rao", "ana@x.example")
    assert found.recipients == (
        Address("", "bo@y.example"),
        Address("Lee, Ann", "ann@x.example"),
        Address("Zoë Ng", "zoe@x.example"),
        Address("Jo", "jo@x.example"),
    )


def test_the_config_names_the_sender(tmp_path: Path) -> None:
    assert settings(tmp_path, 'from = "Ana Rao <ana@x.example>"').sender == Address("Ana Rao", "ana@x.example")
    assert settings(tmp_path, "").sender is None


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("Ana Rao", "“Ana Rao” under “--to” is no mail address"),
        ("bo@x.example, Ana", "“Ana” under “--to” is no mail address"),
        ("Rao, Ana <ana@x.example>", "“Rao” under “--to” is no mail address"),
        ("Ana <ana>", "“ana” under “--to” is no mail address"),
        ("ana@", "“ana@” under “--to” is no mail address"),
        ("@x.example", "“@x.example” under “--to” is no mail address"),
        ("ana@bo@x.example", "“ana@bo@x.example” under “--to” is no mail address"),
        (" ", "“ ” under “--to” is no mail address"),
    ],
)
def test_nonsense_is_no_recipient(value: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(None, {"recipients": (value,)})
    assert str(caught.value) == (
        f"command line: {message}; write “ana@example.com” or “Ana Rao <ana@example.com>”,"
        " and a name with a comma in double quotes"
    )


def test_a_sender_is_one_person(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="“--from” names 2 people; give one"):
        load_settings(None, {"sender": "ana@x.example, bo@x.example"})
    with pytest.raises(ConfigError, match=r"rapport\.toml: “Ana” under “from” is no mail address; write"):
        settings(tmp_path, 'from = "Ana"')


def test_the_nearest_config_is_found_upwards(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.rapport]\nignore = ["tone"]\n', encoding="utf-8")
    assert find_config(inner) == tmp_path / "pyproject.toml"
    assert "tone/shouting" not in ids(load_settings(find_config(inner)))
    (tmp_path / "a" / "rapport.toml").write_text("", encoding="utf-8")
    assert find_config(inner) == tmp_path / "a" / "rapport.toml"
