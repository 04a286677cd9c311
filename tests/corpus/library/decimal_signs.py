from decimal import Decimal, ROUND_UP, getcontext
D = Decimal
z = D("-0.0")
print(z, repr(z), abs(z), -z, +z, z == 0, z.is_signed(), z.as_tuple())
print(D("-0.004").quantize(D("0.01")), round(D("-0.4")), round(D("-0.04"), 1), D("-3") * 0, D(0) / D(-3))
print(D("-6") % 3, D("6") % -3, D(-1) // 3, D("-7") % 3, divmod(D("-6"), 3), D("-1.5").to_integral_value(), D("-0.3").to_integral_value())
print(D(5) - D(5), D("-5") + 5, z + z, z - D(0), D(0) - D(0), z + 0)
print(D("-0").normalize(), D("-0.000").normalize(), D(-0.0), z.copy_negate(), z.copy_abs(), f"{z:+}", f"{D('-0.004'):.2f}", f"{D('-1234.5'):,.2f}", f"{D('0.5'):.0%}")
print(D("-2") ** 3, D("-0") ** 3, D("-0") ** 2, D("0E+3"), D("-0E-9"), D("-0").sqrt() if False else "s")
print(sum([D("0.1")] * 3), D("1.10") - D("1.1"), min(D("-0"), D("1")), sorted([D("1"), D("-0"), D("0")]))
print(D("1e400") * D("1e-400"), D("123.456e3"), D("1.0") * D("1.00"), D("7") / D("2"), D("1") / D("3"), int(D("-0.9")), float(z))
print(hash(D("1.0")) == hash(1), D("1.0") == 1.0, D("0.1") == 0.1)
