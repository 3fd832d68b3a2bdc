"""LibreOffice, whose own LanguageTool client asks rapport about each paragraph of a document."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.clients.conftest import Drove
from tests.clients.driven import Driven
from tests.clients.languagetool_server import Server

SOFFICE = shutil.which("soffice")
PYTHON = Path("/usr/bin/python3")
DRIVER = Path(__file__).with_name("libreoffice_driver.py")
DRAFT = """Hi Ann,

You never answer my mails. Bo & I 😀 are gonna pay 100%25 of it.

The door is NOT open + the key is lost.

Best wishes,
Bo
"""
_ITEM = """<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">
<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>
"""
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
{items}</oor:items>
"""
_STYLE = 0x0000FF
"""The blue in which LibreOffice underlines what is a matter of style."""


@pytest.fixture
def office(tmp_path: Path, languagetool: Server) -> Iterator[str]:
    """A LibreOffice with a profile of its own, set to the server; returns the name of the pipe it listens at."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    if not PYTHON.exists() or subprocess.run([PYTHON, "-c", "import uno"], check=False).returncode:
        pytest.skip("the Python bridge of LibreOffice (python3-uno) is not installed")
    user = tmp_path / "profile" / "user"
    user.mkdir(parents=True)
    items = _ITEM.format(name="BaseURL", value=languagetool.address) + _ITEM.format(name="IsEnabled", value="true")
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


def test_libreoffice_marks_what_rapport_finds(office: str, tmp_path: Path, drove: Drove) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    done = subprocess.run([PYTHON, DRIVER, office, draft], capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert "en-US" in told["languages"]
    found = {one["words"]: one for one in told["found"]}
    assert found["gonna"]["instead"][0] == "going to"
    assert found["NOT"]["instead"] == ["not"]
    assert found["You never answer my mails"]["colour"] == _STYLE
    assert all(one["message"] for one in told["found"])
    version = subprocess.run([SOFFICE or "", "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    way = "a text opened headless, each paragraph checked by its LanguageTool client"
    drove(Driven("LibreOffice", version, way, warns="underlined, with replacements"))
