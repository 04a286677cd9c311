from dataclasses import dataclass, field


@dataclass
class Page:
    url: str
    text: str
    links: list[str] = field(default_factory=list)

    @property
    def size(self):
        return len(self.text)
