class Service:
    class LimitReached(RuntimeError):
        pass

    def __init__(self, n: int) -> None:
        self.n = n

    def add(self) -> None:
        if self.n > 1:
            raise self.LimitReached(f"{self.n} reached")
        self.n += 1

    def safe(self) -> bool:
        try:
            self.add()
        except self.LimitReached as e:
            print("caught", e)
            return False
        return True


class App:
    def __init__(self) -> None:
        self.service = Service(1)


app = App()
s = app.service
print(s.safe(), s.safe())
try:
    s.add()
except s.LimitReached as e:
    print("outer", e)
try:
    app.service.add()
except (app.service.LimitReached, ValueError) as e:
    print(type(e).__name__, e)
