import asyncio

from wallet import Bank, CheckingAccount, Currency, Money, SavingsAccount, VERSION
from wallet.accounts.base import Entry
from wallet.money import CurrencyMismatch


async def main() -> None:
    bank = Bank("First")
    ann = bank.open(CheckingAccount("ann", Money(50)))
    bob = bank.open(SavingsAccount("bob", Money("1000.005")))
    eve = bank.open(CheckingAccount("eve", overdraft=Money.zero()))
    results = await asyncio.gather(
        bank.transfer(ann, bob, Money("120.10")),
        bank.transfer(bob, eve, Money(5) * 3),
        bank.transfer(eve, ann, Money(1)),
        bank.transfer(ann, eve, 2 * Money(500)),
    )
    print(results, bank.total())
    bank.month_end()
    for account in (ann, bob, eve):
        print(f"{account} {account.balance:>12}" if False else f"{account} {account.balance}")
        for entry in account.history:
            kind, amount, note = entry
            print(f"  {kind:<5}{str(amount):>14} {note}".rstrip())
    print(ann.fees, max([Money(3), Money("3.01")]), Money(5) in {Money("5.00")}, repr(bank.total()))
    try:
        Money(1) + Money(1, Currency.USD)
    except CurrencyMismatch as e:
        print(type(e).__name__, e)
    try:
        ann.deposit(Money(0))
    except ValueError as e:
        print(e)
    print([str(a) for a in bank.of("eve")], eve.history[0] == Entry("in", Money(15), f"from {bob}"), ".".join(map(str, VERSION)))


asyncio.run(main())
