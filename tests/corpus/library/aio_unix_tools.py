import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from fnmatch import fnmatch
from glob import glob
from pathlib import Path


async def run(*args):
    proc = await asyncio.create_subprocess_exec(*args, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, err = await proc.communicate()
    return proc.returncode, out.decode().strip(), err.decode().strip()


def tree(root: Path, indent=0):
    for p in sorted(root.iterdir(), key=lambda p: (p.is_file(), p.name)):
        print("  " * indent + (p.name if p.is_file() else p.name + "/"))
        if p.is_dir():
            tree(p, indent + 1)


async def main():
    code, out, _ = await run("echo", "hello", "world")
    print(code, out)
    code, _, err = await run("sh", "-c", "echo oops >&2; exit 3")
    print(code, err)
    done = subprocess.run(["cat"], input="piped", capture_output=True, text=True, check=False)
    print(done.returncode, done.stdout)
    base = Path(tempfile.mkdtemp(prefix="tool_"))
    try:
        (base / "src" / "pkg").mkdir(parents=True)
        for name in ("src/main.py", "src/pkg/util.py", "README.md"):
            (base / name).write_text(f"# {name}\n")
        tree(base)
        print(sorted(os.path.relpath(p, base) for p in glob(f"{base}/**/*.py", recursive=True)))
        print([n for n in os.listdir(base) if fnmatch(n, "*.md")], sum(p.stat().st_size for p in base.rglob("*") if p.is_file()))
        with os.scandir(base) as it:
            print(sorted((e.name, e.is_dir()) for e in it))
        shutil.copytree(base / "src", base / "copy")
        shutil.move(str(base / "README.md"), str(base / "copy" / "READ.me"))
        print(sorted(x.name for x in (base / "copy").iterdir()), (base / "README.md").exists())
        os.makedirs(base / "deep" / "er", exist_ok=True)
        os.removedirs(base / "deep" / "er")
        print((base / "deep").exists(), os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.splitext("x.tar.gz"), os.path.join("a", "/b"), os.path.normpath("a//b/../c"))
    finally:
        shutil.rmtree(base)
    print(base.exists(), os.sep, os.linesep == "\n", os.getcwd() == str(Path.cwd()))


asyncio.run(main())
