class SyntaxProblem(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position
