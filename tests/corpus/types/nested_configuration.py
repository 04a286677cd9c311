DEFAULTS = {"host": "localhost", "port": 8080, "debug": False, "tags": ["a"], "db": {"name": "x", "pool": 5}}


def merge(base, override):
    out = dict(base)
    for key, value in override.items():
        if isinstance(value, dict) and isinstance(out.get(key), dict):
            out[key] = merge(out[key], value)
        else:
            out[key] = value
    return out


def parse_value(text):
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    for cast in (int, float):
        try:
            return cast(text)
        except ValueError:
            pass
    if "," in text:
        return [parse_value(p) for p in text.split(",")]
    return text


def parse(lines):
    cfg = {}
    for line in lines:
        line = line.split("#")[0].strip()
        if not line:
            continue
        key, _, value = line.partition("=")
        target = cfg
        *parents, leaf = key.strip().split(".")
        for p in parents:
            target = target.setdefault(p, {})
        target[leaf] = parse_value(value.strip())
    return cfg


def flatten(cfg, prefix=""):
    flat = {}
    for k, v in cfg.items():
        name = f"{prefix}.{k}" if prefix else k
        if isinstance(v, dict):
            flat.update(flatten(v, name))
        else:
            flat[name] = v
    return flat


cfg = parse(["port = 9000", "debug=true  # on", "", "db.pool = 10", "ratio=0.5", "tags=x,2,3.5", "db.opts.ssl = false"])
print(cfg)
full = merge(DEFAULTS, cfg)
for k, v in sorted(flatten(full).items()):
    print(f"{k:<12}{type(v).__name__:<6}{v}")
print(full["port"] + 1, full["db"]["pool"] * 2, DEFAULTS["db"]["pool"])
