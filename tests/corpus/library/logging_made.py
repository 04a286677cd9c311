"""Loggers made by a function: filters, formatters of its own, children, adapters."""
import logging
import sys


class ContextFilter(logging.Filter):
    def __init__(self, user):
        super().__init__()
        self.user = user

    def filter(self, record):
        record.user = self.user
        return True


class Upper(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


def make(name, *filters, level=logging.DEBUG, formatter=None):
    logger = logging.getLogger(name)
    logger.setLevel(level)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(formatter or logging.Formatter("%(levelname)-8s %(name)s %(message)s"))
    for f in filters:
        handler.addFilter(f)
    logger.addHandler(handler)
    logger.propagate = False
    return logger


a = make("a", ContextFilter("ann"), formatter=logging.Formatter("%(user)s: %(message)s"))
a.info("hello %s", "bob")
b = make("b", level=logging.WARNING, formatter=Upper("%(name)s/%(message)s"))
b.info("hidden")
b.warning("low %d%%", 5)
child = logging.getLogger("a.child")
child.error("from child")
adapter = logging.LoggerAdapter(a, {"id": 7})
adapter.info("adapted")
print(logging.getLevelName(30), a.isEnabledFor(10), logging.getLogger("a") is a)
