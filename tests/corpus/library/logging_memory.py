import logging
import logging.handlers
import sys

fmt = logging.Formatter("%(levelname)-8s %(name)s:%(funcName)s %(message)s")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(fmt)
root = logging.getLogger()
root.setLevel(logging.DEBUG)
root.addHandler(handler)
log = logging.getLogger("app.db")


class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "***")
        return True


def connect(user):
    log.info("connecting %s with %d tries", user, 3)
    try:
        1 / 0
    except ZeroDivisionError:
        log.error("failed", exc_info=False)
    log.warning("secret token for %(u)s", {"u": user})


log.addFilter(Redact())
connect("ann")
log.setLevel(logging.ERROR)
log.info("hidden")
print(log.isEnabledFor(logging.INFO), log.getEffectiveLevel(), logging.getLevelName(30), log.parent.name, log.name)
memory = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=handler)
buffered = logging.getLogger("buffered")
buffered.propagate = False
buffered.addHandler(memory)
buffered.info("first")
buffered.info("second")
print("nothing yet")
buffered.error("now")
adapter = logging.LoggerAdapter(logging.getLogger("svc"), {"req": 7})
adapter.info("adapted")
bare = logging.Formatter("{levelname}|{message}", style="{")
handler.setFormatter(bare)
logging.getLogger("other").critical("styled %s", [1])
logging.addLevelName(25, "NOTICE")
root.log(25, "custom")
print(root.handlers[0] is handler, logging.getLogger("app.db") is log, root.hasHandlers())


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(f"{record.levelno}:{record.getMessage()}")


lh = ListHandler()
lh.setLevel(logging.WARNING)
root.addHandler(lh)
root.warning("kept %s", 1)
root.info("dropped")
print(lh.lines)
