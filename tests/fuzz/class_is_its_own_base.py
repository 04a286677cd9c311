class Consumer(Consumer):
    def __init__(self, bus):
        self.total = 0
        super().__init__(bus)

    def run(self):
        self.total += self.note(1)
