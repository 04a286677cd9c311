class Account:
    """Bank account with validation."""
    interest = 0.02

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance
        self._log = []

    @property
    def balance(self):
        return self.__balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("balance cannot be negative")
        self._log.append((self.__balance, value))
        self.__balance = value

    def __iadd__(self, amount):
        self.balance += amount
        return self

    def __isub__(self, amount):
        self.balance = self.balance - amount
        return self

    def __bool__(self):
        return self.__balance > 0

    def __lt__(self, other):
        return self.balance < other.balance

    def yearly(self):
        return round(self.balance * (1 + self.interest), 2)

    @classmethod
    def set_interest(cls, rate):
        cls.interest = rate


class Savings(Account):
    interest = 0.05

    def __init__(self, owner, balance=0, *, goal):
        super().__init__(owner, balance)
        self.goal = goal

    @property
    def progress(self):
        return f"{self.balance / self.goal:.1%}"


a, s = Account("Ann", 100), Savings("Sue", 250, goal=1000)
a += 50
s -= 30
print(a.balance, s.balance, s.progress, a.yearly(), s.yearly(), a < s, max(a, s).owner)
try:
    a -= 1000
except ValueError as e:
    print("error:", e, a.balance)
Account.set_interest(0.1)
print(a.yearly(), s.yearly(), bool(Account("Zed")), a._log, hasattr(a, "goal"))
print(Account.__doc__, Savings.__name__, [x.owner for x in sorted([s, a])])
try:
    print(a.__balance)
except AttributeError as e:
    print(e)
