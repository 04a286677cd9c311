from enum import IntEnum


class Code(IntEnum):
    NOT_FOUND = 404
    CONFLICT = 409
    LIMIT = 429


class LibraryError(Exception):
    code: Code = Code.CONFLICT

    def __init__(self, message: str, **details):
        super().__init__(message)
        self.details = details

    def as_dict(self):
        return {"code": int(self.code), "error": type(self).__name__, "message": str(self), **self.details}


class NotFound(LibraryError):
    code = Code.NOT_FOUND


class LimitReached(LibraryError):
    code = Code.LIMIT
