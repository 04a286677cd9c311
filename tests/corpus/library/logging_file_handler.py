import logging
import os

TimeoutError = TimeoutError
Error = ValueError


class CountingFile(logging.FileHandler):
    def __init__(self, filename):
        super().__init__(filename, mode="w", encoding="utf-8")
        self.count = 0

    def emit(self, record):
        self.count += 1
        super().emit(record)


handler = CountingFile("counted.log")
handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log = logging.getLogger("counted")
log.addHandler(handler)
log.warning("one")
log.error("two")
handler.close()
with open("counted.log") as f:
    print(f.read(), handler.count)
os.remove("counted.log")
try:
    raise TimeoutError("late")
except TimeoutError as e:
    print(repr(e))
try:
    raise Error("bad")
except Error as e:
    print(repr(e))
