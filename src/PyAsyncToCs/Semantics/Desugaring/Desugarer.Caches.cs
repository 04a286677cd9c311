using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>functools.cache</c> and <c>lru_cache</c>, as the decorators that they are (CPython's Lib/functools.py).</summary>
internal sealed partial class Desugarer
{
    private const string Unbounded = """
        def cache(fn):
            cache = {}
            def wrapper(*args):
                if args not in cache:
                    cache[args] = fn(*args)
                return cache[args]
            return wrapper
        """;

    private Decorator? CacheOf(Expr decorator)
    {
        var call = decorator as CallExpr;
        var isCache = (call?.Func ?? decorator) switch
        {
            NameExpr n => n.Id is "cache" or "lru_cache" && _names.IsImported(n.Id, "functools"),
            AttributeExpr { Value: NameExpr { Id: "functools" }, Attr: "cache" or "lru_cache" } => true,
            _ => false,
        };
        if (!isCache)
        {
            return null;
        }

        var def = new PlainCopier(decorator.Start).Copy((FunctionDefStmt)PythonParser.Parse(new SourceText(Unbounded)).Module.Body[0]);
        return Split(def.Body, out var wrapper) is { } setup ? new Decorator("cache", "fn", setup, wrapper, []) : null;
    }
}
