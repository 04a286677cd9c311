class ConfigError(ValueError):
    pass


class MissingKey(KeyError):
    pass


def read(config, key):
    if key not in config:
        raise MissingKey(key)
    value = config[key]
    if value < 0:
        raise ConfigError(f"{key} is negative")
    return value


config = {"size": 3, "depth": -1}
for key in ["size", "depth", "width"]:
    try:
        print(key, read(config, key))
    except ValueError as e:
        print("value:", e)
    except KeyError as e:
        print("key:", e)
