using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Lowering;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Projects;

/// <summary>A program's files in C#.</summary>
internal sealed class LoweredPart
{
    private readonly ProgramPart _part;
    private readonly ConversionOptions _options;
    private readonly List<(ModuleSymbol Module, CompilationUnitSyntax Unit, List<Diagnostic> Diagnostics, Lowerer Lowerer)> _files = [];

    public LoweredPart(ProgramPart part, ProgramPlan plan, ConversionOptions options)
    {
        _part = part;
        _options = options;

        // What the program ends itself with, the scripts provide for: they come last.
        foreach (var module in part.Model.Modules.OrderBy(m => plan.Of(m).IsScript))
        {
            var diagnostics = new List<Diagnostic>();
            var lowerer = new Lowerer(plan, part.Model, module, options, diagnostics);
            var unit = lowerer.LowerModule();
            plan.UsesExit |= lowerer.UsesExit;
            Helpers.UnionWith(lowerer.Helpers);
            if (!module.IsSynthetic)
            {
                _files.Add((module, unit, diagnostics, lowerer));
            }
        }
    }

    /// <summary>The helpers that the files use.</summary>
    public HashSet<HelperReference> Helpers { get; } = [];

    public IEnumerable<CompilationUnitSyntax> Units => _files.Select(f => f.Unit);

    public Dictionary<SourceText, ConversionResult> Results { get; } = [];

    /// <summary>Writes the files' texts.</summary>
    public void Print()
    {
        var shared = _part.Diagnostics.ToLookup(d => d.Source);
        foreach (var (module, unit, diagnostics, lowerer) in _files)
        {
            var source = module.Parsed!.Source;
            Results[source] = new ConversionResult(
                FileText.Of(unit, lowerer, _options, isWhole: false),
                DiagnosticOrder.Of(shared[source].Concat(diagnostics)));
        }
    }
}
