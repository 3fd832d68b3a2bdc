"""Telling from a mailbox who is behind it: a person, a role, a list, or nobody."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapport.draft import Address, Draft
from rapport.matching import Pattern

ROLES = frozenset(
    """
    abuse accessibility account accounting accounts admin administration administrator admissions adoption advertising
    advice agency alerts all allhands applications archive assistance auto-confirm automation backoffice backup bank
    benefits billing board booking bookings booktickets bot bugs business buying calendar campaigns care careers
    ceo-office chair club coaching collections comments commerce committee community company compliance concierge
    conference contact contactus contracts controlling cooperation corporate council course courses customer
    customercare customers customerservice data dataprotection delivery department desk dev developers development
    digital director dispatch docs donations editor editorial editors education einkauf email enquiries enquiry
    estimates europe event events everyone everybody executive exports facilities facility faq feedback finance
    finances foundation frontdesk fundraising general gmbh grants group groups guest hallo hello help helpdesk hey hi
    hiring hire home hosting hotel hotline hr human-resources humanresources ict import imports inbox info information
    infos inquiries inquiry insurance international invoice invoices invoicing it jobs kontakt legal letters library
    licensing list logistics mail mailbox mailer mailing main maintenance management manager market marketing media
    member members membership moderator moderators monitoring music network news newsletter newsroom notification
    notifications office offers onboarding online operations operator ops order orders orga owner partner partners
    partnership partnerships pay payments payroll people personal personnel planning portal post poststelle press
    press-office pr privacy procurement production products programme program project projects promotions property
    purchase purchasing quality questions quotes reception recruiting recruitment redaktion registrar registration
    reports request requests research reservation reservations returns rezeption room rooms safety sales schedule
    school secretariat secretary security seo service servicedesk services shipping shop site social software sponsor
    sponsors sponsoring staff store studio subscribe subscriptions supplier suppliers support survey sysadmin team
    tech technical technik technology test tickets tour tours trading training travel treasurer treasury updates user
    users vendor vendors verkauf volunteer volunteers warehouse warranty web webmaster webshop website welcome
    wholesale work workshop workshops
    """.split()
)
"""What a mailbox is called that several people may read, or that stands for a task."""

_NO_REPLY = Pattern(
    r"(?:do-?not-?|don-?t-?|no-?|never-?)(?:reply|respond|answer)|unmonitored|no-?(?:antwort|responder)|ne-?pas-?repondre"
)
_SOFTWARE = Pattern(
    r"mailer-?daemon|postmaster|bounces?\b|.*[-+]bounces?\b|mdaemon|majordomo|listserv|.*-request$|root$|cron$"
)
_LIST_NAME = Pattern(
    r".*-(?:dev|devel|l|list|users?|announce|discuss|talk|all|help|commits|core|members|team|wg|sig)$|list-|all-|everyone-"
)
_LIST_HOST = Pattern(
    r"(?:lists?|groups?|mail-?list|googlegroups|yahoogroups|listserv|freelists|mailman|groups-io)\.|groups\.io$"
)
_LIST_HEADERS = ("list-id", "list-unsubscribe", "list-post", "list-help", "x-mailing-list", "x-campaign-id")
_BULK = ("bulk", "list", "junk")
_SPLIT = Pattern(r"[._+\-\s]+")
_WORD = Pattern(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")
_REMARK = Pattern(r"\([^)]{0,200}\)|\[[^\]]{0,200}\]|\s[-–|/@,]\s.*$|\svia\s.*$")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"})


@lru_cache(maxsize=256)
def folded(name: str) -> str:
    """Write a name in small letters without diacritics and marks: `O’Neill-Müller` becomes `oneillmuller`."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return "".join(one for one in plain if one.isalpha())


def local_part(address: str) -> str:
    """Return what stands before the @ of an address, without a tag behind a plus sign."""
    return address.partition("@")[0].partition("+")[0].strip("'\"")


def takes_no_reply(address: str) -> bool:
    """Return whether nobody reads what is sent to this address."""
    return bool(_NO_REPLY.search(local_part(address)))


def is_software(address: str) -> bool:
    """Return whether an address belongs to mail software, not to a person or an office."""
    return bool(_SOFTWARE.match(address.partition("@")[0]))


def is_list(address: str) -> bool:
    """Return whether an address is that of a mailing list."""
    local, _, host = address.partition("@")
    return bool(_LIST_NAME.match(local) or _LIST_HOST.search(f"{host}"))


def is_bulk(draft: Draft) -> bool:
    """Return whether a draft goes to a mailing list or is a newsletter."""
    if any(name in draft.headers for name in _LIST_HEADERS):
        return True
    precedence = draft.headers.get("precedence", "").strip().lower()
    automatic = draft.headers.get("auto-submitted", "no").strip().lower()
    return precedence in _BULK or automatic != "no" or any(is_list(one.address) for one in draft.recipients)


def is_role(address: str) -> bool:
    """Return whether an address names a task and no person."""
    local = local_part(address)
    return local in ROLES or takes_no_reply(address) or any(part in ROLES for part in _SPLIT.split(local))


def name_words(person: Address) -> tuple[str, ...]:
    """Return the words of a display name, in order; remarks in brackets or behind dashes come last."""
    name = "" if "@" in person.name else person.name
    remarks = " ".join(match[0] for match in _REMARK.finditer(name))
    return tuple(match[0] for match in _WORD.finditer(f"{_REMARK.sub(' ', name)} {remarks}"))


def address_words(person: Address) -> tuple[str, ...]:
    """Return the parts of the local part of an address that can be names: `jane.doe85@` has `jane` and `doe`."""
    parts = (re.sub(r"\d+", "", part) for part in _SPLIT.split(local_part(person.address)))
    return tuple(part for part in parts if part.isalpha())


def written_name(person: Address) -> str:
    """Make a name of an address such as `jane.doe@…`; empty where the address tells none."""
    words = address_words(person)
    clear = len(words) in (2, 3) and all(len(word) > 1 for word in words) and not any(word in ROLES for word in words)
    return " ".join(word.capitalize() for word in words) if clear else ""
