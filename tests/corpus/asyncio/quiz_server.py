"""A quiz server: questions are broadcast over streams, answers are scored with a deadline."""
import asyncio
import json
from collections import Counter
from typing import NamedTuple


class Question(NamedTuple):
    text: str
    options: tuple[str, ...]
    answer: int
    points: int = 10


QUESTIONS = [
    Question("2+2?", ("3", "4", "5"), 1),
    Question("Capital of France?", ("Rome", "Paris"), 1, points=20),
    Question("Largest planet?", ("Mars", "Venus", "Jupiter"), 2),
]


class Player:
    def __init__(self, name, reader, writer):
        self.name, self.reader, self.writer = name, reader, writer

    async def send(self, **msg):
        self.writer.write(json.dumps(msg).encode() + b"\n")
        await self.writer.drain()

    async def recv(self):
        line = await self.reader.readline()
        if not line:
            raise EOFError(self.name)
        return json.loads(line)


class Quiz:
    def __init__(self, expected: int, limit: float):
        self.expected = expected
        self.limit = limit
        self.players: dict[str, Player] = {}
        self.scores: Counter[str] = Counter()
        self.ready = asyncio.Event()
        self.finished = asyncio.Event()

    async def join(self, reader, writer):
        hello = json.loads(await reader.readline())
        player = Player(hello["name"], reader, writer)
        self.players[player.name] = player
        self.scores[player.name] += 0
        if len(self.players) == self.expected:
            self.ready.set()
        await self.finished.wait()
        await player.send(kind="end", score=self.scores[player.name])
        writer.close()

    async def ask(self, player: Player, q: Question) -> bool:
        await player.send(kind="question", text=q.text, options=q.options)
        try:
            reply = await asyncio.wait_for(player.recv(), self.limit)
        except asyncio.TimeoutError:
            await player.send(kind="late")
            return False
        return reply.get("choice") == q.answer

    async def run(self):
        await self.ready.wait()
        for q in QUESTIONS:
            names = sorted(self.players)
            results = await asyncio.gather(*(self.ask(self.players[n], q) for n in names))
            for name, ok in zip(names, results):
                if ok:
                    self.scores[name] += q.points
        self.finished.set()


async def bot(port, name, choices, delay=0.0):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(json.dumps({"name": name}).encode() + b"\n")
    log = []
    answers = iter(choices)
    async for line in reader:
        msg = json.loads(line)
        match msg:
            case {"kind": "question", "options": options}:
                choice = next(answers)
                if choice is None:
                    continue
                await asyncio.sleep(delay)
                log.append(options[choice])
                writer.write(json.dumps({"choice": choice}).encode() + b"\n")
            case {"kind": "late"}:
                log.append("late!")
            case {"kind": "end", "score": int(score)}:
                log.append(f"score {score}")
                break
    writer.close()
    return name, log


async def main():
    quiz = Quiz(expected=3, limit=0.25)
    server = await asyncio.start_server(quiz.join, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        results = await asyncio.gather(
            quiz.run(),
            bot(port, "ann", [1, 1, 2]),
            bot(port, "bob", [0, 1, 2], delay=0.001),
            bot(port, "cid", [1, None, 2]),
        )
    for name, log in results[1:]:
        print(name, log)
    print(quiz.scores.most_common())
    best, _ = max(quiz.scores.items(), key=lambda kv: kv[1])
    print(best, sum(quiz.scores.values()), QUESTIONS[1]._asdict()["points"])

asyncio.run(main())
