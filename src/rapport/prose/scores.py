"""How negative a text sounds."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

# Words that VADER takes for good or bad news and that say nothing about the tone of work mail, by topic: trouble that
# is everybody's, money and law, technology, and the set phrases of letters.
NEUTRAL_AT_WORK = frozenset(
    """
    accident alarm alarms alert alone argument arguments attack attacker attacks avoid avoided avoiding backs
    barrier block blocked blocking blocks broken burden challenge challenged challenges conflict conflicts crash
    crisis critical cut cuts cutting damage damages dead death defect defects defer delay delayed difficult
    difficulties difficulty disabling dispute doubt drop emergency empty error errors exclude excluded exhausted
    expose exposed fail failed failing fails failure failures fault faults fight fighting fire forced forget
    hard hide illness impose imposed interrupt interrupted interruptible kill killed kills lack lag leak leaked
    leave limitation limited loose lose loses losing loss losses lost low lower lowered miss missed misses
    missing negative no obstacle odd offline postponed pressure pressures prevent preventing problem problems
    questioned questioning reject rejected rejects restrict restricted restriction risk risks risky serious
    seriously severe severely shock shoot shortage shortages shy sick stop stopped stopping stops stress
    stressed strike strikes struck stuck suspect suspend suspended threat threats tough trick trouble troubles
    uncertain uncertainty unclear unemployment unsecured unwanted urgent violation violations vulnerabilities
    vulnerability vulnerable war warn warned warning warnings warns worry

    abandon adverse charged charges complaint complaints costly creditor crime criminal crude debt deficit
    demand demanding denied deny fine fraud gross illegal lawsuit lawsuits liabilities liability litigation
    lobbying pay penalty poverty prosecute protest protests resignation resigned strain strains

    anti ban banned bomb cancel cancelled cancer disaster dump exploit exploiting spam spammer spammers

    ability accept acceptance accepted advanced advantage agreement agreements allow approval approved asset
    assets attachment attachments authority benefit benefits care certain clean commitment competitive
    comprehensive create created creating credit dear energy ensure free fyi growth guarantee hand important
    increase increased interest interested interests join kind legal like matter matters natural number original
    parties party please prepared privileged profit profits protect reach ready responsible save secure
    securities security share shared sincerely solution solutions special support supported supports sure top
    trust united value values want well yes
    """.split()
)
LONGEST = 4000  # characters; VADER's time grows with the square of the length


def negativity(text: str) -> float:
    """Return the VADER compound score of a sentence, from -1 (very negative) to 1 (very positive).

    Words of `NEUTRAL_AT_WORK` count nothing, and only the first `LONGEST` characters are scored. Source: C. J. Hutto
    and E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text", ICWSM 2014.
    """
    return float(_analyzer().polarity_scores(text[:LONGEST])["compound"])


@cache
def _analyzer() -> "SentimentIntensityAnalyzer":
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    for word in NEUTRAL_AT_WORK:
        analyzer.lexicon.pop(word, None)
    return analyzer
