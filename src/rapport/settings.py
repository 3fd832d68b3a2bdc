"""Config file and command line become one frozen, complete, validated `Settings`.

Whatever the config holds that is unknown is an error with the nearest right name, before any draft is read.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from fnmatch import fnmatch
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rapport.card_checks import nearest
from rapport.cards import Rules, load_rules
from rapport.checks import exists as is_builtin
from rapport.checks.offered import GROUP, OfferedCheck, OfferError, distribution_of, load, offers
from rapport.choices import Choice, chosen
from rapport.config import TOML_NAMES, ConfigError, config_for, read_config, refuse_unknown
from rapport.draft import NOWHERE, Address, Place
from rapport.files import fits
from rapport.readers import FORMATS, MAIN_FORMATS
from rapport.readers.headers import parse_addresses
from rapport.rule import CONFIDENCES, SEVERITIES, Option, Rule

if TYPE_CHECKING:
    from rapport.checks.offered import Offers

FAIL_ON = (*reversed(SEVERITIES), "never")
MODES = ("block", "warn")
"""What a gate does with a mail: it stops what is at or above its `fail-on`, or tells it and lets all mails go."""


class Silence(NamedTuple):
    """Words accepted for good: findings of `rule` on `text` (any words, if empty) in files that fit `path`.

    `folder` is that of the config.
    """

    rule: str
    reason: str
    text: str = ""
    path: str = "*"
    folder: str = ""

    def is_for(self, path: str) -> bool:
        """Return whether this silence is for the file at `path`."""
        return fits(path, self.path, self.folder)

    def names(self, path: str) -> bool:
        """Return whether this silence is for the file at `path` by its very name."""
        return os.path.basename(path) == os.path.basename(self.path) and self.is_for(path)

    @property
    def what(self) -> str:
        """What it accepts, in words."""
        return self.rule + (f" on “{self.text}”" if self.text else "")


class Contact(NamedTuple):
    """Someone the user writes to: the `place` of all whose mail address fits the pattern `address`."""

    address: str
    place: Place


class Hook(NamedTuple):
    """What a gate before a mail is sent does: one of `MODES`, and the least severity that stops the mail."""

    mode: str = "block"
    fail_on: str = "error"


class Settings(NamedTuple):
    """All that a run needs to know, complete and validated; `timeout` is the seconds that a file may take."""

    rules: Rules
    config: str | None = None
    choices: tuple[Choice, ...] = (Choice(),)
    silences: tuple[Silence, ...] = ()
    fail_on: str = "warning"
    confidence: str = "medium"
    timeout: float = 60
    model: str | None = None
    sender: Address | None = None
    recipients: tuple[Address, ...] = ()
    me: Place = NOWHERE
    contacts: tuple[Contact, ...] = ()
    checks: tuple[OfferedCheck, ...] = ()
    exclude: tuple[str, ...] = ()
    hook: Hook = Hook()

    def excludes(self, path: str) -> bool:
        """Return whether `exclude` names the file at `path`, or a folder it is in, relative to the config."""
        base = os.path.dirname(os.path.abspath(self.config or ""))
        inside = os.path.relpath(path, base).replace(os.sep, "/")
        globs = (start + glob.strip("/") + end for glob in self.exclude for start in ("", "*/") for end in ("", "/*"))
        return any(fnmatch(inside, glob) for glob in globs)

    def place_of(self, address: str) -> Place:
        """Return the place of the first contact whose pattern fits the mail address."""
        return next((one.place for one in self.contacts if fnmatch(address, one.address)), NOWHERE)

    def format_for(self, path: str) -> str | None:
        """Return the format that the config tells for the file at `path`, of several the last; None without one."""
        told = [one.format for one in self.choices if one.format and one.applies(path, ())]
        return told[-1] if told else None

    def rules_for(self, path: str, recipients: Sequence[str]) -> tuple[Rule, ...]:
        """Return the rules that are to read a mail at `path` to `recipients`, with the options set for them."""
        return chosen(self.rules.rules, [choice for choice in self.choices if choice.applies(path, recipients)])


def settings_for(config: str | None, flags: Mapping[str, Any]) -> Settings:
    """Load the config named, or the one for the working folder, and lay the command line's `flags` over it."""
    return load_settings(config_for(config, Path.cwd()), flags)


