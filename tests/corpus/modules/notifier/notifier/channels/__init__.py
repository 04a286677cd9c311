from .base import Channel
from .email import EmailChannel
from .sms import SmsChannel

_REGISTRY: dict[str, type[Channel]] = {cls.name: cls for cls in (EmailChannel, SmsChannel)}


def available() -> list[str]:
    return sorted(_REGISTRY)


def create(name: str, **options: str) -> Channel:
    try:
        cls = _REGISTRY[name]
    except KeyError:
        raise ValueError(f"no channel {name!r}") from None
    return cls(**options)


__all__ = ["Channel", "EmailChannel", "SmsChannel", "available", "create"]
