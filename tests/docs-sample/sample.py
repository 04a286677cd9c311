"""Picks runnable programs out of CPython's documentation.

usage: sample.py SOURCES OUT SEED COUNT

Programs are the code blocks and the interactive sessions of tutorial, library, howto, faq and reference. A session
becomes the program that shows what the session shows. Kept are those that CPython runs alone, three times with the same
output, some output, and an end within five seconds; which of them, the seed decides. The runs differ in the seed of
hashes, in the folder where the program stands, in the time, and in what other examples serve meanwhile.
"""

import ast
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from concurrent.futures import ThreadPoolExecutor

FOLDERS = ["tutorial", "library", "howto", "faq", "reference"]
SECONDS = 5


def blocks(text):
    """The indented literal blocks of a reStructuredText file, with their first lines."""
    lines = text.expandtabs().split("\n")
    i = 0
    while i < len(lines):
        line = lines[i]
        opens = re.match(r"\s*\.\. (code-block|sourcecode|testcode|doctest)::\s*(\S*)", line)
        if opens and opens[2] not in ("", "python", "python3", "py", "pycon", "default"):
            i += 1
            continue
        if not opens and not (line.rstrip().endswith("::") and not line.lstrip().startswith("..")):
            if line.lstrip().startswith(">>> "):
                start = i
                while i < len(lines) and lines[i].strip():
                    i += 1
                yield start + 1, textwrap.dedent("\n".join(lines[start:i]))
            i += 1
            continue
        margin = len(line) - len(line.lstrip())
        i += 1
        while i < len(lines) and (not lines[i].strip() or re.match(r"\s+:\w+:", lines[i])):
            i += 1
        start = i
        while i < len(lines) and (not lines[i].strip() or len(lines[i]) - len(lines[i].lstrip()) > margin):
            i += 1
        yield start + 1, textwrap.dedent("\n".join(lines[start:i]).rstrip())


def session(text):
    """The program of an interactive session: what an expression gives is shown, unless it is None."""
    source = []
    for line in text.split("\n"):
        if line.startswith(">>> ") or line == ">>>":
            source.append([line[4:]])
        elif source and (line.startswith("... ") or line == "..."):
            source[-1].append(line[4:])
    result = []
    for lines in source:
        code = "\n".join(lines).rstrip()
        tree = ast.parse(code)
        if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr) and not shows_nothing(tree.body[0].value):
            code = f"print(repr({ast.get_source_segment(code, tree.body[0].value)}))"
        result.append(code)
    return "\n".join(result)


def shows_nothing(value):
    """Whether an expression statement is there for its effect: a call of print, a method that gives None."""
    if isinstance(value, ast.Await):
        return True
    if isinstance(value, ast.Call):
        name = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, "id", "")
        return name in {
            "print", "append", "extend", "insert", "remove", "sort", "reverse", "clear", "update", "add", "discard",
            "appendleft", "extendleft", "rotate", "heappush", "heapify", "shuffle", "seed", "pprint", "run", "insort",
            "setdefault", "write", "close", "system", "setattr", "main", "move_to_end", "subtract", "dump",
        }
    return False


def program(text):
    if text.lstrip().startswith(">>>"):
        text = session(text)
    tree = ast.parse(text)
    if len(tree.body) < 2 or not any(isinstance(node, (ast.Call, ast.Await)) for node in ast.walk(tree)):
        return None
    # A block is text, and is stored as UTF-8, whatever encoding it tells of.
    return re.sub(r"^#.*coding[:=].*\n", "", text, count=1, flags=re.M) + "\n"


def run(path, seed):
    environment = dict(os.environ, PYTHONHASHSEED=str(seed), PYTHONIOENCODING="utf-8", PYTHONDONTWRITEBYTECODE="1")
    with tempfile.TemporaryDirectory() as work:
        try:
            done = subprocess.run(
                [sys.executable, path], cwd=work, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return None
    return done.stdout if done.returncode == 0 and done.stdout.strip() else None


def main():
    sources, out, seed, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    out.mkdir(parents=True, exist_ok=True)
    found = {}
    for folder in FOLDERS:
        for path in sorted((sources / folder).rglob("*.rst.txt")):
            for line, text in blocks(path.read_text(encoding="utf-8")):
                try:
                    source = program(text)
                except (SyntaxError, ValueError):
                    continue
                if source and source not in found:
                    found[source] = f"{folder}_{path.name.removesuffix('.rst.txt').replace('.', '_')}_{line}"
    candidates = sorted((name, source) for source, name in found.items())
    random.Random(seed).shuffle(candidates)

    def check(item):
        name, source = item
        path = out / f"{name}.py"
        path.write_text(source, encoding="utf-8")
        first = run(path.resolve(), 1)
        if first is None or first != elsewhere(path, 2):
            path.unlink()
            return None
        return path, first

    def elsewhere(path, seed):
        with tempfile.TemporaryDirectory() as folder:
            return run(shutil.copy(path, folder), seed)

    kept = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for at in range(0, len(candidates), 32):
            for result in pool.map(check, candidates[at:at + 32]):
                if result is None:
                    continue
                path, output = result
                if kept == count or output != elsewhere(path, 3):
                    path.unlink()
                    continue
                path.with_suffix(".out").write_bytes(output)
                kept += 1
            if kept == count:
                break
    print(f"{kept} programs of {len(candidates)} candidates, seed {seed}")


main()
