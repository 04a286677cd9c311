import re

LOG = b"2024-01-05 ERROR disk full\n2024-01-06 INFO ok\n"


def main():
    pat = re.compile(rb"(\d{4})-(\d\d)-(\d\d) (\w+) (.*)")
    for m in pat.finditer(LOG):
        print(m.group(1), m.group(4), m.groups())
    print(re.findall(rb"\d+", b"a1b22c333"))
    print(re.sub(rb"\s+", b" ", b"a  b \t c"))
    print(re.split(rb",\s*", b"a, b,c"))
    m = re.match(rb"(?P<key>\w+)=(?P<val>\w+)", b"name=value")
    if m:
        print(m.groupdict(), m.span("val"))
    print(re.sub(r"(?P<a>\w)(\w)", r"\2\g<a>", "abcd"))
    print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1 b22"))
    print(re.subn("x", "y", "axbx"), re.escape("a.b*c"))
    print(re.split(r"(\W)", "a,b;c"), re.fullmatch(r"\w+", "abc") is not None)
    print([m.start() for m in re.finditer("(?i)AB", "ab AB aB")])
    p = re.compile(r"""
        (?P<num>\d+)   # number
        (?:\.(?P<frac>\d+))?
    """, re.VERBOSE)
    for s in ["12", "3.14"]:
        m = p.match(s)
        print(m["num"], m["frac"], m.lastgroup, m.end())
    try:
        re.compile("(")
    except re.error as e:
        print("error:", e)


main()
