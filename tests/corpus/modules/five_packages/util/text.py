WIDTH = 24


def pad(value: str, width: int = WIDTH) -> str:
    return f"[{value:<{width}}]"


shorten = lambda s, n=3: s[:n]
