class Bank:
    def __init__(self, name):
        self.name = name
        self._accounts = {}

    def open(self, account):
        if account.owner in self._accounts:
            raise ValueError(f"duplicate {account.owner}")
        self._accounts[account.owner] = account
        return account

    def __iter__(self):
        yield from self._accounts.values()

    @property
    def total(self):
        return sum(a.balance for a in self)
