import io
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)-8s|%(name)s|%(message)s")
log = logging.getLogger("app.db")
log.debug("debug %d", 5)
log.info("info %s %r", "a", "b")
log.warning("warn %(k)s", {"k": 1})
child = log.getChild("pool")
child.setLevel(logging.ERROR)
child.warning("no")
child.error("yes")
stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("{levelname}:{message}", style="{"))
handler.setLevel(logging.WARNING)
log.addHandler(handler)
log.propagate = False
log.info("hidden")
log.warning("shown")
print(stream.getvalue().strip())
print(log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(30), log.name, log.parent.name, child.parent is log)


class Redact(logging.Filter):
    def filter(self, record):
        record.user = "bob"
        return "secret" not in record.getMessage()


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


memory = ListHandler()
memory.addFilter(Redact())
memory.setFormatter(logging.Formatter("%(user)s %(levelno)d %(message)s"))
log.addHandler(memory)
log.error("secret thing")
log.error("public thing")
try:
    {}["key"]
except KeyError:
    log.exception("lookup failed")
print(memory.lines[0], len(memory.lines), memory.lines[1].splitlines()[0], memory.lines[1].splitlines()[-1])
logging.getLogger().setLevel(logging.CRITICAL)
logging.info("nothing")
logging.critical("root crit")
adapter = logging.LoggerAdapter(logging.getLogger("req"), {"id": 7})
adapter.critical("with context")
logging.disable(logging.CRITICAL)
logging.critical("silenced")
