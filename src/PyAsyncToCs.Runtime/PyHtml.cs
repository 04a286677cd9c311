using System.Net;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>html</c>.</summary>
public static class PyHtml
{
    /// <summary><c>unescape(text)</c>; some references need no semicolon.</summary>
    public static string Unescape(string text) => WebUtility.HtmlDecode(Regex.Replace(text, @"&(amp|lt|gt|quot|nbsp|copy|reg|#\d+|#[xX][0-9a-fA-F]+)(?![;\w])", "&$1;"));

    /// <summary><c>escape(text, quote)</c>.</summary>
    public static string Escape(string s, bool quote = true)
    {
        s = s.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        return quote ? s.Replace("\"", "&quot;").Replace("'", "&#x27;") : s;
    }
}
