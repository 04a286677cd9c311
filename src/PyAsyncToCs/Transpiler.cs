using System.Collections.Immutable;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Facts;
using PyAsyncToCs.Lowering;
using PyAsyncToCs.Projects;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs;

/// <summary>The one front door: Python text to C# text.</summary>
public static class Transpiler
{
    /// <summary>Converts one script or snippet to one C# file that is complete by itself.</summary>
    /// <param name="source">The Python text.</param>
    /// <param name="options">How to convert; null for the defaults.</param>
    /// <returns>The C# and the diagnostics; bad input gives diagnostics, nothing is thrown for it.</returns>
    public static ConversionResult Convert(SourceText source, ConversionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new ConversionOptions();
        return DeepStack.Run(() =>
        {
            try
            {
                return ConvertScript(source, options);
            }
            catch (Exception fault) when (!options.ThrowsOnFault)
            {
                return Faulty(source, fault);
            }
        });
    }

    /// <summary>
    /// Converts the files of a folder together, as modules that may import each other, into a project that builds: a C#
    /// file for each, one file of helpers, the project file, and a document of what needs a human, where something does.
    /// </summary>
    /// <param name="files">The Python texts, their paths relative to the folder, with <c>/</c>.</param>
    /// <param name="options">How to convert; null for the defaults.</param>
    /// <returns>The C# files, in the order of <paramref name="files"/>, then shared files.</returns>
    public static ImmutableArray<ConvertedFile> ConvertFolder(IReadOnlyList<SourceText> files, ConversionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return DeepStack.Run(() => new FolderProject(files, options ?? new ConversionOptions()).Convert());
    }

    /// <summary>Which files of a folder are scripts: they are run, the others are imported.</summary>
    /// <param name="files">The Python texts, their paths relative to the folder, with <c>/</c>.</param>
    /// <param name="options">How to read them; null for the defaults.</param>
    /// <returns>Their paths, the one that a reader takes for the program first.</returns>
    public static ImmutableArray<string> FindScripts(IReadOnlyList<SourceText> files, ConversionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return DeepStack.Run(() => new FolderProject(files, options ?? new ConversionOptions()).Scripts());
    }

    /// <summary>Why those files of a folder that are not Python are none: the first error of each.</summary>
    /// <param name="files">The Python texts.</param>
    /// <param name="options">How to read them; null for the defaults.</param>
    public static ImmutableArray<Diagnostic> FindNotPython(IReadOnlyList<SourceText> files, ConversionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var version = (options ?? new ConversionOptions()).PythonVersion;
        return DeepStack.Run(() => files.Select(file => PythonParser.Parse(file, new ParseOptions(version, TopLevelAwait: true)))
            .Where(parsed => !parsed.Success).Select(parsed => NotPython(parsed).Diagnostics[0]).ToImmutableArray());
    }

    /// <summary>
    /// Begins to get ready, on another thread, what every conversion needs: the first one, which can go on meanwhile, is
    /// done sooner.
    /// </summary>
    /// <param name="afterwards">What else that thread is to do, at its end.</param>
    public static void Prepare(Action? afterwards = null) => WarmUp.Start(afterwards);

    internal static ConversionResult NotPython(ParseResult parsed) =>
        new(null, [.. parsed.Errors.Select(e => new Diagnostic(Rules.NotPython, e.Message, parsed.Source, e.Start, e.End, e.Hint))]);

    /// <summary>What a fault of the converter leaves of a file: a program that says so.</summary>
    private static ConversionResult Faulty(SourceText source, Exception fault)
    {
        var message = $"the file is not converted, because of a fault of the converter ({fault.GetType().Name})";
        return new ConversionResult(
            $"throw new NotSupportedException(\"{message}\");\n",
            [new Diagnostic(Rules.Unsupported, message, source, 0, 0, "report it with the file, or convert its parts one by one")]);
    }

    /// <summary>Converts a script on this thread, whose stack must be deep enough for it.</summary>
    internal static ConversionResult ConvertScript(SourceText source, ConversionOptions options)
    {
        var parsed = PythonParser.Parse(source, new ParseOptions(options.PythonVersion, TopLevelAwait: true));
        if (!parsed.Success)
        {
            return NotPython(parsed);
        }

        return ConvertRewritten(Desugarer.Run(parsed), options);
    }

    /// <summary>Converts a script that is rewritten already.</summary>
    internal static ConversionResult ConvertRewritten(ParseResult parsed, ConversionOptions options)
    {
        if (options.Layout == ScriptLayout.Class)
        {
            return ClassFile.Convert(parsed, options);
        }

        var module = new ModuleSymbol("__main__", parsed);
        var part = ProgramPart.Analyze(ModuleTable.OfScript(module), [module], options);
        var lowerer = new Lowerer(ProgramPlan.OfScript(part.Model), part.Model, module, options, part.Diagnostics);
        var unit = lowerer.LowerScript();
        var text = FileText.Of(unit, lowerer, options, isWhole: true);
        return new ConversionResult(text, DiagnosticOrder.Of(part.Diagnostics)) { Facts = FactsOfModule.Of(part.Model, module, unit, lowerer.Helpers, options) };
    }
}
