import string
import textwrap
from string import Template, Formatter


def main():
    text = """Lorem ipsum dolor sit amet, consectetur adipiscing elit. Sed do eiusmod tempor."""
    for line in textwrap.wrap(text, width=30):
        print(f"|{line:<30}|")
    print(textwrap.fill(text, 40, initial_indent="  ", subsequent_indent="    "))
    print(textwrap.shorten(text, 25))
    doc = """\
        def f():
            return 1
    """
    print(textwrap.dedent(doc).rstrip())
    print(textwrap.indent("a\n\nb", "> "))
    t = Template("Hi $name, you owe $$$amount for ${item}s")
    print(t.substitute(name="Al", amount=3, item="pen"))
    print(t.safe_substitute(name="Al"))
    print(Template("$x $y").get_identifiers())
    print(string.capwords("the quick-brown fox"), string.ascii_lowercase[:5])
    table = str.maketrans({"a": "4", "e": "3", "o": None})
    print("hello fantastic".translate(table))
    caesar = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[3:] + string.ascii_lowercase[:3])
    print("attack at dawn".translate(caesar))
    print("{:>10}|{:^10}|{:<10}|{:*^9}".format("r", "c", "l", "m"))
    print("{0[a]} {1.real} {2!r:>6}".format({"a": 1}, 3, "x"))
    print("{:,} {:.3e} {:%} {:#x} {:+d}".format(1234567, 12345.678, 0.25, 255, 7))
    width = 12
    print(f"{'name':{width}}{3.14159:>{width}.2f}{True!s:>8}")
    print("a,b;c d".replace(";", ",").split(","), "k=v=w".partition("="), "  x ".strip().center(5, "-"))
    print("ß".casefold() == "SS".casefold(), "éa".encode().decode("latin-1"), "abc".isidentifier())
    words = sorted("banana Apple cherry".split(), key=str.casefold)
    print(words, " ".join(w.title() for w in words), "x".join(reversed("abc")))
    print("tEST".swapcase(), "a\tb".expandtabs(8), "one\ntwo\r\nthree".splitlines(), "ab" * 3, "z" in "xyz")


main()
