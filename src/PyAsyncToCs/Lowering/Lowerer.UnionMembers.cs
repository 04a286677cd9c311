using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Members of a value that may be an instance of one of several classes which no base or protocol unites.</summary>
internal sealed partial class Lowerer
{
    private bool IsOneOfSeveral(AttributeExpr member) =>
        _model.Spread.ContainsKey(member) ? !_spreading.Contains(member) : _model.TypeOf(member.Value) is var type && Inferrer.IsOneOfSeveral(type) && (IsDynamic(type) || IsBesideProtocol(type.WithoutNone, member.Attr));

    /// <summary>Whether the interface that a value's classes meet in lacks a member that each of them has.</summary>
    private bool IsBesideProtocol(PyType type, string member) =>
        type is UnionType union && _types.ProtocolOf(union) is { } protocol && protocol.FindMethod(member) is null && protocol.FindAttribute(member) is null;

    /// <summary>Members that are being written for one of the classes.</summary>
    private readonly HashSet<AttributeExpr> _spreading = [];

    /// <summary>The kinds that know a member, and what it is of each.</summary>
    private List<(InstanceType Part, object Target)> PartsOf(AttributeExpr member) =>
        [.. _model.TypeOf(member.Value).Parts.OfType<InstanceType>().Concat(_model.Spread.GetValueOrDefault(member) ?? []).Where(p => _model.PartTargets.ContainsKey((member, p.Class))).Select(p => (p, _model.PartTargets[(member, p.Class)]))];

    /// <summary><c>shape.area()</c>: which class it is decides.</summary>
    private ExpressionSyntax? CallOfSeveral(CallExpr call)
    {
        if (call.Func is not AttributeExpr member || !IsOneOfSeveral(member) || PartsOf(member) is not { Count: > 0 } parts)
        {
            return null;
        }

        return SwitchOver(member, parts, _model.TypeOf(call), (_, target) => OfPart(call, target));
    }

    /// <summary>The method that a call means of classes which meet in an interface, where a delegate would not take its arguments.</summary>
    private FunctionSymbol? OfProtocol(CallExpr call)
    {
        if (call.Func is not AttributeExpr member || !Inferrer.IsOneOfSeveral(_model.TypeOf(member.Value)) || IsOneOfSeveral(member)
            || PartsOf(member).Select(p => p.Target).OfType<FunctionSymbol>().FirstOrDefault(f => _model.PartCalls.ContainsKey((call, f))) is not { IsStub: false } function
            || (call.Keywords.IsEmpty && call.Args.All(a => a is not StarredExpr) && call.Args.Length == function.CallerParameters.Count()))
        {
            return null;
        }

        _model.Calls[call] = _model.PartCalls[(call, function)];
        return function;
    }

    private (ExpressionSyntax Written, PyType Type) OfPart(CallExpr call, object target)
    {
        if (target is not FunctionSymbol function || !_model.PartCalls.TryGetValue((call, function), out var bound))
        {
            throw Unsupported(call, "a call of what may be an attribute or a method");
        }

        _model.Calls[call] = bound;
        return (function.IsStub ? CallStub(call, function, _model.TypeOf(((AttributeExpr)call.Func).Value)) : CallUser(call, function), function.CallResult(Types));
    }

    /// <summary><c>shape.name</c>: which class it is decides.</summary>
    private ExpressionSyntax? AttributeOfSeveral(AttributeExpr member) =>
        IsOneOfSeveral(member) && PartsOf(member) is { Count: > 0 } parts
            ? SwitchOver(member, parts, _model.TypeOf(member), (_, target) => (Attribute(member), target is AttributeSymbol a ? a.Slot.Type : target is FunctionSymbol { IsProperty: true } p ? p.Return.Type : _model.TypeOf(member)))
            : null;

