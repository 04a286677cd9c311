import logging
import sys
import threading


class Short(logging.Formatter):
    def __init__(self):
        super().__init__("%(levelname).1s %(message)s")


class Out(logging.StreamHandler):
    def __init__(self):
        super().__init__(sys.stdout)
        self.count = 0

    def emit(self, record):
        self.count += 1
        super().emit(record)


class Errors(logging.Handler):
    def __init__(self, level=logging.ERROR):
        super().__init__(level)

    def emit(self, record):
        print("E:", record.getMessage())


class Named(logging.Filter):
    def __init__(self):
        super().__init__("app.db")


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"worker-{n}", daemon=True)
        self.n = n

    def run(self):
        print(self.name, self.n, self.daemon)


log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
out = Out()
out.setFormatter(Short())
log.addHandler(out)
log.addHandler(Errors())
log.info("one")
log.error("two")
print(out.count)
out.addFilter(Named())
log.info("filtered")
logging.getLogger("app.db.pool").info("passes")
w = Worker(3)
w.start()
w.join()
