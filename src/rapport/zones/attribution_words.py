"""How mail programs introduce quoted and forwarded text, language by language. Data only, all lower case."""

from __future__ import annotations

from rapport.zones.tables import phrases

_LABELS = {
    "from": """
        from|von|de|da|od|van|fra|från|lähettäjä|от|от кого|від|kimden|gönderen|feladó|küldő|de la|
        expéditeur|remitente|remetente|mittente|afzender|avsender|avsändare|afsender|absender|nadawca|
        odesílatel|odesilatel|odosielateľ|pošiljatelj|šalje|από|dari|từ|người gửi|saatja|nuo|no|frá|
        desde|de parte de|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|발신|من|מאת|จาก
    """,
    "date": """
        date|sent|date sent|sent on|datum|gesendet|gesendet am|envoyé|envoyé le|date d'envoi|fecha|
        enviado|enviado el|enviado em|enviada em|enviada|data|inviato|inviato il|data inviata|verzonden|
        verstuurd|sendt|dato|skickat|skickad|lähetetty|päivämäärä|päiväys|aika|wysłano|wysłane|odesláno|
        odoslané|dátum|дата|отправлено|надіслано|tarih|gönderildi|gönderilme tarihi|elküldve|küldve|
        trimis|trimis la|poslano|poslato|ημερομηνία|στάλθηκε|tanggal|dikirim|ngày|đã gửi|saadetud|
        kuupäev|išsiųsta|nosūtīts|发送时间|寄件日期|日期|時間|时间|傳送時間|日時|送信日時|送信日|
        보낸 날짜|날짜|تاريخ|التاريخ|تاريخ الإرسال|תאריך|נשלח|วันที่|when|enviat
    """,
    "to": """
        to|an|à|para|a|aan|til|till|vastaanottaja|кому|kime|címzett|către|komu|do|pour|destinataire|
        destinatario|destinatário|ontvanger|mottagare|modtager|mottaker|empfänger|alıcı|za|prima|προς|
        kepada|đến|tới|người nhận|kellele|saaja|kam|til hverra|收件人|收件者|宛先|받는 사람|받는사람|
        수신|إلى|אל|ถึง
    """,
    "cc": """
        cc|c.c.|kopie|kopie (cc)|kópia|kopio|kopi|kopia|copie|copia|cópia|con copia|bcc|blind-kopie|cci|
        ccn|cco|копия|копія|másolat|bilgi|dw|udw|κοιν.|κοινοποίηση|tembusan|đồng gửi|抄送|副本|密件副本|
        参照|참조|نسخة|עותק|สำเนา
    """,
    "subject": """
        subject|re|betreff|betrifft|objet|sujet|asunto|assunto|oggetto|onderwerp|emne|ämne|rubrik|aihe|
        temat|předmět|predmet|тема|konu|tárgy|subiect|zadeva|naslov|θέμα|perihal|subjek|chủ đề|tiêu đề|
        teema|tema|temats|efni|assumpte|主题|主旨|標題|主題|件名|제목|الموضوع|موضوع|נושא|เรื่อง
    """,
    "other": """
        reply-to|reply to|in-reply-to|message-id|importance|priority|sensitivity|attachments|attachment|
        organization|newsgroups|references|x-mailer|mime-version|content-type|content-transfer-encoding|
        sent by|please respond to|respond to|antwort an|répondre à|responder a|wichtigkeit|priorität|
        anlagen|anlage|pièces jointes|importância|importancia|datos adjuntos|anexos|allegati|prioriteit|
        bijlagen|resent-from|resent-to|return-path|received|list-id|user-agent|delivered-to|附件|
        添付ファイル|重要度|mailed-by|signed-by|conversation|categories|followup-to|errors-to|sender|
        type|location
    """,
}

HEADER_LABELS = {label: kind for kind, labels in _LABELS.items() for label in phrases(labels)}
"""Label of a header line -> from, date, to, cc, subject or other."""

