class Account:
    def __init__(self, owner, balance=0, *, currency):
        self.owner = owner
        self.balance = balance
        self.currency = currency

    def move(self, amount, to):
        to.balance += amount
        self.balance -= amount


def scale(values, factor=2):
    return [v * factor for v in values]


account = Account("ann", currency="EUR")
other = Account("bob", 5, currency="USD")
account.move(3, other)
print(account.balance, other.balance, account.owner, other.currency, scale([1, 2]))

try:
    scale()
except TypeError as e:
    print(e)
try:
    scale([1], 2, 3)
except TypeError as e:
    print(e)
try:
    scale([1], times=3)
except TypeError as e:
    print(e)
try:
    scale([1], values=[2])
except TypeError as e:
    print(e)
try:
    account.move()
except TypeError as e:
    print(e)
try:
    account.move(1, other, "now")
except TypeError as e:
    print(e)
try:
    Account("cid")
except TypeError as e:
    print(e)
try:
    print(undefined_name)
except NameError as e:
    print(type(e).__name__, e)
