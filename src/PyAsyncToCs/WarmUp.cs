using Microsoft.CodeAnalysis.CSharp;
using PyAsyncToCs.Catalog;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs;

/// <summary>Gets ready, on other threads, what every conversion needs and what does not depend on its input.</summary>
internal static class WarmUp
{
    private const string Program =
        """
        import asyncio

        async def work(n):
            await asyncio.sleep(n)
            return f"{n} done"

        async def main():
            for result in await asyncio.gather(work(1), work(2)):
                print(result)

        asyncio.run(main())
        """;

    /// <summary>Starts it. What fails here fails again, and is told, where it is needed.</summary>
    public static void Start()
    {
        if (Environment.ProcessorCount == 1)
        {
            return;
        }

        _ = Task.Run(() =>
        {
            StubTexts.Find("builtins");
            StubTexts.Find("asyncio");
        });

        // A small program takes the way that the real one will take, some steps ahead of it; Roslyn's parser is then
        // there for what needs helpers.
        _ = Task.Run(() =>
        {
            Transpiler.Convert(new SourceText(Program));
            SyntaxFactory.ParseCompilationUnit("namespace A; static class B { static int C(int x) => x; }");
        });
    }
}
