"""Records what CPython 3.13 gives for thousands of calls, for the tests of the runtime helpers.

Usage: python3.13 record_runtime.py            writes Data/*.tsv beside this file

A line is: operation, TAB, the arguments as a Python tuple, TAB, the result's repr or !Type: text.
The cases are random but seeded by the file's name, so that a new run writes the same files.
"""
import asyncio
import builtins
import os
import random
import string
import sys

assert sys.version_info[:2] == (3, 13), "the reference is CPython 3.13"
HERE = os.path.dirname(os.path.abspath(__file__))

POOL = ["a", "b", "c", "x", "Z", " ", "\t", "\n", "\r", "'", '"', "\\", "é", "ß", "ı", "İ", "Σ", "ς", "ﬁ", "ǆ", "ñ",
        "中", "٣", "²", "½", "Ⅷ", "\x00", "\x1c", "\x7f", "\x85", "\xa0", "\u200b", "\u2028", "\u3000", "\ufffd",
        "😀", "𝒳", "\U0010ffff", "\ue000", "\U000105c0", "_", "-", "1", "0", ".", ","]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, -2.5, 0.125, 2.675, 1e15, 1e16, 1e17, 9999999999999998.0, 123456789012345680.0,
          1e22, 1e23, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"),
          3.14159265358979, 1234567.891, 100.0, 1e100, 2.0**53, 2.0**53 + 2, 1e15 + 0.1, 0.3, 99.9999999, 999999.5, 0.045]
INTS = [0, 1, -1, 2, 7, -7, 9, 10, -10, 12, 99, 100, 255, 256, -256, 1000, 12345, -12345, 65535, 1234567, 2**31 - 1, -2**31, 2**31,
        2**32, 2**53 + 1, 2**63 - 1, -2**63, 2**63, 10**20, -10**20, 2**100, 3**70, 10**30 + 1]


class Recorder:
    def __init__(self, name):
        self.name, self.lines, self.seen = name, [], set()
        self.random = random.Random(name)

    def add(self, op, args, call):
        key = op + "\t" + ascii_of(args)
        if key in self.seen:
            return
        self.seen.add(key)
        try:
            result = ascii_of(call(*args))
        except RecursionError:
            raise
        except Exception as error:
            result = "!" + ascii_of(type(error).__name__ + ": " + str(error))
        self.lines.append(key + "\t" + result)

    def write(self):
        path = os.path.join(HERE, "Data", self.name + ".tsv")
        with open(path, "w", encoding="ascii", newline="\n") as file:
            file.write("\n".join(self.lines) + "\n")
        print(f"{self.name}: {len(self.lines)} cases, {os.path.getsize(path)} bytes")
        assert os.path.getsize(path) < 300_000

    # Random values
    def float(self):
        r = self.random
        return r.choice([lambda: r.choice(FLOATS), lambda: r.uniform(-1000, 1000), lambda: round(r.uniform(-100, 100), r.randint(0, 5)),
                         lambda: r.uniform(-10, 10) * 10 ** r.randint(-30, 30), lambda: r.randint(-10**6, 10**6) / 2 ** r.randint(0, 12),
                         lambda: float(r.randint(-2**60, 2**60))])()

    def int(self):
        r = self.random
        return r.choice([lambda: r.choice(INTS), lambda: r.randint(-20, 20), lambda: r.randint(-10**6, 10**6), lambda: r.randint(-2**70, 2**70)])()

    def text(self, most=8):
        r = self.random
        pool = r.choice([POOL, string.printable, "ab c", "aabbc,"])
        return "".join(r.choice(pool) for _ in range(r.randint(0, most)))

    def scalar(self):
        r = self.random
        return r.choice([self.float, self.int, self.text, lambda: None, lambda: r.random() < 0.5, lambda: self.text().encode(),
                         lambda: complex(self.float(), self.float())])()

    def value(self, depth=3):
        r = self.random
        if depth == 0 or r.random() < 0.4:
            return self.scalar()
        kind = r.randrange(6)
        some = range(r.randint(0, 4))
        if kind < 2:
            return [self.value(depth - 1) for _ in some]
        if kind == 2:
            return tuple(self.value(depth - 1) for _ in some)
        if kind == 3:
            return {r.choice([self.text, self.int])(): self.value(depth - 1) for _ in some}
        if kind == 4:
            return bytearray(self.text().encode())
        return r.choice([set, frozenset])([r.choice([self.text(3), self.int()])][:r.randint(0, 1)])