    /// <summary><c>getattr(shape, "name", other)</c>: which class it is decides.</summary>
    private ExpressionSyntax? AttributeOfSeveralOr(CallExpr call, AttributeExpr member, Expr otherwise) =>
        IsOneOfSeveral(member) && PartsOf(member) is { Count: > 0 } parts
            ? SwitchOver(member, parts, _model.TypeOf(call), (_, target) => (Attribute(member), target is AttributeSymbol a ? a.Slot.Type : target is FunctionSymbol { IsProperty: true } p ? p.Return.Type : _model.TypeOf(member)), otherwise)
            : null;

    private ExpressionSyntax SwitchOver(AttributeExpr member, List<(InstanceType Part, object Target)> parts, PyType type, Func<InstanceType, object, (ExpressionSyntax Written, PyType Type)> write, Expr? otherwise = null)
    {
        if (otherwise is null && parts is [var only] && _model.Spread.ContainsKey(member) && !ShowsAttributeErrors)
        {
            return OfOnly(member, only.Part, only.Target, type, write);
        }

        var subject = Receiver(member.Value);
        var arms = new List<SwitchExpressionArmSyntax>();
        var isObject = _types.Text(type).TrimEnd('?') == "object";
        var isNullableValue = otherwise is not null && type.AllowsNone && TypeMapper.IsValueType(type.WithoutNone);
        foreach (var (part, target) in parts)
        {
            var (written, own) = AsPart(member, part, target, out var pattern, () => write(part, target));
            if (!IsCoroutine(type) && own.IsNone && written is InvocationExpressionSyntax)
            {
                written = isObject ? NoneOf(written) : Cs.Cast(_types.Of(type), NoneOf(written));
            }
            else if (!IsCoroutine(type) && IsCoroutine(own) && written is InvocationExpressionSyntax { ArgumentList.Arguments: var given })
            {
                // Beside what is no coroutine, one is an object: it starts where it is awaited.
                written = given.Count == 0 ? Cs.Cast(_types.Of(own), Cs.Primary(Cs.Lambda([], written))) : throw Unsupported(member, $"a call of '{member.Attr}', which is a coroutine of some classes alone, with arguments");
            }

            written = isObject ? AsObject(written, own) : AsMixed(Convert(written, own, type), own, type);
            arms.Add(SwitchExpressionArm(pattern, isObject && arms.Count == 0 && own is not AnyType ? Cs.Cast(Cs.Type(type.AllowsNone || own.AllowsNone ? "object?" : "object"), written)
                : isNullableValue && arms.Count == 0 && !own.AllowsNone ? Cs.Cast(_types.Of(type), written)
                : written));
        }

        arms.Add(otherwise is null ? OtherArm(member.Attr) : SwitchExpressionArm(DiscardPattern(), isObject ? AsObject(Expression(otherwise), _model.TypeOf(otherwise)) : ExpressionAs(otherwise, type)));
        return SwitchExpression(Cs.Primary(subject), SeparatedList(arms));
    }

    /// <summary>Whether the program may look at the exception of a missing attribute.</summary>
    private bool ShowsAttributeErrors => Source.Text.Contains("AttributeError", StringComparison.Ordinal) || Source.Text.Contains("except Exception", StringComparison.Ordinal);

    /// <summary>The arm of a switch over classes for an object that lacks the attribute.</summary>
    private SwitchExpressionArmSyntax OtherArm(string attribute)
    {
        if (!ShowsAttributeErrors)
        {
            return SwitchExpressionArm(DiscardPattern(), ThrowExpression(Cs.New(Cs.Type("MissingMemberException"), Cs.Str($"object has no attribute '{attribute}'"))));
        }

        var other = _frame.Fresh("other");
        var text = Cs.Binary(SyntaxKind.AddExpression, Cs.Binary(SyntaxKind.AddExpression, Cs.Str("'"), CallHelper("PyType", "Name", Cs.Id(other))), Cs.Str($"' object has no attribute '{attribute}'"));
        return SwitchExpressionArm(VarPattern(SingleVariableDesignation(Identifier(other))), ThrowExpression(Cs.New(Cs.Type("MissingMemberException"), text)));
    }

