from functools import lru_cache, partial
import functools
@lru_cache(maxsize=None)
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
print(fib(50))
fib.cache_clear()
@functools.cache
def grid(r, c):
    return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
print(grid(10, 10), list(map(fib, range(5))))
@lru_cache(maxsize=2)
def slow(x):
    """Slow one."""
    print("computing", x)
    return x * x
for i in [1, 2, 1, 3, 2, 1]:
    print(slow(i))
print(slow.cache_info(), slow.cache_info().hits)
slow.cache_clear()
print(slow.cache_info())
