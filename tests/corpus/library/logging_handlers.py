import logging
import sys

log = logging.getLogger("app.db")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("[%(levelname)-7s] %(name)s - %(message)s"))
handler.setLevel(logging.WARNING)
app = logging.getLogger("app")
app.setLevel(logging.DEBUG)
app.addHandler(handler)
app.propagate = False
log.info("too low")
log.warning("disk at %d%%", 91)
log.error("failed: %s", {"code": 5})
log.log(logging.CRITICAL, "gone")
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger("other").exception("to stderr only")
print(logging.getLevelName(logging.INFO), log, app.handlers == [handler], logging.getLogger("app") is app)
app.removeHandler(handler)
sys.stdout.write("done\n")
sys.stdout.flush()
