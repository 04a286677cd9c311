from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlparse, urlsplit, urlunparse

u = urlparse("https://user:pa%20ss@Example.com:8042/over/there;p?name=ferret&x=1&x=2#nose")
print(u.scheme, u.netloc, u.path, u.params, u.query, u.fragment)
print(u.hostname, u.port, u.username, u.password, u.geturl())
print(u)
print(u._replace(scheme="ftp", fragment="").geturl())
print(parse_qs(u.query), parse_qsl("a=1&b=&c=3", keep_blank_values=True))
print(urlencode({"q": "a b&c", "lang": "é"}), urlencode([("k", [1, 2]), ("z", "y")], doseq=True))
print(quote("/a b/ü?"), quote("a/b", safe=""), quote_plus("a b+c"), unquote("%7Euser%2Fx%20y"), unquote_plus("a+b%2B"))
for ref in ("b", "../x", "/abs", "//other/y", "?q=1", "#f", "http://z/", "./", "../../../g"):
    print(ref, urljoin("http://host/a/b/c?x#y", ref))
s = urlsplit("mailto:joe@example.com")
print(s, s.scheme, s.path, s.port, bool(s.netloc))
print(urlunparse(("http", "h", "/p", "", "q=1", "")), list(urlsplit("//h/p"))[1])
print(urlencode({"a": 1}, quote_via=quote), dict(parse_qsl("x=1&y=2")), urlparse("http://[::1]:80/").hostname)
