from .base import Strategy, STRATEGIES, register


def load_strategies():
    from . import momentum
    from . import mean
    return list(STRATEGIES)
