class GameError(Exception):
    code = 1


class UnknownEntity(GameError):
    code = 404

    def __init__(self, kind):
        self.kind = kind

    def __str__(self):
        return f"unknown entity kind {self.kind!r}"
