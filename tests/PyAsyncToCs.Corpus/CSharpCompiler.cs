using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Corpus;

/// <summary>What compiling a program gave.</summary>
/// <param name="Problems">Errors and warnings, as text with their places.</param>
/// <param name="Assembly">The assembly, or null if there are errors.</param>
public sealed record Compiled(IReadOnlyList<string> Problems, byte[]? Assembly);

/// <summary>
/// Compiles C# as <c>dotnet run file.cs</c> does: a console program with nullable reference types and the SDK's implicit
/// usings. References and their symbols are shared by all compilations.
/// </summary>
public static class CSharpCompiler
{
    /// <summary>The assembly name of every program; one name for all lets Roslyn share the references' symbols.</summary>
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

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp14);

    private static readonly Lazy<CSharpCompilation> s_base = new(CreateBase);

    private static readonly ConcurrentDictionary<string, MetadataReference> s_extra = new();

    /// <summary>Compiles one file.</summary>
    /// <param name="text">The C#.</param>
    /// <returns>All warnings and errors, and the assembly if there are no errors.</returns>
    public static Compiled Compile(string text) => Compile([("program.cs", text)], OutputKind.ConsoleApplication);

    /// <summary>Compiles one file as for a release.</summary>
    /// <param name="text">The C#.</param>
    /// <returns>All warnings and errors, and the assembly if there are no errors.</returns>
    public static Compiled CompileOptimized(string text) =>
        Compile([("program.cs", text)], options => options.WithOptimizationLevel(OptimizationLevel.Release), []);

    /// <summary>Compiles files.</summary>
    /// <param name="files">Path and text of each.</param>
    /// <param name="kind">A program, or a library.</param>
    /// <param name="references">Paths of further assemblies to refer to.</param>
    /// <returns>All warnings and errors, and the assembly if there are no errors.</returns>
    public static Compiled Compile(
        IEnumerable<(string Path, string Text)> files, OutputKind kind, params IEnumerable<string> references) =>
        Compile(files, options => options.WithOutputKind(kind), references);

    /// <summary>Compiles the files of a project that checks for overflow, as those of a converted folder do.</summary>
    /// <param name="files">Path and text of each.</param>
    /// <param name="startup">The class whose <c>Main</c> runs, where there are several.</param>
    /// <returns>All warnings and errors, and the assembly if there are no errors.</returns>
    public static Compiled CompileProject(IEnumerable<(string Path, string Text)> files, string? startup) =>
        Compile(files, options => options.WithOverflowChecks(true).WithMainTypeName(startup), []);

    private static Compiled Compile(
        IEnumerable<(string Path, string Text)> files, Func<CSharpCompilationOptions, CSharpCompilationOptions> change, IEnumerable<string> references)
    {
        List<(string Path, string Text)> given = [.. files];
        references = references.Concat(given.SelectMany(file => PackagesOf(file.Text)));
        var trees = given.Select(file => CSharpSyntaxTree.ParseText(WithoutDirectives(file.Text), s_parseOptions, file.Path)).ToList();
        var compilation = s_base.Value.AddSyntaxTrees(trees);
        if (change(compilation.Options) is var options && !options.Equals(compilation.Options))
        {
            compilation = compilation.WithOptions(options);
        }

        foreach (var path in references)
        {
            compilation = compilation.AddReferences(s_extra.GetOrAdd(path, file => MetadataReference.CreateFromFile(file)));
        }

        using var output = new MemoryStream();
        var result = compilation.Emit(output);
        return new Compiled(Problems(result.Diagnostics), result.Success ? output.ToArray() : null);
    }

    /// <summary>What compiling files as a library would complain about, on all cores and without an assembly in the end.</summary>
    /// <param name="files">Path and text of each.</param>
    /// <returns>All warnings and errors.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<(string Path, string Text)> files)
    {
        var trees = files.AsParallel().AsOrdered().Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parseOptions, file.Path));
        var compilation = s_base.Value.AddSyntaxTrees(trees);
        var options = compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary).WithConcurrentBuild(true);
        return Problems(compilation.WithOptions(options).GetDiagnostics());
    }

    /// <summary>The assemblies of the packages that a file asks for (or uses, in a project), as far as they stand beside this one.</summary>
    private static IEnumerable<string> PackagesOf(string text) => Directives(text)
        .Where(line => line.StartsWith("#:package ", StringComparison.Ordinal))
        .Select(line => line["#:package ".Length..].Split('@')[0].Trim())
        .Concat(text.Contains("using Microsoft.Data.Sqlite;", StringComparison.Ordinal) ? ["Microsoft.Data.Sqlite"] : [])
        .Distinct()
        .Select(package => Path.Combine(AppContext.BaseDirectory, package + ".dll"))
        .Where(File.Exists);

    private static IEnumerable<string> Directives(string text) => text.Split('\n').TakeWhile(line => line.StartsWith("#:", StringComparison.Ordinal));

    /// <summary>A script as the compiler reads it: its directives are for what builds it.</summary>
    private static string WithoutDirectives(string text) => text.StartsWith("#:", StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(line => line.StartsWith("#:", StringComparison.Ordinal) ? "" : line)) : text;

    private static List<string> Problems(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
        .OrderByDescending(diagnostic => diagnostic.Severity)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
        .Select(diagnostic => diagnostic.ToString())
        .ToList();

    /// <summary>What compiling a program for an older framework complains about, or null where its reference assemblies are not.</summary>
    /// <param name="text">The C#.</param>
    /// <param name="framework">The framework, <c>net8.0</c>.</param>
    /// <param name="pack">The version of its reference assemblies, among the packages that were restored.</param>
    /// <param name="language">Its C#.</param>
    public static IReadOnlyList<string>? ProblemsFor(string text, string framework, string pack, LanguageVersion language)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Combine(packages, "microsoft.netcore.app.ref", pack, "ref", framework);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        // The base is kept, and with it the symbols of the references.
        var options = new CSharpParseOptions(language);
        var empty = s_packs.GetOrAdd((folder, language), key => CSharpCompilation.Create(
            AssemblyName,
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            Directory.EnumerateFiles(key.Folder, "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
            s_base.Value.Options));
        var tree = CSharpSyntaxTree.ParseText(WithoutDirectives(text), options);
        var compilation = empty.AddSyntaxTrees(tree);
        var root = tree.GetCompilationUnitRoot();
        if (!root.Members.OfType<GlobalStatementSyntax>().Any() && !root.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(m => m.Identifier.Text == "Main"))
        {
            // A script that only defines becomes a library in class layout.
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        }

        foreach (var package in PackagesOf(text))
        {
            compilation = compilation.AddReferences(MetadataReference.CreateFromFile(package));
        }

        return Problems(compilation.GetDiagnostics());
    }

    private static readonly ConcurrentDictionary<(string Folder, LanguageVersion Language), CSharpCompilation> s_packs = new();

    /// <summary>The reference assemblies of the SDK that runs, or else the running framework's own assemblies.</summary>
    public static IReadOnlyList<string> ReferencePaths()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var framework = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        var folder = Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs)
                .Select(version => Path.Combine(version, "ref", framework))
                .Where(Directory.Exists)
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;
        return folder is not null
            ? [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)]
            : [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == runtime)];
    }

    // The warning level of a project for .NET 10 is 10; the SDK silences CS1701 and CS1702 itself.
    private static CSharpCompilation CreateBase() => CSharpCompilation.Create(
        AssemblyName,
        [CSharpSyntaxTree.ParseText(ImplicitUsings, s_parseOptions, "usings.cs")],
        ReferencePaths().Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            optimizationLevel: OptimizationLevel.Debug,
            warningLevel: 10,
            nullableContextOptions: NullableContextOptions.Enable,
            concurrentBuild: false,
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
}
