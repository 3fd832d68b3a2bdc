"""Telling lines of a signature: names, titles, companies, telephone numbers, addresses, "Sent from my iPhone"."""

from __future__ import annotations

import re

from rapport.matching import Pattern
from rapport.zones.tables import phrases

_PHONE = Pattern(
    r"(?:\+|\(|\b)\d(?:[ ().\-–]{0,3}\d){6,14}\b|\b\d{3}/\d{3}-\d{4}\b"
    r"|\bx\.?\s?\d?-?\d{3,5}\b|\b\d-\d{4}\b|\b[Ee]xt\.? ?\d{3,}"
)
_ONLINE = Pattern(r"\S@\S+\.\w|www\.\S|https?://|\b\w[\w-]*\.(?:com|org|net|edu|io|co\.uk|de|fr|eu)\b|^@\w+$")
_LABELS = """
    t m f p e w c d o tel phone ph fax mobile mob cell cellular office direct pager email e-mail mail web skype twitter
    linkedin github telefon téléphone tél telefax mobil handy teléfono telefono telefone móvil cellulare telephone
    facsimile voice desk main home work blog url pgp gpg gnupg key
""".split()
_LABELS += ["key id", *"fingerprint icq msn aim irc jabber address addr".split()]
_LABELLED = Pattern(rf"(?:{'|'.join(_LABELS)})\b[^\w\n]{{0,4}}[:.\-|=][^\n]*$", re.IGNORECASE)
_STREET = (
    r"\b\d{1,5}[a-z]? (?:[NSEW]\.? )?[A-Z][\w. ]{1,30}\b(?:st|street|ave|avenue|rd|road|blvd|drive|dr|lane|ln|way"
    r"|suite|square|plaza|court|parkway|pkwy|highway|floor|place)\b"
)
_POSTCODE = r"\b[A-Z]{2}\.? {1,2}\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
"""Of the United States and of Britain."""
_BOX_OR_ROOM = r"\bp\.?\s?o\.? ?box\b|\b(?:suite|room|ste|floor|flr?)\.? #?\d"
_CONTINENTAL = (
    r"(?:straße|strasse|str\.|gasse|platz|weg) \d|\b(?:D|A|CH|F|B|I|NL|DK|S|N)-\d{4,5}\b|\b\d{5} [A-Z][a-zäöüß]+"
)
_ADDRESS = Pattern(rf"{_STREET}|{_POSTCODE}|{_BOX_OR_ROOM}|{_CONTINENTAL}", re.IGNORECASE)
_ARTEFACT = Pattern(
    r"(?:<{1,2}.{0,80}(?:\.\w{2,4}|OLE_Obj\.*|Picture[^<>]*)>{1,2}\s*)+$|\[(?:cid:|image|inline)[^\[\]]*\]$"
    r"|- [\w !.&()',+#\-]+\.(?:doc|docx|xls|xlsx|pdf|ppt|pptx|gif|jpe?g|png|txt|zip|htm|html|rtf|csv|vcf|ics)$",
    re.IGNORECASE,
)
_ROLES = frozenset(
    phrases("""
    manager|director|president|vice|counsel|engineer|developer|consultant|analyst|assistant|associate|administrator|
    coordinator|specialist|officer|executive|chairman|chairwoman|chair|partner|attorney|lawyer|professor|lecturer|
    researcher|scientist|student|fellow|editor|architect|supervisor|representative|secretary|treasurer|founder|
    co-founder|ceo|cto|cfo|coo|cio|vp|svp|evp|head|lead|senior|junior|principal|chief|designer|programmer|geologist|
    accountant|controller|strategist|planner|buyer|agent|broker|trader|recruiter|intern|department|dept|division|
    inc|corp|corporation|llc|ltd|llp|gmbh|ag|plc|sa|s.a|bv|b.v|ab|oy|as|kg|company|co|group|university|institute|
    college|school|laboratory|labs|foundation|society|association|bank|services|solutions|systems|technologies|
    software|consulting|partners|international|global|holdings|team|support|sales|marketing|operations|finance|
    research|engineering|communications|geschäftsführer|leiter|abteilung|universität|directeur|directrice|ingénieur|
    gerente|ingeniero|direttore|responsabile|medewerker|mobile|cell
    """)
)
_SENT_FROM = phrases("""
    sent from|sent via|sent with|sent using|sent by galaxy|sent on the go|sent wirelessly|from my iphone|from my ipad|
    from my android|from my mobile|from my phone|from mobile|someone from mobile|get outlook for|get [outlook for|
    composed on|written on my|typed on my|typed with thumbs|sent on my|please excuse typos|please excuse any typos|
    please excuse brevity|excuse typos|excuse my brevity|pardon my brevity|pardon the typos|sorry for any typos|
    sent securely|
    von meinem|gesendet von|gesendet mit|gesendet über|gesendet aus|diese nachricht wurde von meinem|
    diese nachricht wurde mit|holen sie sich outlook|
    envoyé depuis|envoyé de|envoyé à partir|envoyé avec|envoyé via|envoyé sans fil|envoyé par|télécharger outlook|
    obtenez outlook|
    enviado desde|enviado con|enviado a través|enviado do|enviado de|enviado pelo|enviado via|obtener outlook|
    obter o outlook|enviada do|
    inviato da|inviato dal|inviato tramite|inviato con|scarica outlook|
    verzonden vanaf|verzonden met|verzonden via|verstuurd vanaf|verstuurd met|verstuurd via|outlook voor|
    skickat från|skickades från|sendt fra|sendt via|sendt med|hent outlook|skaffa outlook|
    lähetetty|hanki outlook|wysłane z|wysłano z|odesláno z|odeslané z|odoslané z|отправлено с|отправлено из|
    отправлено через|надіслано з|iphone'umdan gönderildi|i̇phone'umdan|iphone’umdan|telefonumdan gönderildi|
    küldve|trimis de pe|trimis din|εστάλη από|στάλθηκε από|dikirim dari|được gửi từ|gửi từ|enviat des|poslano s|
    poslano iz|poslato sa|изпратено от|saadetud minu|išsiųsta iš|nosūtīts no|
    從我的|发自我的|發自我的|从我的|发自|iphoneから送信|ipadから送信|تم الإرسال|أرسل من|נשלח מה|ส่งจาก
    """)
