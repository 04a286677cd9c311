"""Tables and small functions of modules that a program asks now and then."""

import _thread
import argparse
import mimetypes
import ssl
import sys
import traceback
from datetime import datetime

lock = _thread.allocate_lock()
with lock:
    print(lock.locked())
print("sys" in sys.builtin_module_names, "json" in sys.builtin_module_names)
mimetypes.init()
print(mimetypes.suffix_map[".tgz"], mimetypes.encodings_map[".gz"], mimetypes.types_map[".html"], mimetypes.guess_type("a/b.tar.gz"))
print(ssl.cert_time_to_seconds("Jan  5 09:34:43 2018 GMT"), datetime.utcfromtimestamp(1515144883))
print(traceback.format_list([("spam.py", 3, "<module>", "spam.eggs()"), ("eggs.py", 42, "eggs", "")]))
parser = argparse.ArgumentParser(prog="tool")
print(parser.add_argument("--size", type=int, default=3, help="how large"))
print(parser.add_argument("--verbose", action="store_true"))
print(parser.add_argument("name", nargs="?"), parser.add_argument("files", nargs="+").dest)
print(parser.add_argument("--version", action="version", version="1.0"))
print(parser.add_argument("--color", action=argparse.BooleanOptionalAction))
data = bytearray(b"xyz")
view = memoryview(data)
print(view.obj is data, view[1:].obj)
