import string
import textwrap
from string import Template

t = Template("Hello $name, you owe ${amount} $$")
print(t.substitute(name="Ann", amount=5), t.safe_substitute(name="Bob"), Template("$x").substitute({"x": 1}))
try:
    t.substitute(name="x")
except KeyError as e:
    print("missing", e)
print(string.ascii_lowercase[:5], string.digits, string.punctuation[:5], string.capwords("hello big world"))
text = "The quick brown fox jumps over the lazy dog. " * 2
print(textwrap.fill(text, 30))
print(textwrap.wrap(text, width=40)[0], textwrap.shorten(text, 25), repr(textwrap.dedent("  a\n    b\n  c")), repr(textwrap.indent("x\ny", "> ")))
print(textwrap.fill("one two three four", width=10, initial_indent="* ", subsequent_indent="  "))
s = "Hello, World"
print(s.center(20, "*"), s.ljust(15, "."), s.rjust(15), s.zfill(15), s.partition(", "), s.rpartition("o"), s.swapcase(), s.title(), s.casefold())
print("a,b,,c".split(","), "a b  c".split(), "x=1=2".split("=", 1), "a-b-c".rsplit("-", 1), "l1\nl2\r\nl3".splitlines(), "abc".find("z"), "abcabc".count("bc"))
print("{:>8}|{:<8}|{:^8}".format("r", "l", "c"), "{0} {1} {0}".format("a", "b"), "{name} is {age:03d}".format(name="x", age=7), "{:,}".format(1234567), "{:.3f} {:e} {:%}".format(3.14159, 12345.678, 0.25))
print("%s %d %05.2f %x %r %-5s|" % ("a", 3, 2.5, 255, "q", "ab"), "%(k)s" % {"k": "v"}, "abc".translate(str.maketrans("ab", "xy")), "abc".isalpha(), "12".isdigit(), " ".isspace(), "Ab".istitle())
print("tést".encode("utf-8"), b"abc".decode(), "a\tb".expandtabs(4), "abc"[::-1], "abc".startswith(("x", "a")), "abc".removeprefix("a"), "-".join("abc"), ord("a"), chr(8364), "ß".upper())
