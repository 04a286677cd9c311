using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Facts;
using PyAsyncToCs.Lowering;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Projects;

/// <summary>A script as a static class in a namespace, with its helpers in the same file: something to put into a project.</summary>
internal static class ClassFile
{
    /// <summary>Converts a script.</summary>
    public static ConversionResult Convert(ParseResult parsed, ConversionOptions options)
    {
        var module = new ModuleSymbol("__main__", parsed) { PathName = Name(parsed.Source.Path) };
        var table = ModuleTable.OfScript(module);
        var part = ProgramPart.Analyze(table, [module], options);
        var names = new ProjectNames(options.Namespace ?? options.ProjectName.Replace('.', '_'), [module]);
        var isScript = new ImportGraph(table).Scripts().Count > 0;
        var plan = ProgramPlan.OfModules(part.Model, names, _ => isScript, isTopLevel: false);
        var lowerer = new Lowerer(plan, part.Model, module, options, part.Diagnostics);
        var unit = lowerer.LowerModule();
        var facts = FactsOfModule.Of(part.Model, module, unit, lowerer.Helpers, options);
        if (options.Runtime == RuntimeKind.Inline)
        {
            unit = WithHelpers(unit, lowerer, () => AbsentTypes.Of(part.Model, options));
        }

        return new ConversionResult(FileText.Of(unit, lowerer, options, isWhole: true), DiagnosticOrder.Of(part.Diagnostics)) { Facts = facts };
    }

    private static CompilationUnitSyntax WithHelpers(CompilationUnitSyntax unit, Lowerer lowerer, Func<IReadOnlySet<string>> absent)
    {
        var helpers = HelperSlicer.Slice(lowerer.Helpers, out var usings, unit, absent);
        if (helpers.Count == 0 || unit.Members is not [FileScopedNamespaceDeclarationSyntax space])
        {
            return unit;
        }

        var own = unit.Usings.Where(u => u.Alias is null).Select(u => u.Name!.ToString());
        var aliases = unit.Usings.Where(u => u.Alias is not null);
        return unit
            .WithMembers([space.AddMembers(lowerer.WithoutLines(helpers))])
            .WithUsings([.. UsingDirectives.For(new SortedSet<string>(own.Concat(usings), StringComparer.Ordinal)), .. aliases]);
    }

    /// <summary>The module's name: that of its file, or of a program where there is none.</summary>
    private static string Name(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path).Replace('.', '_');
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-') ? name.Replace('-', '_') : "main";
    }
}
