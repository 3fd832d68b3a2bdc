"""How other people's text is introduced, in many programs and languages."""

from __future__ import annotations

import pytest

from rapport.zones import split_zones

WROTE = [
    "On Tue, Jun 4, 2024 at 10:15 AM Lena Fischer <lena@example.com> wrote:",
    "On Tue, Jun 4, 2024 at 10:15 AM Lena Fischer\n<lena@example.com> wrote:",
    "On Tue, 4 Jun 2024 at 10:15, Lena Fischer (via Google Docs) <\ncomments@example.com> wrote:",
    "On Jun 4, 2024, at 10:15, Lena <lena@example.com> wrote:",
    "On 06/04/2024 10:15 AM, Lena Fischer wrote:",
    "Lena Fischer <lena@example.com> wrote:",
    "Lena Fischer\n<lena@example.com> wrote on 4 June 2024\nat 10:15:",
    "Am 04.06.2024 um 10:15 schrieb Lena Fischer <lena@example.de>:",
    "Am Di., 4. Juni 2024 um 10:15 Uhr schrieb Lena Fischer <\nlena@example.de>:",
    "Lena Fischer <lena@example.de> schrieb am Di., 4. Juni\n2024 um 10:15 Uhr:",
    "Le mar. 4 juin 2024 à 10:15, Claire Dubois <claire@example.fr> a écrit :",
    "El mar, 4 jun 2024 a las 10:15, Pablo Ruiz (<pablo@example.es>) escribió:",
    "Il giorno mar 4 giu 2024 alle ore 10:15 Giulia <giulia@example.it> ha\nscritto:",
    "Em ter., 4 de jun. de 2024 às 10:15, João <joao@example.br> escreveu:",
    "Op di 4 jun. 2024 om 10:15 schreef Jan <jan@example.nl>:",
    "Den tis 4 juni 2024 kl 10:15 skrev Anna <anna@example.se>:",
    "Den tir. 4. jun. 2024 kl. 10.15 skrev Mette <mette@example.dk>:",
    "ti 4. kesäk. 2024 klo 10.15 Matti (matti@example.fi) kirjoitti:",
    "wt., 4 cze 2024 o 10:15 Ewa <ewa@example.pl> napisał(a):",
    "W dniu 4 czerwca 2024 10:15 użytkownik Ewa <ewa@example.pl>\nnapisał:",
    "út 4. 6. 2024 v 10:15 odesílatel Petr <petr@example.cz> napsal:",
    "вт, 4 июн. 2024 г. в 10:15, Иван <ivan@example.ru>:",
    "4 июня 2024 г., 10:15 пользователь Иван <ivan@example.ru> написал:",
    "вт, 4 черв. 2024 р. о 10:15 Олена <olena@example.ua> пише:",
    "4 Haz 2024 Sal 10:15 tarihinde Ayşe <ayse@example.tr> şunu yazdı:",
    "Kovács <kovacs@example.hu> ezt írta (időpont: 2024. jún. 4., K, 10:15):",
    "În mar., 4 iun. 2024 la 10:15, Ion <ion@example.ro> a scris:",
    "Στις Τρί 4 Ιουν 2024 στις 10:15, ο Νίκος <nikos@example.gr> έγραψε:",
    "Vào 10:15 4 tháng 6, 2024, Hùng <hung@example.vn> đã viết:",
    "Pada tanggal 4 Jun 2024 10.15, Budi <budi@example.id> menulis:",
    "2024年6月4日(火) 10:15 Sato Ken <ken@example.jp>:",
    "Li Wei <wei@example.cn> 于2024年6月4日周二 10:15写道：",
    "2024년 6월 4일 (화) 오전 10:15, 김민수 <kim@example.kr>님이 작성:",
    "---- On Tue, 04 Jun 2024 10:15:00 +0200 Lena <lena@example.com> wrote ----",
]


@pytest.mark.parametrize("attribution", WROTE)
def test_wrote(attribution: str) -> None:
    """With quote marks below, and answers below those; and without marks, where all the rest is quoted."""
    text = f"Fine with me.\n\n{attribution}\n\n> Can we meet?\n\nYes.\n"
    spans = split_zones(text)
    assert [(span.zone, span.depth) for span in spans] == [
        ("body", 0),
        ("attribution", 0),
        ("quote", 1),
        ("body", 0),
    ]
    assert text[spans[1].start : spans[1].end] == attribution
    bare = split_zones(f"Fine with me.\n\n{attribution}\n\nCan we meet?\n\nAt noon?\n")
    assert [span.zone for span in bare] == ["body", "attribution", "quote", "quote"]


