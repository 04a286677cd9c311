from .registry import command, registry
from .. import state as st


@command(r"!echo (?P<text>.+)")
async def echo(message, text):
    """Says it again."""
    return text


@command(r"!help(?: (?P<topic>\w+))?", name="help")
async def help_(message, topic=None):
    """Lists the commands."""
    if topic:
        return registry.help(topic)
    return "commands: " + " ".join(registry)


@command(r"!set (?P<key>\w+)=(?P<value>.*)")
async def set_var(message, key, value):
    st.state.vars[key] = value
    return f"{message.user} set {key}"


@command(r"!get (?P<key>\w+)")
async def get_var(message, key):
    return st.state.vars.get(key, "?")
