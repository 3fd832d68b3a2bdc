"""The formats that programs read: valid, complete, with the right places, and deaf to what a draft tries to say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from tests.conftest import Shell

RULES = ("--select", "clarity/slang,tone/shouting,contact/ambiguous-date")
DRAFT = "Hi Bo,\n\nBTW the café 😀 plan is NOT ready; thx for 50% of it.\nWe meet on 03/04/2027.\n\nBest,\nAnn\n"
SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0.json"


def written(shell: Shell, form: str, *arguments: str) -> str:
    """Return what is printed in a format about the drafts of the folder `mails`."""
    return shell.run("check", *(arguments or ("mails",)), *RULES, "--format", form).stdout


def sarif(shell: Shell, *arguments: str) -> dict[str, Any]:
    """Return the one run of a SARIF report, which has to fit the schema."""
    log = json.loads(written(shell, "sarif", *arguments))
    jsonschema.validate(log, json.loads(SCHEMA.read_text(encoding="utf-8")))
    run: dict[str, Any] = log["runs"][0]
    return run


@pytest.fixture
def mails(shell: Shell) -> Shell:
    shell.write({"mails/a.txt": DRAFT, "mails/b.txt": b"\xff\xfe\xfd", "mails/sub dir/c.txt": "The room is free.\n"})
    return shell


def test_sarif_fits_its_schema_and_says_where_and_why(mails: Shell) -> None:
    run = sarif(mails)
    shouting = next(one for one in run["results"] if one["ruleId"] == "tone/shouting")
    place = shouting["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "mails/a.txt"
    assert place["region"] == {
        "startLine": 3,
        "startColumn": 24,
        "endLine": 3,
        "endColumn": 27,
        "snippet": {"text": "NOT"},
    }
    assert 0 <= shouting["rank"] <= 100
    rule = run["tool"]["driver"]["rules"][shouting["ruleIndex"]]
    assert rule["id"] == "tone/shouting"
    assert "Why:" in rule["help"]["text"]
    assert {"shortDescription", "fullDescription", "defaultConfiguration"} <= rule.keys()
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["properties"]["model"]


def test_sarif_tells_what_could_not_be_read_and_what_can_be_replaced(mails: Shell) -> None:
    run = sarif(mails)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "not UTF-16" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    (slang, _) = (one for one in run["results"] if one["ruleId"] == "clarity/slang")
    assert slang["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "By the way,"}


def test_a_fingerprint_is_rule_and_sentence(shell: Shell) -> None:
    def prints(text: str) -> list[str]:
        shell.write({"mails/a.txt": text})
        return [one["partialFingerprints"]["primaryLocationLineHash"] for one in sarif(shell)["results"]]

    (before,) = prints("The red door is NOT for guests.\n")
    assert prints("A line more.\n\nThe red door is NOT\nfor   guests.\n") == [before]
    assert prints("The red door is NOT for guests.\n\nThe red door is NOT for guests.\n") == [before, f"{before[:-1]}2"]
    assert prints("The blue door is NOT for guests.\n") != [before]


def test_sarif_names_the_second_place_of_a_finding(shell: Shell) -> None:
    shell.write({"a.eml": "Subject: The plan\nTo: Jane Doe <jane@example.com>\n\nHi Bob,\n\nthe plan is ready now.\n"})
    log = json.loads(shell.run("check", "a.eml", "--select", "trust/recipient-name", "--format", "sarif").stdout)
    jsonschema.validate(log, json.loads(SCHEMA.read_text(encoding="utf-8")))
    (result,) = log["runs"][0]["results"]
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 13}
    assert related["message"]["text"] == "“Jane Doe” (the recipient)"


@pytest.mark.parametrize("name", ["mails/a b#ü.txt", "mails/100%.txt"])
def test_sarif_writes_addresses_of_files(shell: Shell, name: str) -> None:
    shell.write({name: DRAFT})
    for called in (name, f"./{name}", str(shell.folder / name)):
        (uri,) = {
            one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in sarif(shell, called)["results"]
        }
        assert uri in ("mails/a%20b%23%C3%BC.txt", "mails/100%25.txt")


def test_annotations_of_github(mails: Shell) -> None:
    lines = written(mails, "github").splitlines()
    assert lines[0].startswith("::error file=mails/b.txt,title=rapport::")
    place = "file=mails/a.txt,line=3,endLine=3,col=1,endColumn=4,title=rapport clarity/slang"
    assert lines[1] == f"::warning {place}::“BTW” is slang or chat shorthand. Write “By the way,”."


def test_github_gets_as_many_as_it_shows_the_most_severe_first(shell: Shell) -> None:
    shell.write({f"mails/a{number}.txt": "It is here, thx.\n" for number in range(12)} | {"mails/b.txt": b"\xff\xfe\xfd"})
    lines = written(shell, "github").splitlines()
    kinds = [line.split()[0] for line in lines]
    assert (kinds.count("::error"), kinds.count("::warning"), kinds.count("::notice")) == (1, 10, 1)
    assert lines[0].startswith("::error")
    assert lines[-1].startswith("::notice title=rapport::2 of 13 findings are not shown here")


def test_no_draft_gives_commands_to_github(shell: Shell) -> None:
    name = "mails/a,title=x::y.txt"
    shell.write({name: "It is 100% thx.\n"})
    (line,) = written(shell, "github", name).splitlines()
    assert line.startswith("::warning file=mails/a%2Ctitle=x%3A%3Ay.txt,line=1,")
    shell.write({"mails/b.txt": "We meet on 03/04/2027\n::error::it is NOT\n::stop-commands::x\n"})
    assert all(line.startswith("::warning file=mails/b.txt,") for line in written(shell, "github", "mails/b.txt").splitlines())


def test_code_quality_of_gitlab(mails: Shell) -> None:
    issues = json.loads(written(mails, "gitlab"))
    assert len({one["fingerprint"] for one in issues}) == len(issues) == 5
    assert issues[0]["location"] == {"path": "mails/a.txt", "lines": {"begin": 3, "end": 3}}
    assert {one["severity"] for one in issues} == {"major", "blocker"}
    assert all({"description", "check_name", "fingerprint", "severity", "location"} <= one.keys() for one in issues)


def test_fingerprints_of_gitlab_stay_when_lines_move(shell: Shell) -> None:
    shell.write({"mails/a.txt": DRAFT})
    before = [one["fingerprint"] for one in json.loads(written(shell, "gitlab"))]
    shell.write({"mails/a.txt": f"A line more.\n\n{DRAFT}"})
    assert [one["fingerprint"] for one in json.loads(written(shell, "gitlab"))] == before


def test_suites_of_junit(mails: Shell) -> None:
    root = ElementTree.fromstring(written(mails, "junit"))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("6", "4", "1")
    assert [suite.get("name") for suite in root] == ["mails/a.txt", "mails/b.txt", "mails/sub dir/c.txt"]
    assert len(root.findall(".//failure")) == 4
    assert len(root.findall(".//testcase")) == 6


def test_hints_do_not_fail_in_junit(shell: Shell) -> None:
    shell.write({"a.txt": DRAFT, "rapport.toml": '[rules."clarity/slang"]\nseverity = "info"\n'})
    root = ElementTree.fromstring(written(shell, "junit", "a.txt"))
    assert (root.get("failures"), len(root.findall(".//system-out"))) == ("2", 2)


def test_errors_of_checkstyle(mails: Shell) -> None:
    root = ElementTree.fromstring(written(mails, "checkstyle"))
    first = root[0][0]
    assert (root[0].get("name"), first.get("line"), first.get("column")) == ("mails/a.txt", "3", "1")
    assert (first.get("severity"), first.get("source")) == ("warning", "rapport.clarity/slang")
    assert len(root.findall(".//error")) == 5


def test_columns_of_rdjson_count_bytes(mails: Shell) -> None:
    diagnostics = json.loads(written(mails, "rdjson"))["diagnostics"]
    shouting = next(one for one in diagnostics if one["code"]["value"] == "tone/shouting")
    line = DRAFT.splitlines()[2].encode()
    start, end = (shouting["location"]["range"][name]["column"] - 1 for name in ("start", "end"))
    assert line[start:end] == b"NOT"
    assert diagnostics[0]["suggestions"][0]["text"] == "By the way,"
    assert "suggestions" not in shouting
    assert diagnostics[-1]["severity"] == "ERROR"


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "html"])
@pytest.mark.parametrize("text", ["thx\x0c\x00 <b>&amp;]]> ' \" \x85 NOT \ufffe it\n", "", "T\xe9l thx\n".encode("latin-1")])
def test_strange_characters_break_no_format(shell: Shell, form: str, text: str | bytes) -> None:
    shell.write({"mails/a<&'.txt": text})
    result = shell.run("check", "mails", *RULES, "--format", form)
    assert result.exit_code in (0, 1, 2)
    if form in ("junit", "checkstyle"):
        ElementTree.fromstring(result.stdout)
    elif form in ("sarif", "gitlab", "rdjson"):
        json.loads(result.stdout)


@pytest.mark.parametrize("form", ["sarif", "gitlab", "junit", "checkstyle", "rdjson"])
def test_nothing_found_is_a_whole_report_too(shell: Shell, form: str) -> None:
    shell.write({"mails/a.txt": "The room is free.\n"})
    result = shell.run("check", "mails", *RULES, "--format", form)
    assert result.exit_code == 0
    assert result.stdout.startswith(("{", "[", "<?xml"))
