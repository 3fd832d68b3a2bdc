"""Checks in Python that other distributions offer: installed, switched on by name, and refused where they are wrong."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rapport.card_checks import CardError
from rapport.config import ConfigError
from rapport.settings import load_settings
from rapport.trial import failures

PACKAGE = Path(__file__).parent.parent / "examples" / "checks-package"
CARD = PACKAGE / "src" / "acme_checks" / "rules" / "our" / "ticket-number.toml"
DRAFT = "Hello Ana,\n\nplease look at T-73518 before noon.\n\nBest wishes,\nBo\n"
Refusal = Callable[..., str]
ON = 'checks = ["our/ticket-number"]\n'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip has installed the example."""
    folder = tmp_path_factory.mktemp("site")
    source = shutil.copytree(PACKAGE, tmp_path_factory.mktemp("source") / "checks-package")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    offline = ["--no-deps", "--no-index", "--no-build-isolation", "--target", str(folder)]
    subprocess.run([*pip, *offline, str(source)], check=True, capture_output=True)
    return folder


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path / "rapport.toml"


def run(config: Path, site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program beside a config, with what is installed in `site`."""
    environment = {**os.environ, "PYTHONPATH": str(site)}
    command = [sys.executable, "-m", "rapport", *arguments]
    return subprocess.run(command, cwd=config.parent, env=environment, capture_output=True, text=True, check=False)


def found(config: Path, site: Path, *arguments: str) -> list[tuple[str, str, str]]:
    done = run(config, site, "check", "draft.txt", "--format", "json", *arguments)
    assert done.stderr == ""
    (file,) = json.loads(done.stdout)["files"]
    return [(one["rule"], one["severity"], one["text"]) for one in file["findings"]]


def pack(config: Path, change: tuple[str, str] = ("", "")) -> None:
    """Write the card of the example, changed, into the pack `mine` beside the config."""
    (config.parent / "mine" / "our").mkdir(parents=True)
    card = CARD.read_text(encoding="utf-8")
    assert change[0] in card
    (config.parent / "mine" / "our" / "ticket-number.toml").write_text(card.replace(*change), encoding="utf-8")


def test_a_check_switched_on_is_used_with_the_card_beside_it(config: Path, site: Path) -> None:
    config.write_text(ON, encoding="utf-8")
    assert found(config, site) == [("our/ticket-number", "warning", "T-73518")]
    assert found(config, site, "--ignore", "our") == []


def test_what_is_only_installed_does_not_run(config: Path, site: Path) -> None:
    config.write_text("", encoding="utf-8")
    assert found(config, site) == []


def test_its_options_are_set_in_the_config(config: Path, site: Path) -> None:
    config.write_text(f'{ON}[rules."our/ticket-number"]\nprefix = "Q"\n', encoding="utf-8")
    assert found(config, site) == []


def test_the_card_of_a_pack_goes_before_the_one_beside_the_finder(config: Path, site: Path) -> None:
    pack(config, ('"warning"', '"error"'))
    config.write_text(f'{ON}packs = ["mine"]\n', encoding="utf-8")
    assert found(config, site) == [("our/ticket-number", "error", "T-73518")]
    done = run(config, site, "test-rules", "mine")
    assert (done.returncode, done.stdout) == (0, "1 rule, 3 examples, 0 wrong\n")


def test_the_manual_says_whose_check_it_is(config: Path, site: Path) -> None:
    config.write_text(ON, encoding="utf-8")
    assert "From:   the package acme-checks\n" in run(config, site, "explain", "our/ticket-number").stdout


def test_a_pack_alone_runs_no_code(config: Path, site: Path) -> None:
    pack(config)
    config.write_text('packs = ["mine"]\n', encoding="utf-8")
    done = run(config, site, "check", "draft.txt")
    told = "there is no check in Python named our/ticket-number; acme-checks offers one, which"
    assert done.returncode == 2
    assert f'{told} checks = ["our/ticket-number"] in the config switches on' in done.stderr


def test_the_same_pack_is_refused_when_the_check_is_switched_off_again(config: Path, site: Path) -> None:
    pack(config)
    config.write_text(f'{ON}packs = ["mine"]\n', encoding="utf-8")
    assert found(config, site)
    config.write_text('packs = ["mine"]\n', encoding="utf-8")
    assert run(config, site, "check", "draft.txt").returncode == 2


def test_a_finder_that_fails_is_told_with_its_package(config: Path, site: Path) -> None:
    pack(config, ("prefix", "praefix"))
    config.write_text(f'{ON}packs = ["mine"]\n', encoding="utf-8")
    done = run(config, site, "check", "draft.txt")
    assert done.returncode == 2
    assert "the rule our/ticket-number failed: TypeError: " in done.stderr
    assert "; this is a fault of acme-checks, please report it" in done.stderr


def test_a_pack_says_what_kind_its_card_has_to_be(config: Path, site: Path) -> None:
    pack(config)
    told = 'severity = "info"\nsummary = "s"\nwhy = "w"\nsource = "x"\nmessage = "m"\n'
    card = config.parent / "mine" / "our" / "ticket-number.toml"
    card.write_text(f'{told}kind = "absent"\nzone = "greeting"\n', encoding="utf-8")
    config.write_text(f'{ON}packs = ["mine"]\n', encoding="utf-8")
    done = run(config, site, "check", "draft.txt")
    assert done.returncode == 2
    assert "ticket-number.toml: the kind of this card has to be “check” and not “absent”; the config" in done.stderr


def offer(folder: Path, name: str, entries: str) -> None:
    """Enter a distribution that offers `entries` into a folder of installed ones."""
    about = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[rapport.checks]\n{entries}\n", encoding="utf-8")


@pytest.fixture
def refusal(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Refusal:
    """Return what is said about a config that switches on a check, where packages offer some."""

    def told(switched_on: str, **offered: str) -> str:
        for name, entries in offered.items():
            offer(tmp_path / "site", name.replace("_", "-"), entries)
        monkeypatch.syspath_prepend(str(tmp_path / "site"))
        config.write_text(f'checks = ["{switched_on}"]\n', encoding="utf-8")
        with pytest.raises((CardError, ConfigError)) as caught:
            load_settings(config)
        return str(caught.value).replace(str(tmp_path), "HERE")

    return told


def test_an_unknown_name_is_refused_with_the_nearest_right_one(refusal: Refusal) -> None:
    told = refusal(
        "our/greting", acme_checks="our/greeting = json:loads\nour/footer = json:loads", other="their/x = json:dumps"
    )
    wanted = "no installed distribution offers the check “our/greting” under “checks”; did you mean “our/greeting” of acme-checks?"
    assert told == f"HERE/rapport.toml: {wanted}"


def test_where_nobody_offers_any_the_group_is_named(refusal: Refusal) -> None:
    assert refusal("our/greeting").endswith("under “checks”: none has an entry point of the group “rapport.checks”")


@pytest.mark.parametrize(
    ("name", "entries", "message"),
    [
        ("tone/shouting", "tone/shouting = json:loads", "the check “tone/shouting” under “checks” comes with rapport; “select” and “ignore” choose among such rules"),
        ("greeting", "greeting = json:loads", "acme-checks offers a check “greeting”, which is no id of a rule; its name has to be family/name in small letters, as in our/ticket-number"),
        ("our/greeting", "our/greeting = nowhere_at_all:find", "the check our/greeting of acme-checks cannot be loaded from “nowhere_at_all:find”: ModuleNotFoundError: No module named 'nowhere_at_all'"),
        ("our/greeting", "our/greeting = json:find", "the check our/greeting of acme-checks cannot be loaded from “json:find”: AttributeError: module 'json' has no attribute 'find'"),
        ("our/greeting", "our/greeting = json:__doc__", "the check our/greeting of acme-checks: “json:__doc__” is no function"),
    ],
)  # fmt: skip
def test_a_check_that_cannot_be_used_is_refused(refusal: Refusal, name: str, entries: str, message: str) -> None:
    assert refusal(name, acme_checks=entries) == f"HERE/rapport.toml: {message}"


def test_a_name_that_two_packages_offer_is_refused(refusal: Refusal) -> None:
    told = refusal("our/greeting", acme_checks="our/greeting = json:loads", other_checks="our/greeting = json:loads")
    assert "the check our/greeting is offered by " in told
    assert "acme-checks" in told
    assert "other-checks" in told


def test_a_check_without_a_card_is_refused(refusal: Refusal) -> None:
    told = refusal("our/greeting", acme_checks="our/greeting = json:loads")
    assert told.startswith("the check our/greeting of acme-checks has no card; it has to be ")
    assert told.endswith(f"{os.sep}our/greeting.toml, or our/greeting.toml in a folder of “packs”")


def test_the_card_of_the_example_holds_to_its_examples(
    config: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(site))
    config.write_text(ON, encoding="utf-8")
    rule = load_settings(config).rules.get("our/ticket-number")
    assert rule is not None
    assert list(failures(rule)) == []
