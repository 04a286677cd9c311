import os
import os.path
import sys
import tempfile

print(os.path.join("a", "b", "c.txt"), os.path.basename("/x/y.tar.gz"), os.path.dirname("/x/y"), os.path.splitext("file.tar.gz"))
print(os.path.split("/a/b/c"), os.path.normpath("/a/./b/../c"), os.path.isabs("a"), os.path.commonprefix(["abc", "abd"]), os.path.relpath("/a/b/c", "/a"))
print(os.getenv("NO_SUCH_VAR_X", "default"), os.environ.get("NO_SUCH"), os.name, os.sep, os.linesep == "\n")
os.environ["MY_VAR"] = "hello"
print(os.environ["MY_VAR"], "MY_VAR" in os.environ, os.path.expandvars("$MY_VAR/x"))
try:
    os.environ["MISSING_ABC"]
except KeyError as e:
    print("KeyError", e)
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "sub", "deep")
    os.makedirs(path, exist_ok=True)
    f = os.path.join(path, "a.txt")
    with open(f, "w") as fh:
        fh.write("hello\nworld\n")
    print(os.path.exists(f), os.path.isfile(f), os.path.isdir(path), os.path.getsize(f), os.stat(f).st_size)
    os.rename(f, os.path.join(path, "b.txt"))
    print(sorted(os.listdir(path)), [e.name for e in os.scandir(path)])
    for root, dirs, files in os.walk(d):
        print(os.path.relpath(root, d), dirs, files)
    os.remove(os.path.join(path, "b.txt"))
    try:
        os.remove(os.path.join(path, "b.txt"))
    except FileNotFoundError as e:
        print("gone", e.errno)
    os.removedirs(path) if False else os.rmdir(path)
print(os.path.exists(d))
print(sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize, len(sys.argv), sys.byteorder)
sys.stdout.write("written\n")
sys.stdout.flush()
print("to stderr", file=sys.stderr)
print(sys.platform, sys.getrecursionlimit(), sys.float_info.max, sys.float_info.epsilon)
sys.exit(3)
