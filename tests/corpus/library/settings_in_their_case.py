"""Option names as they are written, sections changed, dictionaries in layers."""
import configparser
from collections import ChainMap

settings = configparser.ConfigParser()
settings.optionxform = str
settings.read_string("[Paths]\nHomeDir = /srv\nlogs = /var/log\n")
paths = settings["Paths"]
print(settings.options("Paths"), "homedir" in paths, paths["HomeDir"])
paths.update({"Tmp": "/tmp", "logs": "/logs"})
print(paths.pop("Tmp"), paths.pop("none", "nothing"), dict(paths))

layers = ChainMap({}, {"color": "red", "user": "guest"})
layers.update({"user": "admin"})
print(layers.setdefault("color", "blue"), layers.setdefault("size", "big"), layers.maps[0])
copied = layers.copy()
copied["user"] = "root"
print(layers["user"], copied["user"], sorted(copied))


async def launch(*command: str, timeout: float = 1.0, env: dict[str, str] | None = None) -> str:
    return f"{' '.join(command)} {timeout} {env}"


async def main() -> None:
    path = 5
    print((await launch("sh", str(path), env={"A": "1"})).upper())


if __name__ == "__main__":
    import asyncio

    asyncio.run(main())