def ascii_of(value):
    """The ascii() of a value, in the form that PyLiteral.cs reads."""
    if type(value) is complex:
        return f"complex({value.real!r}, {value.imag!r})"
    if type(value) is list:
        return "[" + ", ".join(map(ascii_of, value)) + "]"
    if type(value) is tuple:
        return "(" + ", ".join(map(ascii_of, value)) + ("," if len(value) == 1 else "") + ")"
    if type(value) is dict:
        return "{" + ", ".join(f"{ascii_of(k)}: {ascii_of(v)}" for k, v in value.items()) + "}"
    return ascii(value)


def record_text():
    t = Recorder("text")
    for value in FLOATS + [float(i) for i in INTS]:
        t.add("repr", (value,), repr)
    for _ in range(1200):
        t.add("repr", (t.float(),), repr)
    for c in POOL + [chr(c) for c in range(256)] + [chr(t.random.randrange(0x110000)) for _ in range(400)]:
        t.add("repr", ("<" + c + ">",), repr)
    for _ in range(300):
        t.add("repr", (t.text(),), repr)
        t.add("ascii", (t.text(),), ascii)
        t.add("repr", (t.text().encode(),), repr)
    for _ in range(450):
        t.add("repr", (t.value(),), repr)
        t.add("str", (t.value(),), str)
    t.write()


def record_format():
    t = Recorder("format")
    r = t.random

    def spec():
        return "".join([r.choice(["", "", "", "*<", "*>", "é^", "0=", "<", ">", "^", "=", "😀>"]), r.choice(["", "", "", "+", "-", " "]),
                        r.choice(["", "", "", "", "z"]), r.choice(["", "", "", "#"]), r.choice(["", "", "0"]),
                        r.choice(["", "", "5", "8", "12", "20"]), r.choice(["", "", "", ",", "_"]),
                        r.choice(["", "", ".0", ".1", ".2", ".3", ".6", ".10", ".17"]),
                        r.choice(["", "", "d", "f", "f", "e", "g", "E", "F", "G", "%", "s", "x", "X", "b", "o", "c", "n", "y"])])

    for _ in range(1500):
        t.add("format", (t.float(), spec()), format)
    for _ in range(900):
        t.add("format", (t.int(), spec()), format)
    for _ in range(250):
        t.add("format", (r.random() < 0.5, spec()), format)
        t.add("format", (t.text(12), spec()), format)
        t.add("format", (complex(t.float(), t.float()), spec()), format)
    for value in [1.5, 3, "a", 1j, True, None, [1], (1,), {"a": 1}, b"a"]:
        for bad in ["", "5", "d", "!", ".", ",.", "10.", "<<5", "5,,", ",_", "_,", "s5", "99999999999999999999", ".99999999999999999999", "é", " ", "\n"]:
            t.add("format", (value, bad), format)
    t.write()

    p = Recorder("percent")
    r = p.random

    def field():
        return "%" + "".join([r.choice(["", "", "-", "+", " ", "0", "#", "-0", "+0", "#0"]), r.choice(["", "", "3", "8", "12", "*"]),
                              r.choice(["", "", ".0", ".1", ".3", ".8", ".*"]), r.choice(["", "", "", "l"]),
                              r.choice("diuoxXeEfFgGcrsa%dfsrxy")])

    for _ in range(1600):
        template = "".join(r.choice([field(), field(), "a", "é "]) for _ in range(r.randint(1, 3)))
        args = tuple(r.choice([p.float, p.int, lambda: p.random.randint(0, 300), lambda: p.text(4), p.scalar])() for _ in range(r.randint(0, 4)))
        if any(type(a) is int and abs(a) > 10_000 for a in args) and "*" in template:
            continue
        p.add("percent", (template, args), lambda template, args: template % args)
    for _ in range(150):
        template = "".join(r.choice([field().replace("%", "%(a)", 1), "%(b)s", "%(c)d", "x", "%%"]) for _ in range(r.randint(1, 3)))
        p.add("percent", (template, {"a": p.scalar(), "b": p.value(1)}), lambda template, args: template % args)
    for template, args in [("%s", 1), ("%s", [1]), ("", [1]), ("", 1), ("%s", (1, 2)), ("%", 1), ("%(a", {}), ("%(a)s", 1), ("%()s", {"": 1}),
                           ("%(a(b)c)s", {"a(b)c": 1}), ("%s %s", 1), ("%s", ()), ("a%", ()), ("%5", 1), ("%*d", ("a", 1)), ("%.*f", (2, 3.14159)),
                           ("%-*d|", (5, 3)), ("%*d|", (-5, 3)), ("%c%c", (97, "b")), ("%c", "ab"), ("%c", -1), ("%c", 0x110000), ("%c", 1.5),
                           ("%d", "a"), ("%x", 1.5), ("%f", "a"), ("%d", None), ("%e", None), ("%s %%", 5), ("%5%", ()), ("%r", "a"), ("%s", {"a": 1})]:
        p.add("percent", (template, args), lambda template, args: template % args)
    p.write()

    s = Recorder("template")
    r = s.random
    for _ in range(1200):
        def field(depth=0):
            name = r.choice(["", "", "0", "1", "2", "a", "b", "0[0]", "b[k]", "a[1]", "1.x", "[0]", "a[", "9"] if r.random() < 0.2
                            else r.choice([["", ""], ["0", "1", "a", "b[k]", "a"]]))
            conversion = r.choice(["", "", "", "!r", "!s", "!a"]) if r.random() < 0.95 else r.choice(["!", "!z", "!rr"])
            inner = field(1) if depth == 0 and r.random() < 0.1 else ""
            return "{" + name + conversion + r.choice(["", "", ":", ":>8", ":^6", ":5", ":" + inner, ":d", ":.3"]) + "}"
        template = "".join(r.choice([field(), field(), "x", "{{", "}}", "é"] if r.random() < 0.9 else ["{", "}", "{0", "{}}"]) for _ in range(r.randint(1, 4)))
        args = tuple(s.scalar() if r.random() < 0.6 else r.choice([5, 3, "ab"]) for _ in range(r.randint(0, 3)))
        named = {"a": s.scalar() if r.random() < 0.5 else [1, 2], "b": {"k": s.float()}}
        s.add("template", (template, args, named), lambda template, args, named: template.format(*args, **named))
    s.write()


