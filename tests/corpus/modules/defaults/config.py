import os

LIMIT = 5
HOST = os.environ.get("NOPE_HOST", "local")
RATE = 1.5
NAMES = ("a", "b")