BLOCKS = {
    "en": "From: Ann <ann@example.com>\nSent: Tuesday, 4 June 2024 10:15\nTo: Bob\nSubject: Re: cake",
    "de": "Von: Ann <ann@example.de>\nGesendet: Dienstag, 4. Juni 2024 10:15\nAn: Bob\nBetreff: AW: Kuchen",
    "fr": "De : Ann <ann@example.fr>\nEnvoyé : mardi 4 juin 2024 10:15\nÀ : Bob\nObjet : gâteau",
    "es": "De: Ann <ann@example.es>\nEnviado: martes, 4 de junio de 2024 10:15\nPara: Bob\nAsunto: tarta",
    "it": "Da: Ann <ann@example.it>\nInviato: martedì 4 giugno 2024 10:15\nA: Bob\nOggetto: torta",
    "pt": "De: Ann <ann@example.br>\nEnviada em: terça-feira, 4 de junho de 2024\nPara: Bob\nAssunto: bolo",
    "nl": "Van: Ann <ann@example.nl>\nVerzonden: dinsdag 4 juni 2024 10:15\nAan: Bob\nOnderwerp: taart",
    "sv": "Från: Ann <ann@example.se>\nSkickat: den 4 juni 2024 10:15\nTill: Bob\nÄmne: tårta",
    "da": "Fra: Ann <ann@example.dk>\nSendt: 4. juni 2024 10:15\nTil: Bob\nEmne: kage",
    "fi": "Lähettäjä: Ann <ann@example.fi>\nLähetetty: 4. kesäkuuta 2024\nVastaanottaja: Bob\nAihe: kakku",
    "pl": "Od: Ann <ann@example.pl>\nWysłano: 4 czerwca 2024 10:15\nDo: Bob\nTemat: ciasto",
    "cs": "Od: Ann <ann@example.cz>\nOdesláno: úterý 4. června 2024\nKomu: Bob\nPředmět: dort",
    "ru": "От: Ann <ann@example.ru>\nОтправлено: 4 июня 2024 г. 10:15\nКому: Bob\nТема: торт",
    "tr": "Kimden: Ann <ann@example.tr>\nGönderildi: 4 Haziran 2024 Salı\nKime: Bob\nKonu: pasta",
    "hu": "Feladó: Ann <ann@example.hu>\nElküldve: 2024. június 4.\nCímzett: Bob\nTárgy: torta",
    "ja": "差出人: Ann <ann@example.jp>\n送信日時: 2024年6月4日 10:15\n宛先: Bob\n件名: ケーキ",
    "zh": "发件人: Ann <ann@example.cn>\n发送时间: 2024年6月4日 10:15\n收件人: Bob\n主题: 蛋糕",
}


@pytest.mark.parametrize("language", BLOCKS)
@pytest.mark.parametrize("rule", ["", "________________________________\n", "-----Original Message-----\n"])
def test_header_block_opens_a_quote_to_the_end(language: str, rule: str) -> None:
    block = rule + BLOCKS[language]
    text = f"Fine with me.\n\n{block}\n\nHi Bob,\n\nbring a cake.\n\nAnn\n"
    spans = split_zones(text)
    assert [(span.zone, span.depth) for span in spans] == [
        ("body", 0),
        ("attribution", 0),
        ("quote", 1),
        ("quote", 1),
        ("quote", 1),
    ]
    assert text[spans[1].start : spans[1].end] == block


def test_bold_and_indented_header_block() -> None:
    text = "Hi\n\n  *From:* bob@example.com [mailto:\n  bob@example.com]\n  *Sent:* Wednesday\n  *To:* Eve\n  *Subject:* Hi\n\nText.\n"
    assert [span.zone for span in split_zones(text)][-2:] == ["attribution", "quote"]


@pytest.mark.parametrize(
    "marker",
    [
        "---------- Forwarded message ---------",
        "-------- Forwarded Message --------",
        "Begin forwarded message:",
        "-------- Weitergeleitete Nachricht --------",
        "Anfang der weitergeleiteten Nachricht:",
        "---------- Message transféré ---------",
        "Début du message réexpédié :",
        "---------- Mensaje reenviado ---------",
        "---------- Mensagem encaminhada ---------",
        "---------- Messaggio inoltrato ---------",
        "---------- Doorgestuurd bericht ---------",
        "---------- Vidarebefordrat meddelande ---------",
        "---------- Videresendt melding ---------",
        "---------- Przekazana wiadomość ---------",
        "---------- Přeposlaná zpráva ---------",
        "---------- Пересылаемое сообщение ---------",
        "---------- İletilmiş mesaj ---------",
        "---------- 转发的邮件 ---------",
        "---------- 転送メッセージ ---------",
    ],
)
def test_forward(marker: str) -> None:
    block = f"{marker}\n\nFrom: Ann <ann@example.com>\nDate: Tue, Jun 4, 2024\nSubject: cake\nTo: Bob"
    text = f"FYI\n\n{block}\n\n\nHi Bob,\n\nbring a cake.\n"
    spans = split_zones(text)
    assert [(span.zone, span.depth) for span in spans] == [
        ("body", 0),
        ("attribution", 0),
        ("forward", 1),
        ("forward", 1),
    ]


