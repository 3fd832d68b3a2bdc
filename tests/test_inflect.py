"""Verbs and nouns take the forms people write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.inflect import is_inflected, noun_plural, noun_plurals, verb_forms


@pytest.mark.parametrize(
    ("base", "third", "past", "participle", "ing"),
    [
        ("touch", "touches", "touched", "touched", "touching"),
        ("stop", "stops", "stopped", "stopped", "stopping"),
        ("visit", "visits", "visited", "visited", "visiting"),
        ("offer", "offers", "offered", "offered", "offering"),
        ("reckon", "reckons", "reckoned", "reckoned", "reckoning"),
        ("refer", "refers", "referred", "referred", "referring"),
        ("submit", "submits", "submitted", "submitted", "submitting"),
        ("resubmit", "resubmits", "resubmitted", "resubmitted", "resubmitting"),
        ("overlap", "overlaps", "overlapped", "overlapped", "overlapping"),
        ("quit", "quits", "quit", "quit", "quitting"),
        ("quiz", "quizzes", "quizzed", "quizzed", "quizzing"),
        ("fix", "fixes", "fixed", "fixed", "fixing"),
        ("load", "loads", "loaded", "loaded", "loading"),
        ("circle", "circles", "circled", "circled", "circling"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("dye", "dyes", "dyed", "dyed", "dyeing"),
        ("singe", "singes", "singed", "singed", "singeing"),
        ("die", "dies", "died", "died", "dying"),
        ("try", "tries", "tried", "tried", "trying"),
        ("play", "plays", "played", "played", "playing"),
        ("panic", "panics", "panicked", "panicked", "panicking"),
        ("sync", "syncs", "synced", "synced", "syncing"),
        ("echo", "echoes", "echoed", "echoed", "echoing"),
        ("go", "goes", "went", "gone", "going"),
        ("undergo", "undergoes", "underwent", "undergone", "undergoing"),
        ("redo", "redoes", "redid", "redone", "redoing"),
        ("have", "has", "had", "had", "having"),
        ("hit", "hits", "hit", "hit", "hitting"),
        ("overtake", "overtakes", "overtook", "overtaken", "overtaking"),
        ("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"),
        ("rebuild", "rebuilds", "rebuilt", "rebuilt", "rebuilding"),
        ("relay", "relays", "relayed", "relayed", "relaying"),
        ("highlight", "highlights", "highlighted", "highlighted", "highlighting"),
        ("welcome", "welcomes", "welcomed", "welcomed", "welcoming"),
        ("double-check", "double-checks", "double-checked", "double-checked", "double-checking"),
        ("re-send", "re-sends", "re-sent", "re-sent", "re-sending"),
        ("Google", "Googles", "Googled", "Googled", "Googling"),
        ("DM", "DMs", "DM'd", "DM'd", "DM'ing"),
    ],
)
def test_verbs_take_their_usual_forms(base: str, third: str, past: str, participle: str, ing: str) -> None:
    forms = verb_forms(base)
    assert [group[0] for group in forms] == [base, third, past, participle, ing]


@pytest.mark.parametrize(
    ("base", "form", "spellings"),
    [
        ("travel", "past", {"travelled", "traveled"}),
        ("fuel", "ing", {"fuelling", "fueling"}),
        ("reveal", "past", {"revealed"}),
        ("parallel", "past", {"paralleled"}),
        ("control", "past", {"controlled"}),
        ("burn", "participle", {"burnt", "burned"}),
        ("dream", "past", {"dreamt", "dreamed"}),
        ("get", "participle", {"got", "gotten"}),
        ("prove", "participle", {"proven", "proved"}),
        ("focus", "ing", {"focusing", "focussing"}),
        ("queue", "ing", {"queuing", "queueing"}),
        ("be", "past", {"was", "were"}),
        ("be", "base", {"be", "am", "are"}),
        ("cc", "past", {"cc'd", "cced"}),
    ],
)
def test_all_spellings_of_a_form_are_known(base: str, form: str, spellings: set[str]) -> None:
    assert set(getattr(verb_forms(base), form)) == spellings


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("figure", "figures"),
        ("story", "stories"),
        ("key", "keys"),
        ("box", "boxes"),
        ("process", "processes"),
        ("analysis", "analyses"),
        ("salesman", "salesmen"),
        ("German", "Germans"),
        ("salesperson", "salespeople"),
        ("KPI", "KPIs"),
        ("runner-up", "runners-up"),
        ("mother-in-law", "mothers-in-law"),
        ("no-brainer", "no-brainers"),
        ("belief", "beliefs"),
        ("knife", "knives"),
        ("Person", "People"),
        ("sheep", "sheep"),
        ("soliloquy", "soliloquies"),
    ],
)
def test_nouns_take_their_usual_plural(singular: str, plural: str) -> None:
    assert noun_plural(singular) == plural


def test_both_plurals_of_a_noun_are_known() -> None:
    assert set(noun_plurals("index")) == {"indexes", "indices"}


def test_only_forms_that_are_no_base_are_inflected() -> None:
    assert all(map(is_inflected, ("went", "was", "has", "took", "brought", "taken")))
    assert not any(map(is_inflected, ("hit", "found", "lay", "saw", "left", "touch", "rose", "be", "touched")))


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=12))
def test_any_word_can_be_inflected(word: str) -> None:
    assert all(form for group in verb_forms(word) for form in group)
    assert all(noun_plurals(word))


@given(st.from_regex(r"[a-z]{2,9}", fullmatch=True))
def test_forms_hold_no_spaces_and_no_doubles(word: str) -> None:
    for group in (*verb_forms(word), noun_plurals(word)):
        assert len(set(group)) == len(group)
        assert not any(" " in form for form in group)