def record_numbers():
    t = Recorder("ints")
    f = Recorder("floats")
    r = t.random
    binary = {"int.floordiv": lambda a, b: a // b, "int.mod": lambda a, b: a % b, "int.divmod": divmod, "int.truediv": lambda a, b: a / b}
    for _ in range(220):
        for op, call in binary.items():
            t.add(op, (t.int(), t.int()), call)
            f.add(op.replace("int", "float"), (t.float(), t.float()), call)
    for _ in range(120):
        near = r.randint(1, 2**54)
        t.add("int.truediv", (near * 2 + 1 << r.randint(0, 60), 1 << r.randint(0, 1200)), lambda a, b: a / b)
        t.add("int.truediv", (r.getrandbits(r.randint(1, 1300)), r.getrandbits(r.randint(1, 1300))), lambda a, b: a / b)
        t.add("int.float", (r.getrandbits(r.randint(1, 1030)),), float)
        t.add("int.float", ((near << 1 | 1) << r.randint(0, 40),), float)
    for _ in range(150):
        t.add("int.pow", (t.int(), r.randint(0, 12)), pow)
        t.add("int.pow", (r.randint(-12, 12), r.randint(-30, -1)), pow)
        t.add("int.modpow", (t.int(), r.randint(-5, 40), r.choice([t.int(), r.randint(-30, 30)])), pow)
        t.add("int.shl", (t.int(), r.randint(-2, 90)), lambda a, b: a << b)
        t.add("int.shr", (t.int(), r.randint(-2, 90)), lambda a, b: a >> b)
        t.add("int.round", (t.int(), r.randint(-25, 2)), round)
        t.add("int.bits", (t.int(),), lambda a: (a.bit_length(), a.bit_count(), bin(a), oct(a), hex(a)))
        f.add("float.int", (t.float(),), int)
        f.add("float.round", (t.float(),), round)
        f.add("float.hex", (t.float(),), float.hex)
        f.add("float.ratio", (t.float(),), float.as_integer_ratio)
        f.add("float.isinteger", (t.float(),), float.is_integer)
        exponent = r.choice([float(r.randint(-20, 20)), t.float()])
        base = t.float()
        if base > 0 or exponent == int(exponent if abs(exponent) < 1e300 else 0):
            f.add("float.pow", (base, exponent), pow)
    for _ in range(600):
        f.add("float.roundto", (t.float(), r.randint(-6, 18) if r.random() < 0.95 else r.choice([-400, 400, -309, -308])), round)
        f.add("float.roundto", (r.randint(-4000, 4000) / 2 ** r.randint(0, 6), r.randint(-3, 4)), round)
    for _ in range(300):
        text = r.choice(["", " ", "\t", "+", "-"]) + r.choice(["0", "12", "1_000", "0x1F", "0b101", "0o17", "0B1", "0xg", "1__0", "_1", "1_", "٣٤", "zz", "007", "00",
                                                             str(t.int()), hex(abs(t.int())), t.text(3)]) + r.choice(["", "", " ", "\n", "x", "\x1f"])
        t.add("int.parse", (text, r.choice([10, 10, 10, 0, 16, 2, 8, 36, 1, 37])), int)
    for _ in range(500):
        text = r.choice(["", " ", "\t", "+", "-"]) + r.choice(["0", "12.5", "1_000.5", "1e5", "1E-3", ".5", "5.", ".", "inf", "Infinity", "nan", "NaN", "1__0", "1_.5",
                                                             "1e", "e5", "0x10", "1e400", "1e-400", "infinit", "--1", "1 2", "1_e5", "∞", repr(t.float()), t.text(3)]) + r.choice(["", "", " ", "\n", "f"])
        f.add("float.parse", (text,), float)
    t.write()
    f.write()


def ranges(test):
    """The code points in the planes with letters for which a method of str is true, as pairs of bounds."""
    result = []
    for code in range(0x32400):
        if not 0xD800 <= code < 0xE000 and test(chr(code)):
            if result and result[-1] == code - 1:
                result[-1] = code
            else:
                result += [code, code]
    return result


def record_strings():
    t = Recorder("strings")
    u = Recorder("searches")
    r = t.random

    def bound():
        return r.choice([None, 0, 1, 2, -1, -2, r.randint(-12, 12)])

    def part(text):
        if text and r.random() < 0.7:
            at = r.randrange(len(text))
            return text[at:at + r.randint(0, 2)]
        return t.text(2)

    for _ in range(280):
        text = t.text(12)
        sub = part(text)
        t.add("len", (text,), len)
        t.add("at", (text, r.randint(-8, 8)), lambda s, i: s[i])
        t.add("slice", (text, bound(), bound(), r.choice([None, 1, -1, 2, -2, 3, 0])), lambda s, a, b, c: s[a:b:c])
        for op in ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]:
            u.add(op, (text, sub, bound(), bound()), getattr(str, op))
        for op in ["removeprefix", "removesuffix", "partition", "rpartition"]:
            u.add(op, (text, sub), getattr(str, op))
        limit = r.choice([-1, -1, 0, 1, 2, 5])
        u.add("split", (text, sub, limit), str.split)
        u.add("rsplit", (text, sub, limit), str.rsplit)
        u.add("replace", (text, sub, t.text(2), r.choice([-1, -1, 0, 1, 2])), str.replace)
        u.add("strip", (text, r.choice([None, sub, text[:2], ""])), str.strip)
        u.add("lstrip", (text, r.choice([None, sub])), str.lstrip)
        u.add("rstrip", (text, r.choice([None, sub])), str.rstrip)
        blanks = "".join(r.choice(["a", "b", "é😀", " ", "  ", "\t", "\n", "\r\n", "\r", "\x1c", "\x85", "\u2028", "\x0b", "\u3000", "\u200b"]) for _ in range(r.randint(0, 9)))
        t.add("words", (blanks, limit), lambda s, n: s.split(None, n))
        t.add("rwords", (blanks, limit), lambda s, n: s.rsplit(None, n))
        t.add("splitlines", (blanks, r.random() < 0.5), str.splitlines)
        t.add("expandtabs", (blanks, r.choice([8, 4, 1, 0, -1])), str.expandtabs)
        fill = r.choice([" ", "*", "😀", "ab"] if r.random() < 0.3 else [" ", "é"])
        for op in ["center", "ljust", "rjust"]:
            t.add(op, (text, r.randint(-1, 20), fill), getattr(str, op))
        t.add("zfill", (r.choice(["", "-", "+"]) + text, r.randint(-1, 20)), str.zfill)
        t.add("compare", (text, t.text(3)), lambda a, b: (a > b) - (a < b))
        t.add("compare", (text, text + t.text(1)), lambda a, b: (a > b) - (a < b))
        t.add("repeat", (t.text(3), r.randint(-1, 4)), lambda s, n: s * n)
        t.add("translate", (text, sub, t.text(2), t.text(1)), lambda s, a, b, d: s.translate(str.maketrans(a, b, d)))
        t.add("ord", (t.text(2),), ord)
        t.add("chr", (r.choice([r.randint(0, 0xD7FF), r.randint(0xE000, 0x110002), -1]),), chr)
    t.write()
    u.write()

    c = Recorder("characters")
    r = c.random
    cases = ["upper", "lower", "title", "capitalize", "swapcase", "casefold"]
    for op in ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isprintable", "isupper", "islower", "istitle"]:
        c.add("ranges", (op,), lambda op: ranges(getattr(str, op)))
    c.add("ranges", ("isidentifier",), lambda op: ranges(str.isidentifier))
    c.add("ranges", ("isidentifierpart",), lambda op: ranges(lambda c: ("a" + c).isidentifier()))
    for start in list(range(0, 0x3000, 24)) + list(range(0xA640, 0xAC00, 24)) + list(range(0xFB00, 0xFB18, 24)) + list(range(0x10400, 0x10600, 24)) + list(range(0x1E900, 0x1E960, 24)):
        chars = "".join(chr(code) for code in range(start, start + 24))
        if any(c != f(c) for c in chars for f in (str.upper, str.lower, str.title, str.casefold)):
            for op in ["upper", "lower", "casefold"]:
                if chars != getattr(str, op)(chars):
                    c.add(op, (chars,), getattr(str, op))
            if any(c.upper() != c.title() for c in chars):
                c.add("title", (" ".join(chars),), str.title)
    for _ in range(150):
        text = "".join(r.choice(["a", "B", "Σ", "ς", "ß", "'", ".", " ", "İ", "ﬁ", "ǆ", "ა", "1", "_", "ʰ", "ⅷ", "́", "ŉ", "𐐀", "😀", "é"]) for _ in range(r.randint(0, 8)))
        for op in cases + ["isalpha", "isalnum", "isupper", "islower", "istitle", "isspace", "isprintable", "isidentifier", "isdigit", "isascii"]:
            if r.random() < (0.6 if op in cases else 0.2):
                c.add(op, (text,), getattr(str, op))
    c.write()


