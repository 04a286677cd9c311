from __future__ import annotations

import asyncio
import json
from dataclasses import asdict, dataclass, field


@dataclass
class Message:
    id: int
    body: str
    attempts: int = 0
    errors: list[str] = field(default_factory=list)


class PermanentError(Exception):
    """Not worth another try."""


async def process(msg: Message) -> dict:
    await asyncio.sleep(0)
    data = json.loads(msg.body)
    if "kind" not in data:
        raise PermanentError("no kind")
    if data["kind"] == "flaky" and msg.attempts < 2:
        raise TimeoutError("backend timed out")
    return {"id": msg.id, "kind": data["kind"], "total": sum(data.get("values", []))}


async def consumer(queue: asyncio.Queue[Message], dead: asyncio.Queue[Message], out: list[dict], max_attempts: int = 3):
    while True:
        msg = await queue.get()
        try:
            msg.attempts += 1
            out.append(await process(msg))
        except (json.JSONDecodeError, PermanentError) as e:
            msg.errors.append(f"{type(e).__name__}")
            await dead.put(msg)
        except TimeoutError as e:
            msg.errors.append(str(e))
            target = queue if msg.attempts < max_attempts else dead
            await target.put(msg)
        finally:
            queue.task_done()


async def main() -> None:
    queue: asyncio.Queue[Message] = asyncio.Queue()
    dead: asyncio.Queue[Message] = asyncio.Queue()
    out: list[dict] = []
    bodies = ['{"kind": "sum", "values": [1, 2, 3]}', "not json", '{"values": []}', '{"kind": "flaky"}', '{"kind": "sum"}']
    for i, body in enumerate(bodies, 1):
        queue.put_nowait(Message(i, body))
    consumers = [asyncio.create_task(consumer(queue, dead, out)) for _ in range(2)]
    await queue.join()
    for c in consumers:
        c.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    for item in sorted(out, key=lambda d: d["id"]):
        print(json.dumps(item, sort_keys=True))
    print("dead letters:", dead.qsize())
    while not dead.empty():
        print(asdict(dead.get_nowait()))


asyncio.run(main())
