from dataclasses import dataclass, fields


@dataclass
class Settings:
    tax_rate: float = 0.0
    currency: str = "USD"
    debug: bool = False
    max_lines: int = 10


settings = Settings()
_TRUE = {"1", "true", "yes", "on"}


def load(values: dict[str, str]) -> Settings:
    for name, text in values.items():
        if name == "tax_rate":
            settings.tax_rate = float(text)
        elif name == "debug":
            settings.debug = text.lower() in _TRUE
        elif name in [f.name for f in fields(Settings)]:
            setattr(settings, name, text)
    return settings
