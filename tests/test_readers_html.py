"""HTML: what a browser shows, and who wrote which part of it."""

import base64
import quopri

import pytest

from rapport.readers import ReadError, read
from tests.findings import findings
from tests.test_readers_plain import read_one, strings, zones


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>Touch <b>ba</b>se&nbsp;now</p>", ["Touch base\xa0now"]),
        ("<p>a\n  b\t c <b> d</b></p>", ["a b c d"]),
        ("one<br>two<br/>three", ["one\ntwo\nthree"]),
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<div>One</div><div>two</div><div><br></div><div>Three</div>", ["One\ntwo", "Three"]),
        ("<p class=MsoNormal>One</p><p class=MsoNormal>two</p>", ["One\ntwo"]),
        ("<table><tr><td>Item no.</td><td>Its price</td></tr></table>", ["Item no.", "Its price"]),
        ("<p>caf&eacute; &#8217; &#x2019; &copy AT&T &unknown; &amp;lt;", ["café ’ ’ © AT&T &unknown; &lt;"]),
        ("<p>x < 3 and y > 4 <", ["x < 3 and y > 4 <"]),
        ("ob&shy;vi\u200bous\u00adly ready", ["obviously ready"]),
        ("<p>run <code>rm -rf</code> now</p>", ["run xxxxxx now"]),
        ("<p>unclosed <b>bold <i>both</p><p>next", ["unclosed bold both", "next"]),
        ("<img alt='no'>yes there<!-- no --><script>no()</script><style>no{}</style>", ["yes there"]),
        ("<![if !mso]>seen here<![endif]><!--[if mso]>not here<![endif]-->", ["seen here"]),
        ("<!--[if !mso]><!-->seen here<!--<![endif]-->", ["seen here"]),
        ("<![foo]>text <![CDATA[no]]> here <?php no ?>", ["text here"]),
        ("Hello there <!-- never closed", ["Hello there"]),
        ("👩\u200d💻 is here", ["👩\u200d💻 is here"]),
    ],
)
def test_text_as_a_browser_shows_it(written: str, shown: list[str]) -> None:
    assert strings(read_one(written, "a.html")) == shown


@pytest.mark.parametrize(
    "attributes",
    [
        'style="display:none"',
        'style="DISPLAY : none !important; color: red"',
        'style="visibility:hidden"',
        'style="font-size:0px;line-height:0"',
        'style="mso-hide:all"',
        'style="max-height:0;overflow:hidden"',
        'style="opacity:0"',
        "hidden",
    ],
)
def test_hidden_text_is_not_there(attributes: str) -> None:
    draft = read_one(f"<p>Before it.</p><div {attributes}>not <b>seen</b></div><p>After it.</p>", "a.html")
    assert strings(draft) == ["Before it.", "After it."]


def test_text_is_shown_where_a_smaller_size_is_undone() -> None:
    draft = read_one('<td style="font-size:0px"><div style="font-size:13px">seen now</div></td>', "a.html")
    assert strings(draft) == ["seen now"]
    assert strings(read_one('<p style="max-height:0.5em;opacity:0.9">seen now', "a.html")) == ["seen now"]


def test_padding_of_a_preheader_is_dropped() -> None:
    draft = read_one("<p>Your order is here" + "&zwnj;&nbsp;&#8203;&#xfeff;" * 20 + "</p><p>Hello there.</p>", "a.html")
    assert strings(draft) == ["Your order is here", "Hello there."]


def test_title_is_the_subject() -> None:
    draft = read_one("<head><title>Your &amp; my\norder</title><style>x</style></head><body>Hello there.", "a.html")
    assert zones(draft)[0] == ("subject", "Your & my order")
    assert draft.blocks[0].raw.origin(0, 4).column == 14
    draft = read_one("Subject: Real one\n\n<title>Other</title>Hello there.", "a.html")
    assert zones(draft)[0] == ("subject", "Real one")


QUOTES = {
    "blockquote": ("<p>Mine here.</p><blockquote>Theirs <blockquote>Older</blockquote></blockquote>", ["Older"]),
    "gmail": (
        '<div>Mine here.</div><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On Mon, Ann wrote:'
        '<br></div><blockquote class="gmail_quote">Theirs</blockquote></div>',
        [],
    ),
    "thunderbird": (
        '<p>Mine here.</p><div class="moz-cite-prefix">On Mon, Ann wrote:</div><blockquote type="cite">Theirs'
        "</blockquote>",
        [],
    ),
    "outlook web": (
        '<div>Mine here.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ann<br>'
        "<b>Sent:</b> Monday</div><div>Theirs</div>",
        [],
    ),
    "outlook": (
        '<p class="MsoNormal">Mine here.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt">'
        "<p class=MsoNormal><b>From:</b> Ann</p></div></div><p class=MsoNormal>Theirs</p>",
        [],
    ),
    "yahoo": ('<div>Mine here.</div><div id="yahoo_quoted_1" class="yahoo_quoted">Theirs</div>', []),
    "proton": (
        '<div>Mine here.</div><div class="protonmail_quote">On Monday, Ann wrote:<br>'
        '<blockquote class="protonmail_quote" type="cite">Theirs</blockquote></div>',
        [],
    ),
}


