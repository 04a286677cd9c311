# What kind of a library's thing it is, where several kinds come from one place.
import io
import ipaddress
import logging
import logging.handlers
import sys

root = logging.getLogger("app")
root.addHandler(logging.StreamHandler(sys.stdout))
root.addHandler(logging.handlers.MemoryHandler(10))
for handler in root.handlers:
    print(isinstance(handler, logging.StreamHandler), isinstance(handler, logging.Handler))
print([type(h).__name__ for h in root.handlers if isinstance(h, logging.handlers.MemoryHandler)])


def kind(text: str) -> str:
    address = ipaddress.ip_address(text)
    if isinstance(address, ipaddress.IPv4Address):
        return "four"
    return "six" if isinstance(address, ipaddress.IPv6Address) else "none"


print(kind("1.2.3.4"), kind("::1"))
