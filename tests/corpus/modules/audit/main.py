import asyncio

from bank import Bank, InsufficientFunds
from bank.accounts import Account, CheckingAccount, SavingsAccount
from bank.audit import audit_log
from bank.commands import Deposit, Transfer, Withdraw, execute_all


async def main():
    bank = Bank("First")
    ann = bank.open(CheckingAccount("ann", 100, overdraft=50))
    bob = bank.open(SavingsAccount("bob", 200, rate=0.1))
    commands = [
        Deposit(ann, 25),
        Withdraw(bob, 500),
        Transfer(ann, bob, 160),
        Transfer(bob, ann, 1),
    ]
    results = await execute_all(commands)
    for command, outcome in zip(commands, results):
        status = "ok" if outcome is None else f"failed: {outcome}"
        print(f"{command!s:<28} {status}")
    bob.add_interest()
    print(ann, bob, bank.total)
    for number, entry in enumerate(audit_log, 1):
        print(number, entry)
    print(max(bank, key=lambda a: a.balance).owner, [a.owner for a in bank if isinstance(a, SavingsAccount)])


asyncio.run(main())
