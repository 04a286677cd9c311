# os.open and what works on numbers: a lock file that only one may make, a record rewritten in place, pipes, mkstemp.
import os
import tempfile
import threading

with tempfile.TemporaryDirectory() as folder:
    lock = os.path.join(folder, "app.lock")

    def acquire() -> bool:
        try:
            fd = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError as error:
            print("held:", error.errno)
            return False
        os.write(fd, b"owner\n")
        os.close(fd)
        return True

    print(acquire(), acquire(), oct(os.stat(lock).st_mode & 0o777))
    fd = os.open(lock, os.O_RDWR | os.O_APPEND)
    print(os.read(fd, 100), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 3))
    os.ftruncate(fd, 3)
    os.close(fd)
    print(os.path.getsize(lock))
    try:
        os.close(fd)
    except OSError as error:
        print(error.errno, error.strerror)
    try:
        os.open(os.path.join(folder, "none"), os.O_RDONLY)
    except FileNotFoundError as error:
        print(error.strerror)

    def store(path: str, text: str) -> None:
        handle, temporary = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                out.write(text)
            os.replace(temporary, path)
        finally:
            if os.path.exists(temporary):
                os.unlink(temporary)

    store(os.path.join(folder, "state"), "über\n")
    with open(os.path.join(folder, "state"), encoding="utf-8") as f:
        print(f.read(), sorted(os.listdir(folder)))

reader, writer = os.pipe()
thread = threading.Thread(target=lambda: (os.write(writer, b"through the pipe"), os.close(writer)))
thread.start()
thread.join()
print(os.read(reader, 7), os.read(reader, 100), os.read(reader, 1))
os.close(reader)
reader, writer = os.pipe()
with os.fdopen(writer, "wb") as out:
    out.write(b"one\ntwo\n")
with os.fdopen(reader, "rb") as back:
    print(back.read())
os.write(1, b"direct\n")
