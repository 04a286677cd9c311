using System.Collections;
using System.ComponentModel;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>http.cookies.SimpleCookie</c>.</summary>
public sealed class PyCookies : IEnumerable<string>
{
    private const string Legal = @"[\w!#$%&'*+\-.^`|~:]";

    private readonly Dictionary<string, PyMorsel> _morsels = [];

    /// <summary><c>SimpleCookie(text)</c>.</summary>
    public PyCookies(string text = "") => Load(text);

    /// <summary><c>cookies[key]</c>.</summary>
    public PyMorsel this[string key] => Find(key) ?? throw new KeyNotFoundException(PyText.Quote(key));

    /// <summary><c>cookies.get(key)</c>.</summary>
    public PyMorsel? Find(string key) => _morsels.GetValueOrDefault(key);

    /// <summary><c>cookies[key] = value</c>.</summary>
    /// <exception cref="PyCookieException">The key is none.</exception>
    public void Set(string key, object? value)
    {
        var text = PyText.Str(value);
        var coded = Regex.IsMatch(text, $@"\A{Legal}*\z", RegexOptions.ECMAScript) ? text
            : "\"" + Regex.Replace(text, @"[^\w!#$%&'*+\-.^`|~: ()/<=>?@\[\]{}]", c => c.Value is "\"" or "\\" ? "\\" + c.Value : "\\" + Convert.ToString(c.Value[0], 8).PadLeft(3, '0')) + "\"";
        Set(key, text, coded);
    }

    /// <summary><c>load(text)</c>: what a browser sends; a text that is no such thing is ignored.</summary>
    public void Load(string text)
    {
        var found = new List<(string Key, string? Value)>();
        var pattern = new Regex(@"\G\s*([\w\d!#%&'~_`><@,:/$*+\-.^|)(?}{=]+?)(\s*=\s*(""(?:[^\\""]|\\.)*""|\w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT|[\w\d!#%&'~_`><@,:/$*+\-.^|)(?}{=\[\]]*))?\s*(\s+|;|$)", RegexOptions.ECMAScript);
        for (var match = pattern.Match(text); match.Success && match.Length > 0; match = pattern.Match(text, match.Index + match.Length))
        {
            found.Add((match.Groups[1].Value, match.Groups[2].Success ? match.Groups[3].Value : null));
        }

        found.RemoveAll(item => item.Key[0] == '$');
        if (found.Count == 0 || PyMorsel.IsAttribute(found[0].Key) || found.Any(item => item.Value is null && item.Key.ToLowerInvariant() is not ("secure" or "httponly")))
        {
            return;
        }

        PyMorsel? last = null;
        foreach (var (key, value) in found)
        {
            if (PyMorsel.IsAttribute(key))
            {
                last!.Set(key, value is null ? true : Plain(value));
            }
            else
            {
                last = Set(key, Plain(value!), value!);
            }
        }
    }

    /// <summary><c>output(attrs, header, sep)</c>.</summary>
    public string Output(List<string>? attrs = null, string header = "Set-Cookie:", string sep = "\r\n") =>
        string.Join(sep, _morsels.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{header} {pair.Value.Output(attrs)}"));

    /// <summary>The keys with their values.</summary>
    public IEnumerable<(string, PyMorsel)> Items() => _morsels.Select(pair => (pair.Key, pair.Value));

    /// <summary><c>del cookies[key]</c>.</summary>
    public void Remove(string key)
    {
        _ = this[key];
        _morsels.Remove(key);
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _morsels.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Plain(string value) => value is ['"', .., '"']
        ? Regex.Replace(value[1..^1], @"\\(?:([0-3][0-7][0-7])|(.))", m => m.Groups[1].Success ? ((char)Convert.ToInt32(m.Groups[1].Value, 8)).ToString() : m.Groups[2].Value)
        : value;

    private PyMorsel Set(string key, string value, string coded)
    {
        if (PyMorsel.IsAttribute(key))
        {
            throw new PyCookieException($"Attempt to set a reserved key {PyText.Quote(key)}");
        }

        if (!Regex.IsMatch(key, $@"\A{Legal}+\z", RegexOptions.ECMAScript))
        {
            throw new PyCookieException($"Illegal key {PyText.Quote(key)}");
        }

        var morsel = Find(key) ?? new PyMorsel();
        (morsel.Key, morsel.Value, morsel.Coded) = (key, value, coded);
        return _morsels[key] = morsel;
    }
}

/// <summary>One cookie.</summary>
public sealed class PyMorsel
{
    private static readonly string[] s_attributes = ["comment=Comment", "domain=Domain", "expires=expires", "httponly=HttpOnly", "max-age=Max-Age", "path=Path", "samesite=SameSite", "secure=Secure", "version=Version"];

    private readonly Dictionary<string, object?> _values = [];

    /// <summary>The name.</summary>
    public string Key { get; set; } = "";

    /// <summary>The value.</summary>
    public string Value { get; set; } = "";

    /// <summary>The value as it is sent.</summary>
    public string Coded { get; set; } = "";

    /// <summary>An attribute; empty where it is not set.</summary>
    public string this[string key] => IsAttribute(key) ? PyText.Str(_values.GetValueOrDefault(key.ToLowerInvariant(), "")) : throw new KeyNotFoundException(PyText.Quote(key));

    /// <summary>Whether a name is that of an attribute.</summary>
    public static bool IsAttribute(string key) => s_attributes.Any(name => name.StartsWith(key.ToLowerInvariant() + "=", StringComparison.Ordinal));

    /// <summary>Sets an attribute.</summary>
    /// <exception cref="PyCookieException">There is none of that name.</exception>
    public void Set(string key, object? value) =>
        _values[IsAttribute(key) ? key.ToLowerInvariant() : throw new PyCookieException($"Invalid attribute {PyText.Quote(key.ToLowerInvariant())}")] = value;

    /// <summary>The cookie as it is sent.</summary>
    public string Output(List<string>? attrs = null)
    {
        List<string> parts = [$"{Key}={Coded}"];
        foreach (var (name, shown) in s_attributes.Select(attribute => (attribute.Split('=')[0], attribute.Split('=')[1])))
        {
            if (!_values.TryGetValue(name, out var value) || value is "" || attrs?.Contains(name) == false)
            {
                continue;
            }

            if (name is not ("secure" or "httponly"))
            {
                parts.Add(name == "expires" && value is int later ? $"{shown}={DateTime.UtcNow.AddSeconds(later):ddd, dd MMM yyyy HH:mm:ss} GMT" : $"{shown}={PyText.Str(value)}");
            }
            else if (value is not (false or null or 0))
            {
                parts.Add(shown);
            }
        }

        return string.Join("; ", parts);
    }
}

/// <summary>What is no cookie.</summary>
[DisplayName("CookieError")]
public sealed class PyCookieException(string message) : Exception(message);
