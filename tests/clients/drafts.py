"""The mail that is opened in editors."""

MAIL = """\
From: Ann Bee <ann@example.org>
To: Bo Cee <bo@example.org>
Subject: The list

Hi Bo,

the list is long. Please send it ASAP. The room is free on Monday.

Kind regards,
Ann
"""
ASAP = 6, 33, 37
"""Line, first column and the one behind the last, all from 0, of the words that are marked."""
