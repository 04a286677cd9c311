from types import SimpleNamespace

CONFIG = SimpleNamespace(threshold=1, currency="EUR")


def load(values):
    for key, value in values.items():
        setattr(CONFIG, key, value)
