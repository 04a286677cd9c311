import string
import textwrap
from string import Template

t = Template("$who likes ${what}s, costs $$5")
print(t.substitute(who="tim", what="kid"), t.safe_substitute(who="x"))
try:
    t.substitute(who="x")
except KeyError as e:
    print("missing", e)
print(string.capwords("hello big  world"), string.capwords("a-b-c", "-"))
print("{0} {1!r:>8} {name[0]} {obj.real}".format("a", "b", name=[1, 2], obj=3))
print("{:*^20}|{:<6}|{:+.2e}|{:#x}|{:08.3f}|{:,}".format("mid", "ab", 12345.678, 255, -3.14159, 1234567))
print(textwrap.fill("The quick brown fox jumps over the lazy dog and runs away", width=24, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten("Hello  wonderful world of text", width=18, placeholder="..."))
print(textwrap.indent("a\n\nb\n", "> "), repr(textwrap.dedent("""\
    one
      two
    three
""")))
wrapper = textwrap.TextWrapper(width=20, break_long_words=False, max_lines=2, placeholder=" [...]")
print(wrapper.wrap("averyveryverylongwordindeed and then some others that follow"))
print(textwrap.wrap("hyphen-ated words are-broken here", 10), textwrap.wrap("", 5))
table = str.maketrans({"a": "4", "e": "3", "o": None})
print("leetcode aeo".translate(table), "hello".translate(str.maketrans("el", "ip", "o")))
print("%-10s|%5.1f|%03d|%x|%%|%c|%r" % ("left", 2.345, 7, 255, "z", "q"))
print("{:{w}.{p}f}".format(3.14159, w=10, p=2), f"{'x':>{5}}", f"{1_000_000:_}", f"{0.1234:.1%}", f"{42:b} {42:#o}")
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".rsplit("-", 1), "k=v=w".partition("="), "abc".rpartition("x"))
print("Straße".upper(), "ǅ".lower(), "ß".casefold(), "İ".lower() == "i̇", "ﬁ".upper(), "hello world".title(), "they're".title())
print("abc".center(9, "*"), "7".zfill(3), "-7".zfill(4), "x\ty".expandtabs(4), "a\nb\r\nc".splitlines(), "ab\n".splitlines(True))
