"""File modes as flags: combined with each other and with plain numbers."""
from enum import Flag, IntFlag, auto
from fnmatch import translate
from functools import reduce
from multiprocessing import Pool
import re


class Mode(IntFlag):
    READ = 4
    WRITE = 2
    RUN = 1


class Style(Flag):
    BOLD = auto()
    ITALIC = auto()
    PLAIN = 0


def parse(text: str) -> Mode:
    letters = {"r": Mode.READ, "w": Mode.WRITE, "x": Mode.RUN}
    return reduce(lambda mode, letter: mode | letters[letter], text, Mode(0))


def describe(mode: Mode) -> str:
    """The modes in words.

    Those that are set, in the order of the class.
        Nothing else.
    """
    return ", ".join(m.name.lower() for m in Mode if m in mode) or "none"


mode = parse("wr")
print(repr(mode), mode.value, describe(mode), describe(Mode(0)))
print(repr(Mode.READ & 4), repr(Mode.READ & 2), repr(mode | 1), repr(mode ^ 2))
print(Mode.READ + Mode.WRITE, Mode.RUN == 1, mode == 6, mode > 5, sorted([Mode.READ, Mode.RUN]))
mode &= ~Mode.WRITE
mode |= 1
print(repr(mode), Mode.WRITE in mode, bool(mode & Mode.RUN))
print(repr(Style.BOLD | Style.ITALIC), Style.PLAIN, [s.name for s in Style.BOLD | Style.ITALIC])
print(describe.__doc__)
for pattern in ["*.py", "data-?[0-9]*.c[!s]v", "**/a*b*"]:
    print(translate(pattern), bool(re.match(translate(pattern), "data-x7_final.ctv")))
if __name__ == "__main__":
    with Pool(2) as pool:
        print([describe(m) for m in pool.map(parse, ["r", "rx", "", "wrx"])], re.__name__)
