"""What the tone rules leave alone in real mail, and beside it what they do not."""

from __future__ import annotations

import pytest

from tests.findings import findings


def shown(rule_id: str, text: str) -> list[str]:
    """Return the words marked that a user sees without asking for hints."""
    return [one.text for one in findings(rule_id, text) if one.confidence != "low"]


REPLY = "\n\n> Is the hall free?\n"


@pytest.mark.parametrize(
    ("rule_id", "text"),
    [
        ("tone/shouting", "THANK YOU all for the cakes."),
        ("tone/shouting", "HAPPY BIRTHDAY, dear Ines."),
        ("tone/shouting", "HAPPY Friday! The hall is free."),
        ("tone/no-sign-off", "To: mo@example.org\n\nHi Mo,\n\nI have the keys of the hall and of both sheds. Please tell me whether you need them on Friday or only on Sunday, as I go away   Ines"),
        ("tone/shouting", "LITTLE HARBOUR, March 4 (Press) - The bridge is open again."),
        ("tone/shouting", "We read two books by her.\n\nTHE LAST TRAIN HOME,\nby Ada Quist"),
        ("tone/shouting", 'She prayed: "DO NOT FEAR THE NIGHT, FOR I AM WITH YOU.'),
        ("tone/shouting", "DO NOT FORWARD - the plan of the hall is below."),
        ("tone/shouting", "The NEW door is blue."),
        ("tone/shouting", "Subject: Re: WHO HAS MY KEYS?\n\nThey are on the shelf."),
        ("tone/punctuation", "Subject: Re: The hall is open again!!!\n\nGood to know."),
        ("tone/punctuation", "We are off to the wedding this weekend!!"),
        ("tone/punctuation", "Are you in the film now?? ;-)"),
        ("tone/punctuation", "Call 555-0134???? or the desk. The caf? closes at six."),
        ("tone/punctuation", "And here are the tools...\n\nA saw and a drill.\n\nBye, Mo"),
        ("tone/punctuation", "It lies in the drawer below the map of the lake and the old tickets for the ferry..."),
        ("tone/hostile", "Subject: Re: A stupid plan by morons\n\nIt is on page four."),
        ("tone/sarcasm", "Subject: Re: Moving house (oh joy)\n\nThe van is booked."),
        ("tone/ultimatum", "Subject: Last chance -- our survey of choirs\n\nIt takes ten minutes."),
        ("tone/punctuation", "New strings??$12 for ???young?? players."),
        ("tone/punctuation", "The price of the hall in June is of course a whole other\nball game..."),
        ("tone/punctuation", "Please keep in touch with us both..."),
        ("tone/punctuation", "The keys are on the hook in the room at the end of the corridor, which has number\n214 and a green door..."),
        ("tone/no-greeting", "To: mo@example.org\n\nTo all, we make a list of the keys of both halls, which the new owner wants to see before June. Please tell me by Friday which you hold."),
        ("tone/no-greeting", "To: mo@example.org\n\nThe wireless network of the hall will be switched off on Tuesday from six to nine in the morning. The firm puts in new boxes then. Whoever needs the network at that time can use the cables in the two rooms on the ground floor. If you find a room without a cable, please tell the desk by the stairs, and it will see to that in the course of the day."),
        ("tone/no-sign-off", "To: mo@example.org\n\nHi Mo,\n\nI have the keys of the hall and of both sheds. Please tell me whether you need them on Friday or only on Sunday.\n\nThanks!!\n!"),
        ("tone/punctuation", "The figures come next week, as I don't have the tables at home..."),
        ("tone/no-greeting", "To: mo@example.org, bo@example.org\n\nMo Lind and Bo, please see the list of keys below. I want to know who has the one of the shed, and whether we need a new one for the summer, when I am away."),
        ("tone/punctuation", "Subject: Good news!!!\n\nThe hall is ours."),
        ("tone/shouting", "All lamps are 50% OFF today."),
        ("tone/shouting", "It is cold, BUT the sun is out."),
        ("tone/no-sign-off", "To: mo@example.org\n\nHi Mo,\n\nI have the keys of the hall and of both sheds. Please tell me whether you need them on Friday or only on Sunday.\nInes Duarte Choir of the Lower Town, 12 Mill Lane, 4000 Basel"),
        ("tone/no-greeting", "To: mo@example.org\n\nThree orders are waiting for your approval. Please open the page of orders, look at the lines in red, and tell the shop whether you want them or not, or ask for help."),
        ("tone/no-greeting", "To: mo@example.org\n\nhey mo - i have the keys of the hall and of both sheds, and i want to know whether you need them on Friday or only on Sunday, please tell me soon"),
        ("tone/no-greeting", "To: mo@example.org\n\nYou have received this mail because you book halls with us. Please look at the new prices for the coming year, which are on our pages, and tell us what you think."),
        ("tone/no-sign-off", "To: mo@example.org\n\nHi Mo,\n\nI have the keys of the hall and of both sheds. Please tell me whether you need them on Friday or only on Sunday, and if you have questions, give me a call, Ines"),
    ],
)  # fmt: skip
def test_what_is_left_alone(rule_id: str, text: str) -> None:
    assert shown(rule_id, text) == []


@pytest.mark.parametrize(
    ("rule_id", "text", "words"),
    [
        ("tone/shouting", "THANK YOU FOR NOTHING, really.", ["THANK YOU FOR NOTHING"]),
        ("tone/shouting", "STOP IT. I SAID NO. LEAVE MY DESK ALONE.", ["STOP IT. I SAID NO. LEAVE MY DESK ALONE"]),
        ("tone/shouting", 'The 5" pipe is NOT mine.', ["NOT"]),
        ("tone/shouting", "Subject: WHO HAS MY KEYS?\n\nThey were on the shelf.", ["WHO HAS MY KEYS"]),
        ("tone/punctuation", "Subject: Where is it??\n\nIt was on the shelf.", ["??"]),
        ("tone/punctuation", "Where are the wedding photos??", ["??"]),
        ("tone/punctuation", "Happy Easter!!!!!", ["!!!!!"]),
        ("tone/punctuation", "Interesting...", ["..."]),
        ("tone/punctuation", "I had thought the hall was mine for the evening and the morning after it as well...", ["..."]),
        ("tone/hostile", "Subject: You morons\n\nIt is on page four.", ["morons"]),
    ],
)
def test_what_is_not(rule_id: str, text: str, words: list[str]) -> None:
    assert shown(rule_id, text) == words
