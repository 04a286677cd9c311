"""Records what CPython 3.13 makes of literals and names, for the unit tests of the literals.

    python3.13 tests/conformance/record-literals.py > tests/PyAsyncToCs.Tests/Syntax/Literals/literals.json
"""

import ast
import json
import random
import sys
import unicodedata
import warnings

warnings.simplefilter("ignore")
assert sys.version_info[:2] == (3, 13)

STRINGS = [
    "''", '""', "'a'", "'''a'''", "'a\\nb'", "r'a\\nb'", "R'\\''", "u'x'", "U'x'", "'\\''", "'\"'", "'\\'\"'",
    "'\\a\\b\\f\\n\\r\\t\\v\\\\'", "'\\0\\07\\012\\1234\\377\\400\\777\\8\\9'", "'\\x41\\u0041\\U00000041'",
    "'\\q\\ \\é\\%'", "'a\\\nb'", "'''a\nb'''", "'\\N{BULLET}\\N{bullet}\\N{Latin Small Letter A}'",
    "'\\N{LF}\\N{nul}\\N{VS256}\\N{BELL}\\N{LATIN CAPITAL LETTER GHA}'", "'\\N{HANGUL SYLLABLE GAG}'",
    "'\\N{HANGUL SYLLABLE A}'", "'\\N{HANGUL SYLLABLE GAGG}'", "'\\N{HANGUL SYLLABLE GX}'", "'\\N{HANGUL SYLLABLE }'",
    "'\\N{hangul syllable GAG}'", "'\\N{CJK UNIFIED IDEOGRAPH-4E00}'", "'\\N{CJK UNIFIED IDEOGRAPH-4e00}'",
    "'\\N{CJK UNIFIED IDEOGRAPH-20000}'", "'\\N{CJK UNIFIED IDEOGRAPH-04E00}'", "'\\N{CJK UNIFIED IDEOGRAPH-0041}'",
    "'\\N{CJK UNIFIED IDEOGRAPH-2EBF0}'", "'\\N{CJK COMPATIBILITY IDEOGRAPH-F900}'", "'\\N{KEYCAP DIGIT ONE}'",
    "'\\N{LATIN SMALL LETTER R WITH TILDE}'", "'\\N{}'", "'\\N'", "'\\Nx'", "'\\N{'", "'\\N{a'", "'\\N{é}'", "'\\N{ß}'",
    "'\\x'", "'\\x1'", "'\\xg'", "'\\x1g'", "'\\u'", "'\\u12'", "'\\u123g'", "'\\U0000004'", "'\\U00110000'",
    "'\\Uffffffff'", "'\\U0010ffff'", "'é\\x1'", "'\\é\\x1'", "'😀\\x1'", "'ab\\\\\\x1'", "'a\\\nb\\x'",
    "'\\ud83d\\ude00'", "'\\ude00\\ud83d'", "'\\ud83d'", "'\\ud83d😀'", "'😀\\ude00'", "'\\ud83d' '\\ude00'",
    "'\\ud83d\\ud83d\\ude00\\ude00'", "'\\U0001f600'", "'é\x7f\x80\xa0\xad\u0378\u200b\u2028\ue000\U000e0001\U0001f600'",
    "b''", "b'abc'", "B'\\x41\\101\\n\\q\\''", "rb'\\x4'", "bR'\\''", "b'\\x4'", "b'ab\\x'", "b'\\xzz'", "b'\\400'",
    "b'a\\\nb'", "b'''a\nb'''", "b'\\u0041\\N{BULLET}'", "b'é'", "b'\"'", "b\"'\"", "b'\\x00\\x1f\\x7f\\xff'",
    "b'\\ba\\a\\v\\f\\r\\t\\\\'", "b'a' b'b'",
]
FSTRINGS = [
    "f'a'", "f'{{'", "f'}}'", "f'a{{b}}c'", "f'{{{{'", "rf'\\{{'", "f'\\{{'", "f'\\N{BULLET}{{'", "f'\\x41{{\\x42'",
    "f'{{\\x1'", "f'\\N{BULLET}\\x1'", "f'a{{\\N{nope}'", "f'\\N{}'", "f'\\\\{{'", "f'\\n{{\\\n}}'", "f'\\ud83d\\ude00'",
    "f'''a\n{{'''", "rf'\\N'", "f'\\}}'", "f'\\{{\\}}'", "f'\\\\N{{BULLET}}'",
]
NUMBERS = [
    "0", "00", "0_0", "1", "10", "1_000", "9223372036854775807", "9223372036854775808", "123456789012345678901234567890",
    "9" * 4300, "9" * 4301, "1" + "_0" * 4300, "0x0", "0xff", "0XF_F", "0x_f", "0x7fffffffffffffff", "0x8000000000000000",
    "0x" + "f" * 40, "0o17", "0o_1_7", "0O7", "0o" + "7" * 30, "0b1", "0b_1_0", "0B" + "1" * 70, "0x" + "f" * 3000,
    "1.", "1.5", ".5", "0.5", "00.5", "1e5", "1E5", "1e+5", "1e-5", "1.e5", "1_0.5_0e1_0", "1e308", "1e309", "1e-400",
    "4.9e-324", "2.2250738585072014e-308", "0.1", "1e16", "1e15", "123456789012345678.0", "0.0001", "0.00001", "1e22",
    "1e23", "9007199254740993.0", "1.7976931348623157e308", "0e0", "0.0", "5e-324", "3.141592653589793238462643383279",
    "1j", "1J", "0j", "1.5j", "1e5j", "1e-5j", "1e16j", ".5j", "010j", "09.5", "09e1", "1e309j", "0777j",
    "1_", "0_", "1__0", "0x", "0xg", "0x_", "0x1_", "0x1__1", "0xfg", "0o", "0o8", "0o18", "0o1_", "0o1a", "0b", "0b2", "0b12",
    "0b1_", "0b1a", "012", "0_12", "00012", "09", "1e+", "1ex", "1e", "1a", "1_a", "1.a", "1._5", "1_.5", ".5_", "1e5_", "1jx",
    "1nope", "1l", "0xfl", "1e5x", "1.5x", "0_7",
]


def outcome(source):
    try:
        value = ast.parse(source, mode="eval").body
    except SyntaxError as error:
        return {"error": error.msg}
    except UnicodeDecodeError as error:
        return {"error": f"(unicode error) {error}"}
    if isinstance(value, ast.JoinedStr):
        return {"repr": "".join(repr(part.value) for part in value.values)}
    return {"repr": repr(value.value)}


def record(kind, sources):
    return [{"kind": kind, "source": source, **outcome(source)} for source in sources]


def names():
    """Every 40th named character, and every range of identifier and printable characters, as short texts."""
    named = [c for c in range(sys.maxunicode + 1) if unicodedata.name(chr(c), "")]
    return [[code, unicodedata.name(chr(code))] for code in random.Random(1).sample(named, 3000)]


def members(is_member):
    return [code for code in range(0x80, sys.maxunicode + 1) if is_member(chr(code)) != is_member(chr(code - 1))]


if __name__ == "__main__":
    json.dump({
        "literals": record("string", STRINGS) + record("fstring", FSTRINGS) + record("number", NUMBERS),
        "names": names(),
        "start": members(str.isidentifier),
        "continue": members(lambda c: ("a" + c).isidentifier()),
        "printable": members(str.isprintable),
    }, sys.stdout, indent=0)
