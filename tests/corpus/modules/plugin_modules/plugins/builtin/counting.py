from ..registry import plugin


@plugin("count")
def count_vowels(text: str) -> str:
    n = sum(ch in "AEIOU" for ch in text)
    return f"{text}({n})"
