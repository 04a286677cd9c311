"""Constants and mutable settings."""
MAX_WORKERS = 3
RETRIES = 2
BACKOFF = 0.01
debug = False
_overrides = {}


def override(name, value):
    _overrides[name] = value


def get(name, default=None):
    return _overrides.get(name, default)
