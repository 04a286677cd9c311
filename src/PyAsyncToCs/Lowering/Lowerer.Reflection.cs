using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>What Python asks objects about themselves, answered by their types; and assignments that Python refuses.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax HasAttribute(CallExpr call, Expr subject, string name)
    {
        var type = _model.TypeOf(subject).WithoutNone;
        var cls = type switch
        {
            InstanceType i => i.Class,
            PrimitiveType p => _model.Builtins.Members.GetValueOrDefault(p.Name) as ClassSymbol,
            TupleType => Types.TupleClass,
            _ => null,
        };
        if (name is "__len__" or "__iter__" && IsDynamic(type))
        {
            return CallHelper("PyDynamicItems", name == "__len__" ? "HasLength" : "HasItems", Expression(subject));
        }

        if (cls is { IsUser: false, IsOpen: true } && cls.FindMethod(name) is null && !_model.TypeOf(subject).AllowsNone)
        {
            return Cs.CallMember(Receiver(subject), "Has", Cs.Str(name));
        }

        if (_model.TypeOf(subject) is ModuleType { Module: { } asked } && asked.Members.GetValueOrDefault(name) is not null)
        {
            return Cs.True;
        }

        if (cls is null || _model.TypeOf(subject).AllowsNone || (cls.IsUser && Descendants(cls).Skip(1).Any(c => Has(c, name))))
        {
            return IsOfClassWith(_model.TypeOf(subject), subject, name) ?? throw Unsupported(call, "this 'hasattr'");
        }

        if (cls.IsUser && cls.FindMethod(name) is null && cls.FindAttribute(name) is { IsClassLevel: false } late && !cls.Lineage().Any(c => IsStoredBy(c, late)))
        {
            var place = Cs.Member(Receiver(subject), MemberName(late));
            return !TypeMapper.IsValueType(late.Slot.Type) && !late.Slot.Type.AllowsNone ? Cs.IsNotNull(place) : throw Unsupported(call, "'hasattr' of an attribute that objects get later");
        }

        if (cls is { IsUser: true } && !Has(cls, name) && cls.FindMethod("__getattr__") is { IsStub: false } fallback)
        {
            return CallHelper("PyException", "Reads", Cs.Lambda([], Cs.CallMember(Receiver(subject), MethodName(fallback), Cs.Str(name))));
        }

        // The catalog does not list every special method: what iterates or has a length is known by its type.
        return cls.IsUser || !name.StartsWith("__", StringComparison.Ordinal) || name is "__len__" or "__iter__" or "__next__" or "__enter__" or "__exit__" or "__call__"
            ? Cs.Bool(Has(cls, name) || (!cls.IsUser && name == "__iter__" && cls.Lineage().Any(c => c.Name == "Iterable")) || (!cls.IsUser && name == "__len__" && cls.Lineage().Any(c => c.Name == "Sized")))
            : throw Unsupported(call, "this 'hasattr'");
    }

    /// <summary>Whether an attribute is one that its object makes when it is asked for it.</summary>
    private bool MakesAttributes(AttributeExpr member) =>
        _model.TypeOf(member.Value) is InstanceType { Class: { IsUser: true } cls } && !Has(cls, member.Attr) && cls.FindMethod("__getattr__") is { IsStub: false };

    /// <summary>Whether a value is of one of those classes, of all that it may be of, whose objects have an attribute.</summary>
    private ExpressionSyntax? IsOfClassWith(PyType type, Expr subject, string name)
    {
        var classes = type.Parts.Where(p => !p.IsNone).Select(p => p is InstanceType i ? i.Class : null).ToList();
        var all = classes.OfType<ClassSymbol>().SelectMany(Descendants).Distinct().ToList();
        if (classes.Count == 0 || classes.Contains(null) || all.Exists(c => !c.IsUser || !c.TypeParams.IsEmpty || IsProtocol(c) || c.FindMethod("__getattr__") is not null || !IsSure(c)))
        {
            return null;
        }

        var having = all.Where(c => Has(c, name)).ToList();
        var patterns = having.Where(c => !c.Lineage().Skip(1).Any(having.Contains)).Select(c => (PatternSyntax)TypePattern(_types.Of(c.Self))).ToList();
        return patterns.Count == 0 ? Cs.False : patterns.Count == 1
            ? Cs.IsType(Untyped(subject), ((TypePatternSyntax)patterns[0]).Type)
            : IsPatternExpression(Cs.Operand(Untyped(subject), Precedence.Relational), patterns.Aggregate((a, b) => BinaryPattern(SyntaxKind.OrPattern, a, b)));

        bool IsSure(ClassSymbol cls) => cls.FindMethod(name) is not null || cls.FindAttribute(name) is not { IsClassLevel: false } late || cls.Lineage().Any(c => IsStoredBy(c, late));
    }

    /// <summary>Whether a class's constructor stores an attribute, or may through a method that it calls.</summary>
    private bool IsStoredBy(ClassSymbol cls, AttributeSymbol attribute)
    {
        return DataclassField.HasFields(cls) || (cls.Methods.GetValueOrDefault("__init__") is { Def: { } init }
            && (Stores(init) || NodesOf<CallExpr>(init).Any(c => c.Func is AttributeExpr { Value: NameExpr { Id: "self" } } called && cls.FindMethod(called.Attr)?.Def is { } helper && Stores(helper))));

        bool Stores(FunctionDefStmt def) => NodesOf<AttributeExpr>(def).Any(a => a.Context == ExprContext.Store && _model.AttributeTargets.GetValueOrDefault(a) == attribute);
    }
    private static bool Has(ClassSymbol cls, string name) => cls.FindMethod(name) is not null || cls.FindAttribute(name) is not null;

    private ExpressionSyntax IsCallable(CallExpr call, Expr subject) => IsNamedMethod(subject) is { } named ? named : _model.TypeOf(subject) switch
    {
        FunctionType or CallableType or ClassType => Cs.True,
        InstanceType { Class: { IsUser: true, Subclasses.Count: 0 } cls } => Cs.Bool(cls.FindMethod("__call__") is not null),
        PrimitiveType or TupleType or InstanceType { Class.IsUser: false } => Cs.False,
        UnionType { Members: var members } when members.Any(m => m is FunctionType or CallableType) && members.All(m => m is FunctionType or CallableType or PrimitiveType) => Cs.IsType(Untyped(subject), Cs.Type("Delegate")),
        _ => throw Unsupported(call, "this 'callable'"),
    };

    /// <summary>A function's <c>__qualname__</c>.</summary>
    private static string QualifiedName(FunctionSymbol method)
    {
        var name = method.ShownName;
        for (var scope = method.Scope?.Parent; scope is not null; scope = scope.Parent)
        {
            name = scope.Class is { } cls ? $"{cls.Name}.{name}" : scope.Function is { } function ? $"{function.ShownName}.<locals>.{name}" : name;
        }

        return name;
    }

    /// <summary><c>vars(x)</c>: what the constructor gave the object, as it is now.</summary>
    private ExpressionSyntax AttributesOf(Expr subject, Expr node)
    {
        if (_model.TypeOf(subject) is InstanceType { Class: { IsUser: false, IsOpen: true } })
        {
            return Cs.CallMember(Receiver(subject), "ToDictionary");
        }

        if (_model.TypeOf(subject) is not InstanceType { Class: { IsUser: true, IsEnum: false, IsException: false } cls } || !(IsRepeatable(subject) || _frame.CanHoist))
        {
            throw Unsupported(node, "the attributes of this object by name");
        }

        if (!IsRepeatable(subject) && !_replaced.ContainsKey(subject))
        {
            var kept = _frame.Fresh("target");
            Emit(Cs.Local(null, kept, Expression(subject)));
            _replaced[subject] = Cs.Id(kept);
        }

        // A derived class has more of them.
        var derived = Descendants(cls).Skip(1).Where(c => c.Attributes.Values.Any(a => !IsStaticAttribute(a))).OrderByDescending(c => c.Lineage().Count()).ToList();
        if (derived.Count == 0)
        {
            return AttributesOf(subject is NameExpr own && IsThis(own) ? null : Receiver(subject), cls, node);
        }

        var arms = derived.Append(cls).Select(c =>
        {
            var name = _frame.Fresh(NameStyle.Camel(c.Name));
            return SyntaxFactory.SwitchExpressionArm(
                c == cls ? SyntaxFactory.VarPattern(SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(name))) : SyntaxFactory.DeclarationPattern(Cs.Type(c.CsPath), SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(name))),
                AttributesOf(Cs.Id(name), c, node));
        });
        return SyntaxFactory.SwitchExpression(Receiver(subject), SyntaxFactory.SeparatedList(arms));
    }

    private ExpressionSyntax AttributesOf(ExpressionSyntax? written, ClassSymbol cls, Expr node)
    {
        var pairs = new List<(ExpressionSyntax, ExpressionSyntax)>();
        var value = _model.NodeSlots[(node, "value")];
        var isPublic = IsReadForPublicNames(node);
        foreach (var attribute in cls.Lineage().Where(c => c.IsUser).Reverse().SelectMany(c => c.Attributes.Values))
        {
            if (IsStaticAttribute(attribute) || (DataclassField.HasFields(attribute.Owner) && (DataclassField.IsClassVar(attribute) || DataclassField.IsSeparator(attribute) || DataclassField.IsInitVar(attribute))) || (attribute.IsClassLevel && !attribute.IsInstanceLevel && !DataclassField.HasFields(attribute.Owner)))
            {
                continue;
            }

            if (!DataclassField.HasFields(attribute.Owner) && !IsSetInConstructor(attribute.Owner, attribute))
            {
                if (isPublic && attribute.Name.StartsWith('_'))
                {
                    continue;
                }

                throw Unsupported(node, "the attributes of an object that gets some later");
            }

            ExpressionSyntax place = written is null ? Cs.Id(MemberName(attribute)) : Cs.Member(written, MemberName(attribute));
            pairs.Add((Cs.Str(attribute.Name), Convert(place, attribute.Slot.Type, value.Type)));
        }

        return DictInitializer(_types.Of(_model.TypeOf(node)), pairs);
    }

    /// <summary><c>for k, v in vars(self).items() if not k.startswith("_")</c>: what others have no names for is not asked for.</summary>
    private bool IsReadForPublicNames(Expr node) => ProgramNodes<Comprehension>().Any(c =>
        c is { Iter: CallExpr { Func: AttributeExpr { Attr: "items", Value: var read } }, Target: TupleExpr { Elts: [NameExpr key, _] } } && read == node
        && c.Ifs.Any(test => test is UnaryOpExpr { Op: UnaryOperator.Not, Operand: CallExpr { Func: AttributeExpr { Attr: "startswith", Value: NameExpr asked }, Args: [ConstantExpr { Value: "_" }] } } && asked.Id == key.Id));

    /// <summary>The exception of an assignment to what its class protects; null where the assignment is allowed.</summary>
    private ExpressionSyntax? RefusedAssignment(Expr target)
    {
        if (target is not AttributeExpr a || a.Start == a.End || _model.TypeOf(a.Value).WithoutNone is not InstanceType { Class: { IsUser: true } cls })
        {
            return null;
        }

        if (cls.IsDataclass && cls.Lineage().Any(c => c.IsUser && DataclassField.IsTrue(c.DataclassOptions.GetValueOrDefault("frozen"))))
        {
            NoteExceptionType("FrozenInstanceException");
            return Cs.New(Cs.Type("FrozenInstanceException"), Cs.Str($"cannot assign to field '{a.Attr}'"));
        }

        if (IsNamedTuple(cls))
        {
            return Missing(DataclassField.All(cls).Any(f => f.Attribute.Name == a.Attr) ? "can't set attribute" : $"'{cls.Name}' object has no attribute '{a.Attr}'");
        }

        if (cls.FindMethod(a.Attr) is { IsProperty: true, IsStub: false, Setter: null } property && property.Def?.DecoratorList.Any(d => d is NameExpr { Id: "property" }) == true && !Descendants(cls).Skip(1).Any(c => c.Methods.TryGetValue(a.Attr, out var own) ? own is not { IsProperty: true, Setter: null } : c.Attributes.ContainsKey(a.Attr)))
        {
            var (start, end) = ($"property '{a.Attr}' of '", "' object has no setter");
            return cls.Subclasses.Count == 0 ? Missing(start + cls.Name + end)
                : Cs.New(Cs.Type("MissingMemberException"), Cs.Binary(SyntaxKind.AddExpression, Cs.Binary(SyntaxKind.AddExpression, Cs.Str(start), CallHelper("PyType", "Name", Untyped(a.Value))), Cs.Str(end)));
        }

        return cls.Slots() is { } slots && !slots.Contains(a.Attr) && cls.FindMethod(a.Attr) is null && cls.Subclasses.Count == 0
            ? Missing($"'{cls.Name}' object has no attribute '{a.Attr}' and no __dict__ for setting new attributes")
            : null;
    }

    private static ExpressionSyntax Missing(string text) => Cs.New(Cs.Type("MissingMemberException"), Cs.Str(text));

    /// <summary>Writes an assignment that fails: its value is computed, then the exception is raised.</summary>
    private bool AssignsInVain(Expr target, Expr value)
    {
        if (RefusedAssignment(target) is not { } error)
        {
            return false;
        }

        if (HasEffect(value))
        {
            Emit(Cs.Assign(Cs.Id("_"), Expression(value)));
        }

        Emit(CallHelper("PyException", "Raise", error));
        return true;
    }

    /// <summary><c>getattr(x, "name", other)</c> of an object whose attributes come and go.</summary>
    private ExpressionSyntax OpenAttributeOr(CallExpr call, AttributeExpr known, Expr other)
    {
        UseType("PyOpenObject");
        var type = _model.TypeOf(call);
        var value = _model.TypeOf(known) is AnyType
            ? InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Receiver(known.Value), (SimpleNameSyntax)Cs.Generic("Get", _types.Of(type))), Cs.Args([Cs.Str(known.Attr)]))
            : IsDynamic(type) || (type.AllowsNone && TypeMapper.IsValueType(type.WithoutNone)) ? Cs.Cast(_types.Of(type), Expression(known)) : Expression(known);
        return Cs.Conditional(Cs.CallMember(Receiver(known.Value), "Has", Cs.Str(known.Attr)), value, ExpressionAs(other, type));
    }
}
