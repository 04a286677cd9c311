"""A toy server's answers: statuses as numbers and as names."""
from http import HTTPMethod, HTTPStatus

ROUTES = {"/": "welcome", "/about": "about us"}


class HttpError(Exception):
    def __init__(self, status: HTTPStatus, detail: str = ""):
        super().__init__(detail or status.phrase)
        self.status = status


def respond(method: str, path: str) -> tuple[HTTPStatus, str]:
    if method != HTTPMethod.GET:
        raise HttpError(HTTPStatus.METHOD_NOT_ALLOWED)
    if path not in ROUTES:
        raise HttpError(HTTPStatus.NOT_FOUND, f"nothing at {path}")
    return HTTPStatus.OK, ROUTES[path]


for method, path in [("GET", "/"), ("POST", "/"), ("GET", "/missing")]:
    try:
        status, body = respond(method, path)
        print(status, status.name, body)
    except HttpError as error:
        print(error.status.value, error.status.phrase, "-", error)

print(HTTPStatus.OK == 200, HTTPStatus.OK == HTTPStatus(200), HTTPStatus.CREATED != 200)
print(repr(HTTPStatus.IM_A_TEAPOT), f"{HTTPStatus.ACCEPTED}", HTTPStatus.GONE.description)
print([s.value for s in HTTPStatus if s.is_server_error][:4], len(list(HTTPStatus)))
print(HTTPMethod.PATCH, repr(HTTPMethod.PUT), HTTPMethod.HEAD.description)
counts = {HTTPStatus.OK: 3, HTTPStatus.NOT_FOUND: 1}
print(counts[HTTPStatus.OK], max(counts), sorted(counts)[0].phrase)
try:
    HTTPStatus(299)
except ValueError as error:
    print("ValueError:", error)
