"""How people begin and end their mails, language by language. Data only, all lower case."""

from __future__ import annotations

from rapport.zones.tables import phrases

GREETINGS = frozenset(
    phrases("""
    hi|hello|hey|heya|hiya|howdy|yo|dear|dearest|my dear|greetings|salutations|good morning|good afternoon|
    good evening|good day|good night|gday|g'day|morning|afternoon|evening|happy monday|happy friday|
    happy new year|
    hi again|hello again|hey again|hey there|hi there|hello there|to whom it may concern|ladies and gentlemen|
    season's greetings|ahoy|aloha|
    hallo|liebe|lieber|liebes|ihr lieben|hallo zusammen|sehr geehrte|sehr geehrter|sehr geehrtes|geehrte|geehrter|
    werte|werter|guten tag|guten morgen|guten abend|moin|moin moin|servus|grüezi|grüß gott|grüss gott|hallöchen|
    meine damen und herren|sehr geehrte damen und herren|mahlzeit|
    bonjour|bonsoir|salut|coucou|cher|chère|chers|chères|madame|monsieur|mesdames|messieurs|rebonjour|
    madame, monsieur|bonjour à tous|bonjour à toutes et à tous|
    hola|buenos días|buenos dias|buenas tardes|buenas noches|buenas|buen día|estimado|estimada|estimados|
    estimadas|
    estimado/a|querido|querida|queridos|apreciado|apreciada|muy señor mío|muy señores míos|
    ciao|salve|buongiorno|buonasera|buon giorno|buona sera|gentile|gentilissimo|gentilissima|gentili|egregio|
    egregia|spettabile|spett.le|caro|cara|cari|carissimo|carissima|
    olá|oi|ola|prezado|prezada|prezados|prezadas|bom dia|boa tarde|boa noite|estimado|estimada|exmo|exma|exmos|
    querido|querida|caros|caras|
    hoi|beste|geachte|dag|goedemorgen|goedemiddag|goedenavond|goedendag|goeiemorgen|lieve|
    hej|hejsan|hejhej|hej alla|tjena|tja|god morgon|god kväll|goddag|bästa|kära|käre|
    kære|kjære|hei|heisann|god morgen|god aften|god dag|halla|halløj|davs|
    moi|moikka|terve|hyvä|hyvät|arvoisa|huomenta|hyvää huomenta|hyvää päivää|
    cześć|czesc|hej|witam|witaj|witam serdecznie|dzień dobry|dzien dobry|szanowny|szanowna|szanowni państwo|drogi|
    droga|drodzy|szanowny panie|szanowna pani|
    dobrý den|dobry den|ahoj|vážený|vážená|vážení|milý|milá|milí|čau|zdravím|dobré ráno|dobrý deň|
    здравствуйте|здравствуй|привет|уважаемый|уважаемая|уважаемые|добрый день|добрый вечер|доброе утро|
    доброго времени суток|дорогой|дорогая|дорогие|всем привет|коллеги|
    привіт|добрий день|доброго дня|вітаю|шановний|шановна|шановні|здравейте|уважаеми|уважаема|поштовани|
    merhaba|merhabalar|selam|selamlar|sayın|sevgili|değerli|günaydın|iyi günler|
    γεια|γεια σας|γεια σου|καλημέρα|καλησπέρα|αγαπητέ|αγαπητή|αγαπητοί|
    szia|sziasztok|kedves|tisztelt|jó napot|üdv|helló|jó reggelt|
    bună|buna|bună ziua|buna ziua|dragă|draga|stimate|stimată|stimați|salutare|salut|
    halo|selamat pagi|selamat siang|selamat sore|selamat malam|yth|yang terhormat|kepada yth|
    xin chào|chào|kính gửi|thân gửi|chào bạn|bon dia|bona tarda|benvolgut|benvolguda|kaixo|sveiki|labas|tere|sæl|
    bok|pozdrav|poštovani|poštovana|zdravo|spoštovani|živjo|namaste|salaam|salam|assalamu alaikum|
    مرحبا|السلام عليكم|تحية طيبة|عزيزي|عزيزتي|שלום|שלום רב|היי|סלאם|درود|سلام|नमस्ते|สวัสดี|เรียน
    """)
)
"""What a greeting opens with, at most five words."""

