# Settings in TOML: read from a text and from a file.
import asyncio
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

TEXT = '''
# A service.
title = "Caf\\u00e9 \\"x\\""
debug = false
retries = 3
mask = 0xFF
big = 1_000_000
ratio = 6.5e-1
raw = 'C:\\temp'
day = 2024-01-02
at = 07:08:09
started = 2024-05-06T07:08:09Z
long = """
one \\
   two
three"""

[server]
host = "10.0.0.5"
ports = [8000, 8001,
  8_002, # the last
]
"quoted key" = 1
limits.cpu = 2
limits.memory = "1G"

[server.tls]
enabled = true

[[jobs]]
name = "sync"
options = { every = 5, tags = ["a", "b"] }

[[jobs]]
name = "clean"
'''


@dataclass
class Job:
    name: str
    every: int = 60


def jobs_of(config: dict) -> list[Job]:
    return [Job(j["name"], j.get("options", {}).get("every", 60)) for j in config["jobs"]]


async def main() -> None:
    config = tomllib.loads(TEXT)
    print(config["title"], config["retries"] + 1, config["mask"], config["big"], config["ratio"], config["raw"], config["debug"])
    print(config["day"], config["at"], config["started"], repr(config["long"]))
    server = config["server"]
    print(server["ports"], server["quoted key"], server["limits"], server["tls"]["enabled"], sorted(server))
    print(jobs_of(config), "jobs" in config, len(config["jobs"]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "app.toml"
        path.write_text('[a.b]\nc = "d"\n', encoding="utf-8")
        with path.open("rb") as f:
            print(tomllib.load(f))
    for bad in ("a = \n", "a = 1\na = 2\n", "[x]\n[x]\n", 'k = "abc', "= 1", "a 1", "a = 1 b = 2", "a = [1, 2"):
        try:
            tomllib.loads(bad)
        except tomllib.TOMLDecodeError as e:
            print(type(e).__name__, e)


asyncio.run(main())
