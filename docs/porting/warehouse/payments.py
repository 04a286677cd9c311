"""A bank that takes its time, and sometimes has to be asked again."""
import asyncio

from models import PaymentFailed

LIMITS = {"ada": 500.0, "grace": 80.0, "linus": 1000.0, "guido": 250.0}


class Bank:
    def __init__(self, hiccups: int = 1):
        self._hiccups = hiccups
        self._spent: dict[str, float] = {}
        self.calls = 0

    async def charge(self, customer: str, amount: float) -> float:
        """Charges a customer and says what they have left to spend."""
        self.calls += 1
        await asyncio.sleep(0.001)
        if self._hiccups > 0:
            self._hiccups -= 1
            raise ConnectionError("the line is busy")
        spent = self._spent.get(customer, 0.0) + amount
        limit = LIMITS.get(customer)
        if limit is None:
            raise PaymentFailed(f"{customer} is unknown")
        if spent > limit:
            raise PaymentFailed(f"{customer} may spend {limit:.2f}, not {spent:.2f}")
        self._spent[customer] = spent
        return limit - spent


async def charge_with_retry(bank: Bank, customer: str, amount: float, attempts: int = 3) -> float:
    for attempt in range(1, attempts + 1):
        try:
            return await bank.charge(customer, amount)
        except ConnectionError as error:
            print(f"  attempt {attempt} for {customer}: {error}")
            if attempt == attempts:
                raise PaymentFailed(f"no answer for {customer}") from error
            await asyncio.sleep(0.001 * attempt)
    raise AssertionError("not reached")
