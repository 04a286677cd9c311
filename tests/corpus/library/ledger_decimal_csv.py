"""Bank ledger with decimal money, logging to a file and csv export."""
import csv
import logging
import tempfile
from collections import OrderedDict
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal, ROUND_HALF_EVEN, InvalidOperation
from pathlib import Path

CENT = Decimal("0.01")


def money(value) -> Decimal:
    return Decimal(str(value)).quantize(CENT, rounding=ROUND_HALF_EVEN)


class Ledger:
    def __init__(self, opening=0):
        self.entries = []
        self.balance = money(opening)

    def post(self, amount, memo, when):
        amount = money(amount)
        if self.balance + amount < 0:
            raise ValueError(f"overdraft: {self.balance} {amount:+}")
        self.balance += amount
        self.entries.append((when, memo, amount, self.balance))
        logging.info("%s %-8s %10s", when, memo, amount)

    @contextmanager
    def transaction(self):
        saved, count = self.balance, len(self.entries)
        try:
            yield self
        except ValueError as e:
            logging.warning("rollback: %s", e)
            self.balance = saved
            del self.entries[count:]


with tempfile.TemporaryDirectory() as tmp:
    logfile = Path(tmp, "app.log")
    logging.basicConfig(filename=logfile, level=logging.INFO, format="%(levelname)s %(message)s", filemode="w")
    ledger = Ledger("100.005")
    day = date(2024, 2, 27)
    for i, (amount, memo) in enumerate([(12.345, "salary"), ("-50", "rent"), (-0.105, "fee")]):
        ledger.post(amount, memo, day + timedelta(days=i))
    with ledger.transaction() as tx:
        tx.post(5, "gift", day)
        tx.post(-1000, "car", day)
    out = Path(tmp) / "out.csv"
    with out.open("w", newline="") as f:
        w = csv.writer(f)
        w.writerow(["date", "memo", "amount", "balance"])
        w.writerows(ledger.entries)
    print(out.read_text().replace("\r\n", "\n"), end="")
    logging.shutdown()
    print(logfile.read_text(), end="")
    with out.open(newline="") as f:
        totals = OrderedDict()
        for row in csv.DictReader(f):
            totals[row["memo"]] = Decimal(row["amount"])
    print(totals, sum(totals.values()))
try:
    Decimal("abc")
except InvalidOperation:
    print("invalid")
interest = ledger.balance * Decimal("0.035") / 12
print(interest.quantize(CENT), f"{ledger.balance:,.2f}", round(interest, 4), -ledger.balance, Decimal("1E+3"), Decimal("1.50").normalize())
