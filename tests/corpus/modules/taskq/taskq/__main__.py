import sys

from .cli import main, __version__

if __name__ == "__main__":
    print("taskq", __version__)
    main(["--list"])
    sys.exit(main(["-w", "1"]))