@pytest.mark.parametrize("client", QUOTES)
def test_quotes_of_mail_clients(client: str) -> None:
    page, deeper = QUOTES[client]
    draft = read_one(page, "a.html")
    quotes = [(block.raw.string, block.depth) for block in draft.blocks if block.zone == "quote"]
    assert quotes == [("Theirs", 1), *((text, 2) for text in deeper)]
    own = [block for block in draft.blocks if block.zone not in ("quote", "attribution")]
    assert [block.raw.string for block in own] == ["Mine here."]
    attributions = [block.raw.string for block in draft.blocks if block.zone == "attribution"]
    assert all("Ann" in text for text in attributions)
    assert bool(attributions) == ("Ann" in page)


def test_answers_between_quotes_are_the_author_s() -> None:
    draft = read_one(
        '<div class="gmail_quote"><div class="gmail_attr">On Mon, Ann wrote:</div><blockquote>First</blockquote>'
        "<div>My answer to that.</div><blockquote>Second</blockquote></div>",
        "a.html",
    )
    assert [block.zone for block in draft.blocks if "answer" in block.raw.string] == ["body"]
    assert [block.raw.string for block in draft.blocks if block.zone == "quote"] == ["First", "Second"]


def test_forwarded_mail_of_gmail() -> None:
    draft = read_one(
        '<div>See below please.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message '
        "---------<br>From: Ann</div><p>Their words.</p></div>",
        "a.html",
    )
    assert [block.zone for block in draft.blocks if "Their" in block.raw.string] == ["forward"]


@pytest.mark.parametrize(
    "attributes",
    [
        'class="gmail_signature"',
        'class="moz-signature"',
        'id="Signature"',
        'id="x_Signature"',
        'class="ms-outlook-mobile-signature"',
    ],
)
def test_signatures_of_mail_clients(attributes: str) -> None:
    draft = read_one(f"<p>Please send it on Monday.</p><div {attributes}><p>Ann Berg</p><p>Head</p></div>", "a.html")
    assert [block.raw.string for block in draft.blocks if block.zone == "signature"] != []
    assert not any("Ann" in block.raw.string for block in draft.blocks if block.zone != "signature")


def test_lists_and_preformatted_text() -> None:
    draft = read_one("<ul><li>one thing<li>two <b>things</b><ul><li>deep</li></ul></ul><pre>a  b\n  c</pre>", "a.html")
    assert zones(draft) == [
        ("list", "one thing"),
        ("list", "two things"),
        ("list", "deep"),
        ("code", "a  b\n  c"),
    ]


def test_comments_are_kept_with_their_lines() -> None:
    draft = read_one("<p>One.</p>\n\n<!-- rapport: ignore a/b -- why -->\n<!--[if mso]>x<![endif]--><p>Two.", "a.html")
    assert draft.comments == ((3, "rapport: ignore a/b -- why"),)


def test_lines_of_markup_are_parts() -> None:
    draft = read_one("<html>\n<body>\n\n<p>\nHello there.\n</p>\n", "a.html")
    assert draft.line_zones[:4] == ("part", "part", "blank", "part")
    assert draft.line_zones[4] not in ("part", "blank")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5000 + "deep" + "</div>" * 5000,
        "<div><p>" * 3000 + "deep",
        "deep" + "</div></p></td>" * 3000,
        "<a " * 20_000 + "deep",
        "<!--" * 20_000 + "deep",
        "deep" + "&" * 20_000,
        "<b><i>" * 5000 + "deep" + "</b></i>" * 5000,
    ],
)
def test_broken_and_deep_pages_take_linear_time(page: str) -> None:
    read_one(page, "a.html")


