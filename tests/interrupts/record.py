"""Records what CPython 3.13 prints when SIGINT comes after the first line: NAME.out, and NAME.exit where it is not 0.

Usage: PYENV_VERSION=3.13.0 python3 tests/interrupts/record.py
"""
import pathlib
import signal
import subprocess
import sys
import time

assert sys.version_info[:2] == (3, 13)
for program in sorted(pathlib.Path(__file__).parent.glob("*.py")):
    if program.name == "record.py":
        continue
    process = subprocess.Popen([sys.executable, program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    first = process.stdout.readline()
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=20)
    program.with_suffix(".out").write_bytes(first + rest)
    # A shell tells of a program that a signal ended by 128 and the signal's number.
    code = 128 - process.returncode if process.returncode < 0 else process.returncode
    program.with_suffix(".exit").unlink(missing_ok=True)
    if code:
        program.with_suffix(".exit").write_text(f"{code}\n")
