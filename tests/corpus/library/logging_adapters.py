import logging
import logging.handlers
import io
import sys
import time
from contextlib import contextmanager
from logging import LogRecord


class ColorFormatter(logging.Formatter):
    MARKS = {logging.DEBUG: ".", logging.INFO: "i", logging.WARNING: "!", logging.ERROR: "x"}

    def format(self, record: LogRecord) -> str:
        mark = self.MARKS.get(record.levelno, "?")
        return f"{mark} {super().format(record)}"


class Collector(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.records: list[LogRecord] = []

    def emit(self, record):
        self.records.append(record)


class Sensitive(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "***")
        return "drop" not in record.getMessage()


class ContextAdapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['req']}] {msg}", kwargs


root = logging.getLogger()
root.setLevel(logging.DEBUG)
out = logging.StreamHandler(sys.stdout)
out.setFormatter(ColorFormatter("%(name)s:%(levelname)s: %(message)s"))
out.addFilter(Sensitive())
root.addHandler(out)
collector = Collector(logging.WARNING)
root.addHandler(collector)

log = logging.getLogger("shop.cart")
log.info("added %d x %s", 2, "pen")
log.debug("token=secret")
log.warning("please drop this")
log.error("failed: %(why)s", {"why": "stock"})
try:
    [][1]
except IndexError:
    log.error("lookup failed")
adapter = ContextAdapter(log, {"req": "r-1"})
adapter.warning("slow %s", "query")
print(len(collector.records), [r.levelname for r in collector.records], collector.records[0].name)
print(log.isEnabledFor(logging.DEBUG), log.getEffectiveLevel(), logging.getLevelName(30), log.parent.name, log.level)
child = logging.getLogger("shop.cart.items")
child.propagate = False
child.warning("nowhere")
buffer = io.StringIO()
handler = logging.StreamHandler(buffer)
handler.setFormatter(logging.Formatter("{levelname:<8}|{message}", style="{"))
child.addHandler(handler)
child.setLevel("INFO")
child.debug("hidden")
child.info("shown")
child.critical("very")
print(buffer.getvalue().splitlines(), child.handlers == [handler], child.hasHandlers())
logging.disable(logging.WARNING)
log.warning("disabled")
log.error("still on")
logging.disable(logging.NOTSET)
child.removeHandler(handler)
print(logging.getLogger("shop.cart") is log, logging.WARNING, collector.level)