def statement(code):
    """A call that runs a statement on the list (or dict, set) x and gives x."""
    compiled = compile(code, "<case>", "exec")

    def call(x, *args):
        names = {"x": x, "args": args, "result": None}
        exec(compiled, names)
        return names["x"] if names["result"] is None else (names["x"], names["result"])

    return call


def record_sequences():
    t = Recorder("sequences")
    r = t.random

    def items(most=8):
        return [r.randint(0, 9) for _ in range(r.randint(0, most))]

    def bound():
        return r.choice([None, 0, 1, 2, -1, -2, r.randint(-12, 12)])

    def step():
        return r.choice([None, 1, 1, -1, 2, -2, 3, -3, 0])

    def change(op, code, x, *args):
        """Adds a case for a statement that changes x; the arguments are recorded as they were before."""
        t.add(op, (x,) + args, lambda x, *args: statement(code)(list(x), *args))

    for _ in range(170):
        x = items()
        t.add("list.at", (x, r.randint(-9, 9)), lambda x, i: x[i])
        change("list.setat", "x[args[0]] = args[1]", x, r.randint(-9, 9), 5)
        change("list.delat", "del x[args[0]]", x, r.randint(-9, 9))
        t.add("list.slice", (x, bound(), bound(), step()), lambda x, a, b, c: x[a:b:c])
        change("list.setslice", "x[args[0]:args[1]] = args[2]", x, bound(), bound(), items(4))
        change("list.setsteps", "x[args[0]:args[1]:args[2]] = args[3]", x, bound(), bound(), r.choice([1, 2, -1, -2, 3]), items(4))
        change("list.delslice", "del x[args[0]:args[1]:args[2]]", x, bound(), bound(), step())
        change("list.insert", "x.insert(args[0], args[1])", x, r.randint(-12, 12), 5)
        change("list.pop", "result = x.pop(args[0])", x, r.randint(-9, 9))
        change("list.remove", "x.remove(args[0])", x, r.randint(0, 9))
        t.add("list.index", (x, r.randint(0, 9), r.randint(-9, 5), r.randint(-5, 9)), list.index)
        t.add("list.repeat", (x[:4], r.randint(-1, 3)), lambda x, n: x * n)
        t.add("tuple.at", (tuple(x), r.randint(-9, 9)), lambda x, i: x[i])
        t.add("tuple.slice", (tuple(x), bound(), bound(), step()), lambda x, a, b, c: x[a:b:c])
        t.add("tuple.index", (tuple(x), r.randint(0, 9)), tuple.index)
        change("list.sort", "x.sort(key=lambda n: n % args[0], reverse=args[1])", [r.randint(0, 30) for _ in range(r.randint(0, 9))], r.randint(1, 5), r.random() < 0.5)
        t.add("iter.min", (items(5), 3), lambda x, n: min(x, key=lambda i: i % n))
        t.add("iter.max", (items(5), 3), lambda x, n: max(x, key=lambda i: i % n))
        t.add("iter.sum", ([t.float() for _ in range(r.randint(0, 8))],), lambda x: float(sum(x)))
        t.add("iter.sum", ([round(r.uniform(-9, 9), 2) for _ in range(r.randint(0, 30))],), lambda x: float(sum(x)))
        t.add("iter.zip", (items(3), items(3)), lambda a, b: list(zip(a, b, strict=True)))
        t.add("iter.unpack", (items(4), r.randint(1, 4)), lambda x, n: unpack(x, n))
        one = range(*[r.randint(-9, 9), r.randint(-9, 9), r.choice([-3, -2, -1, 1, 2, 3])])
        t.add("range.list", (one,), list)
        t.add("range.at", (one, r.randint(-6, 6)), lambda x, i: x[i])
        t.add("range.slice", (one, bound(), bound(), step()), lambda x, a, b, c: repr(x[a:b:c]))
        t.add("range.contains", (one, r.randint(-9, 9)), lambda x, n: n in x)
        t.add("range.index", (one, r.randint(-9, 9)), lambda x, n: x.index(n))
        t.add("range.equal", (one, range(r.randint(-9, 9), r.randint(-9, 9), r.choice([-3, -1, 1, 2]))), lambda a, b: a == b)
        t.add("range.repr", (one,), repr)
    t.write()

    d = Recorder("dicts")
    r = d.random

    def pairs(most=5):
        return {r.choice(["a", "b", "c", "d", "e'", 1, 2]): r.randint(0, 9) for _ in range(r.randint(0, most))}

    def on_copy(code):
        return lambda x, *args: statement(code)(dict(x), *args)

    for _ in range(170):
        x, key = pairs(), r.choice(["a", "b", "c", "e'", 1, "z"])
        d.add("dict.at", (x, key), lambda x, k: x[k])
        d.add("dict.get", (x, key), lambda x, k: x.get(k, -1))
        d.add("dict.setdefault", (x, key, 7), on_copy("result = x.setdefault(*args)"))
        d.add("dict.pop", (x, key), on_copy("result = x.pop(*args)"))
        d.add("dict.popor", (x, key, 7), on_copy("result = x.pop(*args)"))
        d.add("dict.delete", (x, key), on_copy("del x[args[0]]"))
        d.add("dict.update", (x, pairs()), on_copy("x.update(args[0])"))
        d.add("dict.merge", (x, pairs()), lambda a, b: a | b)
        d.add("dict.popitem", (x,), on_copy("result = x.popitem()"))
        d.add("dict.equal", (x, pairs(2) if r.random() < 0.5 else dict(reversed(x.items()))), lambda a, b: a == b)
        d.add("dict.fromkeys", ([r.choice("abc") for _ in range(r.randint(0, 5))], 0), dict.fromkeys)
        d.add("eq", (d.value(2), d.value(2)), lambda a, b: a == b)
        one = d.value()
        d.add("eq", (one, one if r.random() < 0.9 else [one]), lambda a, b: a == b)
        number = r.choice([d.int, d.float])()
        d.add("eq", (number, r.choice([float, complex, bool, lambda n: n])(number) if abs(number) < 1e300 and number == number else 1), lambda a, b: a == b)
        d.add("order", (d.int(), d.float()), lambda a, b: (a > b) - (a < b))
        d.add("order", (r.choice([d.int, d.float])(), r.choice([d.int, d.float])()), lambda a, b: (a > b) - (a < b))
        d.add("order", ([r.randint(0, 1) for _ in range(r.randint(0, 3))], [r.randint(0, 1) for _ in range(r.randint(0, 3))]), lambda a, b: (a > b) - (a < b))
        d.add("order", ((r.choice("ab😀\ue000"), r.randint(0, 1)), (r.choice("ab😀\ue000"), 0.5)), lambda a, b: (a > b) - (a < b))
        d.add("order", (d.scalar(), d.scalar()), less)
    d.write()

    h = Recorder("sets")
    r = h.random

    def number():
        return r.choice([lambda: r.randint(0, 9), lambda: r.randint(-20, 200), lambda: r.randint(-2**31, 2**31 - 1), lambda: 8 * r.randint(0, 12)])()

    def numbers(most=14):
        return [number() for _ in range(r.randint(0, most))]

    for _ in range(500):
        h.add("hash", (r.choice([h.int, h.float, lambda: None, lambda: True, lambda: complex(h.float(), 1.5), lambda: (h.int(), h.float()), lambda: (), lambda: ((1, 2), h.int(), None)])(),), hash_of)
    for _ in range(140):
        h.add("set.order", (numbers(40),), lambda x: list(set(x)))
        h.add("set.constants", (numbers(20),), lambda x: list(set_of_constants(x)))
        h.add("set.order", ([x for x in (h.float() for _ in range(r.randint(0, 9))) if x == x],), lambda x: list(set(x)))
        h.add("set.tuples", ([(number() % 5, number() % 5) for _ in range(r.randint(0, 9))],), lambda x: list(set(x)))
        for op in ["|", "&", "-", "^"]:
            h.add("set" + op, (numbers(), numbers(30)), eval(f"lambda a, b: list(set(a) {op} set(b))"))
        h.add("set.script", (numbers(8), [(r.choice(["add", "add", "discard", "pop", "update", "difference_update", "intersection_update", "symmetric_difference_update"]),
                                           r.choice([number(), number()])) for _ in range(r.randint(1, 12))]), script)
        h.add("set.compare", (numbers(3), numbers(4)), lambda a, b: (set(a) <= set(b), set(a) >= set(b), set(a) == set(b), set(a).isdisjoint(b)))
    h.write()


