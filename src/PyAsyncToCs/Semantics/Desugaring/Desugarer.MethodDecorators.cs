using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Decorators that are methods of an object: <c>@limiter</c>, <c>@Retry(3)</c>, <c>@cache.kept(ttl=5)</c>.</summary>
internal sealed partial class Desugarer
{
    /// <summary>A decorator that is a method.</summary>
    /// <param name="Class">The object's class.</param>
    /// <param name="Method">The method.</param>
    /// <param name="Receiver">The name of the object, or what makes it.</param>
    /// <param name="Factory">The call that gives the decorator; null where the method is it.</param>
    private sealed record MethodDecorator(ClassDefStmt Class, FunctionDefStmt Method, Expr Receiver, CallExpr? Factory);

    private MethodDecorator? MethodOf(Expr decorator)
    {
        // A decorator of a function at the module's top is named there.
        Func<string, ClassDefStmt?> instanceOf = _functionDepth == 0 ? _names.InstanceAtTop : _names.InstanceOf;
        var (cls, name, receiver, factory) = decorator switch
        {
            NameExpr instance => (instanceOf(instance.Id), "__call__", (Expr)instance, (CallExpr?)null),
            CallExpr { Func: NameExpr maker } made => (_names.DefinitionOf(maker.Id) as ClassDefStmt, "__call__", made, null),
            AttributeExpr { Value: NameExpr owner } member => (instanceOf(owner.Id), member.Attr, owner, null),
            CallExpr { Func: AttributeExpr { Value: NameExpr owner } member } call => (instanceOf(owner.Id), member.Attr, owner, call),
            _ => (null, "", decorator, null),
        };
        return cls is { DecoratorList.IsEmpty: true } && ClassTable.Methods(cls).Where(m => m.Name == name).ToList() is [{ IsAsync: false, DecoratorList.IsEmpty: true } method]
            && method.Args is { Args: [_, ..], PosOnlyArgs.IsEmpty: true } && !BaseFlattener.Nodes(method).Any(IsBoundToClass)
            ? new MethodDecorator(cls, method, receiver, factory)
            : null;
    }

    /// <summary>Whether something means another thing outside its class.</summary>
    private static bool IsBoundToClass(Node node) =>
        node is NameExpr { Id: "super" or "__class__" } || (node is AttributeExpr { Attr: var name } && name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal));

    private Decorator? OfMethod(MethodDecorator decorator, FunctionDefStmt f)
    {
        var (cls, method, receiver, factory) = decorator;
        var self = method.Args.Args[0].Name;
        var args = method.Args;
        var def = new FunctionDefStmt(
            method.IsAsync, method.Name, new Arguments([], args.Args.RemoveAt(0), args.VarArg, args.KwOnlyArgs, args.KwDefaults, args.KwArg, args.Defaults, args.Start, args.End), method.Body, [], null, [], method.Start, method.End);
        Dictionary<string, Expr> arguments = [];
        List<Stmt> setup = [];
        if (factory is not null)
        {
            if (BindFactory(def.Args, factory) is not { } bound || Split(def.Body, out var inner) is not { } before || inner is null)
            {
                return null;
            }

            (arguments, setup, def) = (bound, before, inner);
        }

        if (def.Args is not { Args: [var parameter], PosOnlyArgs.IsEmpty: true, KwOnlyArgs.IsEmpty: true, VarArg: null, KwArg: null } || arguments.ContainsKey(self))
        {
            return null;
        }

        if (receiver is NameExpr named)
        {
            if (ModuleNames.HasOwn(f, named.Id) || BaseFlattener.Nodes(method).Any(n => n is FunctionDefStmt inner && inner != method && ModuleNames.HasOwn(inner, named.Id)))
            {
                return null;
            }

            arguments[self] = receiver;
        }
        else
        {
            setup.Insert(0, new AssignStmt([new NameExpr(self, ExprContext.Store, receiver.Start, receiver.Start)], receiver, receiver.Start, receiver.End));
        }

        // What only registers the function is called with it.
        return OfDefinition(cls.Name, def, parameter.Name, setup, arguments, f) is { Wrapper: not null } understood ? understood : null;
    }

    private static string Snake(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>How often a decorating method is used: as a decorator, or called.</summary>
    private int UsesOfMethod(ClassDefStmt cls, string name)
    {
        if (name != "__call__")
        {
            return BaseFlattener.Nodes(_module).Count(n => n is AttributeExpr a && a.Attr == name);
        }

        // An object that has a name may be called by it, one that has none is made to decorate.
        var instances = BaseFlattener.Nodes(_module).OfType<AssignStmt>().Where(a => a is { Targets: [NameExpr], Value: CallExpr { Func: NameExpr maker } } && maker.Id == cls.Name).Select(a => ((NameExpr)a.Targets[0]).Id).ToList();
        var made = _names.Reads(cls.Name) - instances.Count;
        return made + instances.Sum(i => _names.Decorated(i).Count + (_names.CallsOf(i).Count * 1000));
    }
}
