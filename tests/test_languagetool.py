"""The door for clients of LanguageTool: what they ask and get, and who may ask."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.report import FileReport
from rapport.server import Linter
from rapport.server.languagetool import Checker, Upstream, UpstreamError
from rapport.server.languagetool.door import Door
from rapport.server.languagetool.guard import Guard
from rapport.server.languagetool.sent import Piece, Sent, utf_16_length
from tests.clients.languagetool_server import serving
from tests.conftest import Shell

ADD_ON = "chrome-extension://oldceeleldhonbafppcapldpdifcinji"
PAGE = "https://mail.example.org"


class Told(NamedTuple):
    """An answer: its status, its headers in lower case, and its text."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Linter]:
    """The linter of all doors here; it reads no config."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("drafts"))
        yield Linter()


@pytest.fixture(scope="module")
def door(linter: Linter) -> Iterator[Door]:
    opened = Door(Checker(linter), 0)
    yield opened
    opened.close()


Form = dict[str, str] | bytes | None


def ask(door: Door, path: str, form: Form = None, method: str = "POST", **headers: str) -> Told:
    return ask_port(door.port, path, form, method, headers)


def ask_port(port: int, path: str, form: Form, method: str = "POST", headers: Mapping[str, str] = {}) -> Told:
    """Ask as a client does: with parameters in the body, or with `GET` in the address."""
    body = urlencode(form).encode() if isinstance(form, dict) else form or b""
    if method == "GET":
        path, body = f"{path}?{body.decode()}", b""
    connection = http.client.HTTPConnection("localhost", port, timeout=30)
    names = {
        "Content-Type": "application/x-www-form-urlencoded",
        **{n.replace("_", "-"): v for n, v in headers.items()},
    }
    connection.request(method, path, body, names)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return Told(response.status, {name.lower(): value for name, value in response.getheaders()}, text)


def matches(door: Door, text: str, **form: str) -> list[dict[str, Any]]:
    told = ask(door, "/v2/check", {"text": text, "language": "en-US", **form})
    assert told.status == 200, told.text
    found: list[dict[str, Any]] = told.json["matches"]
    return found


def rules(door: Door, text: str, **form: str) -> list[str]:
    return [one["rule"]["id"] for one in matches(door, text, **form)]


def test_a_finding_is_told_as_languagetool_tells_one(door: Door) -> None:
    text = "The room is free 😀 and we are gonna meet\nthere."
    told = ask(door, "/v2/check", {"text": text, "language": "auto", "preferredVariants": "de-DE,en-GB"}).json
    assert told["software"]["apiVersion"] == 1
    assert told["language"]["code"] == told["language"]["detectedLanguage"]["code"] == "en-GB"
    (match,) = told["matches"]
    assert match["replacements"][0] == {"value": "going to"}
    assert (match["offset"], match["length"]) == (31, 5)
    context = match["context"]
    units = context["text"].encode("utf-16-le")
    assert units[2 * context["offset"] : 2 * (context["offset"] + context["length"])].decode("utf-16-le") == "gonna"
    assert "\n" not in context["text"]
    assert match["rule"]["id"] == "RAPPORT_CLARITY_SLANG"
    assert match["rule"]["category"] == {"id": "COLLOQUIALISMS", "name": "Colloquialisms"}
    assert match["rule"]["issueType"] == "register"
    assert match["shortMessage"]
    assert match["rule"]["description"]


@pytest.mark.parametrize("base", ["", "/v2"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_both_addresses_and_methods_answer(door: Door, base: str, method: str) -> None:
    form = {"text": "Thx & bye.", "language": "en", "unknown": "1"}
    assert [one["offset"] for one in ask(door, f"{base}/check", form, method).json["matches"]] == [0]
    assert ask(door, f"{base}/healthcheck", None, method).text == "OK"
    assert "en-US" in [one["longCode"] for one in ask(door, f"{base}/languages", None, method).json]
    assert ask(door, f"{base}/info", None, method).json["software"]["name"] == "rapport"
    assert int(ask(door, f"{base}/maxtextlength", None, method).text) > 1000


def test_places_count_the_markup(door: Door) -> None:
    parts = [
        {"markup": "<p>"},
        {"text": "We are "},
        {"markup": "<b>"},
        {"text": "gon"},
        {"markup": "</b>"},
        {"text": "na meet."},
        {"markup": "</p><p>", "interpretAs": "\n\n"},
        {"text": "Thx 😀."},
    ]
    form = {"data": json.dumps({"annotation": parts}), "language": "en-US"}
    whole = "".join(one.get("text", one.get("markup", "")) for one in parts)
    found = ask(door, "/v2/check", form).json["matches"]
    marked = [whole[one["offset"] : one["offset"] + one["length"]] for one in found]
    assert marked == ["gon</b>na", "Thx"]
    assert ask(door, "/v2/check", {"data": '{"text": "Thx."}', "language": "en"}).json["matches"][0]["length"] == 3


WRONG = [
    ({"text": "a"}, "'language' is missing"),
    ({"language": "en"}, "'text' or 'data' is missing"),
    ({"language": "en", "text": "a", "data": "{}"}, "not in both"),
    ({"language": "en", "data": "{"}, "no JSON"),
    ({"language": "en", "data": "[]"}, "either 'text' or 'annotation'"),
    ({"language": "en", "data": '{"annotation": 1}'}, "no list"),
    ({"language": "en", "data": '{"annotation": [{}]}'}, "either 'text' or 'markup'"),
    ({"language": "en", "text": "a", "enabledOnly": "true"}, "enabledRules"),
    ({"language": "en", "text": "a", "enabledOnly": "yes", "enabledRules": "a", "disabledRules": "b"}, "disabledRules"),
    ({str(number): "" for number in range(200)}, "too many parameters"),
]


@pytest.mark.parametrize(("form", "told"), WRONG)
def test_wrong_requests_are_told_in_one_line(door: Door, form: dict[str, str], told: str) -> None:
    answer = ask(door, "/v2/check", form)
    assert answer.status == 400
    assert answer.text.startswith("Error: ")
    assert told in answer.text
    assert answer.headers["content-type"].startswith("text/plain")


def test_what_is_too_long_or_nowhere_is_refused(door: Door) -> None:
    assert ask(door, "/v2/check", {"language": "en", "text": "a " * 60_000}).status == 413
    assert ask(door, "/v2/check", b"a" * 2_000_000).status == 413
    assert ask(door, "/v2/words").status == 404


@pytest.mark.parametrize("name", ["RAPPORT_CLARITY_SLANG", "clarity/slang", "CLARITY_SLANG", "clarity"])
def test_rules_are_known_by_both_spellings(door: Door, name: str) -> None:
    text = "Thx, the door is NOT open."
    assert rules(door, text) == ["RAPPORT_CLARITY_SLANG", "RAPPORT_TONE_SHOUTING"]
    assert rules(door, text, disabledRules=f"OTHER,{name}") == ["RAPPORT_TONE_SHOUTING"]
    assert rules(door, text, enabledOnly="true", enabledRules=name) == ["RAPPORT_CLARITY_SLANG"]
    assert rules(door, text, enabledRules=name) == ["RAPPORT_CLARITY_SLANG", "RAPPORT_TONE_SHOUTING"]


@pytest.mark.parametrize("name", ["CASING", "tone", "RAPPORT_TONE"])
def test_categories_are_those_of_languagetool_and_the_families(door: Door, name: str) -> None:
    text = "Thx, the door is NOT open."
    assert rules(door, text, disabledCategories=name) == ["RAPPORT_CLARITY_SLANG"]
    assert rules(door, text, enabledOnly="true", enabledCategories=name) == ["RAPPORT_TONE_SHOUTING"]


HINT = "I will send you the list of the rooms."


def test_hints_are_told_to_those_who_ask_for_them(door: Door) -> None:
    assert rules(door, HINT) == []
    (hint,) = matches(door, HINT, level="picky")
    assert hint["type"] == {"typeName": "Hint"}
    assert rules(door, HINT, enabledRules=hint["rule"]["id"]) == [hint["rule"]["id"]]


def test_other_languages_get_an_empty_answer(door: Door) -> None:
    text = "Danke für den Plan, wir sehen uns dann am Montag in der Stadt und nicht im Büro. thx"
    told = ask(door, "/v2/check", {"text": text, "language": "de-DE"}).json
    assert told["matches"] == []
    assert (told["language"]["code"], told["language"]["detectedLanguage"]["code"]) == ("de-DE", "de")
    assert rules(door, text, language="auto") == []


PART = "I am so sorry for the broken window."
WHOLE = f"Hi Ann,\n\n{PART}\n\nBest wishes,\nBo"


def test_a_part_is_not_judged_as_a_whole_mail(door: Door) -> None:
    assert rules(door, WHOLE, level="picky") == ["RAPPORT_REPAIR_HALF_APOLOGY"]
    assert rules(door, PART, level="picky") == []
    assert rules(door, f"Hi Ann,\n\n{PART}", level="picky") == []
    assert rules(door, "The password is hunter2!Xy9 for the server.") == ["RAPPORT_NEVER_CREDENTIALS"]


def test_nobody_knows_what_is_attached(door: Door) -> None:
    assert rules(door, "Hi Ann,\n\nPlease find the plan attached.\n\nBest,\nBo") == []


def test_a_sentence_is_not_judged_while_it_is_typed(door: Door) -> None:
    typed = "The lift is broken. You never answer my mails"
    assert rules(door, typed[:19]) == []
    assert rules(door, typed[:38]) == []
    assert rules(door, typed) == []
    assert rules(door, typed) == ["RAPPORT_TONE_BLAME"], "the very same text again is taken for finished"
    assert rules(door, f"{typed} on time") == []
    assert rules(door, f"{typed} on time.") == ["RAPPORT_TONE_BLAME"]
    assert rules(door, "You never listen to me"), "new texts are finished ones"


def test_words_found_by_themselves_are_told_when_they_are_typed(door: Door) -> None:
    assert rules(door, "Monday is fine. We are gonn") == []
    assert rules(door, "Monday is fine. We are gonna") == []
    assert rules(door, "Monday is fine. We are gonna m") == ["RAPPORT_CLARITY_SLANG"]


def test_marks_do_not_lie_in_one_another(door: Door) -> None:
    text = "We met the people of the city " + "and of the town and of the village " * 6 + "thx to the bus that came."
    found = matches(door, text)
    assert {one["rule"]["id"] for one in found} == {"RAPPORT_CLARITY_LONG_SENTENCE", "RAPPORT_CLARITY_SLANG"}
    ends = sorted((one["offset"], one["offset"] + one["length"]) for one in found)
    assert ends[0][1] <= ends[1][0]


def test_long_words_are_marked_and_not_quoted_whole(door: Door) -> None:
    (match,) = matches(door, "You never answer my mails about the key of the red door behind the church.")
    assert match["length"] > 60
    assert match["message"].startswith("“You never answer my mails about the …” may sound like blame.")


def test_text_that_is_not_encoded_keeps_its_places(door: Door) -> None:
    text = "Monday & Tuesday: 100%25 of 1+1 – thx 😀."
    told = ask(door, "/v2/check", f"text={text}&language=en-US".encode()).json
    assert [(one["offset"], one["length"]) for one in told["matches"]] == [(text.index("thx"), 3)]


def test_a_text_is_read_once(linter: Linter, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[bytes] = []
    check = linter.check

    def count(path: str, data: bytes, format: str | None = None, **named: Any) -> FileReport:
        read.append(data)
        return check(path, data, format, **named)

    monkeypatch.setattr(linter, "check", count)
    checker = Checker(linter)
    for level in ("default", "picky", "default"):
        checker.check({"text": "Thx for the plan.", "language": "en", "level": level})
    assert len(read) == 1


def test_many_at_once_get_the_answers_of_one(door: Door) -> None:
    texts = [f"Thx for list {number}. You never answer my mails, and the door is NOT open." for number in range(12)]
    with ThreadPoolExecutor(8) as threads:
        at_once = list(threads.map(lambda text: matches(door, text), texts))
    assert len({json.dumps([one["rule"]["id"] for one in found]) for found in at_once}) == 1
    assert at_once == [matches(door, text) for text in texts]


def test_a_changed_config_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    checker, form = Checker(Linter()), {"text": "Thx for the plan.", "language": "en"}
    monkeypatch.chdir("/")
    assert len(checker.check(form)["matches"]) == 1
    (tmp_path / "rapport.toml").write_text('ignore = ["clarity/slang"]\n', encoding="utf-8")
    assert checker.check(form)["matches"] == []


def test_what_is_wrong_with_the_config_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rapport.toml").write_text("ignroe = []\n", encoding="utf-8")
    broken = Door(Checker(Linter()), 0)
    told = ask(broken, "/v2/check", {"text": "Thx.", "language": "en"})
    broken.close()
    assert told.status == 500
    assert "ignroe" in told.text


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "localhost@evil.example:80", ""])
def test_a_page_that_rebinds_its_name_gets_nothing(door: Door, host: str) -> None:
    told = ask(door, "/v2/check", {"text": "Thx.", "language": "en"}, Host=host)
    assert told.status == 421
    assert "access-control-allow-origin" not in told.headers


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:80", "[::1]:8081", "LOCALHOST:1"])
def test_this_machine_may_be_asked_by_all_its_names(door: Door, host: str) -> None:
    assert ask(door, "/v2/healthcheck", Host=host).status == 200


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
@pytest.mark.parametrize("origin", [PAGE, "null", "http://localhost:3000", "file://", "chrome-extension:evil"])
def test_web_pages_get_nothing(door: Door, origin: str, method: str) -> None:
    told = ask(door, "/v2/check", {"text": "Thx.", "language": "en"}, method, Origin=origin)
    assert told.status == 403
    assert "access-control-allow-origin" not in told.headers


def test_a_picture_in_a_page_gets_nothing(door: Door) -> None:
    form = {"text": "Thx.", "language": "en"}
    assert ask(door, "/v2/check", form, "GET", Sec_Fetch_Site="cross-site").status == 403
    assert ask(door, "/v2/check", form, "GET", Sec_Fetch_Site="same-site").status == 403
    assert ask(door, "/v2/check", form, "GET", Sec_Fetch_Site="none").status == 200


@pytest.mark.parametrize("origin", [ADD_ON, "moz-extension://1f2e", "safari-web-extension://AB"])
def test_add_ons_may_read_the_answer(door: Door, origin: str) -> None:
    told = ask(door, "/v2/check", {"text": "Thx.", "language": "en"}, Origin=origin, Sec_Fetch_Site="cross-site")
    assert told.status == 200
    assert told.headers["access-control-allow-origin"] == origin
    assert told.headers["vary"] == "Origin"
    before = ask(door, "/v2/check", None, "OPTIONS", Origin=origin, Access_Control_Request_Private_Network="true")
    assert before.status == 204
    assert before.headers["access-control-allow-private-network"] == "true"
    wrong = ask(door, "/v2/check", {"text": "Thx."}, Origin=origin)
    assert (wrong.status, wrong.headers["access-control-allow-origin"]) == (400, origin)


def test_an_origin_may_be_allowed_by_name(linter: Linter) -> None:
    opened = Door(Checker(linter), 0, ["app://obsidian.md"])
    assert ask(opened, "/v2/languages", Origin="app://obsidian.md").status == 200
    assert ask(opened, "/v2/languages", Origin="app://obsidian.md.evil").status == 403
    opened.close()


def test_too_many_requests_are_refused_for_a_while() -> None:
    now = [0.0]

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    guard = Guard(app, clock=lambda: now[0])
    scope = {"type": "http", "method": "GET", "headers": [(b"host", b"localhost")]}

    async def statuses(number: int) -> list[int]:
        sent: list[dict[str, Any]] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request"}

        for _ in range(number):
            await guard(scope, receive, send)
        return [one["status"] for one in sent if "status" in one]

    assert asyncio.run(statuses(1001)) == [200] * 1000 + [429]
    now[0] = 1.0
    assert asyncio.run(statuses(101)) == [200] * 100 + [429]


def test_errors_hold_no_words_of_the_text(
    linter: Linter, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*arguments: Any, **named: Any) -> FileReport:
        raise RuntimeError("secret words")

    monkeypatch.setattr(linter, "check", fail)
    opened = Door(Checker(linter), 0)
    told = ask(opened, "/v2/check", {"text": "secret words", "language": "en"}, "GET")
    opened.close()
    assert told.status == 500
    said = "".join(capfd.readouterr())
    assert "RuntimeError" in said
    assert "secret" not in said + told.text


@pytest.fixture
def behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    """A second server, which finds other words: one that speaks as LanguageTool does and is none of the first."""
    (tmp_path / "rapport.toml").write_text('select = ["tone/shouting", "clarity/slang"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    opened = Door(Checker(Linter()), 0)
    yield opened
    opened.close()


def before(behind: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checker:
    own = tmp_path / "own"
    own.mkdir()
    (own / "rapport.toml").write_text('select = ["contact/ambiguous-date", "clarity/slang"]\n', encoding="utf-8")
    monkeypatch.chdir(own)
    return Checker(Linter(), Upstream(f"http://localhost:{behind.port}"))


FORM = {"text": "Thx, the door is NOT open on 03/04/2027.", "language": "en-GB"}


def test_findings_of_another_server_are_told_beside_the_own_ones(
    behind: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    checker = before(behind, tmp_path, monkeypatch)
    told = checker.check(FORM)
    found = ["RAPPORT_CLARITY_SLANG", "RAPPORT_TONE_SHOUTING", "RAPPORT_CONTACT_AMBIGUOUS_DATE"]
    assert [one["rule"]["id"] for one in told["matches"]] == found
    assert told["language"]["code"] == "en-GB"
    assert told["warnings"] == {"incompleteResults": False}
    assert len(checker.languages()) > 1
    behind.close()
    for _ in range(2):
        told = checker.check(FORM)
        assert [one["rule"]["id"] for one in told["matches"]] == [found[0], found[2]]
        assert told["warnings"]["incompleteResults"]
    assert "does not answer" in told["warnings"]["incompleteResultsReason"]
    assert capfd.readouterr().err.count("does not answer") == 1
    assert len(checker.languages()) > 1


def test_text_goes_to_no_other_machine_unless_that_is_forced() -> None:
    for url in ("https://api.languagetool.org/v2", "http://192.168.1.4:8081", "http://localhost.evil.example"):
        with pytest.raises(UpstreamError, match="all you write would be sent there"):
            Upstream(url)
        Upstream(url, may_leave=True)
    for url in ("ftp://localhost", "localhost:8010", ""):
        with pytest.raises(UpstreamError, match="give the address"):
            Upstream(url)
    Upstream("http://[::1]:8010/v2/")


def test_one_process_serves_checks_and_clients(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        port = int(server.host.rpartition(":")[2])
        assert ask_port(port, "/v2/check", {"text": "Thx.", "language": "en"}).json["matches"]
        status = serve(tmp_path, "--status")
        assert status.returncode == 0
        assert "process" in status.stdout
        assert "ends after" not in status.stdout
        taken = serve(tmp_path / "other", "--languagetool", str(port))
        assert taken.returncode == 2
        assert f"port {port} cannot be opened" in taken.stderr
        assert serve(tmp_path, "--stop").stdout == "the server has ended\n"


WRONG_USES = [
    (("--upstream", "http://localhost:1"), "go with --languagetool"),
    (("--languagetool", "0", "--upstream", "https://api.example.org"), "--text-may-leave"),
    (("--languagetool", "0", "--config", "none.toml"), "no such config"),
]


@pytest.mark.parametrize(("options", "told"), WRONG_USES)
def test_wrong_uses_of_serve_end_with_one_line(shell: Shell, options: tuple[str, ...], told: str) -> None:
    done = shell.run("serve", *options)
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_missing_library_is_named(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "rapport.server.languagetool.door", raising=False)
    done = shell.run("serve", "--languagetool", "0")
    assert done.exit_code == 2
    assert 'pip install "rapport-lint[web]"' in done.stderr


def serve(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `rapport serve` as the user whose home is this folder."""
    folder.mkdir(exist_ok=True)
    names = os.environ | {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    command = [sys.executable, "-m", "rapport", "serve", *arguments]
    return subprocess.run(command, cwd=folder, env=names, capture_output=True, text=True, check=False, timeout=60)


WORDS = st.text("ab 😀\n<&\ud800", max_size=6)
PIECES = st.lists(st.builds(Piece, WORDS, WORDS, st.just(False)) | WORDS.map(lambda text: Piece(text, text, True)))


@given(PIECES, st.data())
@settings(max_examples=100, deadline=None)
def test_every_place_lies_in_what_was_sent(pieces: list[Piece], data: st.DataObject) -> None:
    sent = Sent(tuple(pieces))
    end = data.draw(st.integers(0, len(sent.string)))
    start = data.draw(st.integers(0, end))
    first, last = sent.place(start, end)
    assert 0 <= first <= last <= len(sent.whole)
    if all(one.is_text for one in pieces) and start < end:
        assert (first, last) == (start, end)
    assert utf_16_length(sent.whole) == len(sent.whole.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(max_size=40), st.sampled_from(["thx", "NOT"]), st.text(max_size=40))
@settings(max_examples=40, deadline=None)
def test_any_text_gets_an_answer_with_places_in_it(linter: Linter, before: str, word: str, after: str) -> None:
    text = f"{before} the {word} plan {after}"
    found = Checker(linter).check({"text": text, "language": "en", "level": "picky"})["matches"]
    units = text.encode("utf-16-le", "surrogatepass")
    for one in found:
        assert 0 <= one["offset"] <= one["offset"] + one["length"] <= len(units) // 2
    json.dumps(found)
