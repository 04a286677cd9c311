"""Currency converter with caching, argparse and logging."""
import argparse
import logging
import sys
import time
from functools import lru_cache, wraps

RATES = {"USD": 1.0, "EUR": 0.92, "GBP": 0.79, "JPY": 149.5}
logger = logging.getLogger(__name__)


def log_call(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        logger.debug("call %s args=%s kwargs=%s", func.__name__, args, kwargs)
        start = time.perf_counter()
        result = func(*args, **kwargs)
        logger.debug("done in %.0f s -> %s", time.perf_counter() - start, result)
        return result
    return wrapper


@lru_cache(maxsize=32)
def rate(src: str, dst: str) -> float:
    if src not in RATES or dst not in RATES:
        raise KeyError(f"unknown pair {src}/{dst}")
    return RATES[dst] / RATES[src]


@log_call
def convert(amount: float, src: str, dst: str, *, precision: int = 2) -> str:
    return f"{amount * rate(src, dst):,.{precision}f} {dst}"


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(description="Convert money")
    parser.add_argument("amount", type=float)
    parser.add_argument("pair", metavar="SRC:DST")
    parser.add_argument("--precision", "-p", type=int, default=2)
    parser.add_argument("--log", default="WARNING", choices=["DEBUG", "INFO", "WARNING"])
    args = parser.parse_args(argv)
    logging.basicConfig(stream=sys.stdout, level=getattr(logging, args.log), format="[%(levelname)s] %(message)s", force=True)
    src, _, dst = args.pair.upper().partition(":")
    try:
        print(convert(args.amount, src, dst, precision=args.precision))
    except KeyError as exc:
        logger.error("failed: %s", exc.args[0])
        return 1
    return 0


codes = [main(["1000", "usd:eur"]), main(["5", "gbp:jpy", "-p", "0", "--log", "DEBUG"]), main(["1", "usd:xxx"])]
print(codes, rate.cache_info().hits)
