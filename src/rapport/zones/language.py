"""Which language a paragraph is in, told by its script and its commonest words."""

from __future__ import annotations

from functools import cache

from rapport.matching import Pattern

_WORD = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_READ = 800
"""Characters read of a paragraph; more do not change the answer."""
_FEWEST = 6
"""Words needed before a text is called anything but English."""

# The words of a language that are frequent in mail, with those dropped that are also common English words.
_COMMON = {
    "en": """
        the of and to a in is you that it he was for on are as with his they at be this have from or
        had by but not what all were we when your can said there use an each which she do how their if
        will up other about out many then them these so some her would make like him into time has look
        two more go see no way could my than been who its now did get may i me our us any please thanks
        thank should just let know am don't i'm it's can't didn't where why because also only over such
        here one new after before need want sure hi
    """,
    "de": """
        der und ist nicht ich sie das mit sich des auf für dem im den ein eine zu werden aus er hat
        dass daß wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur
        bis mehr durch kann gegen vom wir ihr ihre ihnen uns mir mich bitte danke auch wenn schon heute
        morgen können ob sehr diese dieser es keine doch nach hier habe gruß grüße freundlichen vielen
        melden wäre würde nachricht ihrer
    """,
    "fr": """
        le la les et est pas je vous de des du un une que qui dans pour sur avec ce il ne se au aux par
        plus sont nous votre vos mais ou où cette elle été être ont fait bien merci bonjour si tout
        très leur ça c'est j'ai d'un d'une n'est qu'il l'on mon ma mes notre nos ces son sa ses
        cordialement afin aussi comme même avez suis
    """,
    "es": """
        el los las y es no que de en un una por con para su se del al lo como más pero sus le ya o este
        sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos
        durante gracias hola estoy está están usted ustedes mi te tu si son ha fue tiene puede favor
        saludos eso la qué
    """,
    "it": """
        il di che è e la per un in non sono con una si da come io ma del della nel alla dei le gli lo
        mi ti ci al più anche ho hai ha abbiamo questo questa quello grazie ciao se cosa delle dal
        molto tutto essere stato suo sua vi nostro vostro perché saluti buongiorno cordiali alle sul
        sulla degli
    """,
    "pt": """
        o de que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das
        tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era
        depois sem mesmo aos ter seus você obrigado obrigada nosso nós bom dia olá estou são meu minha
        favor segue
    """,
    "nl": """
        de het een en van ik te dat die niet zijn op aan met als voor er maar om hem dan zou wat mijn
        men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben
        deze want nog zal wij kan geen ons bedankt graag groet groeten onze jullie u uw wordt worden
        hallo beste moet
    """,
    "sv": """
        och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke
        mig du henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut
        när efter upp vi dem vara vad över än dig kan sina här ha mot alla under tack hej vänliga
        hälsningar också eller era er oss
    """,
    "da": """
        og det at i en jeg som han på den med var sig for så til er men et om havde de af ikke mig du
        hende da sin nu har hans ham skulle hendes der min man ej ved kunne noget fra ud når efter op
        vi dem være hvad over end dig kan mod alle under tak hej venlig hilsen også eller jer os meget
        hvis blev bliver
    """,
    "no": """
        og det at i en jeg som han på den med var seg for så til er men et om hadde de av ikke meg du
        henne da sin nå har hans ham skulle hennes der min ved kunne noe fra ut når etter opp vi dem
        være hva over enn deg kan mot alle under takk hei vennlig hilsen også eller dere oss mye hvis
        ble blir bare
    """,
    "fi": """
        ja on ei että se hän oli olen mutta niin kun kuin ovat en olet tai myös minä sinä me te he tämä
        joka mitä jos vain nyt sitten voi kanssa ole olla sen minun meidän teidän kiitos hei terveisin
        jo vielä mukaan siitä
    """,
    "pl": """
        i w nie na się że do jest to z o jak za ale po co tak od już czy przez tylko dla może był jego
        są ten być ma będzie jeszcze pan pani proszę dziękuję pozdrawiam mam tym oraz bardzo przy aby
        które który jestem dzień dobry również wiadomość sobie przed
    """,
    "cs": """
        a je se na v že to s z do o i ale jak za by pro po jsem tak k jsou od jako bude už nebo při
        podle jen jeho která který které byl bylo budou mám děkuji prosím dobrý den pozdravem aby ještě
        také pokud ve co máte
    """,
    "sk": """
        a je sa na v že to s z do o aj ale ako za by pre po som tak k sú od bude už alebo pri podľa len
        jeho ktorá ktorý ktoré bol bolo budú mám ďakujem prosím dobrý deň pozdravom aby ešte tiež ak vo
        čo máte
    """,
    "tr": """
        ve bir bu için da de ile çok ne daha gibi o kadar var ben sen biz siz mi mı olarak sonra en ama
        olan değil şey her ki merhaba teşekkürler teşekkür ederim saygılarımla lütfen iyi bana size
        olduğu oldu ya hem nasıl
    """,
    "hu": """
        a az és hogy nem is egy ez meg csak de van már ki mint azt még ha vagy el volt kell lesz én te
        mi ők köszönöm üdvözlettel kérem szia kedves nagyon minden akkor lehet itt így után fog szerint
    """,
    "ro": """
        și şi de la a în cu pe nu este un o că din să mai pentru care sunt ce se au ca dar prin fost am
        ai acest această fi după sau dacă mulțumesc bună ziua vă rog stimate noi dvs foarte ne îmi
        toate
    """,
    "id": """
        yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena ada mereka kami
        kita bisa sudah atau anda oleh sebagai telah terima kasih selamat silakan mohon bapak ibu
        apakah lebih belum
    """,
    "vi": """
        của và là có không được cho với một các những này trong người tôi để khi đã từ về chúng bạn anh
        chị em xin cảm ơn vui lòng trân trọng đến như sẽ cũng nếu ạ
    """,
    "la": """
        et ut in ad est non cum sed qui quae quod ex per aut ac nec si enim eius sunt esse ab pro atque
        neque vel sit amet dolor ipsum lorem id eos ea quis nulla nihil iste natus omnis unde totam rem
        ipsa quo autem hic haec illo ipse tamen etiam quam ita nisi ne nam eiusmod tempor magna aliqua
        enim minim veniam nostrud ullamco laboris dolore consectetur adipiscing elit eum
    """,
    "hr": """
        i je u se na da su za od s što ne koji kao ali bi ili sam to iz hvala molim pozdrav dan nije
        smo biti ako po samo više već sve kako ima bio lijep poštovani nakon koja te
    """,
    "ca": """
        el la els les i és no que de en un una per amb del al com més però si o aquest aquesta entre
        quan molt sense també fins on des tot gràcies hola està són ha ho hi meu seu aquests
        salutacions perquè
    """,
}


