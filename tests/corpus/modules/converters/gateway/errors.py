class HTTPError(Exception):
    status = 500

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or self.__class__.__name__)


class NotFound(HTTPError):
    status = 404


class Unauthorized(HTTPError):
    status = 401


class BadRequest(HTTPError):
    status = 400
