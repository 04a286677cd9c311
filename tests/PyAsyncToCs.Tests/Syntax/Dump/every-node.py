"""Every kind of node, with characters of one to four bytes: é € 😀."""
from __future__ import annotations
import a.b as c, d
from . import x
from .. e import (f as g, h)

@decorated
def func(p, /, q=1, *args: int, k, l=2, **kw) -> "é": pass
async def coro[T: int, *Ts, **P](): await x; return
class C[T = int](B, metaclass=M): x: int; (y): int = 1; a.b: str
type Alias[T] = list[T]

é = 1; "é€😀"; é = "😀" + é
x = y = 1, *z
x += 1; x @= 2; x //= 3; x **= 4; x >>= 5; x <<= 6; x &= 7; x ^= 8; x |= 9; x %= 1
del x, y[0], z.a, (p, [q])
for i, *j in k: break
else: continue_ = 1
while not x: continue
if a: pass
elif b: pass
else: pass
with a as b, c: pass
async def g():
    async for x in y: pass
    async with a: yield
    global G
    [x async for x in y if x if not x]
    def inner():
        nonlocal x
        yield from y
    return
raise X from Y
raise
try: pass
except A as e: pass
except (B, C): pass
except: pass
else: pass
finally: pass
try: pass
except* A: pass
assert a, "m"
match x:
    case 1 | -2 | 1+2j | "s" | None | True | a.b: pass
    case [a, *_, b] | (a, b, *_) if g: pass
    case {"k": v, **rest}: pass
    case C(1, n=(2 as m)): pass
    case _: pass

a or b and not c
(n := 1)
-a + ~b * +c
lambda: 0
lambda a, /, b=1, *c, d, **e: (yield)
a if b else c
{}, {1: 2, **d}, {1, *s}, [], [*l], (), (1,)
[x for x in y], {x for x in y}, {x: y for x, y in z}, (x for x in y)
a < b <= c == d != e > f >= g is h is not i in j not in k
f(a, *b, c=d, **e)(x for x in y)
a[1], a[1:2, ::3], a[:], a[*b]
f"{a!r:>{w}} {b=} {{}} {c:%H}" "x" 'é' f'{d}'
1, 1_000, 0xff, 10**3, 99999999999999999999, 1.5, 1e100, 1e-7, 3j, 1e16, 123456789012345680.0
"q'", 'q"', '''q'"''', "\t\n\r\\\x00\x7f\xa0\u200b\U0001f600\ud800", b"b'\x00\xff", u"u", r"\n"
True, False, None, ...
