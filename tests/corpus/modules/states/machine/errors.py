class StateError(RuntimeError):
    def __init__(self, state, event, allowed):
        super().__init__(state, event)
        self.state = state
        self.event = event
        self.allowed = allowed

    def __str__(self):
        return f"{self.event!r} is not allowed in {self.state.name}"
