"""Generated input: files of every format, cards and configs, and the laws that hold for all of them.

`make fuzz NUMBER=200000` tries as many; the ordinary tests try a few of each kind. Every input is made from its kind
and a number alone, so that one that breaks a law can be made again: `python -m tests.fuzz --only html:1234`.
"""
