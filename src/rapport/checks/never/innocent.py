"""What makes a sentence innocent whatever its topic: news of strangers, stories, and questions about a rule."""

from __future__ import annotations

NEWS = (
    r"(?:the )?(?:news|papers?|newspapers?|radio|articles?|police|press|times|reuters|bbc|website|handbook"
    r"|ministry|spokes(?:man|woman|person)|website's)(?: \w+)? (?:says?|said|reports?|reported|writes?|wrote)|says the"
    r"|(?:was|were|been) accused of|reportedly|allegedly|(?:the|an?) (?:president|prime minister|minister|actor|actress"
    r"|singer|senator|king|queen|pope|footballer) (?!of (?:our|the) (?:club|board|company|society))"
)
"""News, which the reader can find elsewhere."""

STORY = (
    r"operas?|act (?:one|two|three|four|five)|episodes?|novels?|films?|movies?|the play|a joke|just joking|just kidding"
    r"|only kidding|fairy tale|crossword|quiz|in the song|[:;]-?\)"
)
"""Stories and jokes."""
