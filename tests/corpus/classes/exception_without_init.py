class AppError(Exception):
    """Base of the program's errors."""


class NotFound(AppError):
    pass


def find(names, wanted):
    if wanted not in names:
        raise NotFound(f"no {wanted}")
    return names.index(wanted)


def check(value):
    if value < 0:
        raise AppError
    return value


for name in ["bob", "zoe"]:
    try:
        print("at", find(["ann", "bob"], name))
    except NotFound as e:
        print("missing:", e)

try:
    check(-1)
except AppError as e:
    print("empty:", str(e) == "")

try:
    raise NotFound("deep")
except AppError as e:
    print("as base:", e)
