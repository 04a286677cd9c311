namespace PyAsyncToCs.Projects;

/// <summary>The project file of a converted folder.</summary>
internal static class ProjectFile
{
    /// <summary>Its text.</summary>
    /// <param name="isProgram">Whether there is something to run.</param>
    /// <param name="startup">The class whose <c>Main</c> runs unless another is named; null where there is only one.</param>
    /// <param name="rootNamespace">The root namespace.</param>
    public static string Text(bool isProgram, string? startup, string rootNamespace)
    {
        var lines = new List<string>
        {
            "<Project Sdk=\"Microsoft.NET.Sdk\">",
            "",
            "  <PropertyGroup>",
        };
        if (isProgram)
        {
            lines.Add("    <OutputType>Exe</OutputType>");
        }

        lines.AddRange(
        [
            "    <TargetFramework>net10.0</TargetFramework>",
            $"    <RootNamespace>{rootNamespace}</RootNamespace>",
            "    <Nullable>enable</Nullable>",
            "    <ImplicitUsings>enable</ImplicitUsings>",
            "    <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>",
        ]);
        if (startup is not null)
        {
            lines.Add("    <!-- Another script: dotnet run -p:StartupObject=NAMESPACE.CLASS -->");
            lines.Add($"    <StartupObject Condition=\"'$(StartupObject)' == ''\">{startup}</StartupObject>");
        }

        lines.AddRange(["  </PropertyGroup>", "", "</Project>", ""]);
        return string.Join('\n', lines);
    }
}
