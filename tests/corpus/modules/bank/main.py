from bank import *
from bank.report import render
import bank

a = Account("ann", 100)
b = Account("bob")
for amount in (30, 500, -1):
    try:
        transfer(a, b, amount)
    except InsufficientFunds as e:
        print("too much:", e, e.missing)
    except bank.BankError as e:
        print(type(e).__name__, e)
    except LookupError:
        print("never")
    else:
        print("moved", amount)
    finally:
        print(len(bank.history), "in the history")
print(render([a, b]))
print(a == Account("ann", 70), a > b, sorted([a, b])[0].owner, bank.MIN_AMOUNT)
