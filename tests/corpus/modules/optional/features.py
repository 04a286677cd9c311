import sys

if sys.version_info >= (3, 11):
    VERSION = "new"
else:
    VERSION = "old"

_FLAGS = {"a", "b"}


def enabled(flag):
    return flag in _FLAGS
