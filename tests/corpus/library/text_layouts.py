from string import Template, Formatter, ascii_letters, digits
import textwrap
import pprint
import locale
import difflib
import unicodedata
import html
import shlex

data = {"name": "Widget", "dims": {"w": 10, "h": 2.5}, "tags": ["a", "b"], "nested": [{"id": i, "v": "x" * i} for i in range(4)]}
pprint.pprint(data, width=40)
print(pprint.pformat([1, 2, 3]), pprint.pformat("x"))
print("{name}: {dims[w]}x{dims[h]} {tags[0]}".format(**data))
print("{:>{w}}|{:<{w}}|{:^{w}}".format("a", "b", "c", w=4), f"{data['dims']['h']:>8.3f}", f"{'é':*^5}", f"{1e9:,.0f}", f"{-3.7:+.1e}")
t = Template("Dear $name, you owe $$${amt} (${name})")
print(t.safe_substitute(name="Ann"), t.substitute(name="Bo", amt=3))
try:
    t.substitute(name="x")
except KeyError as e:
    print("missing", e)
para = "The quick brown fox jumped over the lazy dog. It was not amused by the fox, or by anything else that day."
for line in textwrap.wrap(para, width=34):
    print(f"| {line:<34} |")
print(textwrap.fill("a b c d", 3), textwrap.shorten(para, 30), sep="\n")
print(textwrap.indent("x\n\ny", "> ", predicate=lambda l: True))
diff = difflib.unified_diff(["a", "b", "c"], ["a", "x", "c"], "old", "new", lineterm="")
print("\n".join(diff))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 2))
print(shlex.split("cmd -a 'b c' \"d e\" f\\ g"), shlex.quote("it's"), html.escape("<a href='x'>"), html.unescape("&eacute;&#39;"))
print(unicodedata.category("A"), unicodedata.normalize("NFKD", "ﬁ"), [c for c in "a1!" if c in ascii_letters + digits])
words = sorted("banana apple cherry Date".split(), key=str.lower)
print(words, " ".join(w.center(8, "-") for w in words), "Title Case".istitle(), "snake_case_name".title().replace("_", ""))
camel = "".join(w.capitalize() if i else w for i, w in enumerate("to_camel_case".split("_")))
print(camel, "".join("_" + c.lower() if c.isupper() else c for c in camel), "%(a)s-%(b)03d" % {"a": 1, "b": 2})
print("abc".translate(str.maketrans("ab", "xy", "c")), "tEST".capitalize(), "a\tb".expandtabs(4), "x=1;y=2".replace(";", "\n").splitlines())
