using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A <c>__getitem__</c> that asks whether its key is a slice is two methods: one for an index, one for the three parts of a slice.</summary>
internal sealed class ItemMethodSplitter : TreeCopier
{
    /// <summary>The method that slicing an object of such a class calls.</summary>
    public const string SliceMethod = "get_slice";

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        parsed = ItemKindSplitter.Run(parsed);
        var splitter = new ItemMethodSplitter(BaseFlattener.Nodes(parsed.Module).Any(n => n is SubscriptExpr { Context: ExprContext.Load, Slice: SliceExpr, Value: not ConstantExpr }));
        return BaseFlattener.Nodes(parsed.Module).OfType<FunctionDefStmt>().Any(splitter.IsSplit) ? parsed with { Module = splitter.Copy(parsed.Module) } : parsed;
    }

    private readonly bool _slices;

    private ItemMethodSplitter(bool slices) => _slices = slices;

    private bool IsSplit(FunctionDefStmt f) => IsForBoth(f) || (_slices && HandsOn(f));

    /// <summary>Whether a key is only handed on as the key of what the object holds, which takes either kind.</summary>
    internal static bool HandsOn(FunctionDefStmt f) =>
        f is { Name: "__getitem__", DecoratorList.IsEmpty: true, Args.Args: [_, { Name: var key, Annotation: null or NameExpr { Id: not "str" } or BinOpExpr }], Body: [.., ReturnStmt { Value: SubscriptExpr { Slice: NameExpr own, Value: AttributeExpr { Value: NameExpr { Id: "self" } } } }] } && own.Id == key
        && f.Body.Count(s => s is not ExprStmt { Value: ConstantExpr }) == 1;

    private static bool IsForBoth(FunctionDefStmt f) => f is { Name: "__getitem__", Args.Args: [_, { Name: var key }] } && BaseFlattener.Nodes(f).Any(n => IsSliceTest(n, key));

    private static bool IsSliceTest(Node node, string key) =>
        node is CallExpr { Func: NameExpr { Id: "isinstance" }, Args: [NameExpr subject, NameExpr { Id: "slice" }] } && subject.Id == key;

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not FunctionDefStmt f || !IsSplit(f))
        {
            return null;
        }

        var key = f.Args.Args[1];
        var index = (FunctionDefStmt)new Half(key.Name, isSlice: false).CopyWhole(f);
        index = new FunctionDefStmt(index.IsAsync, index.Name, index.Args, Reached(index.Body), index.DecoratorList, index.Returns, index.TypeParams, index.Start, index.End);
        var body = Reached(new Half(key.Name, isSlice: true).Copy(f.Body));
        Arg Part(string name) => new(name, new BinOpExpr(new NameExpr("int", ExprContext.Load, key.Start, key.Start), BinaryOperator.BitOr, new ConstantExpr(null, null, key.Start, key.Start), key.Start, key.Start), key.Start, key.Start);
        var args = new Arguments([], [Copy(f.Args.Args[0]), Part("start"), Part("stop"), Part("step")], null, [], [], null, [], f.Args.Start, f.Args.End);
        return [index, new FunctionDefStmt(false, SliceMethod, args, body, [], null, [], f.Start, f.Start)];
    }

    /// <summary>What control can reach, once the tests are decided.</summary>
    private static ImmutableArray<Stmt> Reached(ImmutableArray<Stmt> body) => [.. body.Take(body.TakeWhile(s => s is not (ReturnStmt or RaiseStmt)).Count() + 1)];

    private sealed class Half(string key, bool isSlice) : TreeCopier
    {
        public Node CopyWhole(Node node) => CopyParts(node);

        protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => stmt switch
        {
            IfStmt i when IsSliceTest(i.Test, key) => Copy(isSlice ? i.Body : i.OrElse),
            IfStmt { Test: UnaryOpExpr { Op: UnaryOperator.Not, Operand: var test } } i when IsSliceTest(test, key) => Copy(isSlice ? i.OrElse : i.Body),
            _ => null,
        };

        protected override Node? Replace(Node node)
        {
            NameExpr Part(string name) => new(name, ExprContext.Load, node.Start, node.End);
            switch (node)
            {
                case CallExpr { Func: NameExpr { Id: "range" }, Args: [StarredExpr { Value: CallExpr { Func: AttributeExpr { Attr: "indices", Value: NameExpr sliced }, Args: [var length] } }] } call when isSlice && sliced.Id == key:
                    // `range(*s.indices(n))` is what slicing a range of that length gives.
                    return new SubscriptExpr(new CallExpr(Part("range"), [Copy(length)], [], call.Start, call.End), new SliceExpr(Part("start"), Part("stop"), Part("step"), call.Start, call.End), ExprContext.Load, call.Start, call.End);
                case IfExpr i when IsSliceTest(i.Test, key):
                    return Copy(isSlice ? i.Body : i.OrElse);
                case CallExpr when IsSliceTest(node, key):
                    return new ConstantExpr(isSlice, null, node.Start, node.End);
                case SubscriptExpr { Slice: NameExpr name } s when isSlice && name.Id == key:
                    return new SubscriptExpr(Copy(s.Value), new SliceExpr(Part("start"), Part("stop"), Part("step"), s.Slice.Start, s.Slice.End), s.Context, s.Start, s.End);
                case AttributeExpr { Value: NameExpr name, Attr: "start" or "stop" or "step" } a when isSlice && name.Id == key:
                    return Part(a.Attr);
                default:
                    return null;
            }
        }
    }
}
