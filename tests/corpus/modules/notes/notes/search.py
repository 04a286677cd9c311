import re
from functools import lru_cache
from .models import Note
from .store import NoteStore

_WORD = re.compile(r"[a-z]+")
STOP_WORDS = frozenset("the a an and or of to in".split())


@lru_cache(maxsize=None)
def words(text: str) -> tuple[str, ...]:
    return tuple(w for w in _WORD.findall(text.lower()) if w not in STOP_WORDS)


def score(note: Note, wanted: tuple[str, ...]) -> int:
    title, body = words(note.title), words(note.body)
    return sum(3 * title.count(w) + body.count(w) for w in wanted)


def run(store: NoteStore, text: str) -> list[Note]:
    wanted = words(text)
    scored = [(score(n, wanted), n) for n in store]
    hits = [(s, n) for s, n in scored if s]
    hits.sort(key=lambda hit: (-hit[0], hit[1].title))
    return [n for _, n in hits]
