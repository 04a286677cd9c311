class Quit(Exception):
    pass


class LibraryError(Exception):
    code = "E00"

    def __init__(self, message: str, *, code: str | None = None):
        super().__init__(message)
        if code is not None:
            self.code = code


class NoSuchBook(LibraryError):
    code = "E04"


class AlreadyLent(LibraryError):
    def __init__(self, borrower: str):
        super().__init__(f"lent to {borrower}", code="E09")