def less(a, b):
    if a < b:
        return -1
    return 1 if b < a else 0


def unpack(x, n):
    names = ["a", "b", "c", "d"][:n]
    values = {"x": x}
    exec(", ".join(names) + ", = x", values)
    return [values[name] for name in names]


def hash_of(value):
    """The hash; nan has one of its own for each object, which does not count here."""
    holds_nan = value != value or isinstance(value, tuple) and any(item != item for item in value)
    return None if holds_nan else hash(value)


def set_of_constants(x):
    return set(frozenset(x)) if len(x) < 3 else eval("{" + ", ".join(map(repr, x)) + "}")


def script(x, steps):
    result = set(x)
    popped = []
    for op, value in steps:
        if op == "pop":
            popped.append(result.pop())
        elif op in ("add", "discard"):
            getattr(result, op)(value)
        else:
            getattr(result, op)(range(value % 50, value % 50 + 12, 1 + value % 3))
    return (list(result), popped)


def record_bytes():
    t = Recorder("bytes")
    c = Recorder("codecs")
    r = t.random

    def data(most=10):
        return bytes(r.choice(b"ab, \t\r\n\x00\xff\xc3\xa9'") for _ in range(r.randint(0, most)))

    def bound():
        return r.choice([None, 0, 1, 2, -1, -2, r.randint(-12, 12)])

    for _ in range(200):
        x = data()
        part = x[r.randint(0, 5):][:r.randint(0, 2)] if r.random() < 0.7 else data(2)
        t.add("at", (x, r.randint(-9, 9)), lambda x, i: x[i])
        t.add("slice", (x, bound(), bound(), r.choice([None, 1, -1, 2, 0])), lambda x, a, b, c: x[a:b:c])
        for op in ["find", "rfind", "index", "count"]:
            t.add(op, (x, part, bound(), bound()), getattr(bytes, op))
        t.add("replace", (x, part, data(2), r.choice([-1, 0, 1, 2])), bytes.replace)
        t.add("split", (x, part, r.choice([-1, 0, 1])), bytes.split)
        t.add("rsplit", (x, part, r.choice([-1, 0, 1])), bytes.rsplit)
        t.add("words", (x,), bytes.split)
        t.add("lines", (x, r.random() < 0.5), bytes.splitlines)
        t.add("strip", (x, r.choice([None, part])), bytes.strip)
        t.add("hex", (x,), bytes.hex)
        t.add("hexsep", (x, "-"), bytes.hex)
        text = "".join(r.choice(["0a", "FF", " ", "7", "\n", "g", "é"] if r.random() < 0.1 else ["0a", "FF", " ", "c3"]) for _ in range(r.randint(0, 5)))
        t.add("fromhex", (text,), bytes.fromhex)
        t.add("join", (part, [data(3) for _ in range(r.randint(0, 3))]), bytes.join)
        t.add("of", ([r.randint(0, 255) if r.random() < 0.95 else r.randint(-5, 300) for _ in range(4)],), bytes)
        raw = r.choice([t.text().encode(), bytes(r.randrange(256) for _ in range(r.randint(0, 5))), t.text().encode()[:-1],
                        bytes(r.choice([0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 0x41, 0xc3]) for _ in range(r.randint(0, 6)))])
        for encoding in ["utf-8", "ascii", "latin-1"]:
            c.add("decode", (raw, encoding, r.choice(["strict", "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "nope"])), decode)
        mixed = t.text() + r.choice(["", "", "\ud800", "\udcff\udcfe"]) + t.text(3)
        for encoding in ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-be", "utf-32", "UTF8", "klingon"]:
            c.add("encode", (mixed if encoding not in ("utf-16", "utf-16-be", "utf-32") else t.text(), encoding,
                             r.choice(["strict", "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape"])), encode)
    t.write()
    c.write()


def decode(data, encoding, errors):
    result = data.decode(encoding, errors)
    # Lone surrogates that stand side by side would be a pair in a .NET string.
    return result.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def encode(text, encoding, errors):
    return text.encode(encoding, errors)


CLAUSES = ["ArithmeticError", "AttributeError", "ConnectionError", "Exception", "FileNotFoundError", "ImportError", "IndexError", "KeyError",
           "LookupError", "NameError", "OSError", "RuntimeError", "TypeError", "UnicodeError", "ValueError"]
WITHOUT_KIN = ["IndentationError", "TabError", "PythonFinalizationError", "_IncompleteInputError",
               "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeTranslateError"]


def record_exceptions():
    t = Recorder("exceptions")
    types = [e for e in vars(builtins).values() if isinstance(e, type) and issubclass(e, BaseException)] + [asyncio.CancelledError]
    for e in types:
        if not issubclass(e, (BaseExceptionGroup, Warning)) and e.__name__ not in WITHOUT_KIN:
            caught = tuple(name for name in CLAUSES if issubclass(e, getattr(builtins, name)))
            t.add("exception", (e.__name__,), lambda name: (name, str(e("it's")), repr(e("it's")), repr(e()), caught))
    t.write()


if __name__ == "__main__":
    for record in [record_text, record_format, record_numbers, record_strings, record_sequences, record_bytes, record_exceptions]:
        record()
