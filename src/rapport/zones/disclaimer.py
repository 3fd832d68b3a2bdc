"""Telling what a company, a mailing list or a mail service adds below a mail."""

from __future__ import annotations

from rapport.zones.tables import phrases

_FOOTERS = phrases("""
    to unsubscribe|unsubscribe:|unsubscribe from|click here to unsubscribe|if you wish to unsubscribe|
    to subscribe or unsubscribe|to stop receiving|to change your subscription|manage your subscription|
    you are currently subscribed|you received this message because|you received this email because|
    you are receiving this|you're receiving this|you have received this message because|this email was sent to|
    this message was sent to|view this message in context|view this email in your browser|to post to this group|
    for more options, visit|to view this discussion|do you yahoo|do you yahoo!?|this sf.net email|this sf.net|
    this sf.net email is|outgoing mail is certified|incoming mail is certified|checked by avg|virus-free|
    virus free|this email has been checked|this email is free from viruses|this message has been scanned|
    this mail has been scanned|this e-mail has been scanned|this email has been scanned|
    diese e-mail wurde auf viren|diese e-mail wurde von avast|cet e-mail a été vérifié|l'absence de virus|
    este mensaje no contiene virus|este correo electrónico ha sido comprobado|libre de virus|
    questa e-mail è stata controllata|[non-text portions|non-text attachments|please consider the environment|
    please think of the environment|consider the environment|think before you print|copyright|copyright ©|© 20|
    (c) 20|all rights reserved|bitte prüfen sie|denken sie an die umwelt|pensez à l'environnement|
    antes de imprimir|prima di stampare|um abzubestellen|zum abbestellen|pour se désinscrire|se désabonner|
    para darse de baja|per cancellare
    """)
"""How a footer of a mailing list or mail service begins."""

_FOOTERS_BELOW_RULE = phrases("""
    unsubscribe|if you no longer wish|to be removed|to remove yourself|to manage your|sent from the|
    --- end of forwarded|reply to this email directly or|mailing list|list archives|list info|to post a message|
    for additional commands|your use of yahoo|yahoo! groups|yahoo groups|community email addresses|
    get your free|get your private|get free email|get 250 color|get msn|join the world|chat with friends online|
    send and receive hotmail|send and receive|msn photos|msn 8|msn messenger|add photos to your|protect your pc|
    the new msn|stay in touch with msn|welcome to geek heaven|sponsored by:|in remembrance|version: 6.|
    scanned by|before printing|save a tree|avant d'imprimer|abmelden|para cancelar|afmelden|uitschrijven
    """)
"""The same, but said by people as well: only below a rule of dashes."""
_OPENERS = phrases("""
    confidentiality|disclaimer|important notice|important:|legal notice|notice:|notice of confidentiality|
    privileged|private and confidential|this e-mail|this email|this message|this communication|
    this transmission|this electronic|the information|the contents of|the content of|information contained|
    any information|if you are not the|external email|external]|ext]|external:|external sender|warning:|
    attention:|if you have received this|e-mail confidentiality|email disclaimer|caution:|the material in this|
    unless otherwise stated|internet communications|diese e-mail|diese email|diese nachricht|der inhalt dieser|
    dieses e-mail|haftungsausschluss|ce message|ce courriel|cet e-mail|cet email|le présent message|
    les informations contenues|este mensaje|este correo|este e-mail|esta mensagem|este email|
    la información contenida|aviso legal|aviso de confidencial|as informações|questo messaggio|questa e-mail|
    le informazioni contenute|ai sensi|il presente messaggio|dit bericht|deze e-mail|dit e-mailbericht|
    de informatie|detta meddelande|denna e-post|denne e-mail|denne e-post|tämä viesti|ta wiadomość|
    niniejsza wiadomość|tato zpráva|данное сообщение|это сообщение|настоящее сообщение
    """)
_CUES = phrases("""
    confidential|privilege|intended recipient|intended only|intended solely|intended for|sole use|exclusive use|
    addressee|addressed|not the intended|in error|by mistake|notify|delete|destroy|unauthori|prohibited|disclos|
    disseminat|distribut|reliance|copying|retain|virus|liabil|views expressed|opinions expressed|
    not necessarily|attachments|attached files|proprietary|immediately|binding|registered in|registered office|
    registered number|registered address|liable|own risk|damages|outside of|outside the organi|do not click|
    know the content|company number|company no|legally|transmission|recipient|sender|monitor|intercept|
    vertraulich|empfänger|irrtümlich|vernichten|löschen|unbefugt|absender|geschäftsführ|amtsgericht|
    handelsregister|sitz der gesellschaft|ust-id|destinataire|confidentiel|erreur|détruire|pièces jointes|
    expéditeur|diffusion|confidencial|destinatari|error|elimin|prohibid|proibid|remitente|remetente|divulga|
    riservat|errore|vietat|vertrouwelijk|geadresseerde|bestemd|afzender|vernietigen|konfidentiell|mottagare|
    fortrolig|modtager|luottamuksell|poufn|adresat|nadawc|důvěrn|конфиденциальн|получател|отправител
    """)
_EDGE = "-_=*#<>[(|\"' \t\n"
_ADMIN = (
    "mailing list",
    "listinfo",
    "/mailman/",
    "unsubscribe",
    "groups.google.com",
    "nabble.com",
    "list archive",
)


def is_footer(text: str, *, ruled: bool = False) -> bool:
    """Whether the line `text` opens what a mailing list or mail service adds; `ruled` if a rule stands above it."""
    lower = text[:160].lstrip("-_=*# <>[(|").casefold()
    if lower.startswith("http") and "/listinfo" in lower:
        return True
    return lower.startswith(_FOOTERS) or (ruled and lower.startswith(_FOOTERS_BELOW_RULE))


def is_list_footer(text: str) -> bool:
    """Whether what follows a rule of dashes is a mailing list's: its name, its address."""
    lower = text[:300].casefold()
    return any(word in lower for word in _ADMIN)


def is_legal(text: str) -> bool:
    """Whether a paragraph is a company's notice on confidentiality, liability or registration.

    A notice opens with one of a few phrases and has three of the usual cues, or it has six of them.
    """
    head = text[:1500].casefold()
    if len(head) < 60:
        return False
    opened = head.lstrip(_EDGE).startswith(_OPENERS)
    cues = sum(cue in head for cue in _CUES)
    return cues >= (3 if opened else 6)
