from .middleware import middleware

SEEN = set()
trace = []


@middleware(order=10)
async def deduplicate(message, call_next):
    if message.id in SEEN:
        trace.append(f"dup {message.id}")
        return
    SEEN.add(message.id)
    await call_next(message)


@middleware(order=1)
async def tracing(message, call_next):
    trace.append(f"> {message.topic}")
    try:
        await call_next(message)
    finally:
        trace.append(f"< {message.topic}")
