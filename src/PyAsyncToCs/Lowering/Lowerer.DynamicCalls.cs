using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Calls of values, and of methods of values, that C# has as objects: what they turn out to be decides.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A call for which no type says what is called; null where the program gives no way to tell.</summary>
    private ExpressionSyntax? DynamicCall(CallExpr call)
    {
        var isPlain = call.Keywords.IsEmpty && call.Args.All(a => a is not StarredExpr);
        if (call.Func is AttributeExpr member && _model.SymbolOf(member) is null && !_model.AttributeTargets.ContainsKey(member))
        {
            return isPlain ? DynamicMethod(call, member) : null;
        }

        if (!IsDynamic(_model.TypeOf(call.Func)) || (call.Func is NameExpr name && _model.SymbolOf(name) is null))
        {
            return null;
        }

        UseType("PyFunction");
        var function = WithCallables(Expression(call.Func), _model.TypeOf(call.Func));
        var written = isPlain
            ? CallHelper("PyDynamicCall", "Invoke", [function, .. call.Args.Select(Given)])
            : CallHelper("PyDynamicCall", "Apply", [function, PositionalArguments(call), .. NamedArguments(call)]);
        var type = _model.TypeOf(call);
        return type.IsNone ? written : IsDynamic(type) && !type.AllowsNone ? Cs.Forgive(written) : FromObject(Cs.Forgive(written), type, call);
    }

    /// <summary>A value that is called: an instance of a class with <c>__call__</c> is one as a function object.</summary>
    private ExpressionSyntax WithCallables(ExpressionSyntax value, PyType type)
    {
        var classes = (type.WithoutNone is AnyType ? _model.Classes.Values : type.Parts.OfType<InstanceType>().Select(i => i.Class))
            .Where(c => c is { IsUser: true, TypeParams.IsEmpty: true } && c.Methods.GetValueOrDefault("__call__") is { IsStub: false, IsReferenced: true }).ToList();
        if (classes.Count == 0)
        {
            return value;
        }

        var arms = classes.Select((cls, i) =>
        {
            var name = _frame.Fresh(NameStyle.Camel(cls.Name));
            var call = cls.Methods["__call__"];
            ExpressionSyntax made = NewFunctionObject(cls.Name, Body(call, Cs.Member(Cs.Id(name), "Invoke")), null, call.IsAsync);
            return SwitchExpressionArm(DeclarationPattern(_types.Of(cls.Self), SingleVariableDesignation(Identifier(name))), i == 0 ? Cs.Cast(Cs.Type("object?"), made) : made);
        }).ToList();
        var other = _frame.Fresh("other");
        arms.Add(SwitchExpressionArm(VarPattern(SingleVariableDesignation(Identifier(other))), Cs.Id(other)));
        return SwitchExpression(Cs.Primary(value), SeparatedList(arms));
    }

    private ExpressionSyntax? DynamicMethod(CallExpr call, AttributeExpr member)
    {
        var name = NameStyle.Pascal(member.Attr);
        if (!IsDynamic(_model.TypeOf(member.Value)) || _model.TypeOf(member.Value) is ModuleType || !HelperLibrary.Embedded.Has("PyDynamicMethods", name))
        {
            return null;
        }

        var written = CallHelper("PyDynamicMethods", name, [AsObject(Expression(member.Value), _model.TypeOf(member.Value)), .. call.Args.Select(Given)]);
        var type = _model.TypeOf(call);
        return type.IsNone || type.AllowsNone && IsDynamic(type) || _statementCall == call ? written : FromObject(Cs.Forgive(written), type, call);
    }

    /// <summary>Operands of which classes of the program may be: those have the operation as a method of theirs.</summary>
    private ExpressionSyntax? OperationOfSeveral(BinaryOperator op, string helper, ExpressionSyntax left, PyType leftType, ExpressionSyntax right, PyType rightType, Expr node)
    {
        var result = _model.TypeOf(node);
        var arms = new List<SwitchExpressionArmSyntax>();
        var dunder = Inferrer.DunderOf(op);
        foreach (var instance in leftType.Parts.OfType<InstanceType>().Where(i => i.Class.IsUser))
        {
            if (instance.Class.FindMethod($"__{dunder}__") is { IsStub: false, Parameters: [_, var other] } method)
            {
                var (self, value) = (_frame.Fresh("left"), _frame.Fresh("right"));
                AddArm(method, Declared(instance, self), Taken(other, value), UserOperator(op, method, Cs.Id(self), Cs.Id(value), node, false));
            }
        }

        foreach (var instance in rightType.Parts.OfType<InstanceType>().Where(i => i.Class.IsUser))
        {
            if (instance.Class.FindMethod($"__r{dunder}__") is { IsStub: false, Parameters: [_, var other] } method)
            {
                var (self, value) = (_frame.Fresh("right"), _frame.Fresh("left"));
                AddArm(method, Taken(other, value), Declared(instance, self), HasOperator(op) ? Cs.Binary(KindOf(op), Cs.Id(value), Cs.Id(self)) : Cs.CallMember(Cs.Id(self), MethodName(method), Cs.Id(value)));
            }
        }

        if (arms.Count == 0)
        {
            // No class of these has the operation: what is no number, or the like, raises.
            return leftType.Parts.Any(IsNumber) && rightType.Parts.Any(IsNumber) ? FromObject(CallHelper("PyDynamic", helper, AsObject(left, leftType), AsObject(right, rightType)), result, node) : null;
        }

        var (a, b) = (_frame.Fresh("a"), _frame.Fresh("b"));
        arms.Add(SwitchExpressionArm(Pair(Any(a), Any(b)), FromObject(CallHelper("PyDynamic", helper, Cs.Id(a), Cs.Id(b)), result, node)));
        return SwitchExpression(Cs.Tuple([Cs.Cast(Cs.Type(leftType.AllowsNone || leftType is AnyType ? "object?" : "object"), left), Cs.Cast(Cs.Type(rightType.AllowsNone || rightType is AnyType ? "object?" : "object"), right)]), SeparatedList(arms));

        void AddArm(FunctionSymbol method, PatternSyntax first, PatternSyntax second, ExpressionSyntax written)
        {
            var own = method.CallResult(Types);
            written = IsDynamic(result) ? AsObject(written, own) : AsMixed(Convert(written, own, result), own, result);
            arms.Add(SwitchExpressionArm(Pair(first, second), IsDynamic(result) && arms.Count == 0 ? Cs.Cast(Cs.Type("object"), written) : written));
        }

        PatternSyntax Declared(InstanceType instance, string name) => DeclarationPattern(_types.Of(instance), SingleVariableDesignation(Identifier(name)));

        PatternSyntax Taken(ParameterSymbol parameter, string name) => _types.Text(parameter.Slot) is var text && text.TrimEnd('?') == "object"
            ? Any(name)
            : DeclarationPattern(Cs.Type(text.TrimEnd('?')), SingleVariableDesignation(Identifier(name)));

        static PatternSyntax Any(string name) => VarPattern(SingleVariableDesignation(Identifier(name)));

        static PatternSyntax Pair(PatternSyntax first, PatternSyntax second) => RecursivePattern().WithPositionalPatternClause(
            PositionalPatternClause(SeparatedList([Subpattern(first), Subpattern(second)])));
    }
}
