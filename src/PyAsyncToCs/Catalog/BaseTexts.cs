using System.Reflection;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Catalog;

/// <summary>Library classes in Python, for programs that derive classes of their own from them.</summary>
internal static class BaseTexts
{
    private static readonly Lazy<IReadOnlyDictionary<string, ClassDefStmt>> s_asyncio = new(Read);

    /// <summary>asyncio's classes, by their names.</summary>
    public static IReadOnlyDictionary<string, ClassDefStmt> Asyncio => s_asyncio.Value;

    private static Dictionary<string, ClassDefStmt> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Bases/asyncio.py")!;
        using var reader = new StreamReader(stream);
        return PythonParser.Parse(new SourceText(reader.ReadToEnd(), "asyncio.py")).Module.Body.OfType<ClassDefStmt>().ToDictionary(c => c.Name);
    }
}
