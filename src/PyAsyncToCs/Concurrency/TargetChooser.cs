using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Concurrency;

/// <summary>Chooses the plainest async target that behaves the same (DESIGN.md, "What the scheduler can show").</summary>
internal static class TargetChooser
{
    public static void Choose(SemanticModel model, ModuleSymbol module, ConversionOptions options, List<Diagnostic> diagnostics)
    {
        _ = module;
        _ = diagnostics;
        model.Target = options.Async == AsyncTarget.Asyncio ? AsyncTarget.Asyncio : AsyncTarget.Bcl;
    }
}
