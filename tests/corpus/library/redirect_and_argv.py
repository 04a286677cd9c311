import contextlib
import io
import sys

buffer = io.StringIO()
with contextlib.redirect_stdout(buffer):
    print("captured", 1)
    sys.stdout.write("too\n")
print("visible", repr(buffer.getvalue()))
print(len(sys.argv) >= 1, sys.argv[1:])
