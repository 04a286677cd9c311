from decimal import Decimal, ROUND_HALF_UP, InvalidOperation, getcontext


class Account:
    def __init__(self, owner: str, balance: Decimal = Decimal("0")):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount: Decimal) -> None:
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount

    def interest(self, rate: Decimal) -> Decimal:
        return (self.balance * rate).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


acc = Account("ann", Decimal("100.10"))
acc.deposit(Decimal("50.255"))
print(acc.balance, repr(acc.balance), acc.interest(Decimal("0.035")))
print(Decimal("0.1") + Decimal("0.2"), 0.1 + 0.2, Decimal("1") / Decimal("3"))
print(Decimal("10") / 4, Decimal("7") // 2, Decimal("7") % 3, Decimal("2") ** 10, -Decimal("3.50"), abs(Decimal("-2")))
prices = [Decimal("19.99"), Decimal("5.01"), Decimal("3.333")]
total = sum(prices)
print(total, f"{total:.2f}", f"{Decimal('1234567.891'):,.2f}", max(prices), sorted(prices)[0])
print(Decimal("1.50").normalize(), Decimal("100").normalize(), Decimal("2.675").quantize(Decimal("0.01")), round(Decimal("2.345"), 2), int(Decimal("9.99")), float(Decimal("0.5")))
try:
    Decimal("abc")
except InvalidOperation as e:
    print("invalid", type(e).__name__)
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("2").sqrt(), Decimal("1.10") == Decimal("1.1"), Decimal("5") > 3)
