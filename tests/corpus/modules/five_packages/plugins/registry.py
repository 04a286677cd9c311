PLUGINS = {}


def plugin(cls):
    PLUGINS[cls.name] = cls
    return cls


class Plugin:
    name = "?"

    def run(self, data: str) -> str:
        raise NotImplementedError
