class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.amount == other.amount and self.currency == other.currency

    def __hash__(self):
        return hash((self.amount, self.currency))


a = Money(5)
b = Money(5, "EUR")
c = Money(5, "USD")
print(a == b, a == c, a != c, a is b)
print(len({a, b, c}), b in [a], c in [a])
prices = {a: "cheap"}
print(prices[b], prices.get(c))
