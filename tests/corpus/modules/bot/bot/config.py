import os

TOKEN = os.environ.get("BOT_TOKEN_FOR_TEST", "abc:123")
PREFIX = "/"
ADMINS = frozenset({1, 42})


def is_admin(user_id: int) -> bool:
    return user_id in ADMINS
