import random
import re
import string
import textwrap
from collections import deque

WORLD = {
    "hall": {"north": "library", "east": "kitchen"},
    "library": {"south": "hall", "up": "attic"},
    "kitchen": {"west": "hall"},
    "attic": {"down": "library"},
}


def path(start, goal):
    queue = deque([(start, [])])
    seen = {start}
    while queue:
        room, steps = queue.popleft()
        if room == goal:
            return steps
        for direction, nxt in sorted(WORLD[room].items()):
            if nxt not in seen:
                seen.add(nxt)
                queue.append((nxt, steps + [direction]))
    return None


def parse(command):
    m = re.match(r"^\s*(?P<verb>go|take|look)\b(?:\s+(?:the\s+)?(?P<noun>\w+))?\s*$", command, re.IGNORECASE)
    return (m.group("verb").lower(), m.group("noun")) if m else ("?", None)


for cmd in ("go north", "TAKE the lamp", "look", "dance wildly", " go  East "):
    print(parse(cmd))
print(path("kitchen", "attic"), path("attic", "cellar"))
rng = random.Random(2024)
loot = [rng.choice(["gold", "gem", "map"]) for _ in range(5)]
print(loot, rng.randint(1, 100), rng.sample(sorted(WORLD), 2), "".join(rng.choices(string.ascii_lowercase, k=6)))
story = "You enter the  library. Dust covers every shelf; a single candle burns beside an open book."
print(textwrap.fill(story, 30))
print(textwrap.shorten(story, 40), re.sub(r"\s{2,}", " ", story).count(" "))
words = re.findall(r"[a-z']+", story.lower())
print(sorted(set(w for w in words if len(w) > 5)), max(words, key=len), {w[0]: w for w in words[:4]})
template = string.Template("$name has $$${gold} and ${item}")
print(template.substitute(name="Bo", gold=12, item="a map"), template.safe_substitute(name="Al"))
