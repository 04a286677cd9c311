import argparse
import os

DEFAULTS = {"currency": "EUR", "workers": 2, "tax": 0.2}


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(prog="shop")
    parser.add_argument("--tax", type=float, default=0.1)
    args = parser.parse_args(argv)
    print(args.tax)
    print(int(os.environ.get("SHOP_WORKERS_X", DEFAULTS["workers"])), int(os.environ.get("SHOP_N", 4)), int(os.getenv("SHOP_N", 5)))
    print(float(os.environ.get("SHOP_N", 1.5)), os.environ.get("SHOP_N", DEFAULTS["currency"]).lower(), bool(os.getenv("SHOP_N", False)))
    print(os.environ.get("SHOP_N", None), os.getenv("SHOP_N", None) or "none", os.environ.get("SHOP_N", ""))
    os.environ["SHOP_P"] = "17"
    print(int(os.environ.get("SHOP_P", 3)), float(os.getenv("SHOP_P", 2.5)), float(os.getenv("SHOP_Q", 2.5)), int(os.getenv("SHOP_Q", 3)) + 1)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
