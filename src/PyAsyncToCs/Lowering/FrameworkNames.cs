namespace PyAsyncToCs.Lowering;

/// <summary>
/// What .NET calls its types, as far as a program's names may meet them: a list that a test keeps, so that nobody need load
/// the framework to ask.
/// </summary>
internal static class FrameworkNames
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly Lazy<(HashSet<string> Implicit, Dictionary<string, (string FullName, HashSet<string> Members)> Called)> s_names = new(Read);

    /// <summary>Types whose static members are called by name, and that a program's members are likely to be called after.</summary>
    public static IEnumerable<string> Called => s_names.Value.Called.Keys;

    /// <summary>Whether the SDK's implicit usings bring a type of a name.</summary>
    public static bool IsImplicit(string name) => s_names.Value.Implicit.Contains(name);

    /// <summary>The full name of a type that has a static member, or null where it has none of that name.</summary>
    /// <param name="name">One of <see cref="Called"/>.</param>
    /// <param name="member">The member's name.</param>
    public static string? CalledType(string name, string member) =>
        s_names.Value.Called[name] is var (fullName, members) && members.Contains(member) ? fullName : null;

    // A line is a type that an implicit using brings, or the full name of one whose members are called, and these.
    private static (HashSet<string>, Dictionary<string, (string, HashSet<string>)>) Read()
    {
        using var reader = new StreamReader(typeof(FrameworkNames).Assembly.GetManifestResourceStream("FrameworkNames.txt")!);
        HashSet<string> types = new(StringComparer.Ordinal);
        Dictionary<string, (string, HashSet<string>)> called = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.IndexOf(':', Ordinal) is var colon && colon < 0)
            {
                types.Add(line);
                continue;
            }

            var fullName = line[..colon];
            called.Add(fullName[(fullName.LastIndexOf('.') + 1)..], (fullName, [.. line[(colon + 2)..].Split(' ')]));
        }

        return (types, called);
    }
}
