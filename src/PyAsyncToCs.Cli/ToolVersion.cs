using System.Reflection;

namespace PyAsyncToCs.Cli;

/// <summary>What this build of the tool is called.</summary>
internal static class ToolVersion
{
    private static readonly string[] _parts = (typeof(ToolVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+', 2);

    /// <summary>The version, as its package has it.</summary>
    public static string Number => _parts[0];

    /// <summary>The version, and the commit that it was built from where that is known.</summary>
    public static string Full => _parts is [var number, { Length: > 0 } commit]
        ? $"{number} (commit {commit[..Math.Min(commit.Length, 10)]})"
        : Number;
}
