namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>html</c>.</summary>
public static class PyHtml
{
    /// <summary><c>escape(text, quote)</c>.</summary>
    public static string Escape(string s, bool quote = true)
    {
        s = s.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        return quote ? s.Replace("\"", "&quot;").Replace("'", "&#x27;") : s;
    }
}
