import functools

audit_log = []


def audited(method):
    @functools.wraps(method)
    async def wrapper(self, *args, **kwargs):
        try:
            result = await method(self, *args, **kwargs)
        except Exception as error:
            audit_log.append(f"{self} raised {type(error).__name__}")
            raise
        audit_log.append(f"{self} done")
        return result

    return wrapper
