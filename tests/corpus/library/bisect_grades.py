import bisect
from string import ascii_lowercase, digits, ascii_uppercase
import string


def grade(score: int) -> str:
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
xs = [1, 3, 3, 5]
print(bisect.bisect_left(xs, 3), bisect.bisect_right(xs, 3), bisect.bisect_left(xs, 9))
bisect.insort(xs, 4)
bisect.insort_left(xs, 0)
print(xs)
names = ["Bob", "alice", "carol"]
bisect.insort(names, "Zed")
print(names)
print(ascii_lowercase[:5], digits, ascii_uppercase[-1], string.punctuation, string.capwords("hello big world"))
print(repr(string.whitespace), len(string.printable))