@pytest.mark.parametrize(
    "marker",
    [
        "-----Original Message-----",
        "----- Original Message -----",
        "-----Ursprüngliche Nachricht-----",
        "-----Message d'origine-----",
        "-----Mensaje original-----",
        "-----Mensagem original-----",
        "-----Messaggio originale-----",
        "-----Oorspronkelijk bericht-----",
        "-----Ursprungligt meddelande-----",
        "-----Oprindelig meddelelse-----",
        "-----Alkuperäinen viesti-----",
        "-----Wiadomość oryginalna-----",
        "-----Исходное сообщение-----",
        "-----Eredeti üzenet-----",
    ],
)
def test_original_message_without_header(marker: str) -> None:
    spans = split_zones(f"Fine.\n\n{marker}\n\nBring a cake.\n")
    assert [span.zone for span in spans] == ["body", "attribution", "quote"]


@pytest.mark.parametrize(
    "block",
    [
        "Ann Adler@EXAMPLE\n10/05/99 04:23 PM\nTo: Bob Boyd/HOU/EX@EX\ncc:\nSubject: cake",
        '"Ann Adler" <ann@example.com> on 10/05/99 04:23:11 PM\nTo: Bob\ncc: Eve\nSubject: cake',
        '"Ann Adler" <ann@example.com> on 10/05/1999 \n04:23:11 PM\nTo: Bob\ncc: Eve\nSubject: cake',
        "Ann Adler\n\tSent by: Eve\n\t10/05/99 04:23 PM\n\t\t\n\t\t To: Bob\n\t\t cc: \n\t\t Subject: cake",
        "ann@example.com on 10/05/99 04:23:11 PM\nPlease respond to ann@example.com\n\nTo: Bob\ncc:\nSubject: cake",
    ],
)
def test_lotus_notes(block: str) -> None:
    text = f"Fine.\n\n\n\n{block}\n\nBring a cake.\n"
    spans = split_zones(text)
    assert [span.zone for span in spans] == ["body", "attribution", "quote"]
    assert text[spans[1].start : spans[1].end] == block
    forwarded = f"Fine.\n\n-------- Forwarded by Eve on 10/06/99 \n08:25 AM --------\n\n\n{block}\n\nCake.\n"
    assert [span.zone for span in split_zones(forwarded)] == ["body", "attribution", "forward"]


def test_groupwise() -> None:
    text = "Fine.\n\n>>> Ann Adler <ann@example.com> 05/06/01 10:23AM >>>\nBring a cake.\n"
    assert [span.zone for span in split_zones(text)] == ["body", "attribution", "quote"]


def test_forward_with_quote_marks() -> None:
    text = (
        "Begin forwarded message:\n\n> From: Ann <ann@example.com>\n> Subject: cake\n> To: Bob\n>\n> Hi Bob,\n>\n"
        "> bring one.\n\nWhat do you think?\n"
    )
    assert [span.zone for span in split_zones(text)] == ["attribution", "forward", "forward", "body"]


def test_mail_in_a_mail_in_a_mail() -> None:
    block = "From: Ann <ann@example.com>\nSent: Monday\nTo: Bob\nSubject: cake\n\n"
    text = f"Fine.\n\n{block}One.\n\n{block}Two.\n\nOn 4 June 2024 at 10:15, Eve <eve@example.com> wrote:\n> Three.\n"
    assert [(span.zone, span.depth) for span in split_zones(text)] == [
        ("body", 0),
        ("attribution", 0),
        ("quote", 1),
        ("attribution", 1),
        ("quote", 2),
        ("attribution", 2),
        ("quote", 3),
    ]


def test_attribution_that_shares_a_line() -> None:
    text = "Fine with me. On Wed, Jun 4, 2024 at 3:59 PM, bob@example.com wrote:\n> Cake?\n"
    spans = split_zones(text)
    assert [span.zone for span in spans] == ["body", "attribution", "quote"]
    assert text[spans[0].start : spans[0].end] == "Fine with me."


@pytest.mark.parametrize(
    "text",
    [
        "On page three you wrote that we need more time:\n\nI do not think so.\n",
        "On Monday the board met. They wrote a letter.\n\nHere it is.\n",
        "Date: Friday, 7 June\nTime: 10:00\nPlace: room 3\n\nPlease come.\n",
        "From: Houston\nTo: Dallas\n\nThe train leaves at nine.\n",
        "Subject: the usual. I wanted to ask about cake.\n\nDo we have any?\n",
        "This is not a ---------- rule.\n\nIt goes on.\n",
    ],
)
def test_what_only_looks_like_an_attribution(text: str) -> None:
    assert {span.depth for span in split_zones(text)} == {0}
    assert "attribution" not in {span.zone for span in split_zones(text)}
