import asyncio


def display(end_time, loop, ticks):
    ticks.append(len(ticks))
    print("tick", len(ticks))
    if (loop.time() + 1.0) < end_time:
        loop.call_later(1.0, display, end_time, loop, ticks)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
ticks = []
end_time = loop.time() + 4.5
loop.call_soon(display, end_time, loop, ticks)
try:
    loop.run_forever()
finally:
    loop.close()
print(ticks)
