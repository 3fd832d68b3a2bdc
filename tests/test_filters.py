"""One problem, one finding; sure findings only; rules that go before others."""


import pytest

from rapport.cards import load_rules
from rapport.filters import one_problem_one_finding, sure_enough, yielding
from rapport.report import Finding
from rapport.text import Origin


def finding(rule: str, start: int, end: int, severity: str = "warning", confidence: str = "high") -> Finding:
    text = "x" * (end - start)
    return Finding(rule, severity, confidence, "a.txt", start, end, Origin(1, start + 1, 1, end + 1), text, "m", "w")


def test_the_same_words_are_told_once() -> None:
    both = [finding("clarity/slang", 0, 10), finding("tone/blame", 0, 12), finding("clarity/jargon", 20, 30)]
    shown = list(one_problem_one_finding(both))
    assert [(one.rule, one.also) for one in shown] == [("tone/blame", ("clarity/slang",)), ("clarity/jargon", ())]


def test_the_worse_severity_is_the_more_specific() -> None:
    both = [finding("clarity/slang", 0, 12), finding("tone/hostile", 0, 10, "error")]
    assert [one.rule for one in one_problem_one_finding(both)] == ["tone/hostile"]


def test_a_word_in_a_long_sentence_is_another_problem() -> None:
    both = [finding("clarity/long-sentence", 0, 200), finding("clarity/slang", 5, 8)]
    assert len(list(one_problem_one_finding(both))) == 2


def test_touching_words_are_two_problems() -> None:
    assert len(list(one_problem_one_finding([finding("a/a", 0, 5), finding("b/b", 5, 9)]))) == 2


def test_unsure_findings_are_left_out() -> None:
    both = [finding("a/a", 0, 5, confidence="low"), finding("b/b", 7, 9, confidence="medium")]
    assert [one.rule for one in sure_enough(both, "medium")] == ["b/b"]


def test_a_rule_is_silent_where_one_that_goes_before_it_speaks() -> None:
    rule = load_rules().rules[0]._replace(id="tone/negative", silent_beside=("tone",))
    general, special = finding("tone/negative", 0, 50), finding("tone/blame", 10, 20)
    assert list(yielding([general, special], [rule])) == [special]
    assert list(yielding([general], [rule])) == [general]
    elsewhere = finding("tone/blame", 60, 70)
    assert list(yielding([general, elsewhere], [rule])) == [general, elsewhere]


@pytest.mark.parametrize("first", ["tone/blame", "never/gossip", "contact/vague-deadline", "repair/non-apology"])
@pytest.mark.parametrize("second", ["clarity/idiom", "clarity/slang", "mirror/sentence-length"])
def test_how_words_are_felt_goes_before_how_they_are_worded(first: str, second: str) -> None:
    (shown,) = one_problem_one_finding([finding(second, 0, 12), finding(first, 0, 10)])
    assert (shown.rule, shown.also) == (first, (second,))


def test_the_finding_that_is_kept_has_the_worst_severity() -> None:
    (shown,) = one_problem_one_finding([finding("clarity/idiom", 0, 10), finding("tone/negative", 0, 10, "info")])
    assert (shown.rule, shown.severity) == ("tone/negative", "warning")
