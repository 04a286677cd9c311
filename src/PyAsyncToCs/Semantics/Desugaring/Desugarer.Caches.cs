using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>functools.cache</c> and <c>lru_cache</c>, as the decorators that they are (CPython's Lib/functools.py).</summary>
internal sealed partial class Desugarer
{
    private const string CacheClass = "_LruCache";

    private const string Unbounded = """
        def cache(fn):
            cache = {}
            def wrapper(*args):
                if args not in cache:
                    cache[args] = fn(*args)
                return cache[args]
            return wrapper
        """;

    /// <summary>One that evicts, or tells of itself.</summary>
    private const string Bounded = """
        def cache(fn):
            cache = _LruCache(size)
            def wrapper(*args):
                if cache.misses(args):
                    return cache.add(args, fn(*args))
                return cache.find(args)
            return wrapper
        """;

    /// <summary>The variables of caches that evict, by the function they are for.</summary>
    private readonly Dictionary<string, string> _caches = [];

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

        var size = call is null ? null : call.Args.FirstOrDefault() ?? call.Keywords.FirstOrDefault(k => k.Arg == "maxsize")?.Value;
        var isUnbounded = size is ConstantExpr { Value: null } || (call?.Func ?? decorator) is NameExpr { Id: "cache" } or AttributeExpr { Attr: "cache" };
        var isSimple = isUnbounded && _names.CallsOf("cache_info").Count + _names.CallsOf("cache_clear").Count == 0;
        var def = new PlainCopier(decorator.Start).Copy((FunctionDefStmt)PythonParser.Parse(new SourceText(isSimple ? Unbounded : Bounded)).Module.Body[0]);
        var limit = isUnbounded ? new ConstantExpr(null, null, decorator.Start, decorator.End) : size ?? new ConstantExpr(128L, null, decorator.Start, decorator.End);
        return Split(def.Body, out var wrapper) is { } setup ? new Decorator("cache", "fn", setup, wrapper, isSimple ? [] : new() { ["size"] = limit }) : null;
    }

    /// <summary>What a cache tells of itself is asked of its variable.</summary>
    private AttributeExpr? CacheMember(AttributeExpr a) =>
        a is { Attr: "cache_info" or "cache_clear", Value: NameExpr function } && _caches.TryGetValue(function.Id, out var variable)
            ? new AttributeExpr(new NameExpr(variable, ExprContext.Load, function.Start, function.End), a.Attr, a.Context, a.Start, a.End)
            : null;
}
