import argparse
import threading
from types import SimpleNamespace
p = argparse.ArgumentParser()
s = p.add_subparsers(dest="cmd")
a = s.add_parser("a")
a.add_argument("--n", type=int, default=3)
b = s.add_parser("b")
b.add_argument("--flag", action="store_true")
for argv in (["a", "--n", "5"], ["b"], ["b", "--flag"]):
    args = p.parse_args(argv)
    print(args.cmd, getattr(args, "n", None), getattr(args, "flag", False), getattr(args, "zzz", "none"), hasattr(args, "n"))
ns = SimpleNamespace(x=1)
print(getattr(ns, "x", 0), getattr(ns, "q", "dflt"))
data = threading.local()
data.x = 5
out = []
t = threading.Thread(target=lambda: out.append(getattr(data, "x", "unset")))
t.start(); t.join()
print(out, getattr(data, "x", "unset"))
