import time

try:
    print("ready", flush=True)
    while True:
        time.sleep(1)
except KeyboardInterrupt:
    print("bye")
finally:
    print("done")