def load_settings(config: Path | None, flags: Mapping[str, Any] | None = None) -> Settings:
    """Read the config file, if any, and lay the command line's `flags` over it.

    `flags` may hold `select`, `ignore`, `fail_on`, `confidence`, `timeout`, `sender` and `recipients`; what is None or
    empty leaves the config's value. Raises `ConfigError` or `CardError`.
    """
    keys = read_config(config) if config else {}
    where = str(config) if config else "command line"
    refuse_unknown(where, keys, _KEYS)
    base = config.parent if config else Path()
    checks = _offered_checks(where, keys.get("checks", ()))
    rules = load_rules([base / pack for pack in keys.get("packs", ())], checks)
    reader = _Reader(where, rules, str(base))
    settings = Settings(
        rules,
        config=str(config) if config else None,
        choices=(reader.choice(keys), *(reader.choice(one, override=True) for one in keys.get("overrides", ()))),
        silences=tuple(reader.silence(one) for one in keys.get("silence", ())),
        fail_on=reader.one_of("fail-on", keys.get("fail-on", "warning"), FAIL_ON),
        confidence=reader.one_of("confidence", keys.get("confidence", "medium"), CONFIDENCES),
        timeout=reader.seconds("timeout", keys.get("timeout", 60)),
        model=keys.get("model"),
        sender=reader.sender("from", keys.get("from")),
        me=reader.place("[me]", keys.get("me", {})),
        contacts=tuple(reader.contact(one) for one in keys.get("contacts", ())),
        checks=checks,
        exclude=tuple(keys.get("exclude", ())),
        hook=reader.hook(keys.get("hook", {})),
    )
    return with_flags(settings, flags or {})


_KEYS: Mapping[str, type] = {
    "select": list,
    "ignore": list,
    "rules": dict,
    "overrides": list,
    "silence": list,
    "fail-on": str,
    "confidence": str,
    "timeout": int,
    "model": str,
    "packs": list,
    "checks": list,
    "from": str,
    "me": dict,
    "contacts": list,
    "exclude": list,
    "hook": dict,
}
_OVERRIDE_KEYS: Mapping[str, type] = {
    "paths": list,
    "recipients": list,
    "select": list,
    "ignore": list,
    "rules": dict,
    "as": str,
}
_PLACE_KEYS: Mapping[str, type] = {"zone": str, "country": str}
_HOOK_KEYS: Mapping[str, type] = {"mode": str, "fail-on": str}
_SILENCE_KEYS: Mapping[str, type] = {"rule": str, "reason": str, "text": str, "path": str}
_MAILBOX = re.compile(r"[^\s@]+@[^\s@]+")


def _offered_checks(where: str, names: Sequence[str]) -> tuple[OfferedCheck, ...]:
    """Load the checks from elsewhere that the config names; without a name nothing of them is even looked for."""
    offered = offers() if names else {}
    return tuple(_offered_check(where, name, offered) for name in dict.fromkeys(names))


def _offered_check(where: str, name: str, offered: Offers) -> OfferedCheck:
    if is_builtin(name):
        right = "“select” and “ignore” choose among such rules"
        raise ConfigError(f"{where}: the check “{name}” under “checks” comes with rapport; {right}")
    if name not in offered:
        hint = f"; {_nearest_offer(name, offered)}" if offered else f": none has an entry point of the group “{GROUP}”"
        raise ConfigError(f"{where}: no installed distribution offers the check “{name}” under “checks”{hint}")
    try:
        return load(offered[name])
    except OfferError as error:
        raise ConfigError(f"{where}: {error}") from error


