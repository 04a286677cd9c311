from ..registry import plugin


@plugin()
def strip(text: str) -> str:
    return text.strip()


@plugin("upper")
def to_upper(text: str) -> str:
    return text.upper()