FORWARD_MARKERS = phrases("""
    forwarded message|forwarded by|begin forwarded message|forwarded mail|forwarded email|
    start of forwarded|begin forward|weitergeleitete nachricht|weitergeleitet von|
    anfang der weitergeleiteten nachricht|beginn der weitergeleiteten nachricht|weitergeleitete e-mail|
    message transféré|message transmis|message réexpédié|début du message réexpédié|
    début du message transféré|courriel transféré|transféré par|mensaje reenviado|
    inicio del mensaje reenviado|reenviado por|mensagem encaminhada|início da mensagem encaminhada|
    início da mensagem reencaminhada|mensagem reencaminhada|encaminhado por|messaggio inoltrato|
    inizio messaggio inoltrato|inizio del messaggio inoltrato|inoltrato da|doorgestuurd bericht|
    begin doorgestuurd bericht|doorgezonden bericht|doorgestuurd door|vidarebefordrat meddelande|
    vidarebefordrat brev|vidarebefordrat mail|vidaresänt meddelande|videresendt besked|
    videresendt meddelelse|start på videresendt besked|videresendt melding|videresendt e-post|
    start på videresendt melding|start på vidarebefordrat brev|viesti välitetty|välitetty viesti|
    välitetty viesti alkaa|edelleenlähetetty viesti|wiadomość przekazana|przekazana wiadomość|
    wiadomość przesłana dalej|początek przekazywanej wiadomości|přeposlaná zpráva|
    přeposlaná zpráva začíná|preposlaná správa|továbbított üzenet|mesaj redirecționat|mesaj transmis|
    пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|
    переслане повідомлення|переспрямоване повідомлення|iletilmiş mesaj|iletilen ileti|
    yönlendirilmiş mesaj|iletilen mesaj|προωθημένο μήνυμα|προωθούμενο μήνυμα|pesan terusan|
    pesan diteruskan|thư đã chuyển tiếp|tin nhắn đã chuyển tiếp|missatge reenviat|proslijeđena poruka|
    prosleđena poruka|posredovano sporočilo|препратено съобщение|转发的邮件|轉寄郵件|轉寄的郵件|
    已转发邮件|下面是被转发的邮件|转发邮件信息|転送メッセージ|転送されたメッセージ|전달된 메시지|
    رسالة معاد توجيهها|رسالة محولة|הודעה שהועברה|ข้อความที่ส่งต่อ
""")
"""What stands in a rule of dashes, or alone with a colon, above a forwarded mail."""

ORIGINAL_MARKERS = phrases("""
    original message|original-message|original mail|original email|original e-mail|original text|
    original appointment|original meeting request|reply message|reply to message|replied message|
    ursprüngliche nachricht|originalnachricht|original-nachricht|originalmail|originalmeldung|
    ursprünglicher termin|originaltermin|message d'origine|message original|message originel|
    message initial|mensaje original|mensagem original|messaggio originale|messaggio originario|
    oorspronkelijk bericht|origineel bericht|ursprungligt meddelande|originalmeddelande|
    originalmeddelelse|oprindelig meddelelse|oprindelig besked|opprinnelig melding|original melding|
    alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|původní zpráva|
    pôvodná správa|eredeti üzenet|mesaj original|mesajul original|исходное сообщение|
    первоначальное сообщение|оригинальное сообщение|вихідне повідомлення|оригінальне повідомлення|
    özgün ileti|orijinal mesaj|özgün mesaj|αρχικό μήνυμα|pesan asli|thư gốc|tin nhắn gốc|
    missatge original|izvorna poruka|originalna poruka|izvirno sporočilo|оригинално съобщение|
    оригинална порука|algne teade|originali žinutė|upprunaleg skilaboð|原始邮件|邮件原件|原始郵件|
    原邮件|原始信件|元のメッセージ|オリジナルメッセージ|원본 메시지|원본 메일|الرسالة الأصلية|
    הודעה מקורית|ข้อความต้นฉบับ
""")
"""What stands in a rule of dashes above the mail that is answered."""

WROTE_WORDS = frozenset(
    phrases("""
    ecrit|escreve|escreveu|escribe|escribio|escribiu|escribió|escrit|escrito|escriure|geschrieben|
    idatzi|kirjoittanut|kirjoitti|kirjutas|meinte|menulis|napisal|napisala|napisao|napisał|napisała|
    napsal|napsala|napísal|napísala|napísané|parašė|pisze|rakstīja|rašė|sagte|said|says|schreef|
    schreibt|schrieb|schrieben|scrie|scris|scrisse|scritto|skrev|skrevet|skrifaði|skriver|skrivit|viết|
    writes|written|wrote|yazdı|yazmış|écrit|écrivait|írta|έγραψαν|έγραψε|написа|написав|написал|
    написала|писал|пише|пишет|כתב|כתבה|מאת|كتب|كتبت
""")
)
"""The verb of "On … NAME wrote:", where it is a word of its own."""

WROTE_PHRASES = phrases("""
    写道|寫道|写到|のメール|書きました|님이 작성|님이 쓴|님이 썼|เขียนว่า|เขียน:
""")
"""The same in scripts without blanks between words."""

OPENERS = frozenset(
    phrases("""
    a|am|at|citando|citerar|d|dana|date|den|dim|dne|dnia|dňa|el|em|fre|fri|il|in|jeu|kl|la|le|lun|lúc|
    ma|mar|mer|mon|na|ne|ngày|no|on|op|pada|pe|pá|quoting|sam|sat|so|sun|tarihinde|thu|ti|to|tue|u|ven|
    vào|w|wed|z|zitat|în|στις|την|в|на|у|ב|בתאריך|بتاريخ|في|เมื่อ|ในวันที่|在|於
""")
)
"""How such a line may begin, besides with a date or a name."""
