using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Catalog;
using PyAsyncToCs.Emit;

namespace PyAsyncToCs;

/// <summary>Gets ready, on other threads, what every conversion needs and what does not depend on its input.</summary>
internal static class WarmUp
{
    /// <summary>Starts it. What fails here fails again, and is told, where it is needed.</summary>
    public static void Start()
    {
        _ = Task.Run(() =>
        {
            StubTexts.Find("builtins");
            StubTexts.Find("asyncio");
        });
        _ = Task.Run(() => CSharpPrinter.Print(Trivia.Normalize(SyntaxFactory.ParseCompilationUnit(
            "using A; await B.C(D<E>.F(x)); static async Task<int> G(int y) { return $\"{y}\" ?? [1]; }"))));
    }
}
