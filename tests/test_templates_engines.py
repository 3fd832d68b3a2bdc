"""What each engine's templates say to a recipient: one line a text that some recipient could see."""

from __future__ import annotations

import pytest

from rapport.readers import ReadError, read
from rapport.readers.names import FORMATS, engine_in, format_of
from tests.conftest import Shell
from tests.test_readers_plain import read_one


def texts(name: str, template: str, format: str | None = None) -> list[str]:
    """Return the texts of all readings, one string each, its blocks divided by bars; fillers as `*`."""
    (draft,) = read(name, template.encode(), format)
    return [" | ".join(block.raw.string for block in one.blocks) for one in (draft, *draft.others)]


@pytest.mark.parametrize(
    ("name", "template", "seen"),
    [
        ("a.j2", "The {{ _('red \\'hen\\' and %(n)s') }} is late.", ["The red 'hen' and xxxxx is late."]),
        ("a.j2", "{% trans %}One hen{% pluralize n %}Many hens{% endtrans %}", ["One hen", "Many hens"]),
        ("a.j2", "Dear {{ x|default('reader') }}, welcome", ["Dear Xxxxxxxxxxxxxxxxxxxxxxxxx, | welcome", "Dear reader, | welcome"]),
        ("a.j2", "It is {{ 'late' if x else 'early' }}.", ["It is late.", "It is early."]),
        ("a.j2", "{% set title = 'Your plan' %}Some text.", ["Your plan | Some text."]),
        ("a.j2", "a {%- if x %} b {% endif -%} c", ["a b c", "ac"]),
        ("a.djhtml", "<p>{% trans 'Your plan' %}</p>{% comment %}no{% endcomment %}", ["Your plan"]),
        ("a.djhtml", "<p>{% blocktranslate count n=n %}One {{ n }}{% plural %}Two{% endblocktranslate %}</p>", ["One xxxxxxx", "Two"]),
        ("a.djhtml", "<p>day{{ n|pluralize }}, {{ x|yesno:'open,shut' }}</p>", ["day, | open", "day, | shut"]),
        ("a.liquid", "{% case x %} no {% when 1 %}One.{% else %}Two.{% endcase %}", ["One.", "Two."]),
        ("a.liquid", "{% unless x %}One.{% endunless %} {{ 'mail.title' | t }} here", ["One. xxxxxxxxxxxxxxxxxxxxxx here", "xxxxxxxxxxxxxxxxxxxxxx here"]),
        ("a.liquid", "{% raw %}{% if x %}{{ a }}{% endraw %} ok", ["xxxxxxx ok"]),
        ("a.hbs", "Hens{{#if a}} lay{{else if b}} sit{{else}} walk{{/if}}.", ["Hens lay.", "Hens sit.", "Hens walk."]),
        ("a.hbs", "{{#each hens}}\nA hen.\n{{else}}\nNone.\n{{/each}}\nThe end.", ["A hen.\nThe end.", "None.\nThe end."]),
        ("a.hbs", "{{> button text=\"Open the door\"}}So.{{!-- }} --}}", ["Open the door | So."]),
        ("a.mustache", "{{#a}}One{{/a}}{{^a}}Two{{/a}} is {{{b}}}.", ["One is xxxxxxx.", "Two is xxxxxxx."]),
        ("a.text.erb", "<% if a -%>\nOne.\n<% else -%>\nTwo.\n<% end -%>\nThree.", ["One.\nThree.", "Two.\nThree."]),
        ("a.text.erb", "<%= a ? 'Open' : 'Shut' %> now, <%= t('.key', default: 'or so') %>.", ["Open now, or so.", "Shut now, or so."]),
        ("a.text.erb", "<% content_for :subject do %>Your plan<% end %>Text <%% here", ["Your plan | Text <%% here"]),
        ("a.text.erb", "<% hens.each do |hen| %>A hen. <% end %><%# no %>", ["A hen."]),
        ("a.gotmpl", "{{ define \"subject\" }}Your plan{{ end }}{{ if .A }}One{{ else }}Two{{ end }}.", ["Your plan | One.", "Your plan | Two."]),
        ("a.gotmpl", "A {{ or .Name \"guest\" }} {{- /* no */ -}} .", ["A Xxxxxxxxxxxxxxxxxxxxxx.", "A guest."]),
        ("a.ejs", "<% hens.forEach(function (hen) { %>A hen.<% }) %> <%= x ? 'Go' : 'Stay' %>", ["A hen. Go", "A hen. Stay"]),
        ("a.ejs", "<% if (a) { %>One<% } else if (b) { %>Two<% } else { %>Three<% } %>.", ["One.", "Two.", "Three."]),
        ("a.txt.twig", "{{ 'Dear ' ~ name ~ '!' }}{# no #} {{ a ?? 'none' }}", ["Dear Xxxx! | xxxxxxxxxxxxxxxxx", "Dear Xxxx! | none"]),
        ("a.mjml", "<mjml><mj-head><mj-preview>Look</mj-preview></mj-head><mj-body><mj-text>Hens [[N]]</mj-text></mj-body></mjml>", ["Look | Hens xxxxx"]),
        ("a_subject.txt.j2", "\n{% block subject %}Your plan{% endblock %}\n", ["Your plan"]),
        ("a.html.j2", "---\nsubject: Your plan\npreheader: Look\n---\n<p>Hens.</p>", ["Your plan | Look | Hens."]),
        ("a.html.j2", "<body><div style='display:none'>Look</div><p class='{% if a %}b{% endif %}'>Hens.</p>", ["Look | Hens."]),
    ],
)  # fmt: skip
def test_what_recipients_see(name: str, template: str, seen: list[str]) -> None:
    assert texts(name, template) == seen


