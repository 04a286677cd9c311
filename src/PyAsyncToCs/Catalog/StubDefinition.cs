using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Catalog;

/// <summary>One name that a stub, or a class in it, defines.</summary>
/// <param name="kind">What it defines.</param>
/// <param name="name">The name; the whole line, for an import.</param>
/// <param name="statement">Parses its statement; of a class, its head alone.</param>
/// <param name="body">What a class defines.</param>
internal sealed class StubDefinition(StubKind kind, string name, Lazy<IReadOnlyList<Stmt>> statement, ImmutableArray<StubDefinition> body)
{
    private readonly List<Lazy<IReadOnlyList<Stmt>>> _statements = [statement];

    public StubKind Kind => kind;

    public string Name => name;

    public ImmutableArray<StubDefinition> Body => body;

    /// <summary>Its statements: one, or a function's overloads in order. They are parsed once for the process.</summary>
    public IEnumerable<Stmt> Statements => _statements.SelectMany(parsed => parsed.Value);

    public void AddOverload(Lazy<IReadOnlyList<Stmt>> overload) => _statements.Add(overload);
}