_DEVICES = ("iphone", "ipad", "android", "handy", "telefon", "phone", "mobil", "blackberry", "outlook", "手機", "手机")
_SENT_TAIL = ("gesendet", "傳送", "送信", "発送", "에서 보냄", "gönderildi", "發送")
_FUNCTION_WORDS = frozenset("the to is you we will have that this be are was it if can would your not i".split())
_EDGE = " \t-–—~*_/|<>([#"


def is_mobile_note(text: str) -> bool:
    """Whether `text` is what a telephone or mail program puts below a mail, as "Sent from my iPhone"."""
    if len(text) > 140 or text.endswith("?"):
        return False
    lower = text.strip(_EDGE).casefold().replace("i\u0307", "i")
    if lower.startswith("sent from"):
        return True
    if len(lower) > 100:
        return False
    return lower.startswith(_SENT_FROM) or (lower.rstrip(".!").endswith(_SENT_TAIL) and any(map(lower.count, _DEVICES)))


def is_contact(text: str) -> bool:
    """Whether a line has what only a signature has: number, address, title, company."""
    if len(text) > 100:
        return False
    if _has_reach(text) or _LABELLED.re.match(text.strip(_EDGE)) or _has_address(text):
        return not is_prose(text)
    words = [word.strip(",.;:()*_|").casefold() for word in text.split()]
    return len(words) <= 7 and not _ROLES.isdisjoint(words) and not is_prose(text)


def is_reachable(text: str) -> bool:
    """Whether a line holds a telephone number or an address on the net."""
    return len(text) <= 100 and _has_reach(text) and not is_prose(text)


def _has_reach(text: str) -> bool:
    return bool((_has_digit(text) and _PHONE.re.search(text)) or _ONLINE.re.search(text))


def _has_address(text: str) -> bool:
    return bool((_has_digit(text) or "box" in text.lower()) and _ADDRESS.re.search(text))


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def is_artefact(text: str) -> bool:
    """Whether a line only stands for a picture or attached file: `<<report.doc>>`, `[cid:image001.png]`."""
    return bool(_ARTEFACT.re.match(text)) if len(text) <= 120 else False


def is_plain_fact(text: str) -> bool:
    """A short line that is no sentence; may stand in a signature between other such lines."""
    return len(text) <= 72 and len(text.split()) <= 9 and not is_prose(text) and text[-1] not in "?:"


def is_prose(text: str) -> bool:
    """Whether a line reads as part of a sentence."""
    words = [word.strip(",.;:!?\"'()").casefold() for word in text.split()]
    function = sum(word in _FUNCTION_WORDS for word in words)
    return function >= 2 or len(words) > 14 or (function >= 1 and text[-1] in ".!?,") or text.endswith("?")
