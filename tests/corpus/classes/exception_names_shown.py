class AppError(Exception):
    pass
class SubError(AppError):
    pass
for i in range(2):
    try:
        raise AppError("x")
    except Exception as e:
        print(type(e).__name__, repr(e))
try:
    raise SubError("y")
except AppError as e:
    print(type(e).__name__, e.__class__.__name__, repr(e))
