using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>re.Pattern</c> of bytes: each byte is a letter of Latin-1, and classes are ASCII's.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="flags">Its flags.</param>
public sealed class PyBytesRegex(byte[] pattern, RegexOptions flags = RegexOptions.None) : IPyRepr
{
    private readonly PyRegex _regex = new(PyBytes.ToText(pattern), flags | RegexOptions.ECMAScript);

    /// <summary>The pattern as it was written.</summary>
    public byte[] Source => pattern;

    /// <summary>How many groups it has.</summary>
    public int GroupCount => _regex.GroupCount;

    /// <summary><c>search(data, pos)</c>.</summary>
    public PyBytesMatch? Search(byte[] data, int pos = 0) => Found(_regex.Search(PyBytes.ToText(data), pos));

    /// <summary><c>match(data, pos)</c>.</summary>
    public PyBytesMatch? Match(byte[] data, int pos = 0) => Found(_regex.Match(PyBytes.ToText(data), pos));

    /// <summary><c>fullmatch(data, pos)</c>.</summary>
    public PyBytesMatch? FullMatch(byte[] data, int pos = 0) => Found(_regex.FullMatch(PyBytes.ToText(data), pos));

    /// <summary><c>finditer(data)</c>.</summary>
    public IEnumerable<PyBytesMatch> FindIter(byte[] data) => _regex.FindIter(PyBytes.ToText(data)).Select(match => new PyBytesMatch(match));

    /// <summary><c>findall(data)</c> of a pattern with one group or none.</summary>
    public List<byte[]> FindAll(byte[] data) => [.. _regex.FindAll(PyBytes.ToText(data)).Select(PyBytes.FromText)];

    /// <summary><c>findall(data)</c> of a pattern with several groups.</summary>
    public IEnumerable<byte[][]> FindGroups(byte[] data) => _regex.FindGroups(PyBytes.ToText(data)).Select(groups => Array.ConvertAll(groups, PyBytes.FromText));

    /// <summary><c>sub(replacement, data, count)</c>.</summary>
    public byte[] Sub(byte[] replacement, byte[] data, int count = 0) => PyBytes.FromText(_regex.Sub(PyBytes.ToText(replacement), PyBytes.ToText(data), count));

    /// <summary><c>sub(function, data, count)</c>.</summary>
    public byte[] Sub(Func<PyBytesMatch, byte[]> replacement, byte[] data, int count = 0) =>
        PyBytes.FromText(_regex.Sub(match => PyBytes.ToText(replacement(new PyBytesMatch(match))), PyBytes.ToText(data), count));

    /// <summary><c>subn(replacement, data, count)</c>.</summary>
    public (byte[] Data, int Count) SubN(byte[] replacement, byte[] data, int count = 0)
    {
        var (text, replaced) = _regex.SubN(PyBytes.ToText(replacement), PyBytes.ToText(data), count);
        return (PyBytes.FromText(text), replaced);
    }

    /// <summary><c>split(data, maxsplit)</c>.</summary>
    public List<byte[]> Split(byte[] data, int limit = 0) => [.. _regex.Split(PyBytes.ToText(data), limit).Select(PyBytes.FromText)];

    /// <inheritdoc/>
    public string Repr() => $"re.compile({PyText.BytesText(pattern)})";

    private static PyBytesMatch? Found(PyMatch? match) => match is null ? null : new PyBytesMatch(match);
}