GREETINGS_UNSPACED = phrases(
    "您好|你好|尊敬的|亲爱的|親愛的|大家好|各位|早上好|拝啓|こんにちは|お世話に|お疲れ様|おはよう|こんばんは|はじめまして|안녕하세요|안녕"
)
"""The same in scripts without blanks between words."""

GREETED = frozenset(
    phrases("""
    all|team|everyone|everybody|folks|guys|gents|gentlemen|ladies|friends|colleagues|both|there|again|sir|sirs|
    madam|ma'am|and|or|&|the|my|dear|to|y'all|people|group|crew|community|developers|devs|users|members|students|
    customer|friend|partner|colleague|mr|mrs|ms|dr|prof|professor|miss|list|gang|fellow|fellows|committee|
    subscribers|readers|maintainers|hackers|support|whom|it|may|concern|hiring|manager|selection|van|von|de|der|
    zusammen|alle|allerseits|herr|frau|damen|und|herren|à|tous|toutes|et|todos|todas|a|tutti|allen|allemaal|en|ja|
    alla|og|och|i|hr|fr|pan|pani|państwo|panie|sr|sra|señor|señora|don|doña|signor|signora|monsieur|madame
    """)
)
"""What may stand beside names in a greeting."""

CLOSINGS = frozenset(
    phrases("""
    thanks|thank you|many thanks|thanks again|thank you again|thanks a lot|thanks so much|thanks very much|
    thank you so much|thank you very much|thanks much|much thanks|thanks in advance|thank you in advance|
    thanks a million|thanks a bunch|thanks kindly|thx|thnx|thanx|tnx|tks|tx|ty|tia|ta|cheers|much appreciated|
    greatly appreciated|big thanks|huge thanks|with thanks|with many thanks|in gratitude|gratefully|
    with gratitude|
    thank for advance|thanks in anticipation|with appreciation|thank u|
    regards|best regards|kind regards|kindest regards|warm regards|warmest regards|best wishes|warm wishes|
    warmly|best|all the best|all best|very best|my best|best always|rgds|brgds|br|kr|rgrds|regds|brgs|b/r|k/r|
    with regards|with best regards|with kind regards|with kindest regards|with warm regards|with best wishes|
    sincere regards|my regards|with my regards|respectfully|respectfully yours|respectfully submitted|
    sincerely|sincerely yours|yours sincerely|most sincerely|very sincerely|yours truly|very truly yours|
    yours faithfully|faithfully|yours|yours ever|ever yours|cordially|cordially yours|truly yours|truly|
    as ever|as always|always|fondly|affectionately|love|lots of love|much love|with love|all my love|xo|xoxo|xx|
    xxx|
    hugs|hugs and kisses|kisses|take care|be well|stay safe|stay well|keep well|peace|ciao|
    later|laters|see you|see ya|cya|ttyl|talk soon|talk to you soon|speak soon|see you soon|until then|
    till then|until next time|bye|bye bye|bye for now|goodbye|good bye|so long|have fun|enjoy|good luck|
    best of luck|greetings|greets|season's greetings|happy holidays|merry christmas|happy new year|
    looking forward|in haste|over and out|respects|tidings|onwards|onward|namaste|aloha|adios|
    have a good one|have a great day|have a nice day|have a good day|have a great weekend|have a good weekend|
    have a nice weekend|have a lovely day|have a lovely weekend|have a wonderful day|have a great week|
    have a good week|
    hope this helps|hope that helps|hope it helps|hth|
    mit freundlichen grüßen|mit freundlichem gruß|mit freundlichen grüssen|freundliche grüße|freundliche grüsse|
    freundlichen gruß|mfg|viele grüße|viele grüsse|viele liebe grüße|liebe grüße|liebe grüsse|lg|vg|bg|gruß|grüße|
    gruss|grüsse|beste grüße|beste grüsse|mit besten grüßen|besten gruß|schöne grüße|schönen gruß|herzliche grüße|
    herzlichst|herzlichen gruß|mit herzlichen grüßen|hochachtungsvoll|danke|vielen dank|besten dank|
    danke und gruß|herzlichen dank|danke im voraus|vielen dank im voraus|bis bald|bis dann|bis morgen|tschüss|
    schönes wochenende|schönen tag noch|schönen abend|alles gute|
    cordialement|bien cordialement|très cordialement|cdlt|cdt|bien à vous|bien à toi|amicalement|amitiés|
    salutations|meilleures salutations|sincères salutations|salutations distinguées|salutations cordiales|
    respectueusement|merci|merci beaucoup|merci d'avance|merci par avance|bonne journée|bonne soirée|bonne fin de
    journée|bon week-end|à bientôt|a bientôt|à plus|a+|bises|bisous|sincèrement|en vous remerciant|
    saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|atentamente|muy atentamente|
    atte|gracias|muchas gracias|mil gracias|gracias de antemano|un abrazo|abrazos|cordialmente|
    quedo a la espera|hasta pronto|hasta luego|besos|buen día|feliz día|
    cordiali saluti|distinti saluti|saluti|un saluto|un cordiale saluto|tanti saluti|cari saluti|grazie|
    grazie mille|molte grazie|a presto|buona giornata|buona serata|in fede|un abbraccio|cordialità|
    atenciosamente|att|atte|cumprimentos|melhores cumprimentos|com os melhores cumprimentos|
    os melhores cumprimentos|obrigado|obrigada|muito obrigado|muito obrigada|grato|grata|abraço|abraços|
    um abraço|abs|até logo|até breve|cordialmente|saudações|respeitosamente|
    met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|mvg|groet|groeten|
    groetjes|hartelijke groet|hartelijke groeten|met hartelijke groet|bedankt|alvast bedankt|dank je wel|
    hoogachtend|dank|dank u|fijne dag|tot ziens|tot snel|vr gr|gr|
    med vänlig hälsning|med vänliga hälsningar|vänlig hälsning|vänliga hälsningar|vänligen|mvh|hälsningar|
    hälsning|med bästa hälsningar|bästa hälsningar|tack|tack på förhand|tack så mycket|vi hörs|ha det bra|kram|/|
    med venlig hilsen|venlig hilsen|med venlige hilsner|venlige hilsner|bedste hilsner|hilsen|hilsner|
    mange hilsner|kh|kærlig hilsen|dbh|de bedste hilsner|tak|mange tak|på forhånd tak|vh|mvh|
    med vennlig hilsen|vennlig hilsen|beste hilsen|hilsen|takk|tusen takk|på forhånd takk|mange takk|
    ystävällisin terveisin|terveisin|parhain terveisin|yt|kiitos|kiitokset|kiittäen|t|terveiset|
    pozdrawiam|pozdrawiam serdecznie|z poważaniem|z wyrazami szacunku|dziękuję|dziękuję i pozdrawiam|pozdr|
    serdecznie pozdrawiam|z pozdrowieniami|dzięki|
    s pozdravem|s úctou|děkuji|díky|zdraví|s přátelským pozdravem|hezký den|s pozdravom|ďakujem|
    с уважением|спасибо|заранее спасибо|благодарю|всего доброго|с наилучшими пожеланиями|до свидания|удачи|
    з повагою|дякую|гарного дня|с уважение|поздрави|срдачан поздрав|поздрав|
    saygılarımla|saygılarımızla|iyi çalışmalar|iyi günler|teşekkürler|teşekkür ederim|selamlar|sevgiler|
    kolay gelsin|
    üdvözlettel|tisztelettel|köszönettel|köszönöm|üdv|üdvözlet|
    cu stimă|cu respect|mulțumesc|multumesc|cu drag|numai bine|toate cele bune|o zi bună|
    με εκτίμηση|φιλικά|ευχαριστώ|χαιρετισμούς|με φιλικούς χαιρετισμούς|
    salam|hormat saya|terima kasih|salam hormat|trân trọng|thân mến|cảm ơn|cám ơn|
    atentament|salutacions|gràcies|una abraçada|moltes gràcies|lugupidamisega|pagarbiai|ar cieņu|
    kveðja|lijep pozdrav|s poštovanjem|srdačan pozdrav|hvala|lep pozdrav|lp|agur|
    مع التحية|مع خالص التحية|تحياتي|شكرا|بכבוד רב|בברכה|תודה|תודה רבה|با تشکر|با احترام|धन्यवाद|ขอบคุณ|
    ขอแสดงความนับถือ|
    此致|此致敬礼|谢谢|謝謝|祝好|顺祝商祺|敬上|敬具|よろしくお願いします|よろしくお願いいたします|宜しくお願い致します|
    よろしくお願い致します|以上|감사합니다|고맙습니다|드림
    """)
)
"""What a sign-off opens with, at most six words."""