def test_a_subject_in_its_own_file_is_a_subject() -> None:
    (draft,) = read("order_subject.txt", b"{% extends 'x' %}{% trans 'Your plan' %}")
    assert [block.zone for block in draft.blocks] == ["subject"]


@pytest.mark.parametrize(
    ("string", "engine"),
    [
        ("{% load i18n %}Hi", "django"),
        ("{% assign a = b %}{% if a %}x{% endif %}", "liquid"),
        ("{% if a %}x{% endif %}", "jinja"),
        ("{{#if a}}x{{/if}}", "handlebars"),
        ("{{ if .A }}x{{ end }}", "go"),
        ("<% if (a) { %>x<% } %>", "ejs"),
        ("<%= t('x') %>", "erb"),
        ("<mjml><mj-body></mj-body></mjml>", "mjml"),
        ("Hi {{ name }},", None),
        ("The sets {a} and {b}, 100% <sure>", None),
    ],
)
def test_engines_told_by_their_tags(string: str, engine: str | None) -> None:
    assert engine_in(string) == engine


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.html.erb", "erb-html"),
        ("a.text.hbs", "handlebars-plain"),
        ("a.body.plaintext.gotmpl", "go-plain"),
        ("a.liquid", "liquid"),
        ("a.md.twig", "twig-markdown"),
        ("config/locales/en.yml", "yaml"),
        ("locales/de.yml", None),
        ("app/src/main/res/values/strings.xml", "android"),
        ("a.po", "po"),
    ],
)
def test_formats_told_by_names(name: str, format: str | None) -> None:
    assert format_of(name) == format
    assert format is None or format in FORMATS


def test_a_text_that_only_talks_of_tags_is_read_as_it_is() -> None:
    assert read_one("Write {% if x %} and then {% endif", "a.txt").format == "plain"
    assert read_one("{% if x %}a{% endif %}", "a.txt", "plain").format == "plain"


