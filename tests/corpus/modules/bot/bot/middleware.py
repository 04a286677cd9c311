import functools


def logging_middleware(call):
    @functools.wraps(call)
    async def wrapper(message):
        print(f"<- {message.user_id}: {message.text}")
        reply = await call(message)
        print(f"-> {reply}")
        return reply

    return wrapper


def rate_limit(limit):
    seen = {}

    def middleware(call):
        async def wrapper(message):
            seen[message.user_id] = seen.get(message.user_id, 0) + 1
            if sum(seen.values()) > limit:
                return None
            return await call(message)

        return wrapper

    return middleware
