"""Lists of lines: the ends of lines are in them, though the program writes none."""

import subprocess
import traceback
from pathlib import Path
from tempfile import mkdtemp

path = Path(mkdtemp()) / "shells"
with open(path, "w") as out:
    print("first shell", file=out)
    print("second shell", file=out)
with open(path) as f:
    print(f.readlines())
with open(path) as f:
    print([line for line in f][:1])
    f.seek(0)
    for line in f:
        print([line])
try:
    int("x")
except ValueError as e:
    print(traceback.format_exception_only(e))
done = subprocess.run(["echo", "written"], capture_output=True, text=True)
print([done.stdout])
