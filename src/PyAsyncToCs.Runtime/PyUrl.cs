using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>What <c>urldefrag</c> gives.</summary>
public sealed record PyDefragResult(string Url, string Fragment)
{
    /// <summary>The parts, as of the tuple that Python has.</summary>
    public string[] Parts => [Url, Fragment];

    /// <summary><c>geturl()</c>.</summary>
    public string GetUrl() => Fragment.Length > 0 ? $"{Url}#{Fragment}" : Url;
}

/// <summary>Python's <c>urllib.parse</c>.</summary>
public static class PyUrl
{
    /// <summary><c>urldefrag(url)</c>.</summary>
    public static PyDefragResult Defrag(string url) => url.Split('#', 2) is [var bare, var fragment] ? new(bare, fragment) : new(url, "");

    /// <summary><c>quote(text, safe)</c>.</summary>
    public static string Quote(string text, string safe = "/")
    {
        var result = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)value;
            _ = char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '~' || (value < 128 && safe.Contains(c)) ? result.Append(c) : result.Append($"%{value:X2}");
        }

        return result.ToString();
    }

    /// <summary><c>urlencode(items)</c>.</summary>
    public static string Encode<TKey>(IEnumerable<(TKey Key, string Value)> items) =>
        string.Join('&', items.Select(item => $"{Plus(PyText.Str(item.Key))}={Plus(item.Value)}"));

    /// <summary><c>urlencode(items, doseq=True)</c>: each item of a list by itself.</summary>
    public static string EncodeLists<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> items) => Encode(items.SelectMany(item =>
        (item.Value is System.Collections.IEnumerable values and not string ? values.Cast<object?>() : [item.Value]).Select(value => (item.Key, PyText.Str(value)))));

    /// <summary><c>urlencode(items, quote_via=quote)</c>.</summary>
    public static string EncodeBy(IEnumerable<(string Key, string Value)> items, Func<string, string> quote) =>
        string.Join('&', items.Select(item => $"{quote(item.Key)}={quote(item.Value)}"));

    /// <summary><c>parse_qsl(query)</c>.</summary>
    public static List<(string, string)> QueryList(string query, bool keepBlankValues = false) => [.. query.Split('&')
        .Where(pair => pair.Length > 0)
        .Select(pair => pair.Split('=', 2))
        .Where(pair => keepBlankValues || pair is [_, { Length: > 0 }])
        .Select(pair => (Uri.UnescapeDataString(pair[0].Replace('+', ' ')), pair.Length < 2 ? "" : Uri.UnescapeDataString(pair[1].Replace('+', ' '))))];

    /// <summary><c>parse_qs(query)</c>.</summary>
    public static Dictionary<string, List<string>> Query(string query, bool keepBlankValues = false)
    {
        var result = new Dictionary<string, List<string>>();
        foreach (var (key, value) in QueryList(query, keepBlankValues))
        {
            if (!result.TryGetValue(key, out var values))
            {
                result.Add(key, values = []);
            }

            values.Add(value);
        }

        return result;
    }

    /// <summary><c>urlparse(url)</c>: the parameters of the last path element by themselves.</summary>
    public static PyUrlParts Parse(string url)
    {
        var parts = Split(url);
        var mark = parts.Scheme is "" or "ftp" or "hdl" or "prospero" or "http" or "https" or "shttp" or "rtsp" or "rtsps" or "rtspu" or "sip" or "sips" or "mms" or "sftp" or "tel"
            ? parts.Path.IndexOf(';', parts.Path.LastIndexOf('/') + 1)
            : -1;
        return parts with { Path = mark < 0 ? parts.Path : parts.Path[..mark], Params = mark < 0 ? "" : parts.Path[(mark + 1)..] };
    }

    /// <summary><c>urlsplit(url)</c>.</summary>
    public static PyUrlParts Split(string url)
    {
        var (scheme, place, query, fragment) = ("", "", "", "");
        if (url.IndexOf('#') is >= 0 and var hash)
        {
            (url, fragment) = (url[..hash], url[(hash + 1)..]);
        }

        if (url.IndexOf(':') is > 0 and var colon && url[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
        {
            (scheme, url) = (url[..colon].ToLowerInvariant(), url[(colon + 1)..]);
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            var end = url.IndexOfAny(['/', '?'], 2) is >= 0 and var found ? found : url.Length;
            (place, url) = (url[2..end], url[end..]);
        }

        if (url.IndexOf('?') is >= 0 and var mark)
        {
            (url, query) = (url[..mark], url[(mark + 1)..]);
        }

        return new PyUrlParts(scheme, place, url, query, fragment);
    }

    /// <summary><c>urljoin(base, url)</c>.</summary>
    public static string Join(string @base, string url) =>
        @base.Length == 0 ? url : url.Length == 0 ? @base : Joined(Parse(@base), Parse(url), url);

    // RFC 3986, 5.2.
    private static string Joined(PyUrlParts from, PyUrlParts to, string url)
    {
        if (to.Scheme.Length > 0 && to.Scheme != from.Scheme)
        {
            return url;
        }

        to = to with { Scheme = from.Scheme };
        if (to.NetLoc.Length > 0)
        {
            return to.GetUrl();
        }

        to = to with { NetLoc = from.NetLoc };
        if (to.Path.Length == 0 && to.Params is null or "")
        {
            return (to with { Path = from.Path, Params = from.Params, Query = to.Query.Length == 0 ? from.Query : to.Query }).GetUrl();
        }

        List<string> steps = [.. to.Path.StartsWith('/') ? [] : from.Path.Split('/').SkipLast(1).Where((step, i) => i == 0 || step.Length > 0), .. to.Path.Split('/')];
        List<string> kept = [];
        foreach (var step in steps)
        {
            if (step == ".." && kept.Count > 1)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                kept.Add(step);
            }
        }

        var path = string.Join('/', steps[^1] is "." or ".." ? [.. kept, ""] : kept);
        return (to with { Path = path.StartsWith('/') || to.NetLoc.Length == 0 ? path : "/" + path }).GetUrl();
    }

    private static string Plus(string text) => Quote(text, " ").Replace(' ', '+');
}

