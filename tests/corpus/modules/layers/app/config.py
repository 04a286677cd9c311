import json
import os
from dataclasses import dataclass, asdict
from typing import Any, Dict

DEFAULTS: Dict[str, Any] = {"workers": 2, "timeout": 0.5, "name": "app", "tags": ["x", "y"]}


@dataclass
class Config:
    workers: int = 1
    timeout: float = 1.0
    name: str = ""
    tags: list = None

    def __post_init__(self):
        if self.tags is None:
            self.tags = []

    def dump(self) -> str:
        return json.dumps(asdict(self), sort_keys=True)


def load_config(text: str = "{}") -> Config:
    values = {**DEFAULTS, **json.loads(text)}
    known = set(DEFAULTS)
    unknown = sorted(set(values) - known)
    if unknown:
        print("ignored:", ", ".join(unknown))
    return Config(workers=values["workers"], timeout=values["timeout"], name=values["name"], tags=values["tags"])
