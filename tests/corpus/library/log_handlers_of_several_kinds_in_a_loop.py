import logging
import logging.handlers
import io

s = io.StringIO()
info = logging.StreamHandler(s)
buffered = logging.handlers.MemoryHandler(10, target=info)
log = logging.getLogger("x")
log.setLevel(logging.DEBUG)
for h in (info, buffered):
    h.setFormatter(logging.Formatter("%(message)s"))
    h.setLevel(logging.INFO)
    log.addHandler(h)
for h in (info, buffered):
    log.removeHandler(h)
    h.close()
log.info("x")
print(len(log.handlers), repr(s.getvalue()))
