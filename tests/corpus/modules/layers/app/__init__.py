from app.config import Config, load_config
VERSION = "0.1"
