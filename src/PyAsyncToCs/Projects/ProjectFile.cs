namespace PyAsyncToCs.Projects;

/// <summary>The project file of a converted folder.</summary>
internal static class ProjectFile
{
    /// <summary>Its text.</summary>
    /// <param name="isProgram">Whether there is something to run.</param>
    /// <param name="startup">The class whose <c>Main</c> runs unless another is named; null where there is only one.</param>
    /// <param name="rootNamespace">The root namespace.</param>
    /// <param name="packages">The NuGet packages of the libraries that the files use, as <c>Name@Version</c>.</param>
    /// <param name="usesHelpers">Whether the files use helpers.</param>
    /// <param name="options">How they were converted.</param>
    public static string Text(bool isProgram, string? startup, string rootNamespace, IReadOnlyList<string> packages, bool usesHelpers, ConversionOptions options)
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
            $"    <TargetFramework>{FrameworkName(options.TargetFramework)}</TargetFramework>",
            .. options.TargetFramework == TargetFramework.Net8 ? ["    <LangVersion>13</LangVersion>"] : Array.Empty<string>(),
            $"    <RootNamespace>{rootNamespace}</RootNamespace>",
            $"    <Nullable>{(options.Nullable == NullableContext.Disable ? "disable" : "enable")}</Nullable>",
            "    <ImplicitUsings>enable</ImplicitUsings>",
            "    <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>",
        ]);
        if (startup is not null)
        {
            lines.Add("    <!-- Another script: dotnet run -p:StartupObject=NAMESPACE.CLASS -->");
            lines.Add($"    <StartupObject Condition=\"'$(StartupObject)' == ''\">{startup}</StartupObject>");
        }

        lines.AddRange(["  </PropertyGroup>", ""]);
        if (usesHelpers && options.Runtime == RuntimeKind.Package)
        {
            packages = [.. packages, $"PyAsyncToCs.Runtime@{FileText.PackageVersion}"];
        }

        if (packages.Count > 0)
        {
            lines.AddRange(
            [
                "  <ItemGroup>",
                .. packages.Select(package => package.Split('@')).Select(part => $"    <PackageReference Include=\"{part[0]}\" Version=\"{part[^1]}\" />"),
                "  </ItemGroup>",
                "",
            ]);
        }

        lines.AddRange(["</Project>", ""]);
        return string.Join('\n', lines);
    }

    private static string FrameworkName(TargetFramework framework) => framework switch
    {
        TargetFramework.Net8 => "net8.0",
        TargetFramework.Net9 => "net9.0",
        _ => "net10.0",
    };
}
