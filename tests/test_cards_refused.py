"""A card that cannot work is refused when it is read, with its file and line, and not while a mail waits."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rapport.card_checks import CardError
from rapport.card_files import builtin_folder
from rapport.meaning import ReaderMissingError, label_names
from tests.conftest import Shell

HEAD = """\
severity = "warning"
summary  = "s"
why      = "w"
source   = "x"
"""
TABLE = f'{HEAD}message = "“{{found}}”"\nkind = "table"\n'
"""Its six lines come before whatever a test adds; the next line is the seventh."""
ROWS = 'rows = [\n  ["touch~ base", "talk~", "", ""],\n'


PACK = 'packs = ["mine"]\n'
ONLY_OURS = f'{PACK}select = ["our"]\n'


def write_pack(shell: Shell, card: str, drafts: dict[str, str], config: str = PACK) -> None:
    """Write a pack with one card, a config that switches it on, and drafts by their names."""
    shell.write({"rapport.toml": config, "mine/our/rule.toml": card, **drafts})


def refusal(shell: Shell, card: str, table: str | bytes = "") -> str:
    """Return what `rapport check` says of a pack with this card, behind the path of its folder."""
    write_pack(shell, card, {"a.txt": "Hi.\n"})
    if table:
        shell.write({"mine/our/rule.tsv": table})
    result = shell.run("check", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    return result.stderr.removeprefix("Error: ").replace(f"{shell.folder}/mine/our/", "").rstrip("\n")


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("{fuond} is wrong", "nothing fills “{fuond}” in the message; did you mean “found”?"),
        ("{found} is wrong[, write {insted}]", "nothing fills “{insted}” in the message; did you mean “instead”?"),
        ("{why} is wrong", "nothing fills “{why}” in the message; known are found, instead, note, advice"),
        ("{} is wrong", "the message cannot be filled: “{}” is no place; write a plain name in braces, such as {found}"),
        ("{0} is wrong", "the message cannot be filled: “{0}” is no place; write a plain name in braces, such as {found}"),
        ("{found.text}", "the message cannot be filled: “{found.text}” is no place; write a plain name in braces, such as {found}"),
        ("{found!r}", "the message cannot be filled: “{found}” is no place; write a plain name in braces, such as {found}"),
        ("{found is wrong", "the message cannot be filled: expected '}' before end of string"),
        ("[{found] is} wrong", "the message cannot be filled: expected '}' before end of string"),
        ("found} is wrong", "the message cannot be filled: Single '}' encountered in format string"),
        ("  ", "the key “message” is empty"),
    ],
)
def test_a_message_that_cannot_be_filled(shell: Shell, message: str, told: str) -> None:
    card = f'{HEAD}message = "{message}"\nkind = "table"\n{ROWS}]\n'
    assert refusal(shell, card) == f"rule.toml:5: {told}"


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ('kind = "pattern"\npatterns = ["a"]', "; did you mean “found”?"),
        ('kind = "absent"\nzone = "greeting"', "; a card of this kind fills no place"),
        ('kind = "limit"\nmeasure = "school grade"\n[options]\nlimit = 3', "; did you mean “found”?"),
    ],
)
def test_the_places_of_a_message_go_by_the_kind(shell: Shell, kind: str, told: str) -> None:
    card = f'{HEAD}message = "{{fuond}}"\n{kind}\n'
    assert refusal(shell, card) == f"rule.toml:5: nothing fills “{{fuond}}” in the message{told}"


@pytest.mark.parametrize(
    ("row", "written"),
    [
        ('["loop~ back", "reply~"]', "['loop~ back', 'reply~']"),
        ('["loop~ back", "reply~", "", "", ""]', "['loop~ back', 'reply~', '', '', '']"),
        ('["loop~ back", "reply~", "", 3]', "['loop~ back', 'reply~', '', 3]"),
        ("3", "3"),
        ('"loop~ back"', "'loop~ back'"),
        ("[]", "[]"),
    ],
)
def test_a_row_that_is_none(shell: Shell, row: str, written: str) -> None:
    told = refusal(shell, f"{TABLE}{ROWS}  {row},\n]\n")
    assert told == f"rule.toml:9: this row cannot be read: {written}; a row has four strings: phrase, plain, guard, note"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('["loop~ back", "", "lowr", ""]', "unknown guard “lowr”; did you mean “lower”?"),
        ('["loop~ back", "", "low sffe", ""]', "unknown guard “sffe”; did you mean “safe”?"),
        ('["loop~ back", "", "asked", ""]', "unknown guard “asked”; known are adj, adv, advice, exact, info, "),
        ('["Touch~  Base", "", "", ""]', "the phrase “Touch~ Base” stands already in rule.toml:8; keep one of the two"),
        ('["was~ back", "", "", ""]', "this row cannot be used: phrase “was~ back”: “was~” is not the base form of a verb"),
        ('["", "", "", ""]', "this row cannot be used: phrase “”: it has no fixed words"),
        ('["loop~ {somone} in", "", "", ""]', "this row cannot be used: phrase “loop~ {somone} in”: “{somone}” is no slot; "),
        ('["back", "reply~", "", ""]', "this row cannot be used: plain words of “back”: “reply~” has nothing marked ~ in the phrase"),
    ],
)
def test_a_row_that_cannot_work(shell: Shell, row: str, told: str) -> None:
    assert refusal(shell, f"{TABLE}{ROWS}  {row},\n]\n").startswith(f"rule.toml:9: {told}")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (b"ping~\tcall~\tlowr\t", "rule.tsv:2: unknown guard “lowr”; did you mean “lower”?"),
        (b"ping~\tcall~\t\t\nPing~\t\t\t", "rule.tsv:3: the phrase “Ping~” stands already in rule.tsv:2; keep one of the two"),
        (b"touch~ base\t\t\t", "rule.tsv:2: the phrase “touch~ base” stands already in rule.toml:8; keep one of the two"),
        (b"ping~\tcall~", "rule.tsv:2: 2 columns where the first line names 4"),
        (b"ping\tcall~\t\t", "rule.tsv:2: this row cannot be used: plain words of “ping”: “call~” has nothing marked ~"),
        (b"caf\xe9\t\t\t", "rule.tsv: the table is not in UTF-8: "),
    ],
)
def test_a_table_that_cannot_work(shell: Shell, lines: bytes, told: str) -> None:
    table = b"phrase\tplain\tguard\tnote\n" + lines + b"\n"
    assert refusal(shell, f"{TABLE}{ROWS}]\n", table).startswith(told)


def test_the_same_phrase_in_another_letter_case_may_be_another_one(shell: Shell) -> None:
    rows = 'rows = [["IT", "the computer people", "exact", ""], ["it", "", "exact low", ""]]\n'
    write_pack(shell, TABLE + rows, {"a.txt": "Ask IT about the red door.\n"})
    assert "our/rule" in shell.run("check", "a.txt").stdout


def test_a_table_of_rapport_with_a_phrase_twice_is_refused(tmp_path: Path) -> None:
    from rapport.cards import read_card

    files = {path.relative_to(builtin_folder()).as_posix(): path.read_bytes() for path in builtin_folder().glob("clarity/slang*")}
    files["clarity/slang.tsv"] += b"gonna\tgoing to\t\t\n"
    with pytest.raises(CardError, match=r"slang\.tsv:\d+: the phrase “gonna” stands already in .*slang\.tsv:\d+; keep one"):
        read_card("clarity/slang", str(tmp_path / "clarity" / "slang.toml"), files)


@pytest.mark.parametrize(
    ("example", "told"),
    [
        ('[[fail]]\nat = "x"', "[[fail]] needs “text”, a sentence that the rule has to find"),
        ("[[fail]]\ntext = ' '", "[[fail]] needs “text”, a sentence that the rule has to find"),
        ("[[pass]]\nbecause = 'x'", "[[pass]] needs “text”, a sentence that the rule has to leave alone"),
        ("[[fail]]\ntext = 'x'\nbecuse = 'x'", "unknown key “becuse” in [[fail]]; did you mean “because”?"),
        ("[[fail]]\ntext = 'x'\nat = 3", "“at” in [[fail]] has to be a string"),
        ("[[pass]]\ntext = 'x'\nformat = 'docx'", "“docx” under “format” is unknown; known are txt, plain, markdown, html, eml, mbox, jinja, django, liquid, handlebars, mustache, erb, ejs, go, twig, mjml, po, yaml, json, fluent, android, properties"),
        ("fail = [3]", "[[fail]] needs “text”, a sentence that the rule has to find"),
    ],
)
def test_an_example_that_is_none(shell: Shell, example: str, told: str) -> None:
    right = "[[fail]]\ntext = 'We touched base.'\nat = 'touched base'\n" if "[[" in example else ""
    card = f"{TABLE}{ROWS}]\n" + right + example + "\n"
    line = next(n for n, written in enumerate(card.splitlines(), 1) if n > 9 + 3 * bool(right) and written)
    assert refusal(shell, card) == f"rule.toml:{line}: {told}"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("was = [3]", "rule.toml:10: “was” has to hold strings only, not 3"),
        ("zones = [['body']]", "rule.toml:10: “zones” has to hold strings only, not ['body']"),
        ("show-worst = 0", "rule.toml:10: “show-worst” has to be a whole number of at least 1"),
        ("show-worst = true", "rule.toml:10: “show-worst” has to be a whole number of at least 1"),
        ("silent-beside = ['tone/shoutin']", "rule.toml: “tone/shoutin” under “silent-beside” is no rule and no family; did you mean “tone/shouting”?"),
        ("[options]\nlimit = 3", "rule.toml:10: “limit” is no option of kind “table”, which has none"),
        ("[minimum]\nlimit = 3", "rule.toml:10: “limit” under “minimum” is no option of this card"),
        ("[choices]\nlevel = ['a']", "rule.toml:10: “level” under “choices” is no option of this card"),
    ],
)
def test_a_key_that_cannot_work(shell: Shell, keys: str, told: str) -> None:
    assert refusal(shell, f"{TABLE}{ROWS}]\n{keys}\n") == told


@pytest.mark.parametrize("options", ["", "[options]\n", "[options]\nlimit = 'x'\n", "[options]\nlimit = true\n", "[options]\nlimt = 3\n"])
def test_a_limit_needs_its_number(shell: Shell, options: str) -> None:
    card = f'{HEAD}message = "{{count}}"\nkind = "limit"\nmeasure = "school grade"\n{options}'
    wrong = "rule.toml:8: “limt” is no option of kind “limit”; did you mean “limit”?"
    needed = "rule.toml: a card of kind “limit” needs a number “limit” under [options]"
    assert refusal(shell, card) == (wrong if "limt" in options else needed)


def pattern_card(key: str, source: str) -> str:
    own = f"patterns = ['x']\n{key} = '{source}'" if key == "when" else f"{key} = ['{source}']"
    return f'{HEAD}message = "“{{found}}”"\nkind = "pattern"\n' + ("patterns = ['x']\n" if key == "unless" else "") + own + "\n"


@pytest.mark.parametrize("key", ["patterns", "unless", "when"])
@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (r"(a+)+\1", "invalid escape sequence: \\1"),
        ("a(?=b)", "invalid perl operator: (?="),
        ("(?<!a)b", "invalid perl operator: (?<!"),
        ("(a{1,1000}){1,1000}", "invalid repetition size: {1,1000}"),
    ],
)
def test_a_pattern_that_may_run_for_ever_is_refused_as_the_packs(shell: Shell, key: str, source: str, reason: str) -> None:
    told = refusal(shell, pattern_card(key, source))
    line = 7 if key == "patterns" else 8
    assert told.startswith(f"rule.toml:{line}: the pattern “{source}” of this pack cannot be used: {reason}; patterns of packs are read by RE2")


@pytest.mark.parametrize("key", ["patterns", "unless", "when"])
def test_a_pattern_of_a_pack_never_runs_for_ever(shell: Shell, key: str) -> None:
    draft = "So " + "a" * 40 + " is what " + "x" * 40 + " stood for.\n"
    write_pack(shell, pattern_card(key, "(a+)+b|x(x+x+)+y"), {"a.txt": draft}, ONLY_OURS)
    done = subprocess.run([sys.executable, "-m", "rapport", "check", "a.txt"], capture_output=True, timeout=100, check=False)
    assert done.returncode in (0, 1)


def test_a_pattern_of_a_pack_marks_the_right_words(shell: Shell) -> None:
    patterns = "patterns = ['\\b(?P<mark>r[ée]sum\\w) of\\b', 'naïve']\nunless = ['kidding']"
    card = f'{HEAD}message = "“{{found}}”"\nkind = "pattern"\n{patterns}\n'
    draft = "Ä – “Here” is the RÉSUMÉ  of 😀 Zoë.\n\nA naive plan.\n\nI’m kidding: naïve.\n\nThe résumés of all.\n"
    write_pack(shell, card, {"a.txt": draft}, ONLY_OURS)
    (file,) = json.loads(shell.run("check", "--format", "json", "a.txt").stdout)["files"]
    assert [(one["line"], one["column"], one["text"]) for one in file["findings"]] == [(1, 19, "RÉSUMÉ"), (3, 3, "naive")]


@pytest.mark.parametrize(("draft", "code"), [("Open the door.\n", 0), ("Open the ABC door.\n", 1)])
def test_letter_case_counts_in_when_as_it_does_in_rapports_own(shell: Shell, draft: str, code: int) -> None:
    card = f'{HEAD}message = "“{{found}}”"\nkind = "pattern"\npatterns = ["door"]\nwhen = "[A-Z]{{3}}"\n'
    write_pack(shell, card, {"a.txt": draft}, ONLY_OURS)
    assert shell.run("check", "a.txt").exit_code == code


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ("", "rule.toml:6: the learned reader knows no label “our/rule”; "),
        (
            'labels = ["tone/blame", "tone/negativ"]\n',
            "rule.toml:7: the learned reader knows no label “tone/negativ”; did you mean “tone/negative”?",
        ),
        ('labels = ["tone/blame"]\nconfirmed-by = ["feels/angr"]\n', "rule.toml:8: the learned reader knows no label “feels/angr”; did you mean “feels/anger”?"),
    ],
)
def test_a_label_that_nobody_has_learned(shell: Shell, labels: str, told: str) -> None:
    assert refusal(shell, f'{HEAD}message = "“{{found}}”"\nkind = "meaning"\n{labels}').startswith(told)


def test_labels_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReaderMissingError, match="the labels of the learned reader cannot be read from "):
        label_names(tmp_path)


def test_a_card_that_cannot_be_read(shell: Shell) -> None:
    shell.write({"rapport.toml": PACK, "a.txt": "Hi.\n"})
    (shell.folder / "mine" / "our").mkdir(parents=True)
    (shell.folder / "mine" / "our" / "rule.toml").symlink_to("nowhere.toml")
    result = shell.run("check", "a.txt")
    assert result.exit_code == 2
    assert result.stderr.endswith("rule.toml: this file of a folder of rules cannot be read: No such file or directory\n")


def test_the_hook_tells_of_a_card_that_cannot_work(shell: Shell) -> None:
    write_pack(shell, f"{TABLE}{ROWS}]\n".replace("found", "fuond"), {"a.eml": "Subject: The plan\n\nHi.\n"})
    result = shell.run("hook", "git", "a.eml")
    assert result.exit_code == 0
    assert "the mail was let through unread: " in result.stderr
    assert "rule.toml:5: nothing fills “{fuond}” in the message; did you mean “found”?" in result.stderr
    assert shell.run("hook", "git", "--fail-closed", "a.eml").exit_code == 1


def test_new_rule_writes_what_test_rules_accepts(shell: Shell) -> None:
    written = shell.run("new-rule", "our/words", "--folder", "my rules").stdout
    assert written == (
        "my rules/our/words.toml: written; try it with `rapport test-rules our/words --folder 'my rules'`\n"
        'switch it on with packs = ["my rules"] in the config\n'
    )
    for arguments in (("our/words", "--folder", "my rules"), ("our", "--folder", "my rules"), ("my rules",)):
        result = shell.run("test-rules", *arguments)
        assert (result.exit_code, result.stdout) == (0, "1 rule, 10 examples, 0 wrong\n")
    shell.write({"rapport.toml": 'packs = ["my rules"]\n'})
    assert shell.run("test-rules", "our/words").stdout == "1 rule, 10 examples, 0 wrong\n"


def test_one_rule_of_rapport_is_tried(shell: Shell) -> None:
    result = shell.run("test-rules", "clarity/slang")
    assert result.exit_code == 0
    assert result.stdout.startswith("1 rule, ")
    assert shell.run("test-rules", "clarity/slang", "--folder", str(builtin_folder())).stdout == result.stdout


def test_the_folder_of_rapports_own_rules_is_no_second_one(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    from rapport.cards import Rules, load_rules
    from rapport.cli import author

    own = load_rules()
    few = Rules(tuple(rule for rule in own.rules if rule.id == "clarity/slang"), own.lexicon)
    monkeypatch.setattr(author, "load_rules", lambda packs=(): few)
    result = shell.run("test-rules", str(builtin_folder()))
    assert (result.exit_code, result.stdout.split()[:2]) == (0, ["1", "rule,"])
    thin = few.rules[0]._replace(fails=few.rules[0].fails[:2])
    monkeypatch.setattr(author, "load_rules", lambda packs=(): Rules((thin,), own.lexicon))
    result = shell.run("test-rules", str(builtin_folder()))
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, "clarity/slang: 2 [[fail]], where 5 are asked for")


@pytest.mark.parametrize("arguments", [("our/wrds",), ("our/wrds", "--folder", "mine"), ("none",)])
def test_a_rule_to_be_tried_that_does_not_exist(shell: Shell, arguments: tuple[str, ...]) -> None:
    shell.run("new-rule", "our/words", "--folder", "mine")
    shell.write({"rapport.toml": PACK})
    result = shell.run("test-rules", *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: there is no folder “{arguments[0]}”, and there is no rule “{arguments[0]}”")


@pytest.mark.parametrize("rule_id", ["clarity/slang", "all/words", "Our/words", "words"])
def test_new_rule_refuses_an_id_that_would_not_work(shell: Shell, rule_id: str) -> None:
    assert shell.run("new-rule", rule_id, "--folder", "mine").exit_code == 2
    assert not (shell.folder / "mine").exists()


def test_init_writes_only_options_that_exist(shell: Shell) -> None:
    """With all its comments opened it is a config without a fault."""
    shell.run("init")
    written = (shell.folder / "rapport.toml").read_text(encoding="utf-8")
    opened = re.sub(r"(?m)^# (?=\[|\w+ *= )", "", written)
    assert opened.count("\n[") >= 5
    shell.write({"rapport.toml": opened, "a.txt": "The room is free.\n"})
    result = shell.run("check", "a.txt")
    assert (result.exit_code, result.stderr) == (0, "")
