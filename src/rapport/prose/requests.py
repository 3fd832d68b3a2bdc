"""Which sentences ask the reader for something."""

from rapport.prose.parse import Parse, Token


def imperative(parse: Parse) -> Token | None:
    """Return the verb of the sentence if it is an imperative ("Send me the file."), else None."""
    root = parse.root
    if root is None or root.tag != "VB":
        return None
    for child in parse.children(root.index):
        if child.dep in {"nsubj", "nsubjpass", "csubj", "expl"} and child.index < root.index:
            return None
        if child.dep == "aux" and child.lower not in {"do", "don't"}:
            return None
    return root


def is_imperative(parse: Parse) -> bool:
    """Say whether the sentence is an imperative."""
    return imperative(parse) is not None


def is_request(parse: Parse) -> bool:
    """Say whether the sentence asks the reader for something or proposes something."""
    return is_imperative(parse) or parse.text.rstrip().endswith("?")
