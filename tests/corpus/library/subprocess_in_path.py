"""A program and its folder that are named by paths."""
import asyncio
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def stopwatch(label: str):
    start = time.perf_counter()
    yield
    print(label, time.perf_counter() - start < 60)


async def run(folder: Path, *command: str) -> str:
    proc = await asyncio.create_subprocess_exec(*command, cwd=folder, stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate()
    return out.decode().strip()


async def main():
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "src").mkdir()
        (root / "src" / "app.txt").write_text("hello\n")
        script = root / "run.sh"
        script.write_text("echo script in $(basename $PWD)\n")
        with stopwatch("ls"):
            print(await run(root, "ls", "src"))
        proc = await asyncio.create_subprocess_exec("sh", script, cwd=root / "src", stdout=subprocess.PIPE)
        print((await proc.communicate())[0].decode().strip())
        proc = await asyncio.create_subprocess_shell("cat app.txt", cwd=root / "src", stdout=subprocess.PIPE)
        print((await proc.communicate())[0].decode().strip(), proc.returncode)
        try:
            raise subprocess.CalledProcessError(3, ["make", "all"], output="log")
        except subprocess.CalledProcessError as error:
            print(error, error.returncode, error.cmd, error.output)
        print(subprocess.run(["ls"], cwd=root / "src", capture_output=True, text=True).stdout.strip())


asyncio.run(main())
