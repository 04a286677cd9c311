using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Constructors, as primary ones where they only store.</summary>
internal sealed partial class Lowerer
{
    private sealed record Primary(ParameterListSyntax Parameters, Dictionary<AttributeSymbol, (ParameterSymbol Parameter, Expr Value)> Assigned, HashSet<ParameterSymbol> Captured, ArgumentListSyntax? BaseArguments)
    {
        /// <summary>Whether the class needs a parameter list: without one, only its fields have initial values.</summary>
        public bool HasParameterList => Parameters.Parameters.Count > 0 || BaseArguments is { Arguments.Count: > 0 };
    }

    /// <summary>Whether an attribute is a tuple of classes, which an <c>except</c> clause is written from without reading it.</summary>
    private static bool IsOfClasses(AttributeSymbol attribute) => attribute.Slot.Type is TupleType { Items: { Length: > 0 } items } && items.All(i => i.Type is ClassType);

    /// <summary>A constructor that only stores parameters and plain values becomes a primary one.</summary>
    private Primary? PrimaryConstructor(ClassSymbol cls, FunctionSymbol? init)
    {
        if (init is null || init.IsStub || init.Parameters.Count == 0 || init.Parameters.Any(p => p.IsVariadic))
        {
            return null;
        }

        var assigned = new Dictionary<AttributeSymbol, (ParameterSymbol, Expr)>();
        CallExpr? baseCall = null;
        foreach (var stmt in init.Def!.Body)
        {
            switch (stmt)
            {
                case AssignStmt { Targets: [AttributeExpr { Value: NameExpr self } target], Value: var value }
                    when _model.SymbolOf(self) == init.Parameters[0].Symbol && _model.AttributeTargets.GetValueOrDefault(target) is AttributeSymbol attribute && IsSimpleInitial(value, init):
                    if (!assigned.TryAdd(attribute, (init.Parameters.FirstOrDefault(p => value is NameExpr n && _model.SymbolOf(n) == p.Symbol)!, value)))
                    {
                        return null;
                    }

                    break;
                case AnnAssignStmt { Target: AttributeExpr { Value: NameExpr self } target, Value: { } value }
                    when _model.SymbolOf(self) == init.Parameters[0].Symbol && _model.AttributeTargets.GetValueOrDefault(target) is AttributeSymbol attribute && IsSimpleInitial(value, init):
                    if (!assigned.TryAdd(attribute, (init.Parameters.FirstOrDefault(p => value is NameExpr n && _model.SymbolOf(n) == p.Symbol)!, value)))
                    {
                        return null;
                    }

                    break;
                case ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: var super }, } call } when Inferrer.IsSuper(super) && baseCall is null && call.Args.Concat(call.Keywords.Select(k => k.Value)).All(a => IsSimpleInitial(a, init)):
                    baseCall = call;
                    break;
                case ExprStmt { Value: ConstantExpr } or PassStmt:
                    break;
                default:
                    return null;
            }
        }

        if (baseCall is not null && KeepsArguments(cls, baseCall))
        {
            return null;
        }

        // The compiler warns of a primary constructor's parameter that nothing reads.
        if (!(cls.IsException && baseCall is null) && init.Parameters.Skip(1).Any(p => !init.Def.Body.SelectMany(NodesOf<NameExpr>).Any(n => _model.SymbolOf(n) == p.Symbol)))
        {
            return null;
        }

        if (cls.Bases.Any(b => b.Class.IsUser && !IsProtocol(b.Class)) && baseCall is null && cls.Lineage().Skip(1).Any(b => b.IsUser && b.Methods.ContainsKey("__init__")))
        {
            return null;
        }

        if (assigned.Keys.Any(a => IsVirtualField(a) || cls.Lineage().Skip(1).Any(b => b.IsUser && b.Attributes.ContainsKey(a.Name))))
        {
            return null;
        }

        var outer = _frame;
        _frame = new Frame(init.Scope!, init, VariablePlacement.Of(_model, init.Scope!, init.Def.Body), outer) { Class = cls };
        try
        {
            NameVariables();
            var parameters = Parameters(init, out var prologue);
            if (prologue.Count > 0)
            {
                return null;
            }

            var arguments = BaseArguments(cls, init, baseCall);

            // A parameter nobody outside reads, and that nothing changes, needs no property: methods capture it.
            var captured = new HashSet<ParameterSymbol>();
            foreach (var (attribute, (parameter, _)) in assigned)
            {
                if (parameter is not null && attribute.IsRead && !IsOfClasses(attribute) && !attribute.IsMutated && !attribute.IsUsedOutside && IsReadThroughSelfOnly(attribute) && !IsHiddenInMethods(parameter, init) && parameter.Slot.Root == attribute.Slot.Root | _types.Text(parameter.Slot) == _types.Text(attribute.Slot) && cls.Subclasses.Count == 0 && arguments is null && !IsReadInInitializers(parameter, assigned.Values.Select(v => v.Item2), attribute, assigned))
                {
                    captured.Add(parameter);
                    attribute.CsName = ParameterName(parameter);
                    outer.Capture(attribute.CsName);
                }
            }

            return new Primary(parameters, assigned, captured, arguments);
        }
        finally
        {
            _frame = outer;
        }
    }

    /// <summary>Whether a method has a name of its own where the constructor's parameter would be read.</summary>
    private bool IsHiddenInMethods(ParameterSymbol parameter, FunctionSymbol init)
    {
        var name = ParameterName(parameter);
        return init.Owner!.Methods.Values.Where(m => m != init && m.Def is not null).SelectMany(m => NodesOf<Node>(m.Def!)).Any(n => n switch
        {
            Arg a => NameStyle.Camel(a.Name) == name,
            NameExpr { Context: not ExprContext.Load } v => NameStyle.Camel(v.Id) == name,
            _ => false,
        });
    }

    /// <summary>Whether an attribute is only read on the receiver itself, never on another instance.</summary>
    private bool IsReadThroughSelfOnly(AttributeSymbol attribute)
    {
        _plan.ReadOnOthers ??= [.. ProgramNodes<AttributeExpr>()
            .Where(a => a.Value is not NameExpr name || _model.SymbolOf(name) is not { IsParameter: true, Scope.Function: { IsMethod: true } f } symbol || f.Parameters[0].Symbol != symbol)
            .Select(a => _model.AttributeTargets.GetValueOrDefault(a)).OfType<AttributeSymbol>()];
        return !_plan.ReadOnOthers.Contains(attribute);
    }

    private bool IsReadInInitializers(ParameterSymbol parameter, IEnumerable<Expr> values, AttributeSymbol attribute, Dictionary<AttributeSymbol, (ParameterSymbol Parameter, Expr Value)> assigned) =>
        assigned.Any(a => a.Key != attribute && a.Value.Parameter == parameter);

    private bool IsSimpleInitial(Expr value, FunctionSymbol init)
    {
        var stack = new Stack<Node>([value]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr n && _model.SymbolOf(n) is { } symbol && symbol == init.Parameters[0].Symbol)
            {
                return false;
            }

            if (node is AwaitExpr or NamedExpr or LambdaExpr or ListCompExpr or DictCompExpr or SetCompExpr or GeneratorExpr or BoolOpExpr or IfExpr)
            {
                return false;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return true;
    }

    private ConstructorDeclarationSyntax Constructor(ClassSymbol cls, FunctionSymbol init)
    {
        var outer = _frame;
        _frame = new Frame(init.Scope!, init, VariablePlacement.Of(_model, init.Scope!, init.Def!.Body), outer) { Class = cls };
        try
        {
            NameVariables();
            var parameters = Parameters(init, out var prologue);
            var body = init.Def.Body.ToList();
            var super = body.FindIndex(s => s is ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: var owner } } } && Inferrer.IsSuper(owner));
            CallExpr? baseCall = null;
            List<Stmt> before = [];
            if (StoresMessage(cls) || HidesMessage(cls))
            {
                return ConstructorWithMessage(cls, parameters, prologue, body, super);
            }

            if (super >= 0)
            {
                // C# runs the base's constructor first: what stands before it and cannot stand behind goes into its first argument.
                baseCall = (CallExpr)((ExprStmt)body[super]).Value;
                before = [.. body.Take(super).Where(s => !IsDocstring(s))];
                if (before.All(MayStandAfterBase) && !ReadsBound(baseCall, before))
                {
                    before = [];
                }

                body.RemoveAt(super);
            }

            var baseArgs = BaseArguments(cls, init, baseCall);
            if (_frame.Out.Count > 0)
            {
                baseArgs = WithStatements(baseCall!, baseArgs!);
            }

            if (before.Count > 0)
            {
                baseArgs = Prepared(cls, init, baseCall!, baseArgs, before, parameters, prologue);
                if (!ReadsBoundIn(body.Skip(before.Count + body.Count(IsDocstring)), before))
                {
                    body.RemoveAll(s => before.Contains(s) && s is not AssignStmt { Targets: [AttributeExpr] });
                }
            }

            _frame.Out.AddRange(prologue);
            if (baseCall is not null && KeepsArguments(cls, baseCall))
            {
                Emit(CallHelper("PyException", "WithArgs", [ThisExpression(), .. baseCall.Args.Any(a => a is StarredExpr)
                    ? [Cs.Cast(Cs.Type("object?[]"), Cs.Collection([.. baseCall.Args.Select(a => a is StarredExpr ? Expression(a) : Boxed(a))]))]
                    : baseCall.Args.Select(Boxed)]));
            }

            Statements(body);
            var constructor = ConstructorDeclaration(cls.CsName!)
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
                .WithParameterList(parameters)
                .WithBody(Cs.Block(_frame.Out));
            return baseArgs is { Arguments.Count: > 0 } ? constructor.WithInitializer(ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, baseArgs)) : constructor;
        }
        finally
        {
            _frame = outer;
        }
    }

    /// <summary>Whether a statement before <c>super().__init__</c> may as well run after it.</summary>
    private bool MayStandAfterBase(Stmt stmt) => stmt is AssignStmt { Targets: [var target], Value: var value } && IsPlainValue(value)
        && (target is AttributeExpr or NameExpr || (target is TupleExpr several && several.Elts.All(e => e is AttributeExpr)));

    /// <summary>Whether a value is the same a little later: operators between numbers and texts, and new containers.</summary>
    private bool IsPlainValue(Expr node) => !HasEffect(node) || node switch
    {
        BinOpExpr { Op: BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult } b => IsOfPrimitives(b.Left, b.Right),
        BoolOpExpr b => b.Values.All(IsPlainValue),
        UnaryOpExpr u => IsOfPrimitives(u.Operand),
        CompareExpr c => IsOfPrimitives([c.Left, .. c.Comparators]),
        IfExpr c => IsPlainValue(c.Test) && IsPlainValue(c.Body) && IsPlainValue(c.OrElse),
        JoinedStrExpr text => text.Values.All(v => v is ConstantExpr || (v is FormattedValueExpr { FormatSpec: null, Value: var shown } && IsOfPrimitives(shown))),
        CallExpr { Args: [], Keywords: [], Func: NameExpr made } => _model.TypeOf(made) is ClassType { Class: { IsUser: false, IsException: false } },
        CallExpr { Args: [var only], Keywords: [], Func: NameExpr { Id: "len" or "list" or "tuple" or "set" or "dict" or "str" } called } =>
            _model.TypeOf(called) is FunctionType { Function.IsStub: true } or ClassType { Class.IsUser: false } && !HasEffect(only) && _model.TypeOf(only) is PrimitiveType or InstanceType { Class: { IsUser: false, Name: "list" or "tuple" or "set" or "dict" } },
        _ => false,
    };

    private bool IsOfPrimitives(params Expr[] nodes) => nodes.All(n => _model.TypeOf(n) is PrimitiveType && IsPlainValue(n));

    /// <summary>Whether a constructor passes on what the text of the exception does not tell, and the program asks for it.</summary>
    private bool KeepsArguments(ClassSymbol cls, CallExpr baseCall) =>
        cls.IsException && ShowsArguments && cls.Bases.All(b => b.Class.FindMethod("__init__") is null or { IsStub: true }) && !cls.HasBase("KeyError") && baseCall.Keywords.IsEmpty
        && (baseCall.Args.Length > 1 || baseCall.Args is [var only] && (only is StarredExpr || _model.TypeOf(only) != PyType.Str || Descendants(cls).Any(c => c.FindMethod("__str__") is { IsStub: false })));

    private bool ReadsBound(Node node, IReadOnlyList<Stmt> bound) => ReadsBoundIn([node], bound);

    /// <summary>Whether nodes read a variable that statements bind.</summary>
    private bool ReadsBoundIn(IEnumerable<Node> nodes, IReadOnlyList<Stmt> bound)
    {
        var symbols = bound.SelectMany(NodesOf<NameExpr>).Where(n => n.Context != ExprContext.Load).Select(n => _model.SymbolOf(n)).ToHashSet();
        return nodes.Any(n => NodesOf<NameExpr>(n).Any(name => symbols.Contains(_model.SymbolOf(name))));
    }

    private readonly List<MemberDeclarationSyntax> _preparations = [];

    /// <summary>The statements before <c>super().__init__(…)</c> as a method that gives its first argument.</summary>
    private ArgumentListSyntax Prepared(ClassSymbol cls, FunctionSymbol init, CallExpr baseCall, ArgumentListSyntax? baseArgs, List<Stmt> before, ParameterListSyntax parameters, List<StatementSyntax> prologue)
    {
        var self = init.Parameters[0].Symbol;
        var moved = before.Where(s => s is not AssignStmt { Targets: [AttributeExpr] }).ToList();
        var basic = cls.Bases.FirstOrDefault(b => b.Class.IsUser)?.Class.FindMethod("__init__");
        if (baseArgs is not { Arguments: [{ NameColon: null } first, ..] } || prologue.Count > 0 || (!cls.IsException && basic is null)
            || moved.SelectMany(NodesOf<NameExpr>).Any(n => _model.SymbolOf(n) == self) || moved.SelectMany(NodesOf<ReturnStmt>).Any()
            || baseCall.Args.Skip(1).Concat(baseCall.Keywords.Select(k => k.Value)).Any(a => ReadsBound(a, before))
            || (ReadsBoundIn(init.Def!.Body.SkipWhile(s => !(s is ExprStmt { Value: var value } && value == baseCall)).Skip(1), before) && moved.Any(s => NodesOf<Expr>(s).Any(HasEffect)))
            || before.Except(moved).Any(s => !MayStandAfterBase(s)))
        {
            Report(Diagnostics.Rules.Unsupported, baseCall, "code before 'super().__init__()'");
            return baseArgs ?? ArgumentList();
        }

        var outer = _frame.Out;
        _frame.Out = [];
        Statements(moved);
        Emit(ReturnStatement(first.Expression));
        var body = Cs.Block(_frame.Out);
        _frame.Out = outer;
        var type = cls.IsException ? Cs.Type("string") : CsOrder(basic!.CallerParameters.ToList()).First() is var taker && taker.IsVariadic ? _types.Of(VariableOfParameter(taker).Slot) : _types.Of(taker.Slot);
        var names = parameters.Parameters.Select(p => p.Identifier.Text).Where(name => body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(i => i.Identifier.Text == name)).ToHashSet();
        var taken = parameters.Parameters.Where(p => names.Contains(p.Identifier.Text)).Select(p => p.WithDefault(null));
        var method = cls.IsException ? "MessageOf" : "Prepare";
        _preparations.Add(MethodDeclaration(type, method)
            .WithModifiers(TokenList(Token(SyntaxKind.PrivateKeyword), Token(SyntaxKind.StaticKeyword)))
            .WithParameterList(ParameterList(SeparatedList(taken)))
            .WithBody(body));
        return baseArgs.WithArguments(baseArgs.Arguments.Replace(first, Argument(Cs.Call(method, [.. parameters.Parameters.Where(p => names.Contains(p.Identifier.Text)).Select(p => Cs.Id(p.Identifier.Text))]))));
    }

    /// <summary>An argument that takes statements, where C# has an expression alone: a function that is called at once.</summary>
    private ArgumentListSyntax WithStatements(CallExpr baseCall, ArgumentListSyntax arguments)
    {
        if (arguments is not { Arguments: [var only] } || _model.Calls.GetValueOrDefault(baseCall)?.Bound.FirstOrDefault(b => b.Arguments.Count > 0) is not { } bound)
        {
            throw Unsupported(baseCall, "'super().__init__()' with these arguments");
        }

        var statements = _frame.Out;
        _frame.Out = [];
        return arguments.WithArguments(SingletonSeparatedList(only.WithExpression(AtOnce(_types.Of(bound.Parameter.Slot), () =>
        {
            statements.ForEach(Emit);
            return only.Expression;
        }))));
    }

    /// <summary>What the base's constructor is given.</summary>
    private ArgumentListSyntax? BaseArguments(ClassSymbol cls, FunctionSymbol init, CallExpr? baseCall)
    {
        if (cls.Bases.FirstOrDefault(b => (b.Class.IsUser && !IsProtocol(b.Class)) || b.Class.IsException || b.Class.IsBase) is not { } parent)
        {
            return null;
        }

        if (parent.Class.IsBase)
        {
            return baseCall is null || _model.Calls.GetValueOrDefault(baseCall) is not { Function: { } made } called ? null
                : CallStubBound(baseCall, made, null, called) is ObjectCreationExpressionSyntax { ArgumentList: var given } ? given
                : throw Unsupported(baseCall, "'super().__init__()' with these arguments");
        }

        if (parent.Class.IsUser && parent.Class.FindMethod("__init__") is { IsStub: false } target)
        {
            if (baseCall is null)
            {
                return target.CallerParameters.All(p => p.Default is not null || p.IsVariadic) ? null : throw Unsupported(init.Def!, $"a constructor that does not call that of {parent.Class.Name}");
            }

            return _model.Calls.GetValueOrDefault(baseCall) is { } bound ? Arguments(baseCall, bound, target.CallerParameters.ToList()) : throw Unsupported(baseCall, "'super().__init__()'");
        }

        if (parent.Class.IsUser && DataclassField.HasFields(parent.Class))
        {
            return baseCall is null || _model.Calls.GetValueOrDefault(baseCall) is not { } fields ? null : Arguments(baseCall, fields, [.. fields.Bound.Select(b => b.Parameter)]);
        }

        if (!parent.Class.IsException)
        {
            return null;
        }

        if (baseCall is null)
        {
            return ArgumentsAsMessage(init);
        }

        var message = ExceptionArguments(cls, baseCall.Args);
        return !parent.Class.IsUser && BuiltinBase(cls) == "ArgumentOutOfRangeException" ? Cs.Args([Cs.Null, .. message]) : Cs.Args(message is [] ? [Cs.Str("")] : message);
    }
}
