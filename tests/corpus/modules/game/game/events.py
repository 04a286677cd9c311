_handlers = {}
log = []


def on(name, handler):
    _handlers.setdefault(name, []).append(handler)
    return handler


def emit(name, *args):
    log.append(name)
    for handler in _handlers.get(name, ()):
        handler(*args)
