import string
import textwrap
from string import Template, ascii_lowercase, digits, punctuation

text = """The quick brown fox jumps over the lazy dog. It was not amused,
but it   forgave the fox anyway."""
print(textwrap.fill(text, width=30))
print(textwrap.shorten(text, width=40, placeholder="..."))
print(textwrap.wrap("aaa bbb ccc ddd", 7), textwrap.indent("a\n\nb\n", "> "))
print(textwrap.dedent("""\
    def f():
        return 1
    """))
print(textwrap.fill("item one two three four", 12, initial_indent="* ", subsequent_indent="  "))
t = Template("Hello $name, you owe $$${amount} for ${item}s")
print(t.substitute(name="Ann", amount=5, item="cup"), t.safe_substitute(name="Bob"))
try:
    t.substitute(name="x")
except KeyError as e:
    print("missing", e)


def caesar(s, k):
    up, low = string.ascii_uppercase, ascii_lowercase
    return s.translate(str.maketrans(low + up, low[k:] + low[:k] + up[k:] + up[:k]))


print(caesar("Hello, World!", 3), caesar(caesar("abc", 5), -5), string.capwords("hello big world"))
print("".join(c for c in "a1!b2?" if c not in punctuation and c not in digits), string.hexdigits, len(string.printable))
print("{:>10}|{:<8}|{:^7}|{:*^9}".format("right", "left", "mid", "star"), "{0}{1}{0}".format("a", "b"), "{x[0]} {y.real}".format(x=[9], y=3))
print("%5d|%-5s|%05.1f|%x|%o|%e|%+d|%%" % (42, "ab", 3.14159, 255, 8, 12345.678, 7))
print(f"{1234567.891:,.2f} {0.256:.1%} {255:#x} {5:08b} {3.0!r:>6} {'é'!a} {1e10:g} {1234567:_}")
name, width = "dyn", 10
print(f"{name:>{width}}|{name!r:^{width}}|{3.14159:{width}.{3}f}|{name=}|{1+1 = }")
print("a,b,,c".split(","), " a  b ".split(), "a-b-c".rsplit("-", 1), "k=v=w".partition("="), "abc".rpartition("z"), "l1\nl2\r\nl3".splitlines())
print("Hello".swapcase(), "hello world".title(), "ß".upper(), "İ".lower() == "i̇", "they're bill's".title(), "aXbX".replace("X", "-", 1))
print("abc".center(9, "*"), "42".zfill(5), "-42".zfill(5), "x".ljust(3, ".") + "|", "tab\tx".expandtabs(4), "www.x.com".strip("w."), "abcabc".rfind("b"), "abc".find("z"))
print("12".isdigit(), "½".isnumeric(), "a1".isalnum(), "".isalpha(), " \t".isspace(), "Ab".istitle(), "x_1".isidentifier(), "٣".isdecimal())
print(sorted("banana"), "-".join(reversed("abc")), "abc"[::-1], "abcdef"[1:-1:2], "ab" * 3, "b" in "abc", min("hello"), "a" < "b" < "c")
