from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit
u = urlparse("https://user:pw@example.com:8080/path/page.html;p?q=1&r=a+b#frag")
print(u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.hostname, u.port, u.username, u.password, u.geturl())
print(u)
print(urlsplit("http://a.b/c?d=e#f"), u[1], u._replace(query="").geturl())
print(urlunparse(("http", "host", "/p", "", "x=1", "f")), urlunsplit(("http", "host", "/p", "x=1", "")))
print(parse_qs("a=1&b=2&a=3&c="), parse_qsl("a=1&b=2"), parse_qs("a=&b=1", keep_blank_values=True), urlencode({"q": "a b", "n": 5}), urlencode([("k", "v&w")]), urlencode({"a": [1, 2]}, doseq=True))
print(quote("a b/c?d=é~"), quote("a/b", safe=""), quote_plus("a b&c"), unquote("a%20b%2Fc"), unquote_plus("a+b"), urljoin("http://a/b/c", "d"), urljoin("http://a/b/", "../x"), urljoin("http://a/b", "//c/d"), urljoin("http://a/b", "http://z"))
