using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Lowering;
using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Facts;

/// <summary>Brings together what is known of a module once its C# is there.</summary>
internal static class FactsOfModule
{
    /// <summary>The facts, or null where nobody asked for them.</summary>
    /// <param name="model">What is known of its program.</param>
    /// <param name="module">The module.</param>
    /// <param name="unit">Its C#.</param>
    /// <param name="helpers">The helpers that lowering used.</param>
    /// <param name="options">How it was converted.</param>
    public static ConversionFacts? Of(SemanticModel model, ModuleSymbol module, CompilationUnitSyntax unit, IEnumerable<HelperReference> helpers, ConversionOptions options)
    {
        if (!options.CollectsFacts)
        {
            return null;
        }

        var decision = model.TargetDecision;
        var source = decision.Module?.Parsed!.Source;
        return new ConversionFacts(
            decision.HasCoroutines ? model.Target : null,
            decision.Why,
            source?.Path,
            source?.GetLine(decision.Node!.Start) ?? 0,
            [.. helpers.Concat(HelperNames.In([unit], HelperLibrary.Embedded)).Select(Name).Concat(Copied(unit)).Distinct().Order(StringComparer.Ordinal)],
            TypePositions.Of(model, module, options.PreludeLength));
    }

    /// <summary>The helpers that stand in the file themselves: what its templates name, and what those need.</summary>
    private static IEnumerable<string> Copied(CompilationUnitSyntax unit) => unit.Members
        .SelectMany(m => m is BaseNamespaceDeclarationSyntax space ? [.. space.Members] : (IEnumerable<MemberDeclarationSyntax>)[m])
        .OfType<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.ValueText).Where(name => HelperLibrary.Embedded.FilesOfType(name).Count > 0);

    private static string Name(HelperReference helper) => helper.Member is null ? helper.Type : $"{helper.Type}.{helper.Member}";
}