def _nearest_offer(name: str, offered: Offers) -> str:
    from difflib import get_close_matches

    (close,) = get_close_matches(name, offered, 1, cutoff=0)
    return f"did you mean “{close}” of {distribution_of(offered[close][0])}?"


class _Reader:
    """Turns the tables of a config into settings; knows the file's name and the rules, for its errors."""

    def __init__(self, where: str, rules: Rules, folder: str = "") -> None:
        self._where = where
        self._folder = folder
        self._rules = rules
        self._families = sorted({rule.family for rule in rules.rules})

    def one_of(self, key: str, value: str, allowed: Sequence[str]) -> str:
        if value not in allowed:
            raise ConfigError(f"{self._where}: “{value}” under “{key}” is unknown{nearest(value, allowed)}")
        return value

    def hook(self, keys: Mapping[str, Any]) -> Hook:
        refuse_unknown(f"{self._where}: [hook]", keys, _HOOK_KEYS)
        usual = Hook()
        mode = self.one_of("mode", keys.get("mode", usual.mode), MODES)
        return Hook(mode, self.one_of("fail-on", keys.get("fail-on", usual.fail_on), FAIL_ON))

    def seconds(self, key: str, value: int) -> int:
        if isinstance(value, bool) or value < 1:
            raise ConfigError(f"{self._where}: “{key}” has to be a whole number of seconds, at least 1")
        return value

    def choice(self, keys: Mapping[str, Any], override: bool = False) -> Choice:
        if override:
            refuse_unknown(f"{self._where}: [[overrides]]", keys, _OVERRIDE_KEYS)
            if not keys.get("paths") and not keys.get("recipients"):
                needed = "needs “paths” or “recipients” to say which mails it is for"
                raise ConfigError(f"{self._where}: [[overrides]] {needed}")
            if keys.get("as") and not keys.get("paths"):
                raise ConfigError(f"{self._where}: “as” in [[overrides]] needs “paths” to say which files it is for")
        return Choice(
            select=tuple(self.prefix(one) for one in keys.get("select", ())),
            ignore=tuple(self.prefix(one) for one in keys.get("ignore", ())),
            options={self.rule(one).id: self.options(one, value) for one, value in keys.get("rules", {}).items()},
            paths=tuple(keys.get("paths", ())),
            recipients=tuple(one.lower() for one in keys.get("recipients", ())),
            folder=self._folder,
            format=self.format(keys.get("as", "")),
        )

    def format(self, name: str) -> str:
        """Check the name of a format; an empty one stays."""
        return name if name in ("", *FORMATS) else self.one_of("as", name, MAIN_FORMATS)

    def prefix(self, name: str) -> str:
        """Check an id or a family; a former id, or a name without its family, is turned into the id."""
        return name if name == "all" or name in self._families else self.rule(name).id

    def rule(self, name: str) -> Rule:
        rule = self._rules.get(name)
        if rule is None:
            raise ConfigError(f"{self._where}: {self._rules.absent(name)}")
        return rule

    def options(self, name: str, values: Mapping[str, Any]) -> Mapping[str, Option]:
        """Check the options set for a rule against its card: the names, the types, and values that mean something."""
        rule = self.rule(name)
        known: dict[str, Option] = {"severity": rule.severity, **rule.options}
        for key, value in values.items():
            if key not in known:
                raise ConfigError(f"{self._where}: {rule.id} has no option “{key}”{nearest(key, known)}")
            right = _right_value(rule, key, known[key], value)
            if right:
                found = json.dumps(value, ensure_ascii=False, default=str)
                raise ConfigError(f"{self._where}: the option “{key}” of {rule.id} has to be {right}, not {found}")
        return dict(values)

    def silence(self, keys: Mapping[str, Any]) -> Silence:
        refuse_unknown(f"{self._where}: [[silence]]", keys, _SILENCE_KEYS)
        for key in ("rule", "reason"):
            if not keys.get(key, "").strip():
                raise ConfigError(f"{self._where}: [[silence]] needs “{key}”")
        text, path = keys.get("text", ""), keys.get("path", "*")
        return Silence(self.prefix(keys["rule"]), keys["reason"], text, path, self._folder)

    def sender(self, key: str, value: str | None) -> Address | None:
        """Read the one mailbox given under `key`, if any."""
        people = self.people(key, value) if value is not None else ()
        if len(people) > 1:
            raise ConfigError(f"{self._where}: “{key}” names {len(people)} people; give one")
        return people[0] if people else None

    def people(self, key: str, value: str) -> tuple[Address, ...]:
        """Read the mailboxes given under `key`; unlike a header it may not hold names without an address."""
        found = parse_addresses(value)
        wrong = [one.address or one.name for one in found if not _MAILBOX.fullmatch(one.address)]
        if wrong or not found:
            right = "write “ana@example.com” or “Ana Rao <ana@example.com>”, and a name with a comma in double quotes"
            raise ConfigError(f"{self._where}: “{(wrong or [value])[0]}” under “{key}” is no mail address; {right}")
        return found

    def contact(self, keys: Mapping[str, Any]) -> Contact:
        refuse_unknown(f"{self._where}: [[contacts]]", keys, {"address": str, **_PLACE_KEYS})
        if not keys.get("address"):
            raise ConfigError(f"{self._where}: [[contacts]] needs “address”, such as “*@example.com”")
        place = {key: value for key, value in keys.items() if key != "address"}
        return Contact(keys["address"].lower(), self.place("[[contacts]]", place))

    def place(self, section: str, keys: Mapping[str, Any]) -> Place:
        """Check a time zone and a country."""
        where = f"{self._where}: {section}"
        refuse_unknown(where, keys, _PLACE_KEYS)
        place = Place(**keys)
        if place.country and not re.fullmatch(r"[A-Z]{2}", place.country):
            raise ConfigError(f"{where}: “country” has to be a two-letter code such as “DE”, not “{place.country}”")
        if place.zone:
            _refuse_unknown_zone(where, place.zone)
        return place


