from dataclasses import dataclass, fields


@dataclass
class Settings:
    name: str
    debug: bool = False
    ratio: float = 0.5

    def override(self, env: dict[str, str]) -> None:
        for f in fields(self):
            key = f"APP_{f.name.upper()}"
            if key in env:
                current = getattr(self, f.name)
                if isinstance(current, bool):
                    setattr(self, f.name, env[key].lower() in ("1", "true"))
                elif isinstance(current, float):
                    setattr(self, f.name, float(env[key]))
                else:
                    setattr(self, f.name, env[key])


settings = Settings("demo")
settings.override({"APP_DEBUG": "true", "APP_RATIO": "0.75"})
print(settings)
settings.override({"APP_NAME": "env"})
print(settings.name, settings.debug, settings.ratio)


def missing(given: dict):
    try:
        return Settings(**given)
    except TypeError as e:
        return e


print(missing({"debug": True}), missing({"name": "x", "colour": 1}), missing({"name": "y"}))
