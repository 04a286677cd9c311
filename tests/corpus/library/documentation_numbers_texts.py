# Examples of CPython's documentation: re, datetime, decimal, fractions, statistics, bisect, textwrap, struct, enum.
import re
import struct
import textwrap
from bisect import bisect, bisect_left, insort
from datetime import date, datetime, time, timedelta, timezone
from decimal import ROUND_DOWN, ROUND_UP, Decimal, getcontext
from enum import Enum, IntFlag
from fractions import Fraction
from statistics import fmean, harmonic_mean, mean, median, median_grouped, median_high, median_low, mode, multimode, pstdev, pvariance, quantiles, stdev, variance

print(re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'Words, words, words.'), re.split(r'\W+', 'Words, words, words.', maxsplit=1), re.split('[a-f]+', '0a3B9', flags=re.IGNORECASE))
print(re.findall(r'\bf[a-z]*', 'which foot or hand fell fastest'), re.findall(r'(\w+)=(\d+)', 'set width=20 and height=10'))
print(re.sub(r'def\s+([a-zA-Z_][a-zA-Z_0-9]*)\s*\(\s*\):', r'static PyObject*\npy_\1(void)\n{', 'def myfunc():'))


def dashrepl(matchobj):
    if matchobj.group(0) == '-':
        return ' '
    return '-'


print(re.sub('-{1,2}', dashrepl, 'pro----gram-files'), re.sub(r'\sAND\s', ' & ', 'Baked Beans And Spam', flags=re.IGNORECASE), re.escape('https://www.python.org'))
m = re.match(r"(\w+) (\w+)", "Isaac Newton, physicist")
print(m.group(0), m.group(1), m.group(1, 2), m[2], m.groups())
m = re.match(r"(?P<first_name>\w+) (?P<last_name>\w+)", "Malcolm Reynolds")
print(m.group('first_name'), m.groupdict(), re.match(r"(\d+)\.?(\d+)?", "24").groups(), re.match(r"(\d+)\.?(\d+)?", "24").groups('0'))
email = "tony@tiremove_thisger.net"
m = re.search("remove_this", email)
print(email[:m.start()] + email[m.end():])
delta = timedelta(days=50, seconds=27, microseconds=10, milliseconds=29000, minutes=5, hours=8, weeks=2)
print(delta, repr(delta), timedelta(microseconds=-1), timedelta(hours=-5), timedelta(days=365).total_seconds())
d = date.fromordinal(730920)
t = d.timetuple()
print(d, list(t)[:5], d.isocalendar(), d.isoformat(), d.strftime("%d/%m/%y"), d.strftime("%A %d. %B %Y"), 'The {1} is {0:%d}, the {2} is {0:%B}.'.format(d, "day", "month"))
dt = datetime.strptime("21/11/06 16:30", "%d/%m/%y %H:%M")
print(dt, dt.strftime("%A, %d. %B %Y %I:%M%p"), datetime.combine(date(2005, 7, 14), time(12, 30)), time.fromisoformat('04:23:01.000384'), datetime.fromisoformat('2011-11-04T00:05:23+04:00').astimezone(timezone.utc))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal('3.0'), Decimal('3.1415926535') + Decimal('2.7182818285'))
getcontext().prec = 28
print(Decimal('7.325').quantize(Decimal('.01'), rounding=ROUND_DOWN), Decimal('7.325').quantize(Decimal('1.'), rounding=ROUND_UP), Decimal(2).sqrt(), Decimal(1).exp(), Decimal('10').ln(), Decimal('10').log10(), Decimal('5.50').normalize())
data = list(map(Decimal, '1.34 1.87 3.45 2.35 1.00 0.03 9.25'.split()))
print(max(data), min(data), sorted(data), sum(data), str(Decimal('1.34')), round(Decimal('1.34'), 1), int(Decimal('1.34')), Decimal('1.34') * 5, Decimal('1.34') % Decimal('0.77'))
print(Fraction(16, -10), Fraction('3/7'), Fraction('-.125'), Fraction('7e-6'), Fraction(2.25), Fraction(1.1).limit_denominator(), Fraction('3.1415926535897932').limit_denominator(1000), Fraction(355, 113).__floor__() if False else int(Fraction(355, 113)))
print(mean([1, 2, 3, 4, 4]), mean([Decimal("0.5"), Decimal("0.75"), Decimal("0.625"), Decimal("0.375")]), fmean([3.5, 4.0, 5.25]), harmonic_mean([40, 60]))
print(median([1, 3, 5]), median([1, 3, 5, 7]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]), median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), mode(["red", "blue", "blue", "red", "green", "red", "red"]), multimode('aabbbbccddddeeffffgg'))
print(pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), pvariance([0.0, 0.25, 0.25, 1.25, 1.5, 1.75, 2.75, 3.25]), stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]), [round(q, 1) for q in quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110, 100, 75, 105, 103, 109, 76, 119, 99, 91, 103, 129, 106, 101, 84, 111, 74, 87, 86, 103, 103, 106, 86, 111, 75, 87, 102, 121, 111, 88, 89, 101, 106, 95, 103, 107, 101, 81, 109, 104], n=10)])


def grade(score, breakpoints=(60, 70, 80, 90), grades='FDCBA'):
    return grades[bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]], struct.pack(">bhl", 1, 2, 3), struct.unpack('>bhl', b'\x01\x00\x02\x00\x00\x00\x03'), struct.calcsize('>bhl'))
print(textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello  world!", width=11), textwrap.shorten("Hello world", width=10, placeholder="..."), repr(textwrap.indent('hello\n\n \nworld', '  ')))


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


print(Perm.R | Perm.W, Perm.R + Perm.W, Perm.R in (Perm.R | Perm.W), repr(Perm.R & Perm.X), bool(Perm.R & Perm.X), Perm(7))
