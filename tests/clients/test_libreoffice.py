"""LibreOffice, whose own LanguageTool client asks rapport about each paragraph of a document."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from rapport.server import Linter
from rapport.server.languagetool import Checker
from rapport.server.languagetool.door import Door
from tests.clients.conftest import Drove
from tests.clients.driven import Driven

SOFFICE = shutil.which("soffice")
PYTHON = Path("/usr/bin/python3")
DRIVER = Path(__file__).with_name("libreoffice_driver.py")
DRAFT = """Hi Ann,

You never answer my mails. Bo & I 😀 are gonna pay 100%25 of it.

The door is NOT open + the key is lost.

Best wishes,
Bo
"""
_ITEM = """<item oor:path="/org.openoffice.Office.Linguistic/{path}">
<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>
"""
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
{items}</oor:items>
"""
_STYLE = 0x0000FF
"""The blue in which LibreOffice underlines what is a matter of style."""


class Listening(Checker):
    """Answers as always, and knows the texts it was asked about."""

    def __init__(self) -> None:
        super().__init__(Linter())
        self.asked: list[str] = []

    def check(self, form: Mapping[str, str]) -> dict[str, Any]:
        self.asked.append(form["text"])
        return super().check(form)


@pytest.fixture
def checker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Listening:
    monkeypatch.chdir(tmp_path)
    return Listening()


@pytest.fixture
def door(checker: Listening) -> Iterator[Door]:
    opened = Door(checker, 0)
    yield opened
    opened.close()


@pytest.fixture
def office(tmp_path: Path, door: Door) -> Iterator[str]:
    """A LibreOffice with a profile of its own, set to the server; returns the name of the pipe it listens at."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    if not PYTHON.exists() or subprocess.run([PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("the Python bridge of LibreOffice (python3-uno) is not installed")
    user = tmp_path / "profile" / "user"
    user.mkdir(parents=True)
    settings = (
        ("GrammarChecking/LanguageTool", "BaseURL", door.address),
        ("GrammarChecking/LanguageTool", "IsEnabled", "true"),
        ("SpellChecking", "IsSpellAuto", "true"),
    )
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in settings)
    (user / "registrymodifications.xcu").write_text(_SETTINGS.format(items=items), encoding="utf-8")
    pipe = f"rapport{uuid4().hex}"
    profile = f"-env:UserInstallation={user.parent.as_uri()}"
    arguments = ["--headless", "--norestore", "--nologo", profile, f"--accept=pipe,name={pipe};urp;"]
    running = subprocess.Popen([SOFFICE, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield pipe
    try:
        running.wait(30)  # the driver has told it to end
    except subprocess.TimeoutExpired:
        running.terminate()
        running.wait()


def drive(office: str, *arguments: str) -> str:
    command: list[str | Path] = [PYTHON, DRIVER, office, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def wait_for(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not true():
        assert time.monotonic() < end, "LibreOffice has not checked the document by itself"
        time.sleep(0.1)


def test_libreoffice_shows_what_rapport_finds(office: str, checker: Listening, tmp_path: Path, drove: Drove) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    drive(office, str(draft))
    wait_for(lambda: {one for one in DRAFT.split("\n") if one} <= set(checker.asked))
    told = json.loads(drive(office))
    assert "en-US" in told["languages"]
    found = {one["words"]: one for one in told["found"]}
    assert found["gonna"]["instead"][0] == "going to"
    assert found["NOT"]["instead"] == ["not"]
    assert found["You never answer my mails"]["colour"] == _STYLE
    assert all(one["message"] for one in told["found"])
    version = subprocess.run([SOFFICE or "", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    way = "a text opened headless, whose paragraphs it checks by itself"
    drove(Driven("LibreOffice", version, way, warns="underlined in colours, with replacements"))
