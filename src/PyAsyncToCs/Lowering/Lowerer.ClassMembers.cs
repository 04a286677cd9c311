using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Members of a class that only the running program knows: a variable holds one of several classes.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The classes that a value may be, where there is more than one and a member is found in each.</summary>
    private List<ClassSymbol>? ClassesOf(AttributeExpr member)
    {
        if (_spreading.Contains(member) || _model.SymbolOf(member.Value)?.Class is not null || _model.TypeOf(member.Value).WithoutNone.Parts is not { Length: > 0 } parts || !parts.All(p => p is ClassType { Class: { IsUser: true, IsEnum: false } }))
        {
            return null;
        }

        var isVariable = member.Value is NameExpr name ? !IsThis(name) && _model.SymbolOf(name) is { Class: null, Definitions: [not Alias, ..] } : member.Value is SubscriptExpr or AttributeExpr { Attr: not "__class__" } or CallExpr { Func: not NameExpr { Id: "type" } };
        var classes = (isVariable || parts.Length > 1 ? parts.SelectMany(p => Descendants(((ClassType)p).Class)) : parts.Select(p => ((ClassType)p).Class)).Distinct().ToList();
        return classes.Count > 1 && classes.All(c => MemberOfClass(c, member.Attr) is not null) && classes.Select(c => MemberOfClass(c, member.Attr)).Distinct().Count() > 1 ? classes : null;
    }

    private static object? MemberOfClass(ClassSymbol cls, string name) =>
        (object?)cls.FindAttribute(name) is AttributeSymbol { Owner.IsUser: true } attribute ? attribute : cls.FindMethod(name) is { IsStub: false } method and ({ IsStatic: true } or { IsClassMethod: true }) ? method : null;

    /// <summary><c>kind.label</c>, where the class that <c>kind</c> is decides; null where it is known, or has no such member.</summary>
    private ExpressionSyntax? MemberOfClasses(AttributeExpr member, PyType type, Func<object, (ExpressionSyntax Written, PyType Type)> write)
    {
        if (ClassesOf(member) is not { } classes)
        {
            return null;
        }

        // By their names, which function objects that stand for classes have, too.
        var isFunction = _model.IsFreelyCalled(_model.TypeOf(member.Value).WithoutNone);
        var subject = isFunction ? Cs.Member(Receiver(member.Value), "Name") : CallHelper("PyType", "NameOf", Receiver(member.Value));
        var arms = new List<SwitchExpressionArmSyntax>();
        var isObject = _types.Text(type).TrimEnd('?') == "object";
        foreach (var cls in classes)
        {
            var (written, own) = AsClass(member, cls, () => write(MemberOfClass(cls, member.Attr)!));
            written = isObject ? AsObject(written, own) : AsMixed(Convert(written, own, type), own, type);
            arms.Add(SwitchExpressionArm(ConstantPattern(Cs.Str(cls.Name)), isObject && arms.Count == 0 ? Cs.Cast(Cs.Type("object?"), written) : written));
        }

        arms.Add(OtherArm(member.Attr));
        return SwitchExpression(Cs.Primary(subject), SeparatedList(arms));
    }

    /// <summary>Writes a member as that of a class that the text names.</summary>
    private T AsClass<T>(AttributeExpr member, ClassSymbol cls, Func<T> write)
    {
        var (type, was) = (_model.ExprTypes[member.Value], _model.AttributeTargets.GetValueOrDefault(member));
        var replaced = _replaced.GetValueOrDefault(member.Value);
        _model.ExprTypes[member.Value] = new ClassType(cls);
        _model.AttributeTargets[member] = MemberOfClass(cls, member.Attr)!;
        _spreading.Add(member);
        _replaced[member.Value] = Cs.Name(cls.CsPath);
        try
        {
            return InLambda(write);
        }
        finally
        {
            _spreading.Remove(member);
            _model.ExprTypes[member.Value] = type;
            if (was is null)
            {
                _model.AttributeTargets.Remove(member);
            }
            else
            {
                _model.AttributeTargets[member] = was;
            }

            if (replaced is null)
            {
                _replaced.Remove(member.Value);
            }
            else
            {
                _replaced[member.Value] = replaced;
            }
        }
    }

    /// <summary><c>kind.create(…)</c>, a static or class method of one of several classes.</summary>
    private ExpressionSyntax? CallOfClasses(CallExpr call) => call.Func is AttributeExpr member
        ? MemberOfClasses(member, _model.TypeOf(call), target =>
        {
            if (target is not FunctionSymbol function || !_model.PartCalls.TryGetValue((call, function), out var bound))
            {
                throw Unsupported(call, "a call of what may be an attribute or a method");
            }

            _model.Calls[call] = bound;
            return (CallUser(call, function), function.CallResult(Types));
        })
        : null;

    /// <summary><c>kinds[name](…)</c>: which class it is decides what is made.</summary>
    private ExpressionSyntax? ConstructedOfSeveral(CallExpr call)
    {
        if (_model.TypeOf(call.Func).WithoutNone is not UnionType several || _model.IsFreelyCalled(several) || several.Members.OfType<ClassType>().Select(c => c.Class).ToList() is var classes && classes.Count < several.Members.Length
            || !classes.TrueForAll(c => _model.PartConstructions.ContainsKey((call, c))))
        {
            return null;
        }

        var (type, bound) = (_model.TypeOf(call), _model.Calls.GetValueOrDefault(call));
        var place = _types.Of(type);
        var arms = new List<SwitchExpressionArmSyntax>();
        try
        {
            foreach (var cls in classes)
            {
                _model.ExprTypes[call] = cls.Self;
                _model.Calls[call] = _model.PartConstructions[(call, cls)];
                var made = InLambda(() => Construct(call, cls));
                arms.Add(SwitchExpressionArm(ConstantPattern(Cs.Call("nameof", Cs.Name(cls.CsPath))), arms.Count == 0 && place.ToString() != cls.CsPath ? Cs.Cast(place, made) : made));
            }
        }
        finally
        {
            _model.ExprTypes[call] = type;
            if (bound is not null)
            {
                _model.Calls[call] = bound;
            }
        }

        var other = _frame.Fresh("other");
        arms.Add(SwitchExpressionArm(VarPattern(SingleVariableDesignation(Identifier(other))), ThrowExpression(Cs.New(Cs.Type("NotSupportedException"), Cs.Id(other)))));
        return SwitchExpression(Cs.Member(Receiver(call.Func), "Name"), SeparatedList(arms));
    }

    /// <summary><c>type(shape).sides</c>, where derived classes have it otherwise: C# asks the object.</summary>
    private ExpressionSyntax? MemberOfRunningClass(AttributeExpr member)
    {
        var instance = member.Value switch
        {
            CallExpr { Func: NameExpr { Id: "type" }, Args: [var of] } => of,
            AttributeExpr { Attr: "__class__", Value: var of } => of,
            _ => null,
        };
        if (instance is not null && member.Context == ExprContext.Load && _model.AttributeTargets.GetValueOrDefault(member) is AttributeSymbol changed && IsVirtualField(changed))
        {
            return StartOfClass(instance, changed, member);
        }

        return instance is not null && member.Context == ExprContext.Load && _model.TypeOf(instance) is InstanceType
            && _model.AttributeTargets.GetValueOrDefault(member) is AttributeSymbol { Owner: { IsUser: true, IsEnum: false, Subclasses.Count: > 0 } } attribute
            && !IsPerClass(attribute) && !IsStaticAttribute(attribute) && FamilyOf(RootAttribute(attribute)).Count > 1
            ? Cs.Member(Receiver(instance), MemberName(attribute))
            : null;
    }

    /// <summary><c>type(x).code</c> of an attribute that instances have values of their own for: what the class starts with.</summary>
    private ExpressionSyntax StartOfClass(Expr instance, AttributeSymbol attribute, AttributeExpr member)
    {
        var family = FamilyOf(RootAttribute(attribute)).Where(a => a.Default is not null).OrderByDescending(a => a.Owner.Lineage().Count()).ToList();
        if (family.Exists(a => a.Default is not ConstantExpr || !a.Owner.TypeParams.IsEmpty))
        {
            throw Unsupported(member, "what a class starts with, where its instances change it");
        }

        var arms = family.ConvertAll(a => SwitchExpressionArm(a == family[^1] ? DiscardPattern() : TypePattern(Cs.Type(a.Owner.CsPath)), ExpressionAs(a.Default!, attribute.Slot)));
        return SwitchExpression(Receiver(instance), SeparatedList(arms));
    }
}
