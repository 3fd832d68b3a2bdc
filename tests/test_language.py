"""Which language a paragraph is in."""

from __future__ import annotations

import pytest

from rapport.zones import language_of, split_zones

SENTENCES = {
    "en": "We have received your order and will send it to you by the end of the week.",
    "de": "Wir haben Ihre Bestellung erhalten und werden sie bis zum Ende der Woche an Sie senden.",
    "fr": "Nous avons bien reçu votre commande et nous vous l'enverrons avant la fin de la semaine.",
    "es": "Hemos recibido su pedido y se lo enviaremos antes de que termine la semana.",
    "it": "Abbiamo ricevuto il vostro ordine e lo spediremo entro la fine della settimana.",
    "pt": "Recebemos o seu pedido e vamos enviá-lo até o fim da semana, não se preocupe.",
    "nl": "We hebben uw bestelling ontvangen en sturen die voor het einde van de week naar u op.",
    "sv": "Vi har fått din beställning och kommer att skicka den till dig före slutet av veckan.",
    "da": "Vi har modtaget din bestilling og sender den til dig inden ugen er slut, hvis det er muligt.",
    "no": "Vi har mottatt bestillingen og sender den til deg før uken er over, hvis det ikke blir noe nytt.",
    "fi": "Olemme saaneet tilauksen ja lähetämme sen ennen kuin viikko on lopussa, jos se vain on mahdollista.",
    "pl": "Otrzymaliśmy to zamówienie i wyślemy je do końca tygodnia, ale nie wiem jeszcze, czy się uda.",
    "cs": "Objednávku jsme dostali a pošleme ji do konce týdne, ale ještě nevím, jestli se to podaří.",
    "tr": "Siparişinizi aldık ve bu hafta sonuna kadar size göndereceğiz, ama daha önce de olabilir.",
    "hu": "Megkaptuk a rendelést, és a hét végéig elküldjük, de lehet, hogy már előbb is meg tudjuk tenni.",
    "ro": "Am primit comanda și o vom trimite până la sfârșitul săptămânii, dar nu este sigur că se poate.",
    "id": "Kami sudah menerima pesanan itu dan akan mengirimkan barang tersebut dalam minggu ini untuk anda.",
    "vi": "Chúng tôi đã nhận được đơn hàng của bạn và sẽ gửi trong tuần này, không có gì thay đổi.",
    "ru": "Мы получили ваш заказ и отправим его до конца недели.",
    "uk": "Ми отримали ваше замовлення і надішлемо його до кінця тижня.",
    "el": "Λάβαμε την παραγγελία σας και θα τη στείλουμε μέχρι το τέλος της εβδομάδας.",
    "he": "קיבלנו את ההזמנה שלך ונשלח אותה עד סוף השבוע",
    "ar": "لقد استلمنا طلبك وسنرسله قبل نهاية الأسبوع",
    "ja": "ご注文を承りました。今週中にお送りいたします。",
    "zh": "我们已经收到您的订单，将在本周末之前发货。",
    "ko": "주문을 받았으며 이번 주말까지 보내 드리겠습니다.",
    "th": "เราได้รับคำสั่งซื้อของคุณแล้วและจะจัดส่งภายในสัปดาห์นี้",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_languages(language: str) -> None:
    assert language_of(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "Danke!",
        "Sehr gut, danke",
        "Rendezvous at the café in Zürich on Friday with José and Zoë.",
        "Budget 2024: 12,000 EUR",
        "https://example.com/der/die/das/und/ist/nicht/ich/sie",
        "Server db01 restarted, replication lag zero, all green again now.",
        "Per our call: la Défense office, El Paso plant, Den Haag site, Das Auto campaign are all on the list.",
    ],
)
def test_short_or_english_text_is_english(text: str) -> None:
    assert language_of(text) == "en"


def test_unknown_language() -> None:
    assert language_of("Við höfum móttekið pöntunina þína, hún verður send síðar í þessari viku.") not in {"en"}


def test_short_parts_follow_the_only_language_of_the_mail() -> None:
    text = f"Hallo Frau Weber,\n\n{SENTENCES['de']}\n\nAlles klar?\n\nViele Grüße\nJonas\n"
    assert {span.language for span in split_zones(text)} == {"de"}


def test_two_languages_in_one_mail() -> None:
    text = f"Hello,\n\n{SENTENCES['en']}\n\n{SENTENCES['de']}\n\nBest regards\nJonas\n"
    assert [span.language for span in split_zones(text)] == ["en", "en", "de", "en"]


def test_a_quote_in_another_language_does_not_make_the_answer_foreign() -> None:
    text = f"Fine, go on.\n\nAm 04.06.2024 um 10:15 schrieb Eva <eva@example.de>:\n\n> {SENTENCES['de']}\n"
    spans = split_zones(text)
    assert spans[0].language == "en"
    assert spans[-1].language == "de"
