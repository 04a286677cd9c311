class LimitError(Exception):
    def __init__(self, limit, used):
        super().__init__(f"{used} of {limit} used")
        self.limit = limit
        self.used = used

    def over(self):
        return self.used - self.limit


class HardLimit(LimitError):
    pass


def use(limit, used):
    if used > 2 * limit:
        raise HardLimit(limit, used)
    if used > limit:
        raise LimitError(limit, used)
    return limit - used


for used in [3, 12, 25]:
    try:
        print("left", use(10, used))
    except HardLimit as e:
        print("hard:", e, e.over())
    except LimitError as e:
        print("soft:", e, e.limit, e.used, e.over())
