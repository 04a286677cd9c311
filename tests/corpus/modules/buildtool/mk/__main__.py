from mk.cli import run
import sys

sys.exit(run(sys.argv[1:] or ["build", "app", "--jobs", "2", "-v"]))