def language_of(text: str) -> str:
    """The language of `text`: an ISO 639-1 code, "und" if not English but unknown, "en" if English or too short.

    Stop-word counting after Grefenstette (1995), "Comparing two language identification schemes"; scripts other
    than Latin decide by themselves.
    """
    return decide(text) or "en"


def decide(text: str) -> str | None:
    """Like `language_of`, but None where the text is too short or too odd to tell."""
    text = text[:_READ]
    if "@" in text or "/" in text:
        text = " ".join(word for word in text.split() if "@" not in word and "/" not in word)
    words = _WORD.re.findall(text)
    if not text.isascii():
        script = _script("".join(words))
        if script:
            return script
    if len(words) < _FEWEST:
        return None
    return _by_words(words)


def _by_words(words: list[str]) -> str | None:
    known = _languages()
    hits: dict[str, int] = {}
    for word in words:
        for language in known.get(word.lower().replace("’", "'"), ()):
            hits[language] = hits.get(language, 0) + 1
    english = hits.pop("en", 0)
    best = max(hits, key=lambda language: hits[language], default="")
    most = hits.get(best, 0)
    if most >= 3 and most >= 0.15 * len(words) and most > 1.25 * english:
        return best
    if english:
        return "en" if english >= 0.1 * len(words) else None
    foreign = sum(not word.isascii() for word in words)
    return "und" if foreign >= 3 and foreign >= 0.2 * len(words) else None


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Word -> the languages in which it is common."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _COMMON.items():
        for word in dict.fromkeys(words.split()):
            found[word] = (*found.get(word, ()), language)
    return found


_SCRIPTS = (
    (0x370, 0x3FF, "el"),
    (0x400, 0x52F, "ru"),
    (0x530, 0x58F, "hy"),
    (0x590, 0x5FF, "he"),
    (0x600, 0x6FF, "ar"),
    (0x900, 0x97F, "hi"),
    (0x980, 0x9FF, "bn"),
    (0xB80, 0xBFF, "ta"),
    (0xE00, 0xE7F, "th"),
    (0x10A0, 0x10FF, "ka"),
    (0x3040, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "zh"),
    (0xAC00, 0xD7AF, "ko"),
)


def _script(letters: str) -> str | None:
    """The language of a text mostly in another script than Latin, None if it is mostly Latin."""
    counts: dict[str, int] = {}
    for letter in letters:
        code = ord(letter)
        if code < 0x370:
            continue
        for low, high, language in _SCRIPTS:
            if low <= code <= high:
                counts[language] = counts.get(language, 0) + 1
                break
    total = sum(counts.values())
    if total < 4 or total < 0.35 * len(letters):
        return None
    if counts.get("ja", 0) * 10 > total:
        return "ja"
    best = max(counts, key=lambda language: counts[language])
    return _cyrillic(letters) if best == "ru" else _persian(letters) if best == "ar" else best


def _cyrillic(letters: str) -> str:
    present = set(letters.lower())
    if present & set("іїєґ"):
        return "uk"
    if present & set("јљњћђџ"):
        return "sr"
    if "ъ" in present and not present & set("ыэё"):
        return "bg"
    return "ru"


def _persian(letters: str) -> str:
    return "fa" if set(letters) & set("پچژگکی") else "ar"
