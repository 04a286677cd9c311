"""Compares our parser with the CPython 3.13 that runs this script.

    python3.13 conformance.py DRIVER [--mutations N] [--seed N] [--only files|mutations|messages] [--show N]
        [--lines N]

Files: every .py under the standard library; our text of the tree equals ast.dump's, and what CPython rejects is
rejected. Mutations: a token of real code dropped, doubled, swapped with its neighbour or replaced by another one; both
sides accept, or both reject. The last line says how many are equal and agree; exit code 1 when any differ.

ast.dump is slow, so the hashes of its texts are kept in the folder that CONFORMANCE_CACHE names, if it does.
"""

import argparse
import ast
import collections
import concurrent.futures
import doctest
import hashlib
import io
import json
import os
import pathlib
import random
import struct
import subprocess
import sys
import sysconfig
import tempfile
import textwrap
import tokenize
import warnings

LIBRARY = pathlib.Path(sysconfig.get_path("stdlib"))
REJECTIONS = (SyntaxError, ValueError, OverflowError)


def verdict(source, name):
    """What CPython says of a text: None, or (line, message)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(source, name, "exec", dont_inherit=True)
        except SyntaxError as error:
            return [error.lineno or 0, error.msg]
        except (*REJECTIONS, RecursionError, MemoryError) as error:
            return [0, str(error)]
    return None


def judge_file(path):
    data = pathlib.Path(path).read_bytes()
    refused = verdict(data, path)
    if refused:
        return ["error", *refused]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        text = ast.dump(ast.parse(data), indent=1, include_attributes=True)
    return ["ok", hashlib.sha256(text.encode()).hexdigest()]


def judge_files(paths):
    cache = os.environ.get("CONFORMANCE_CACHE")
    cache = pathlib.Path(cache) / f"dumps-{sys.version_info[0]}.{sys.version_info[1]}.{sys.version_info[2]}.json" if cache else None
    known = json.loads(cache.read_text()) if cache and cache.exists() else {}
    missing = [path for path in paths if path not in known]
    if missing:
        with concurrent.futures.ProcessPoolExecutor(2) as pool:
            known.update(zip(missing, pool.map(judge_file, missing, chunksize=8)))
        if cache:
            cache.parent.mkdir(parents=True, exist_ok=True)
            cache.write_text(json.dumps(known))
    return [known[path] for path in paths]


def run(driver, command, path):
    done = subprocess.run([*driver.split(), command, str(path)], stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return [line.split("\t") for line in done.stdout.split("\n")[:-1]]


def compare_files(driver, show):
    paths = sorted(str(path) for path in LIBRARY.rglob("*.py") if path.is_file())
    with tempfile.TemporaryDirectory() as folder:
        listing = pathlib.Path(folder) / "list"
        listing.write_text("\n".join(paths) + "\n")
        ours = run(driver, "files", listing)
    theirs = judge_files(paths)
    different = []
    for path, our, their in zip(paths, ours, theirs, strict=True):
        if our[0] != their[0] or (our[0] == "ok" and our[1] != their[1]):
            different.append((path, our, their))
    for path, our, their in different[:show]:
        print(f"{path}: ours {' '.join(our)[:300]}; CPython {' '.join(map(str, their))[:200]}")
    rejected = [(our, their) for our, their in zip(ours, theirs) if our[0] == their[0] == "error"]
    same_line = sum(our[1] == str(their[1]) for our, their in rejected)
    print(f"files: {len(paths)}, rejected by both {len(rejected)}, at the same line {same_line}")
    return len(paths) - len(different), len(different)


def units():
    """Statements of the standard library, cut out so that each stands alone; functions of classes too."""
    for path in sorted(LIBRARY.rglob("*.py")):
        try:
            source = tokenize.open(path).read()
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(source)
        except (SyntaxError, ValueError, UnicodeDecodeError):
            continue
        lines = source.splitlines(keepends=True)
        pending = list(tree.body)
        while pending:
            node = pending.pop()
            first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
            if node.end_lineno - first < 30:
                yield textwrap.dedent("".join(lines[first - 1:node.end_lineno]))
            elif isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                pending.extend(node.body)


def tokens_of(text):
    """The positions of the tokens that can be moved, as offsets."""
    starts = [0]
    for line in io.StringIO(text, newline=""):
        starts.append(starts[-1] + len(line))
    skipped = (tokenize.ENDMARKER, tokenize.COMMENT, tokenize.NL, tokenize.ENCODING)
    found = []
    for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
        if token.type in skipped or token.type in (tokenize.INDENT, tokenize.NEWLINE) and not token.string:
            continue
        found.append((starts[token.start[0] - 1] + token.start[1], starts[token.end[0] - 1] + token.end[1]))
    return [(start, end) for start, end in found if start < end]


def mutate(text, random_, pool):
    tokens = tokens_of(text)
    if not tokens:
        return None
    index = random_.randrange(len(tokens))
    start, end = tokens[index]
    token = text[start:end]
    pool.append(token)
    match random_.randrange(4):
        case 0:
            return text[:start] + text[end:]
        case 1:
            return text[:end] + random_.choice(["", " "]) + token + text[end:]
        case 2 if index + 1 < len(tokens):
            after, after_end = tokens[index + 1]
            return text[:start] + text[after:after_end] + text[end:after] + token + text[after_end:]
        case _:
            return text[:start] + random_.choice(pool) + text[end:]


def mutations(count, seed):
    random_ = random.Random(seed)
    everything = sorted(set(units()))
    random_.shuffle(everything)
    pool, made = ["await", "yield", "return", "nonlocal", "global", "*", "**", "=", ":=", ":", "lambda", "match", "case"], []
    while len(made) < count:
        for text in everything:
            try:
                mutated = mutate(text, random_, pool)
            except (tokenize.TokenError, SyntaxError):
                continue
            if mutated is not None and mutated != text:
                made.append(mutated)
            if len(made) == count:
                break
    return made


def judge_inputs(driver, inputs):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "inputs"
        with open(file, "wb") as output:
            for text in inputs:
                data = text.encode("utf-8", "replace")
                output.write(struct.pack("<i", len(data)) + data)
        return run(driver, "inputs", file)


def compare_mutations(driver, count, seed, show, lines):
    inputs = mutations(count, seed)
    ours = judge_inputs(driver, inputs)
    theirs = [verdict(text, "<input>") for text in inputs]
    disagree, rejected, same_line, same_message = [], 0, 0, 0
    other_messages, other_lines = collections.Counter(), []
    for text, our, their in zip(inputs, ours, theirs, strict=True):
        if (our[0] == "ok") != (their is None) or our[0] == "crash":
            disagree.append((text, our, their))
        elif their:
            rejected += 1
            if our[1] == str(their[0]):
                same_line += 1
            else:
                other_lines.append((text, our, their))
            same_message += our[2] == their[1].replace("\n", "\\n")
            if our[2] != their[1]:
                other_messages[our[2][:80], their[1][:80]] += 1
    for text, our, their in disagree[:show] + other_lines[:lines]:
        print(f"--- ours {' '.join(our)[:600]}; CPython {their}\n{text.rstrip()}")
    for (our, their), number in other_messages.most_common(show):
        print(f"{number:6} ours {our!r}, CPython {their!r}")
    print(f"mutations: {count}, rejected by both {rejected}, at the same line {share(same_line, rejected)}, "
          f"with the same message {share(same_message, rejected)}")
    return count - len(disagree), len(disagree)


def compare_messages(driver, show):
    """The examples in the doctests of Lib/test/test_syntax.py that CPython rejects: how many get its very words."""
    module = ast.parse((LIBRARY / "test" / "test_syntax.py").read_bytes())
    examples = [example.source for example in doctest.DocTestParser().get_examples(ast.get_docstring(module, clean=False))]
    judged = [(text, their) for text in examples if (their := verdict(text, "<input>"))]
    ours = judge_inputs(driver, [text for text, _ in judged])
    other = [(text, our, their) for (text, their), our in zip(judged, ours, strict=True) if our[-1] != their[1]]
    for text, our, their in other[:show]:
        print(f"{text.strip()!r}: ours {' '.join(our)!r}, CPython {their}")
    print(f"messages: {share(len(judged) - len(other), len(judged))} of the errors in test_syntax.py in CPython's words")


def share(part, whole):
    return f"{part} ({100 * part / max(whole, 1):.1f} %)"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("driver")
    arguments.add_argument("--mutations", type=int, default=24_000)
    arguments.add_argument("--seed", type=int, default=313)
    arguments.add_argument("--only", choices=["files", "mutations", "messages"])
    arguments.add_argument("--show", type=int, default=20)
    arguments.add_argument("--lines", type=int, default=0, help="how many errors at another line to show")
    options = arguments.parse_args()
    equal = different = agree = disagree = 0
    if options.only in (None, "files"):
        equal, different = compare_files(options.driver, options.show)
    if options.only in (None, "messages"):
        compare_messages(options.driver, options.show)
    if options.only in (None, "mutations"):
        agree, disagree = compare_mutations(options.driver, options.mutations, options.seed, options.show, options.lines)
    print(f"conformance: {equal} equal, {different} different; mutations: {agree} agree, {disagree} disagree")
    return 1 if different or disagree > 0.001 * options.mutations else 0


if __name__ == "__main__":
    sys.exit(main())
