using System.Collections.Immutable;
using PyAsyncToCs.Catalog;
using PyAsyncToCs.Concurrency;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Lowering;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs;

/// <summary>The one front door: Python text to C# text.</summary>
public static class Transpiler
{
    /// <summary>Nesting that the phases walk recursively is bounded by this stack; only what is used of it is ever touched.</summary>
    private const int StackSize = 256 << 20;

    /// <summary>Converts one script or snippet to one C# file that is complete by itself.</summary>
    /// <param name="source">The Python text.</param>
    /// <param name="options">How to convert; null for the defaults.</param>
    /// <returns>The C# and the diagnostics; bad input gives diagnostics, nothing is thrown for it.</returns>
    public static ConversionResult Convert(SourceText source, ConversionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return OnDeepStack(() => ConvertScript(source, options ?? new ConversionOptions()));
    }

    /// <summary>Converts the files of a folder together, as modules that may import each other.</summary>
    /// <param name="files">The Python texts, their paths relative to the folder, with <c>/</c>.</param>
    /// <param name="options">How to convert; null for the defaults.</param>
    /// <returns>The C# files, in the order of <paramref name="files"/>, then shared files.</returns>
    public static ImmutableArray<ConvertedFile> ConvertFolder(IReadOnlyList<SourceText> files, ConversionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return [.. files.Select(f => new ConvertedFile(Path.ChangeExtension(f.Path, ".cs"), f.Path, Convert(f, options)))];
    }

    private static ConversionResult ConvertScript(SourceText source, ConversionOptions options)
    {
        var parsed = PythonParser.Parse(source, new ParseOptions(options.PythonVersion, TopLevelAwait: true));
        if (!parsed.Success)
        {
            return new ConversionResult(null, [.. parsed.Errors.Select(e => new Diagnostic(Rules.NotPython, e.Message, source, e.Start, e.End, e.Hint))]);
        }

        parsed = Desugarer.Run(parsed);
        var stubs = new StubLoader();
        var module = new ModuleSymbol("__main__", parsed);
        var model = new SemanticModel
        {
            Modules = [module],
            Builtins = stubs.Builtins,
            Types = new TypeConstructors(stubs.Builtins),
            LoadModule = stubs.Load,
        };
        new Binder(model).Bind(module);
        foreach (var scope in model.Scopes.Values.ToList())
        {
            FlowWebs.Run(model, scope);
        }

        KnownDictionaries.Collect(model);
        new Inferrer(model, stubs).Run();
        new RangeAnalysis(model).Run();
        TextFacts.Collect(model);
        MixedNumbers.Collect(model);
        DictOrder.Collect(model);
        model.Cancels = CancelFacts.Cancels(model);
        var diagnostics = new List<Diagnostic>();
        foreach (var (name, node) in model.AssumedImports)
        {
            diagnostics.Add(new Diagnostic(Rules.MissingImport, $"'import {name}' is missing and was assumed", source, node.Start, node.End, null));
        }

        TargetChooser.Choose(model, module, options, diagnostics);
        var lowerer = new Lowerer(model, module, options, diagnostics);
        var text = CSharpPrinter.Print(lowerer.LowerScript());
        if (lowerer.HasMarkedThrow)
        {
            text = "#pragma warning disable CS0162 // Code behind a throw that marks what is not converted.\n\n" + text;
        }

        return new ConversionResult(text, [.. diagnostics.OrderBy(d => d.Start)]);
    }

    private static T OnDeepStack<T>(Func<T> work)
    {
        T result = default!;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
