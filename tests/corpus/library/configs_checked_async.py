import asyncio
import json
import logging
import os
import sys
from pathlib import Path
from typing import Dict, List
import tempfile

logging.basicConfig(level=logging.INFO, format="%(levelname)s - %(message)s", stream=sys.stdout)
logger = logging.getLogger(__name__)


class ConfigError(Exception):
    """Raised when the config is bad."""


def load_config(path: Path) -> Dict[str, object]:
    if not path.exists():
        raise ConfigError(f"config {path.name} not found")
    try:
        config = json.loads(path.read_text())
    except json.JSONDecodeError as exc:
        raise ConfigError(f"invalid json at line {exc.lineno}") from exc
    missing = {"host", "port"} - config.keys()
    if missing:
        raise ConfigError(f"missing keys: {', '.join(sorted(missing))}")
    return config


async def process(path: Path) -> str:
    await asyncio.sleep(0)
    try:
        cfg = load_config(path)
    except ConfigError as e:
        logger.error("%s", e)
        return "error"
    logger.info("connecting to %s:%d", cfg["host"], cfg["port"])
    return f"{cfg['host']}:{cfg['port']}"


async def main() -> None:
    with tempfile.TemporaryDirectory() as tmp:
        base = Path(tmp)
        contents: List[str] = ['{"host": "db", "port": 5432, "opts": {"ssl": true}}', '{"host": "x"}', '{"host": ']
        for i, text in enumerate(contents):
            (base / f"c{i}.json").write_text(text)
        results = await asyncio.gather(*(process(base / f"c{i}.json") for i in range(4)))
        print(results, results.count("error"))
        print(os.environ.get("MISSING_VAR", "fallback"), len(os.listdir(tmp)))


if __name__ == "__main__":
    asyncio.run(main())
