using System.Collections.Immutable;
using PyAsyncToCs.Catalog;
using PyAsyncToCs.Concurrency;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Generics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Projects;

/// <summary>Modules that are one program: they import each other, or are a script alone. Their meaning is found together.</summary>
internal sealed class ProgramPart
{
    /// <summary>How often the types are inferred again without those generics that turned out not to be C#'s.</summary>
    private const int MostAttempts = 3;

    private ProgramPart(SemanticModel model) => Model = model;

    public SemanticModel Model { get; private set; }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Finds what modules mean: names, types, ranges, what coroutines run on.</summary>
    /// <param name="table">The modules that there are.</param>
    /// <param name="modules">Those of this program.</param>
    /// <param name="options">How to convert.</param>
    public static ProgramPart Analyze(ModuleTable table, IReadOnlyList<ModuleSymbol> modules, ConversionOptions options)
    {
        var (model, stubs) = Open(table, modules, options, null);
        var part = new ProgramPart(model);
        var exports = new ExportLists(table);
        foreach (var module in modules)
        {
            ImpliedSubmodules.Expand(module, table);
            exports.Expand(module);
            ConditionalImports.Decide(module, s => part.IsKnown(module, s), s => part.NoteMissing(module, s));
            LibraryStars.Expand(module, i => table.Find(module, i) is null ? stubs.Load(i.Module!) : null);
        }

        Infer(model, stubs);
        if (GenericPlan.IsNeeded(model))
        {
            model = part.WithGenerics(table, modules, options);
        }

        model.Cancels = CancelFacts.Cancels(model);
        SteppedGenerators.Collect(model);
        AsyncGeneratorFacts.Collect(model);
        ContextManagerFacts.Collect(model);
        EscapingStops.Collect(model);
        new RangeAnalysis(model).Run();
        UnboundNames.Collect(model);
        TextFacts.Collect(model);
        GenericFacts.Collect(model);
        MixedNumbers.Collect(model);
        DictOrder.Collect(model);
        TupleKeys.Collect(model);
        foreach (var (name, node) in model.AssumedImports)
        {
            part.Diagnostics.Add(new Diagnostic(Rules.MissingImport, $"'import {name}' is missing and was assumed", modules[0].Parsed!.Source, node.Start, node.End, null));
        }

        TargetChooser.Choose(model, options, part.Diagnostics);
        return part;
    }

    /// <summary>Infers the types again with the generics that the program uses at several types, as far as C# can have them.</summary>
    private SemanticModel WithGenerics(ModuleTable table, IReadOnlyList<ModuleSymbol> modules, ConversionOptions options)
    {
        var generics = GenericPlan.Wanted(Model);
        for (var attempt = 0; generics.Count > 0; attempt++)
        {
            (Model, var stubs) = Open(table, modules, options, generics);
            Infer(Model, stubs);
            var unfit = GenericPlan.Unfit(Model);
            if (unfit.Count == 0)
            {
                break;
            }

            generics = attempt == MostAttempts ? [] : new(generics.Where(g => !unfit.Contains(g.Key)), ReferenceEqualityComparer.Instance);
            if (generics.Count == 0)
            {
                (Model, stubs) = Open(table, modules, options, null);
                Infer(Model, stubs);
            }
        }

        return Model;
    }

    private static (SemanticModel Model, StubLoader Stubs) Open(ModuleTable table, IReadOnlyList<ModuleSymbol> modules, ConversionOptions options, Dictionary<Node, ImmutableArray<string>>? generics)
    {
        var stubs = new StubLoader(options.Stubs) { UsesZones = modules.Any(m => m.Parsed is { } parsed && ZoneFacts.UsesZones(parsed.Module)) };
        return (new SemanticModel
        {
            Modules = modules,
            ModuleTable = table,
            Builtins = stubs.Builtins,
            Types = new TypeConstructors(stubs.Builtins),
            LoadModule = stubs.Load,
            Generics = generics,
        }, stubs);
    }

    private static void Infer(SemanticModel model, StubLoader stubs)
    {
        new Binder(model).Bind();
        foreach (var scope in model.Scopes.Values.ToList())
        {
            FlowWebs.Run(model, scope);
        }

        KnownDictionaries.Collect(model);
        JsonUses.Collect(model);
        new Inferrer(model, stubs).Run();
    }

    private bool IsKnown(ModuleSymbol module, Stmt stmt) => stmt switch
    {
        ImportStmt i => i.Names.All(a => Exists(module, a.Name)),
        ImportFromStmt { Level: 0, Module: { } name } => Exists(module, name),
        ImportFromStmt from => Model.ModuleTable.Find(module, from) is not null,
        _ => true,
    };

    // uvloop is there for programs that insist on it; where another loop will do, asyncio's own does.
    private bool Exists(ModuleSymbol module, string name) =>
        name != "uvloop" && (name is "__future__" or "abc" || Model.ModuleTable.Find(module, name) is not null || Model.LoadModule(name) is not null);

    private void NoteMissing(ModuleSymbol module, Stmt stmt)
    {
        var rule = Rules.TakenAsMissing;
        var name = stmt is ImportFromStmt f ? f.Module ?? "." : ((ImportStmt)stmt).Names[0].Name;
        var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, name);
        Diagnostics.Add(new Diagnostic(rule, message, module.Parsed!.Source, stmt.Start, stmt.End, rule.Suggestion));
    }
}
