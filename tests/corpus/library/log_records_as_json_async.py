"""Records with attributes of their own, written as JSON."""
import asyncio
import json
import logging
import sys


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {"level": record.levelname, "message": record.getMessage(), "line": record.lineno, "in": record.funcName}
        if hasattr(record, "request_id"):
            entry["request_id"] = record.request_id
        if hasattr(record, "attempt"):
            entry["attempt"] = record.attempt
        if record.exc_info:
            entry["error"] = record.exc_info[0].__name__
            entry["text"] = str(record.exc_info[1])
        return json.dumps(entry)


class Numbered(logging.Filter):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def filter(self, record: logging.LogRecord) -> bool:
        self.count += 1
        record.msg = f"{self.count}: {record.msg}"
        return len(record.args) < 3


log = logging.getLogger("jobs")
log.setLevel(logging.DEBUG)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(JsonFormatter())
handler.addFilter(Numbered())
log.addHandler(handler)


async def work(name: str) -> None:
    own = logging.LoggerAdapter(log, {"request_id": f"r-{name}"})
    own.info("start %s", name)
    await asyncio.sleep(0)
    try:
        int(name)
    except ValueError:
        own.exception("failed")
    log.debug("done", extra={"attempt": 2})


asyncio.run(work("x1"))
log.info("%s %s %s", 1, 2, 3)