def test_a_cell_that_closes_what_it_did_not_open_does_no_harm() -> None:
    page = (
        "<blockquote><table><tr><td>Theirs</div></blockquote> more</td></tr></table>also</blockquote><p>Mine here.</p>"
    )
    draft = read_one(page, "a.html")
    assert {block.raw.string: block.zone for block in draft.blocks} == {
        "Theirs more": "quote",
        "also": "quote",
        "Mine here.": "body",
    }


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        ('<meta charset="iso-8859-1">', "iso-8859-1"),
        ("<html><head><title>x</title><META CHARSET=Shift_JIS></head>", "shift_jis"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ("<meta content='text/html;charset = \"windows-1251\"' http-equiv=content-type>", "cp1251"),
        ("<!-- <meta charset=koi8-r> --><meta charset=big5>", "big5"),
        ("<p title='<meta charset=koi8-r>'></p><meta charset=euc-kr>", "euc-kr"),
        ("<meta charset=martian><meta charset=gb2312>", "gb2312"),
        ("<meta name=description content='charset=koi8-r'><meta charset=utf-8>", "utf-8"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=martian>", "utf-8"),
        (" " * 1020 + "<meta charset=koi8-r>", "utf-8"),
    ],
)
def test_a_page_names_its_encoding(head: str, charset: str) -> None:
    words = {"iso-8859-1": "café", "koi8-r": "жук", "cp1251": "жук", "shift_jis": "表あ", "euc-kr": "한글"}.get(charset, "功許")
    if charset == "gb2312":
        words = "中文"
    page = f"{head}\n<p>The {words} is here.</p>".encode(charset)
    (draft,) = read("a.html", page)
    (block,) = [one for one in draft.blocks if one.zone == "body"]
    assert block.string == f"The {words} is here."
    origin = block.text.origin(4, 4 + len(words))
    assert (origin.line, origin.column, origin.end_column) == (2, 8, 8 + len(words))


def test_a_byte_order_mark_goes_before_what_a_page_says() -> None:
    (draft,) = read("a.html", b"\xef\xbb\xbf<meta charset=koi8-r><p>The caf\xc3\xa9 is here.")
    assert strings(draft) == ["The café is here."]
    (draft,) = read("a.html", "<meta charset=koi8-r><p>The café is here.".encode("utf-16"))
    assert strings(draft) == ["The café is here."]


def test_bytes_that_are_not_what_a_page_says_are_told() -> None:
    with pytest.raises(ReadError, match=r"a.html: byte 0xe9 at offset \d+ \(line 1\) is not UTF-8; save the file as"):
        read("a.html", b"<meta charset=utf-8><p>caf\xe9</p>")
    with pytest.raises(ReadError, match=r"is not CP949; save the file as UTF-8 or name its real charset"):
        read("a.html", b"<meta charset=euc-kr><p>caf\xff</p>")


@pytest.mark.parametrize("transfer", ["8bit", "quoted-printable", "base64"])
def test_a_page_in_a_mail_names_its_encoding_where_the_mail_does_not(transfer: str) -> None:
    page = "<meta charset=koi8-r><p>The жук is here.</p>\n".encode("koi8-r")
    body = {"8bit": page, "quoted-printable": quopri.encodestring(page), "base64": base64.encodebytes(page)}[transfer]
    head = f"Content-Transfer-Encoding: {transfer}\nContent-Type: text/html".encode()
    (draft,) = read("a.eml", head + b"\n\n" + body)
    assert strings(draft) == ["The жук is here."]
    (labelled,) = read("a.eml", head + b"; charset=iso-8859-1\n\n" + body)
    assert strings(labelled) == ["The ÖÕË is here."]


def test_a_template_names_its_encoding() -> None:
    (draft,) = read("a.html.j2", "<meta charset=koi8-r><p>The жук of {{ name }}.</p>".encode("koi8-r"))
    assert strings(draft) == ["The жук of Xxxxxxxxxx."]


def test_the_places_of_links_are_known() -> None:
    page = '<p>See <a href="r.pdf">the <b>report</b></a>, <a name="x">no</a>, <a href="#x">top</a>, <a href="mailto:a@b.c">me</a>'
    (draft,) = read("a.html", page.encode())
    assert [page[start:end] for start, end in draft.links] == ['<a href="r.pdf">the <b>report</b>']


def test_blanks_around_code_are_blanks() -> None:
    draft = read_one(b"<p>Start<code>\nrun()\n</code>here, or<code> </code>there.<code>end()\n</code></p>\n", "a.html")
    assert strings(draft) == ["Start xxxxx here, or there.xxxxx"]
    assert draft.blocks[0].raw.origin(0, len(draft.blocks[0].raw)).end_line == 3


BUTTON = """<p>Hi Ann,</p><p>your trial ends on 3 May 2027.</p>
<p><a href="https://shop.example/end"> <b>Delete your account now</b> </a></p><p>Best,<br>Bo</p>"""


@pytest.mark.parametrize(("button", "found"), [(BUTTON, []), (BUTTON.replace("href", "name"), ["tone/abrupt-request"])])
def test_a_button_says_what_it_does_and_orders_nobody(button: str, found: list[str]) -> None:
    assert [one.rule for one in findings("tone/abrupt-request", button, "a.html")] == found
