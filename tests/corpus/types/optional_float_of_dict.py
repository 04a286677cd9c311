from typing import Optional


def total(body: dict) -> str:
    t: Optional[float] = body.get("total")
    if t is None:
        return "none"
    return f"{t:.1f}"


print(total({"total": 20, "a": "x"}), total({"total": 1.5, "b": [1]}), total({"b": "x"}))
