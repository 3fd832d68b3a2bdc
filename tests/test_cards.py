"""What every card owes, and how a wrong one is refused."""

import json
import re
import string
from pathlib import Path

import pytest

from rapport.card_checks import CardError
from rapport.card_files import builtin_folder
from rapport.cards import load_rules
from rapport.rule import Rule
from rapport.settings import load_settings
from rapport.trial import failures
from tests.findings import findings

RULES = load_rules().rules
CARD = """\
severity = "warning"
summary = "s"
why = "w"
source = "x"
message = "“{found}”"
kind = "table"
rows = [["touch~ base", "talk~", "", ""]]
"""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_holds_to_its_examples(rule: Rule) -> None:
    assert list(failures(rule)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_card_has_enough_examples(rule: Rule) -> None:
    assert len(rule.fails) >= 5
    assert len(rule.passes) >= 5
    assert all(example.because for example in rule.passes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_wording_is_kind_and_ends(rule: Rule) -> None:
    for text in (rule.message, rule.why):
        assert not re.search(r"\byou are (rude|wrong|careless|aggressive)\b", text, re.IGNORECASE)
        assert text.rstrip("]").endswith((".", "?", "!", "”"))
    assert not rule.summary.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_message_has_named_places_only(rule: Rule) -> None:
    places = [name for _, name, _, _ in string.Formatter().parse(rule.message) if name is not None]
    assert all(place.isidentifier() for place in places)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_config_may_repeat_every_default(rule: Rule, tmp_path: Path) -> None:
    lines = [f"{key} = {json.dumps(value)}" for key, value in rule.options.items()]
    config = tmp_path / "rapport.toml"
    config.write_text("\n".join([f'[rules."{rule.id}"]', *lines]), encoding="utf-8")
    assert load_settings(config).choices[0].options == {rule.id: dict(rule.options)}
    assert {*rule.choices, *rule.minimum} <= set(rule.options)


def test_ids_are_paths_and_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[a-z]+/[a-z-]+", rule_id) for rule_id in ids)


def test_every_file_of_the_rules_belongs_to_a_card() -> None:
    stems = {rule.id for rule in RULES}
    for path in builtin_folder().rglob("*.tsv"):
        name = f"{path.parent.name}/{path.stem}"
        assert any(name == stem or name.startswith(f"{stem}-") for stem in stems), name


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "pack" / "our").mkdir(parents=True)
    return tmp_path / "pack"


def refusal(pack: Path, card: str) -> str:
    (pack / "our" / "rule.toml").write_text(card, encoding="utf-8")
    with pytest.raises(CardError) as caught:
        load_rules([pack])
    return str(caught.value).replace(str(pack), "PACK")


def test_a_card_of_ones_own_is_read(pack: Path) -> None:
    (pack / "our" / "rule.toml").write_text(CARD, encoding="utf-8")
    assert load_rules([pack]).get("our/rule") is not None


def test_a_card_that_was_changed_is_read_again(pack: Path) -> None:
    card = pack / "our" / "rule.toml"
    seen = []
    for severity in ("warning", "error"):
        card.write_text(CARD.replace('"warning"', f'"{severity}"'), encoding="utf-8")
        seen.append([rule.severity for rule in load_rules([pack]).rules if rule.id == "our/rule"])
    assert seen == [["warning"], ["error"]]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("severity =", "severty ="), "PACK/our/rule.toml: unknown key “severty”; did you mean “severity”?"),
        (('"table"', '["table"]'), "PACK/our/rule.toml: the key “kind” has to be a string"),
        (('"table"', '"tabel"'), "PACK/our/rule.toml: unknown kind “tabel”; did you mean “table”?"),
        (('"warning"', '"grave"'), "PACK/our/rule.toml: “grave” under “severity” is unknown; known are info, warning, error"),
        (('summary = "s"\n', ""), "PACK/our/rule.toml: the key “summary” is missing"),
        (('summary = "s"', "summary = 3"), "PACK/our/rule.toml: the key “summary” has to be a string"),
        (("rows = ", "# "), "PACK/our/rule.toml: a card of kind “table” needs the key “rows”, or a table our/rule.tsv"),
    ],
)
def test_a_wrong_card_is_refused(pack: Path, change: tuple[str, str], message: str) -> None:
    assert refusal(pack, CARD.replace(*change)) == message


def test_a_pattern_that_does_not_compile_is_refused(pack: Path) -> None:
    card = CARD.replace('"table"', '"pattern"').replace('rows = [["touch~ base", "talk~", "", ""]]', 'patterns = ["(a"]')
    assert refusal(pack, card).startswith("PACK/our/rule.toml:7: the pattern “(a” of this pack cannot be used: missing ): (a;")


def test_a_pattern_of_a_pack_is_all_that_its_engine_reads(pack: Path) -> None:
    card = CARD.replace('"table"', '"pattern"').replace('rows = [["touch~ base", "talk~", "", ""]]', r"""patterns = ['\bSKU[[:digit:]]+\pL']""")
    (pack / "our" / "rule.toml").write_text(card)
    rule = load_rules([pack]).get("our/rule")
    assert rule is not None
    assert [one.text for one in findings(rule, "The SKU12b is here.")] == ["SKU12b"]


def test_an_unknown_check_is_refused(pack: Path) -> None:
    card = CARD.replace('"table"', '"check"')
    assert refusal(pack, card) == "PACK/our/rule.toml: there is no check in Python named our/rule"


def test_toml_that_is_none_is_refused(pack: Path) -> None:
    assert refusal(pack, "severity = ").startswith("PACK/our/rule.toml: this is not valid TOML: ")


def test_a_table_with_a_short_row_is_refused(pack: Path) -> None:
    (pack / "our" / "rule.tsv").write_text("phrase\tplain\tguard\tnote\ntouch~ base\ttalk~\n", encoding="utf-8")
    assert refusal(pack, CARD) == "PACK/our/rule.tsv:2: 2 columns where the first line names 4"


def test_two_cards_of_one_id_are_refused(tmp_path: Path, pack: Path) -> None:
    twin = tmp_path / "twin" / "our"
    twin.mkdir(parents=True)
    for folder in (pack / "our", twin):
        (folder / "rule.toml").write_text(CARD, encoding="utf-8")
    with pytest.raises(CardError, match="the rule our/rule is already defined by"):
        load_rules([pack, tmp_path / "twin"])


def test_a_missing_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="there is no such folder of rules"):
        load_rules([tmp_path / "none"])
