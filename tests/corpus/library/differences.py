"""Differences of texts, and words that are meant."""
import difflib
import html
import keyword
import mimetypes

OLD = ["one\n", "two\n", "three\n", "four\n", "five\n", "six\n", "seven\n", "eight\n"]
NEW = ["one\n", "2\n", "three\n", "four\n", "five\n", "six\n", "seven\n", "eight\n", "nine\n"]


def suggest(word: str, known: list[str]) -> str:
    matches = difflib.get_close_matches(word, known, n=2)
    return f"{word}: did you mean {' or '.join(matches)}?" if matches else f"{word}: unknown"


for line in difflib.unified_diff(OLD, NEW, fromfile="old.txt", tofile="new.txt", n=1):
    print(line, end="")
matcher = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(matcher.ratio(), 3))
for block in matcher.get_matching_blocks():
    print(block.a, block.b, block.size)
for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes():
    print(f"{tag:7} a[{i1}:{i2}] b[{j1}:{j2}]")
print(suggest("appel", ["ape", "apple", "peach", "puppy"]), suggest("zzz", keyword.kwlist))
print(suggest("wheel", keyword.kwlist), keyword.iskeyword("async"), keyword.iskeyword("print"))

page = html.escape('<a href="x?a=1&b=2">it\'s</a>')
print(page, html.unescape(page) == '<a href="x?a=1&b=2">it\'s</a>', html.escape('"quoted"', quote=False))
for name in ["report.PDF", "archive.tar.gz", "page.html", "data.json", "noextension", "photo.jpeg", "x.tgz"]:
    print(name, mimetypes.guess_type(name))
print(mimetypes.guess_extension("text/css"), mimetypes.guess_extension("nothing/known"))
print("{2}, {1}, {0}".format(*"abc"), "{} {} {name}".format(*[1, 2.5], name="x"), list(range(*[3, 12, 4])))