    /// <summary>A member that instances of one class alone have: the value is such an instance.</summary>
    private ExpressionSyntax OfOnly(AttributeExpr member, InstanceType part, object target, PyType type, Func<InstanceType, object, (ExpressionSyntax Written, PyType Type)> write)
    {
        // What tells of an OSError is read by helpers: several of .NET's exceptions are such.
        var subject = part.Class is { IsUser: false, Name: "OSError" } ? Receiver(member.Value) : Cs.Cast(_types.Of(part), Receiver(member.Value));
        var (written, own) = AsPart(member, part, target, subject, () => write(part, target));
        return _types.Text(type).TrimEnd('?') == "object" ? AsObject(written, own) : AsMixed(Convert(written, own, type), own, type);
    }

    /// <summary>Writes something for one of the kinds that the owner of a member may be.</summary>
    private T AsPart<T>(AttributeExpr member, InstanceType part, object target, out PatternSyntax pattern, Func<T> write)
    {
        var name = _frame.Fresh(NameStyle.Camel(part.Class.Name));
        pattern = DeclarationPattern(_types.Of(part), SingleVariableDesignation(Identifier(name)));
        return AsPart(member, part, target, Cs.Id(name), write);
    }

    private T AsPart<T>(AttributeExpr member, InstanceType part, object target, ExpressionSyntax value, Func<T> write)
    {
        var (type, was) = (_model.ExprTypes[member.Value], _model.AttributeTargets.GetValueOrDefault(member));
        var call = _replaced.GetValueOrDefault(member.Value);
        _model.ExprTypes[member.Value] = part;
        _model.AttributeTargets[member] = target;
        _spreading.Add(member);
        _replaced[member.Value] = value;
        try
        {
            return InLambda(write);
        }
        finally
        {
            _spreading.Remove(member);
            _model.ExprTypes[member.Value] = type;
            _model.AttributeTargets[member] = was!;
            if (call is null)
            {
                _replaced.Remove(member.Value);
            }
            else
            {
                _replaced[member.Value] = call;
            }
        }
    }

    /// <summary>A call without a result, or an assignment: a statement for each class.</summary>
    private bool StatementOfSeveral(AttributeExpr member, Func<object, ExpressionSyntax> write)
    {
        if (!IsOneOfSeveral(member) || PartsOf(member) is not { Count: > 0 } parts)
        {
            return false;
        }

        var subject = Receiver(member.Value);
        var sections = new List<SwitchSectionSyntax>();
        foreach (var (part, target) in parts)
        {
            var written = AsPart(member, part, target, out var pattern, () => write(target));
            sections.Add(SwitchSection(
                SingletonList<SwitchLabelSyntax>(CasePatternSwitchLabel(pattern, Token(SyntaxKind.ColonToken))),
                List<StatementSyntax>(written.DescendantNodes().Any(n => n is DeclarationExpressionSyntax)
                    ? [Cs.Block([Cs.Stmt(written), BreakStatement()])] // Its names are its own.
                    : [Cs.Stmt(written), BreakStatement()])));
        }

        if (_model.Spread.ContainsKey(member))
        {
            // An object of another class is an error, never passed over.
            var other = OtherArm(member.Attr);
            sections.Add(SwitchSection(
                SingletonList<SwitchLabelSyntax>(other.Pattern is VarPatternSyntax ? CasePatternSwitchLabel(other.Pattern, Token(SyntaxKind.ColonToken)) : DefaultSwitchLabel()),
                SingletonList<StatementSyntax>(Cs.Throw(((ThrowExpressionSyntax)other.Expression).Expression))));
        }

        Emit(SwitchStatement(subject, List(sections)));
        return true;
    }
}