/// <summary>What <c>urlparse</c> gives.</summary>
/// <param name="Scheme">Before the colon.</param>
/// <param name="NetLoc">The host, with user and port.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">After the question mark.</param>
/// <param name="Fragment">After the hash.</param>
public sealed record PyUrlParts(string Scheme, string NetLoc, string Path, string Query, string Fragment)
{
    /// <summary>The parameters of the last path element; null where they are kept in the path.</summary>
    public string? Params { get; init; }

    /// <summary>The parts, as of the tuple that Python has.</summary>
    public List<string> Parts => [.. new[] { Scheme, NetLoc, Path, Params, Query, Fragment }.OfType<string>()];

    /// <summary>One of the parts.</summary>
    public string this[int index] => Parts[index < 0 ? index + Parts.Count : index];

    /// <summary>The host in lower case.</summary>
    public string? HostName => (Host.StartsWith('[') ? Host[1..Math.Max(1, Host.IndexOf(']'))] : Host.Split(':')[0]) is { Length: > 0 } name ? name.ToLowerInvariant() : null;

    /// <summary>The port.</summary>
    public int? Port => Host[(Host.LastIndexOf(']') + 1)..].Split(':') is [_, { Length: > 0 } port] ? int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The user's name.</summary>
    public string? UserName => NetLoc.Contains('@') ? NetLoc[..NetLoc.LastIndexOf('@')].Split(':')[0] : null;

    /// <summary>The password.</summary>
    public string? Password => NetLoc.Contains('@') && NetLoc[..NetLoc.LastIndexOf('@')].Split(':', 2) is [_, var word] ? word : null;

    private string Host => NetLoc[(NetLoc.LastIndexOf('@') + 1)..];

    /// <summary><c>geturl()</c>.</summary>
    public string GetUrl() =>
        $"{(Scheme.Length > 0 ? Scheme + ":" : "")}{(NetLoc.Length > 0 ? "//" + NetLoc : "")}{Path}{(Params is { Length: > 0 } ? ";" + Params : "")}{(Query.Length > 0 ? "?" + Query : "")}{(Fragment.Length > 0 ? "#" + Fragment : "")}";

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"{(Params is null ? "SplitResult" : "ParseResult")}(scheme={PyText.Quote(Scheme)}, netloc={PyText.Quote(NetLoc)}, path={PyText.Quote(Path)}, "
        + $"{(Params is null ? "" : $"params={PyText.Quote(Params)}, ")}query={PyText.Quote(Query)}, fragment={PyText.Quote(Fragment)})";
}
