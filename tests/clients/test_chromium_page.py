"""Chromium: an add-on gets findings, and a web page gets nothing, whatever it tries."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from tests.clients.conftest import Drove
from tests.clients.driven import Driven
from tests.clients.languagetool_server import Server

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Worker

CHROMIUM = shutil.which("chromium")
REBOUND = "rebound.example"
ASK = """async ([address, method]) => {
  const form = new URLSearchParams({text: "We are gonna meet 😀 thx.", language: "auto"});
  const url = `${address}/check` + (method === "GET" ? `?${form}` : "");
  try {
    const answer = await fetch(url, method === "GET" ? {} : {method, body: form});
    return [answer.status, await answer.text()];
  } catch (error) { return [0, String(error)]; }
}"""
"""What an add-on does in its background, and what a page may try."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        return None


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A web site on this machine, which is another origin than the server."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "index.html").write_text("<!doctype html><title>A page</title>", encoding="utf-8")
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://localhost:{running.server_port}/index.html"
        running.shutdown()


def add_on(folder: Path, permissions: list[str]) -> Path:
    folder.mkdir()
    about = {
        "manifest_version": 3,
        "name": "Asks the server",
        "version": "1",
        "background": {"service_worker": "background.js"},
        "host_permissions": permissions,
    }
    (folder / "manifest.json").write_text(json.dumps(about), encoding="utf-8")
    (folder / "background.js").write_text("", encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=[["<all_urls>"], []], ids=["all hosts permitted", "no host permitted"])
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """Chromium with an add-on, which may ask all hosts, as most may that check texts, or none."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    folder = tmp_path_factory.mktemp("chromium")
    unpacked = add_on(folder / "add-on", request.param)
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            folder / "profile",
            executable_path=CHROMIUM,
            headless=False,
            args=[
                "--headless=new",
                "--no-sandbox",
                f"--disable-extensions-except={unpacked}",
                f"--load-extension={unpacked}",
                f"--host-resolver-rules=MAP {REBOUND} 127.0.0.1",
            ],
        )
        yield context
        context.close()


def background(browser: BrowserContext) -> Worker:
    return browser.service_workers[0] if browser.service_workers else browser.wait_for_event("serviceworker")


def opened(browser: BrowserContext, url: str) -> Page:
    page = browser.new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_an_add_on_gets_findings(browser: BrowserContext, languagetool: Server, method: str, drove: Drove) -> None:
    worker = background(browser)
    assert worker.url.startswith("chrome-extension://")
    status, text = worker.evaluate(ASK, [languagetool.address, method])
    assert status == 200, text
    found = json.loads(text)["matches"]
    assert [(one["offset"], one["length"]) for one in found] == [(7, 5), (21, 3)]
    if browser.browser:
        version = browser.browser.version
        way = "an unpacked add-on that asks as those of LanguageTool do; web pages and a rebound name get nothing"
        drove(Driven("Chromium add-on", version, way, warns="places and replacements reach the add-on"))


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_page_of_another_origin_gets_nothing(
    browser: BrowserContext, languagetool: Server, site: str, method: str
) -> None:
    page = opened(browser, site)
    status, text = page.evaluate(ASK, [languagetool.address, method])
    assert status == 0
    assert "fetch" in text
    page.close()


def test_what_a_page_embeds_stays_empty(browser: BrowserContext, languagetool: Server, site: str) -> None:
    page = opened(browser, site)
    statuses: list[int] = []
    page.on("response", lambda one: statuses.append(one.status) if "/v2/" in one.url else None)
    address = f"{languagetool.address}/check?language=en&text=thx"
    with page.expect_response(address):
        page.evaluate("address => { document.body.innerHTML = `<iframe src='${address}'></iframe>`; }", address)
    with page.expect_response(f"{address}1"):
        page.evaluate("address => { document.body.innerHTML = `<img src='${address}1'>`; }", address)
    assert statuses == [403, 403]
    page.close()


def test_a_page_that_rebinds_its_name_gets_nothing(browser: BrowserContext, languagetool: Server) -> None:
    address = languagetool.address.replace("localhost", REBOUND)
    page = opened(browser, f"{address}/check?language=en&text=thx")
    assert "Error: " in page.inner_text("body")
    status, text = page.evaluate(ASK, [address, "POST"])
    assert status == 421
    assert "matches" not in text
    page.close()
