"""The interest rules on labelled sentences."""


from tests.findings import findings


def found(rule_id: str, text: str) -> list[tuple[str, str]]:
    return [(one.text, one.confidence) for one in findings(rule_id, text)]


def test_an_earlier_thread_lifts_what_is_too_deep() -> None:
    assert found("interest/too-deep", "Do you believe in God?")
    assert not found("interest/too-deep", "In-Reply-To: <1@example.org>\n\nDo you believe in God?")


