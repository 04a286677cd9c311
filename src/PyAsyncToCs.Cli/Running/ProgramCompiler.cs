using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace PyAsyncToCs.Cli.Running;

/// <summary>A compiled program.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Symbols">Its portable PDB.</param>
internal sealed record CompiledProgram(byte[] Assembly, byte[] Symbols);

/// <summary>Compiles converted C# in memory, against the assemblies of the framework that runs this tool.</summary>
internal static class ProgramCompiler
{
    /// <summary>The name of the assembly.</summary>
    public const string AssemblyName = "Program";

    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions _parseOptions = new(LanguageVersion.CSharp14);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> _references = new(() => [.. Paths().Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>Compiles a program.</summary>
    /// <param name="files">Path and text of each file.</param>
    /// <param name="isProject">Whether the settings are those of a converted folder's project file.</param>
    /// <exception cref="CliException">It needs a package, or does not compile, which is a fault of the converter.</exception>
    public static CompiledProgram Compile(IEnumerable<(string Path, string Text)> files, bool isProject)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            checkOverflow: isProject,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable);
        List<(string Path, string Text)> given = [.. files];
        if (given.Select(file => file.Text.Split('\n', 2)[0]).FirstOrDefault(line => line.StartsWith("#:package ", StringComparison.Ordinal)) is { } package)
        {
            throw new CliException($"the C# needs the package {package["#:package ".Length..].Trim()}, which is restored by a build: convert the program, and run the C# with 'dotnet run'");
        }

        var trees = given.Append((Path: "GlobalUsings.cs", Text: ImplicitUsings))
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, System.Text.Encoding.UTF8), _parseOptions, file.Path));
        var compilation = CSharpCompilation.Create(AssemblyName, trees, _references.Value, options);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            var error = result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
            throw new CliException($"the C# does not compile, which is a fault of the converter: {error}; please report it with the input");
        }

        return new CompiledProgram(assembly.ToArray(), symbols.ToArray());
    }

    /// <summary>The framework's assemblies, without this tool's own.</summary>
    private static IEnumerable<string> Paths()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework);
    }
}
