from graphlib import CycleError, TopologicalSorter
from pprint import pformat, pprint
import glob
import fnmatch
import os
import shlex
import tempfile
import zlib
import platform
import calendar

graph = {"D": {"B", "C"}, "B": {"A"}, "C": {"A"}}
print([n for n in TopologicalSorter(graph).static_order() if n in "AD"])
ts = TopologicalSorter()
ts.add("build", "fetch")
ts.add("test", "build")
ts.add("deploy", "test", "build")
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready)
    ts.done(*ready)
try:
    list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as e:
    print("cycle")
pprint({"b": 1, "a": [1, 2, 3]})
pprint({"name": "a fairly long name here", "values": list(range(12)), "nested": {"x": "some text", "y": [1, 2, 3]}})
print(pformat([1, 2, 3]))
print(fnmatch.fnmatch("report.txt", "*.txt"), fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"))
print(shlex.split("run --name 'my file' -v \"x y\""), shlex.quote("it's"), shlex.join(["a", "b c"]))
with tempfile.TemporaryDirectory() as d:
    for name in ("a.txt", "b.txt", "c.log"):
        open(os.path.join(d, name), "w").close()
    print(sorted(os.path.basename(p) for p in glob.glob(os.path.join(d, "*.txt"))))
data = b"hello hello hello hello"
print(zlib.decompress(zlib.compress(data)) == data, zlib.crc32(data), zlib.adler32(b"abc"))
print(platform.system(), calendar.isleap(2024), calendar.monthrange(2024, 2)[1], calendar.month_name[3], calendar.day_abbr[0])
