import app.config
import app.config as cfg
from app import Service, config, get_service

print(app.config.DEBUG, cfg.LEVELS["info"], config.NAME)
app.config.DEBUG = True
cfg.retries += 2
print(config.DEBUG, config.retries, config.describe())

a = get_service()
b = get_service()
a.set("x", 1)
print(a is b, b.get("x"), b.get("y"), Service.created)
print(config.limits.low, config.limits.high, config.PATHS[0], config.EMPTY)