@pytest.mark.parametrize(
    ("name", "tag"), [("a.erb", "<%= a"), ("a.hbs", "{{#if a"), ("a.gotmpl", "{{ a"), ("a.twig", "{% if"), ("a.ejs", "<% x")]
)
def test_a_tag_that_is_never_closed_is_told(name: str, tag: str) -> None:
    with pytest.raises(ReadError, match=r"line 2: the template tag .* is never closed"):
        read(name, f"Hello\n{tag}".encode())


def test_a_block_that_is_never_closed_is_told() -> None:
    assert read_one("Hello\n{% if a %}there\n", "a.j2").notices == ("line 2: the block “if” is never closed",)


def test_the_config_tells_the_format_of_files(shell: Shell) -> None:
    overrides = '[[overrides]]\npaths = ["letters/"]\nas = "django-plain"\n'
    shell.write({"rapport.toml": overrides, "letters/a.letter": "We are gonna {% trans 'touch base' %}.\n"})
    told = shell.run("check", "letters", "--select", "clarity/slang,clarity/idiom").stdout
    assert "a.letter:1:8: " in told
    assert "touch base" in told


def test_a_format_of_the_config_needs_paths(shell: Shell) -> None:
    shell.write({"rapport.toml": '[[overrides]]\nrecipients = ["a@b.c"]\nas = "jinja"\n', "a.txt": "x"})
    told = shell.run("check", "a.txt")
    assert told.exit_code == 2
    assert "needs “paths”" in told.stderr


def test_a_value_in_a_finding_is_shown_as_it_is_written(shell: Shell) -> None:
    shell.write({"a.txt.j2": "Hi {{ name }},\n\nwe are open.\n"})
    assert "“{{ name }}” has no fallback" in shell.run("check", "a.txt.j2", "--select", "trust/placeholder").stdout


def test_what_follows_an_address_belongs_to_it() -> None:
    (draft,) = read("a.txt.hbs", b"See {{url}}/?password=hunter2hunter now.")
    assert draft.blocks[0].string.endswith(" now.")
    assert set(draft.blocks[0].string[4:-5]) == {"w"}


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("a.txt.j2", "BTW it is late, {{ _('btw it is dark') }}.\n", "By the way, it is late, {{ _('btw it is dark') }}.\n"),
        ("a.txt.erb", "<%= t('btw it is dark', x: 1) %>, btw.\n", "<%= t('btw it is dark', x: 1) %>, by the way.\n"),
        ("en.yml", "en:\n  a: 'Btw it is late.'\n", "en:\n  a: 'Btw it is late.'\n"),
    ],
)
def test_nothing_is_replaced_within_a_tag_or_a_message(shell: Shell, name: str, text: str, left: str) -> None:
    shell.write({name: text})
    shell.run("check", name, "--fix", "--select", "clarity/slang")
    assert (shell.folder / name).read_text() == left


@pytest.mark.parametrize(
    ("name", "comment"),
    [
        ("a.txt.j2", "{# {} #}"),
        ("a.djhtml", "{% comment %}{}{% endcomment %}"),
        ("a.liquid", "{% # {} %}"),
        ("a.txt.hbs", "{{!-- {} --}}"),
        ("a.mustache", "{{! {} }}"),
        ("a.txt.erb", "<%# {} %>"),
        ("a.ejs", "<%# {} %>"),
        ("a.gotmpl", "{{- /* {} */ -}}"),
        ("a.txt.twig", "{# {} #}"),
        ("a.mjml", "<!-- {} -->"),
        ("en.yml", "# {}"),
    ],
)
def test_a_comment_holds_a_silence(shell: Shell, name: str, comment: str) -> None:
    said = comment.replace("{}", "rapport: ignore clarity/slang -- our tone")
    text = {"en.yml": "a: We are gonna go.", "a.mjml": "<mj-text>We are gonna go.</mj-text>"}.get(name, "We are gonna go.")
    shell.write({name: f"{said}\n{text}\n"})
    told = shell.run("check", name, "--select", "clarity/slang").stdout
    assert "1 finding silenced" in told
    assert "gonna" not in told
