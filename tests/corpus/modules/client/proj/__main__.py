from .cli import main

raise SystemExit(main(["--count", "3", "--verbose", "alpha", "beta"]))
