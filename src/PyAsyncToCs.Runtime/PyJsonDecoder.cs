namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>json.JSONDecoder</c>.</summary>
public sealed class PyJsonDecoder
{
    /// <summary><c>decode(text)</c>.</summary>
    public PyJsonValue Decode(string s) => PyJsonReader.Loads(s);

    /// <summary><c>raw_decode(text, start)</c>: a value that the text begins with, and where it ends.</summary>
    public (PyJsonValue Value, int End) RawDecode(string s, int idx = 0) => PyJsonReader.Read(s, idx);
}
