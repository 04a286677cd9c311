using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A class that decorates: the name is an instance of it, made of the function.</summary>
internal sealed partial class Desugarer
{
    /// <summary>The functions whose names and documentation the objects that stand for them have taken.</summary>
    private readonly Dictionary<string, FunctionDefStmt> _updated = [];

    private ConstantExpr? UpdatedName(AttributeExpr member) =>
        member is { Attr: "__name__" or "__qualname__" or "__doc__", Value: NameExpr { Id: var name } } && _updated.TryGetValue(name, out var f)
            ? new ConstantExpr(member.Attr != "__doc__" ? f.Name : f.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? text : null, null, member.Start, member.End)
            : null;

    private List<Stmt> MadeByClass(FunctionDefStmt f, NameExpr maker)
    {
        var core = _names.Fresh(f.Name + "_core");
        var plain = new FunctionDefStmt(f.IsAsync, core, f.Args, f.Body, [], f.Returns, f.TypeParams, f.Start, f.End);
        s_shownNames.AddOrUpdate(plain, f.Name);
        if (_names.DefinitionOf(maker.Id) is ClassDefStmt cls && BaseFlattener.Nodes(cls).Any(n => n is CallExpr { Func: NameExpr { Id: "update_wrapper" } or AttributeExpr { Attr: "update_wrapper" } }))
        {
            _updated[f.Name] = f;
        }

        var made = new CallExpr(new NameExpr(maker.Id, ExprContext.Load, maker.Start, maker.End), [new NameExpr(core, ExprContext.Load, maker.Start, maker.End)], [], maker.Start, maker.End);
        return [.. Defined(plain), new AssignStmt([new NameExpr(f.Name, ExprContext.Store, f.Start, f.Start)], made, f.Start, f.Start)];
    }

    /// <summary>The <c>__call__</c> of a class that decorates one function has that function's parameters.</summary>
    private ClassDefStmt WithSignature(ClassDefStmt c)
    {
        if (_names.Decorated(c.Name) is not [var function] || c.Body.OfType<FunctionDefStmt>().FirstOrDefault(m => m.Name == "__call__") is not { Args.VarArg: not null } call)
        {
            return c;
        }

        var args = function.Args;
        var receiver = new Arg("self", null, call.Start, call.Start);
        var signature = new Arguments(
            args.PosOnlyArgs.IsEmpty ? [] : [receiver, .. args.PosOnlyArgs],
            args.PosOnlyArgs.IsEmpty ? [receiver, .. args.Args] : args.Args,
            args.VarArg,
            args.KwOnlyArgs,
            args.KwDefaults,
            args.KwArg,
            args.Defaults,
            args.Start,
            args.End);
        var copier = new WrapperCopier(this, new Decorator(c.Name, "", [], call, []), function, function.Name, function.Name, signature, isMethod: false, call.Start) { Rename = [], IsCall = true };
        if (copier.Signature(call, call.Name) is not { } own)
        {
            return c;
        }

        var body = copier.CopyBlock(call.Body);
        if (copier.Failed)
        {
            return c;
        }

        var written = new FunctionDefStmt(call.IsAsync, call.Name, own, [.. body], call.DecoratorList, call.Returns, call.TypeParams, call.Start, call.End);
        return new ClassDefStmt(c.Name, c.Bases, c.Keywords, [.. c.Body.Select(s => ReferenceEquals(s, call) ? written : s)], c.DecoratorList, c.TypeParams, c.Start, c.End);
    }
}
