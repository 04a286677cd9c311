DEBUG = False
MINOR = 4
limits = {"orders": 2}


def describe():
    return f"DEBUG={DEBUG} limits={limits}"
