import logging
import sys

logging.basicConfig(level=logging.DEBUG, format="%(levelname)-8s|%(name)s|%(message)s", stream=sys.stdout)
log = logging.getLogger("app")
child = logging.getLogger("app.db")
log.info("started with %d workers and %s", 3, "cache")
child.warning("slow query: %.2f ms %r", 12.3456, {"a": 1})
child.setLevel(logging.ERROR)
child.info("hidden")
child.error("connection %(host)s:%(port)d lost", {"host": "db", "port": 5432})
print(child.parent.name, child.getEffectiveLevel(), log.isEnabledFor(logging.DEBUG))

handler = logging.StreamHandler(sys.stdout)
handler.setLevel(logging.WARNING)
handler.setFormatter(logging.Formatter("[{levelname}] {message} ({funcName})", style="{"))
other = logging.getLogger("other")
other.addHandler(handler)
other.propagate = False


def act():
    other.info("nothing")
    other.warning("seen")


act()


class Upper(logging.Filter):
    def filter(self, record):
        return "secret" not in record.getMessage()


log.addFilter(Upper())
log.info("a secret thing")
log.info("a public thing")


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(self.format(record))


lh = ListHandler()
lh.setFormatter(logging.Formatter("%(name)s:%(levelno)d:%(message)s"))
log.addHandler(lh)
log.critical("boom")
log.log(logging.WARNING, "custom")
print(lh.records)
try:
    1 / 0
except ZeroDivisionError as e:
    log.error("failed: %s", e)
adapter = logging.LoggerAdapter(log, {"request": "r1"})
adapter.info("through adapter")
logging.addLevelName(25, "NOTICE")
log.log(25, "level name")
print(logging.getLevelName(25), logging.getLevelName("INFO"), logging.getLevelName(logging.DEBUG))
