import math, time
x = math.floor(time.time() * 1000)
print(x > 10**12)
print(math.floor(1e12), math.ceil(1e12 + 0.5), math.trunc(-1e13), round(1e12 + 0.2), int(1e15), int(time.time()) > 1000, int(time.time() * 1000) > 10 ** 12, round(time.time() * 1000) > 10**12)