def _right_value(rule: Rule, key: str, default: Option, value: object) -> str:
    """Say what would be right for an option in place of `value`; nothing where `value` is."""
    choices: Sequence[str] = SEVERITIES if key == "severity" else rule.choices.get(key, ())
    if choices:
        return "" if value in choices else f"one of {', '.join(choices)}"
    if isinstance(default, list):
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        return "" if fits else "a list of strings"
    expected = (int, float) if isinstance(default, float) else type(default)
    fits = isinstance(value, expected) and isinstance(value, bool) == isinstance(default, bool)
    right, least = TOML_NAMES[type(default)], rule.minimum.get(key)
    if least is not None:
        right = f"{right} of at least {least:g}"
        fits = fits and isinstance(value, (int, float)) and least <= value < inf
    return "" if fits else right


def _refuse_unknown_zone(where: str, zone: str) -> None:
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(zone)
    except (OSError, LookupError, ValueError) as error:
        hint = nearest(zone, available_timezones(), ", such as “Europe/Berlin”")
        raise ConfigError(f"{where}: “{zone}” is no IANA time zone{hint}") from error


def with_flags(settings: Settings, flags: Mapping[str, Any]) -> Settings:
    """Lay the command line's `flags`, as in `load_settings`, over the settings of a config. Raises `ConfigError`."""
    reader = _Reader("command line", settings.rules)
    choice = reader.choice({key: flags.get(key) or () for key in ("select", "ignore")})
    changes: dict[str, Any] = {key: flags[key] for key in ("fail_on", "confidence", "timeout") if flags.get(key)}
    recipients = tuple(person for one in flags.get("recipients") or () for person in reader.people("--to", one))
    return settings._replace(
        choices=(*settings.choices, choice),
        sender=reader.sender("--from", flags.get("sender")) or settings.sender,
        recipients=recipients,
        **changes,
    )
