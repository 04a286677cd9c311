import subprocess
import sys


def show(title, result):
    print(f"{title}: code={result.returncode} out={result.stdout!r} err={result.stderr!r}")


def main():
    show("text", subprocess.run(["echo", "hello", "world"], capture_output=True, text=True))
    raw = subprocess.run(["printf", "a\\nb"], capture_output=True)
    print(raw.stdout, raw.stderr == b"", raw.stdout.decode().split())
    show("input", subprocess.run(["tr", "a-z", "A-Z"], input="shout", capture_output=True, encoding="utf-8"))
    show("shell", subprocess.run("echo one; echo two >&2; exit 3", shell=True, capture_output=True, text=True))
    joined = subprocess.run(["sh", "-c", "echo a; echo b >&2"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    print(joined.stdout.split(), joined.returncode)
    lines = subprocess.check_output(["seq", "3"], text=True).splitlines()
    print(lines, sum(map(int, lines)))
    try:
        subprocess.run(["sh", "-c", "echo broken >&2; exit 2"], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as e:
        print(e, e.returncode, e.cmd[0], repr(e.stderr))
    try:
        subprocess.run(["sleep", "5"], timeout=0.1)
    except subprocess.TimeoutExpired as e:
        print(type(e).__name__, e.cmd)
    try:
        subprocess.run(["no-such-command-here"])
    except FileNotFoundError as e:
        print("missing:", e.filename)
    result = subprocess.run([sys.executable, "-c", "import sys; print(sys.argv[1:]); sys.exit(4)", "x"], capture_output=True, text=True)
    print(result.stdout.strip(), result.returncode)
    print(subprocess.run(["true"]))
    print(subprocess.call(["false"]), subprocess.getoutput("echo quick"))


main()
