from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Iterable, Iterator

EPOCH = date(2024, 1, 1)


@dataclass(frozen=True, order=True)
class Tag:
    name: str

    def __str__(self) -> str:
        return "#" + self.name

    @staticmethod
    def parse(text: str) -> Iterator["Tag"]:
        for word in text.split():
            if word.startswith("#") and len(word) > 1:
                yield Tag(word[1:].rstrip(".,!").lower())


@dataclass
class Note:
    id: int
    title: str
    body: str = ""
    tags: frozenset[Tag] = frozenset()
    created: date = EPOCH
    links: list[int] = field(default_factory=list)

    @classmethod
    def from_text(cls, id: int, text: str, day: int = 0) -> Note:
        title, _, body = text.partition("\n")
        return cls(id, title.strip(), body.strip(), frozenset(Tag.parse(text)), EPOCH + timedelta(days=day))

    def renamed(self, title: str) -> Note:
        return replace(self, title=title)

    @property
    def sorted_tags(self) -> list[str]:
        return [str(t) for t in sorted(self.tags)]

    def to_dict(self) -> dict[str, object]:
        data = asdict(self)
        data["tags"] = self.sorted_tags
        data["created"] = self.created.isoformat()
        return data


def by_tag(notes: Iterable[Note]) -> dict[Tag, list[Note]]:
    index: dict[Tag, list[Note]] = {}
    for note in notes:
        for tag in note.tags:
            index.setdefault(tag, []).append(note)
    return {tag: index[tag] for tag in sorted(index)}
