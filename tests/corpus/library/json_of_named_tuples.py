from dataclasses import asdict, dataclass
from typing import NamedTuple
import json


class WordCount(NamedTuple):
    word: str
    count: int


@dataclass(frozen=True)
class Stats:
    words: int
    top: tuple[WordCount, ...] = ()


def to_dict(stats: Stats) -> dict[str, object]:
    data = asdict(stats)
    data["richness"] = f"{stats.words:.1%}"
    return data


s = Stats(3, (WordCount("a", 2), WordCount("b", 1)))
print(to_dict(s))
print(json.dumps(to_dict(s), sort_keys=True))
print(json.dumps({"a": WordCount("x", 1), "b": [WordCount("y", 2)]}))
print(json.dumps(s.top, indent=1), s.top[0] == ("a", 2))
