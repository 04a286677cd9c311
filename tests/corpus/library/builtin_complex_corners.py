# Complex numbers.
z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), -z, +z, z * 2, z / 2, z + 1, 1 - z, z * z, z / (1 - 1j), z ** 2, z ** -1, z ** 0)
print(1j, -1j, 0j, 1 + 0j, -0.0 + 1j, 1.5j, 2j * 2j, complex(1), complex(1, 2), complex("1+2j"), complex("-3j"), complex(" 4 "), complex("1e2-1.5j"))
print(z == 3 + 4j, z != 3, 5 + 0j == 5, complex(2, 0) == 2.0, bool(0j), bool(1j), isinstance(1j, complex), type(1j * 1j).__name__)
for bad in (lambda: z / 0, lambda: complex("abc"), lambda: complex("1 + 2j")):
    try:
        bad()
    except (ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)
try:
    z < 1j
except TypeError as e:
    print(e)
print(f"{z}", f"{z:.2f}", f"{1 / 3 + 2j / 3:.3f}", str(z), repr(1e20 + 1j), [1j, 2 + 3j], {"z": 1 - 1j}, (2j,))
roots = [complex(round(r.real, 6), round(r.imag, 6)) for r in (complex(-1, 3 ** 0.5) / 2, complex(-1, -(3 ** 0.5)) / 2, complex(1))]
print(roots, [abs(r ** 3 - 1) < 1e-5 for r in roots], sum(roots), max(roots, key=lambda r: r.real))
total = 0j
for k in range(4):
    total += 1j ** k
print(total, complex(float("inf"), -1), complex(0, float("nan")), (1 + 2j) * 0, abs(-5j), round(abs(1 + 1j), 4))


def mandelbrot(c, limit=50):
    w = 0j
    for n in range(limit):
        if abs(w) > 2:
            return n
        w = w * w + c
    return limit


print([mandelbrot(c) for c in (0j, 1 + 1j, -1 + 0.3j, 0.5 + 0.5j, complex(-2, 0))])
