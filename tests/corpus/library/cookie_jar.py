"""Cookies of a toy server: set, sent, and read again."""
from http import cookies


class Session:
    def __init__(self, user: str, theme: str):
        self.user = user
        self.theme = theme

    def headers(self) -> str:
        jar = cookies.SimpleCookie()
        jar["session"] = self.user
        jar["session"]["path"] = "/"
        jar["session"]["max-age"] = 3600
        jar["session"]["httponly"] = True
        jar["theme"] = self.theme
        jar["theme"]["secure"] = True
        jar["theme"]["samesite"] = "Lax"
        return jar.output()


print(Session("ada", "dark blue; \"deep\"").headers().replace("\r\n", "\n"))

received = cookies.SimpleCookie("session=ada; theme=\"dark\\040blue\"; n=1")
for name, morsel in received.items():
    print(name, repr(morsel.value), morsel.coded_value)
print("theme" in received, "missing" in received, len(received), received["n"].value + "!")
received["n"] = 7
del received["session"]
print(received.output(header="Cookie:", sep=" | "))
received.load('extra="E=mc2; x"; Path=/deep; HttpOnly')
print(received.output(attrs=["path"]).replace("\r\n", "\n"))
print(received["extra"]["path"], repr(received["extra"]["domain"]), received["extra"].OutputString())
missing = received.get("missing")
print(missing is None)
for bad in ("", "a b"):
    try:
        received[bad] = "x"
    except cookies.CookieError as error:
        print("CookieError:", error)
try:
    received["n"]["colour"] = "red"
except cookies.CookieError as error:
    print("CookieError:", error)
