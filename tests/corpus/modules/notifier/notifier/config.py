from dataclasses import dataclass, field

DEBUG = False
_history: list[str] = []


@dataclass
class Settings:
    retries: int = 1
    timeout: float = 0.5
    headers: dict[str, str] = field(default_factory=dict)


settings = Settings(headers={"agent": "notifier"})


def log(text: str) -> None:
    if DEBUG:
        _history.append(text)


def describe() -> str:
    return f"debug={DEBUG} retries={settings.retries} log={len(_history)} last={_history[-1] if _history else None}"
