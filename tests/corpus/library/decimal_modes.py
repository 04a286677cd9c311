from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal, InvalidOperation, getcontext, localcontext

CENT = Decimal("0.01")
prices = [Decimal("19.99"), Decimal("5.005"), Decimal("0.335")]
total = sum(prices)
print(total, sum(prices, Decimal(0)) * Decimal("0.075"))
for mode in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_UP):
    print(mode, [str(p.quantize(CENT, rounding=mode)) for p in prices])
print(Decimal(1) / Decimal(7), Decimal(10) ** -2, Decimal("1e3"), Decimal(3.5), Decimal(0.1))
print(Decimal("123.4500").normalize(), Decimal("100").normalize())
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(2).sqrt(), Decimal(1) / 3)
getcontext().prec = 10
print(Decimal(2).sqrt(), Decimal("7") // 2, Decimal("-7") % 3, divmod(Decimal("7.5"), 2))
try:
    Decimal("abc")
except InvalidOperation as e:
    print("invalid", type(e).__name__)
try:
    Decimal(1) / Decimal(0)
except ZeroDivisionError as e:
    print("zero", type(e).__name__)
print(Decimal("1.5").as_tuple(), Decimal("1.50") == Decimal("1.5"))
print(f"{Decimal('1234567.891'):,.2f}", f"{Decimal('0.5'):.1%}", f"{Decimal('3'):>8}", "%s" % Decimal("2.0"))
print(round(Decimal("2.675"), 2), int(Decimal("-3.9")), float(Decimal("0.1")), Decimal("3.14").to_integral_value())
print(max(prices), min(prices), sorted(prices, reverse=True)[0], abs(Decimal("-2")), Decimal("5").compare(Decimal("7")))
print(Decimal("12.3").is_signed(), Decimal("1E+2").to_eng_string())
print(Decimal("1.1") + 2, 3 * Decimal("1.10"), Decimal("10").ln().quantize(Decimal("0.0001")), Decimal("3.7").adjusted())
