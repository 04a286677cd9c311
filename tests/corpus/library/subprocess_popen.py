import subprocess
from subprocess import PIPE, Popen


def pipe(words):
    with Popen(["sort", "-r"], stdin=PIPE, stdout=PIPE, text=True) as sorter:
        out, err = sorter.communicate("\n".join(words) + "\n")
    return out.split(), err, sorter.returncode


print(pipe(["pear", "apple", "fig"]))

proc = Popen(["sh", "-c", "for i in 1 2 3; do echo line $i; done; exit 5"], stdout=PIPE, text=True)
for number, line in enumerate(proc.stdout, 1):
    print(number, line.rstrip())
print("exit", proc.wait(), proc.returncode, proc.poll())

sleeper = Popen(["sleep", "30"])
print("running", sleeper.poll())
try:
    sleeper.wait(timeout=0.05)
except subprocess.TimeoutExpired:
    print("still there")
sleeper.terminate()
print("ended by signal", sleeper.wait())

upper = Popen(["tr", "a-z", "A-Z"], stdin=PIPE, stdout=PIPE)
upper.stdin.write(b"bytes too\n")
upper.stdin.close()
print(upper.stdout.read(), upper.wait())