CLOSING_CLAUSES = phrases("""
    thanks for|thank you for|thanks to|thank you to|thank you all|thank you both|thanks all|thanks everyone|
    thank you everyone|thanks and|thank you and|thanks in|thank you in|many thanks for|thanks again for|
    looking forward to|
    i look forward to|we look forward to|look forward to|talk to you|speak to you|see you|appreciate your|
    hope to see|hope to hear|have a|enjoy your|enjoy the|hope this|hope that|
    hope you|
    wishing you|with best|with kind|your help|vielen dank für|danke für|merci pour|merci de|gracias por|
    grazie per|
    obrigado pelo|obrigado pela|bedankt voor|tack för|tak for|in der hoffnung|ich freue mich|je reste|
    je vous prie|
    veuillez agréer|nous vous prions|quedo a|resto a
""")
"""How a last short sentence may open that is part of the sign-off."""

JOINTS = frozenset(phrases("and|&|/|und|et|y|e|en|och|og|ja|i|+|,|-|--|with"))
"""What joins two closings."""

NOT_NAMES = frozenset(
    phrases("""
    yes|no|ok|okay|fine|great|good|done|agreed|sorry|please|attached|enclosed|fyi|ditto|update|reminder|remove|
    stop|
    none|nope|yep|yeah|sure|perfect|correct|right|wrong|true|false|nice|cool|wow|thanks|thank|regards|cheers|
    best|love|
    hello|hi|hey|dear|sincerely|the|this|that|these|those|it|i|we|you|he|she|they|my|our|your|his|her|their|is|
    are|was|
    were|be|do|does|did|have|has|had|will|would|can|could|should|may|might|must|shall|not|and|or|but|if|so|as|
    at|by|
    for|from|in|into|of|on|to|with|about|after|before|when|where|what|who|why|how|which|while|until|since|because|
    also|however|therefore|otherwise|actually|anyway|anyways|basically|besides|finally|first|firstly|second|
    secondly|
    third|lastly|last|next|then|now|today|tomorrow|yesterday|tonight|currently|recently|meanwhile|furthermore|
    additionally|moreover|instead|still|again|unfortunately|fortunately|hopefully|obviously|clearly|perhaps|maybe|
    btw|ps|p.s|nb|note|notes|re|subject|date|time|place|location|phone|email|mail|fax|from|cc|bcc|sent|where|
    question|questions|answer|answers|problem|problems|issue|issues|solution|example|examples|summary|background|
    details|detail|agenda|topics|topic|action|actions|status|result|results|steps|step|option|options|total|page|
    part|section|chapter|appendix|figure|table|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|
    february|march|april|june|july|august|september|october|november|december|well|oh|ah|hm|hmm|hmmm|sigh|ugh|argh|heh|damn|yea|duh|gee|geez|yup|nah|aha|alas|ouch|whoa|um|ooops|oops|indeed|
    exactly|absolutely|definitely|congratulations|congrats|welcome|enjoy|bye|warning|error|info|debug|important|
    urgent|
    confidential|private|internal|draft|test|testing|hope|see|let|just|any|some|all|each|every|other|more|most|
    here|
    there|one|two|three|four|five|six|seven|eight|nine|ten|new|old|image|inline|attachment|attachments|
    unsubscribe|
    copyright|disclaimer|notice|end|start|begin|continued|cont|etc|eg|ie|aka|asap|tbd|tba|eod|eom|nt|n/a|na|
    working|
    works|looks|sounds|makes|got|get|go|going|gone|try|run|click|call|check|contact|read|reply|send|forward|
    ja|nein|oui|non|si|sì|sim|não|danke|merci|gracias|grazie|obrigado|bitte|anbei|hiermit|guten|gut|leider|
    for sure|of course
    """)
)
"""Capitalised words that are not names, though they stand alone or before a comma."""
