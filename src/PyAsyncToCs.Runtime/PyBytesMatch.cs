using System.Collections.Immutable;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>re.Match</c> of a pattern of bytes.</summary>
/// <param name="match">The match in the text that has a letter for each byte.</param>
public sealed class PyBytesMatch(PyMatch match)
{
    /// <summary>The bytes that were searched.</summary>
    public byte[] Data => PyBytes.FromText(match.Text);

    /// <summary><c>group(group)</c>.</summary>
    public byte[] Group(object? group = null) => PyBytes.FromText(match.Group(group) ?? throw new InvalidOperationException("a group that took no part in the match"));

    /// <summary><c>groups()</c>.</summary>
    public ImmutableArray<byte[]> Groups() => [.. match.PresentGroups().Select(PyBytes.FromText)];

    /// <summary><c>groupdict()</c>.</summary>
    public Dictionary<string, byte[]> GroupDict() => match.PresentGroupDict().ToDictionary(name => name.Key, name => PyBytes.FromText(name.Value));

    /// <summary><c>start(group)</c>.</summary>
    public int Start(object? group = null) => match.Start(group);

    /// <summary><c>end(group)</c>.</summary>
    public int End(object? group = null) => match.End(group);

    /// <summary><c>span(group)</c>.</summary>
    public (int Start, int End) Span(object? group = null) => match.Span(group);

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"<re.Match object; span=({Start()}, {End()}), match={PyText.BytesText(Group())}>";
}
