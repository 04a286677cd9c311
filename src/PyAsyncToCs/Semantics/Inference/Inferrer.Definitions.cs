using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private void EvaluateFunctionDef(FunctionDefStmt f)
    {
        var function = model.Functions[f];
        var symbol = model.SymbolOf(f);
        if (function.Owner is not null || symbol is null)
        {
            return;
        }

        PyType type = new FunctionType(function);
        for (var i = f.DecoratorList.Length - 1; i >= 0; i--)
        {
            if (function.Decorators.Contains(f.DecoratorList[i]))
            {
                type = Decorate(f.DecoratorList[i], type);
            }
            else
            {
                Eval(f.DecoratorList[i]);
            }
        }

        Flow(VariableOf(f).Slot, type);
    }

    private PyType Decorate(Expr decorator, PyType decorated)
    {
        var type = Eval(decorator);
        if (decorated is FunctionType function)
        {
            function.Function.IsReferenced = true;
        }

        return type switch
        {
            FunctionType { Function.Meaning: { } meaning } when meaning.Intrinsic is { } intrinsic && DecoratorResult(intrinsic, decorated) is { } known => known,
            FunctionType f when f.Function.CallerParameters.FirstOrDefault() is { } parameter => ApplyDecorator(f, parameter, decorated),
            CallableType { Parameters: [var parameter, ..] } c => FlowInto(parameter, decorated, c.Result.Type),
            _ => decorated,
        };
    }

    private PyType ApplyDecorator(FunctionType decorator, ParameterSymbol parameter, PyType decorated)
    {
        decorator.Function.IsReferenced = true;
        Flow(parameter.Slot, decorated);
        return decorator.Function.IsStub ? decorated : decorator.Function.CallResult(Types);
    }

    private PyType FlowInto(Slot slot, PyType value, PyType result)
    {
        Flow(slot, value);
        return result;
    }

    private void EvaluateClassDef(ClassDefStmt c)
    {
        var cls = model.Classes[c];
        foreach (var @base in c.Bases)
        {
            var baseType = @base is SubscriptExpr s ? Eval(s.Value) : Eval(@base);
            if (baseType is ClassType { Class: var known } && cls.Bases.All(b => b.Class != known) && !known.IsSubclassOf(cls))
            {
                var args = known.TypeParams.Select((_, i) => NodeSlot(c, $"{known.Name}{i}")).ToList();
                if (known.IsUser && @base is SubscriptExpr applied)
                {
                    Apply(args, applied, cls.Scope!);
                }

                cls.Bases.Add(new InstanceType(known, [.. args]));
                known.Subclasses.Add(cls);
                _joiner.Changed = true;
            }
        }

        foreach (var decorator in c.DecoratorList)
        {
            Eval(decorator);
        }

        foreach (var name in cls.Attributes.Keys.Where(name => cls.Lineage().Skip(1).Any(b => b is { IsUser: false, IsBase: true } && b.Attributes.ContainsKey(name))).ToList())
        {
            cls.Attributes.Remove(name);
        }

        // What a property's setter takes is no attribute beside it.
        foreach (var attribute in cls.Attributes.Values.Where(a => !a.IsClassLevel && cls.FindMethod(a.Name) is { IsProperty: true, Setter: not null }).ToList())
        {
            cls.Attributes.Remove(attribute.Name);
        }

        foreach (var attribute in cls.Attributes.Values)
        {
            if (attribute.IsClassLevel && cls.Lineage().Skip(1).Select(b => b.IsUser ? b.Methods.GetValueOrDefault(attribute.Name) : null).FirstOrDefault(m => m is not null) is { IsProperty: true } property)
            {
                property.Return.Unite(attribute.Slot, _joiner);
            }
        }

        // An attribute that a subclass binds again is one place in C#.
        foreach (var attribute in cls.IsEnum ? [] : cls.Attributes.Values.ToList())
        {
            if (cls.Lineage().Skip(1).FirstOrDefault(b => b.IsUser && b.Attributes.ContainsKey(attribute.Name)) is { } parent)
            {
                var first = parent.Attributes[attribute.Name];
                attribute.Slot.Unite(first.Slot, _joiner);
                first.IsMutated |= attribute is { IsInstanceLevel: true, IsMutated: true };
                if (attribute is { IsClassLevel: false, IsAssignedOnClass: false, Annotation: null } && first is { IsClassLevel: false, IsAssignedOnClass: false })
                {
                    // What both classes give their instances is the base's: its other methods change it.
                    first.Definitions.AddRange(attribute.Definitions.Where(d => !first.Definitions.Contains(d)));
                    first.IsMutated = true;
                    cls.Attributes.Remove(attribute.Name);
                }
            }
        }

        foreach (var stmt in c.Body)
        {
            EvaluateClassStatement(cls, stmt);
        }

        Flow(VariableOf(c).Slot, new ClassType(cls));
    }

    /// <summary>A member's value is what <c>__init__</c> of its enum is given: a tuple item by item.</summary>
    private void FlowMemberValue(FunctionSymbol init, PyType value)
    {
        init.IsReferenced = true;
        for (var i = 1; i < init.Parameters.Count; i++)
        {
            if (value is TupleType tuple && i <= tuple.Items.Length)
            {
                Flow(init.Parameters[i].Slot, tuple.Items[i - 1].Type);
            }
            else if (value is not TupleType && i == 1)
            {
                Flow(init.Parameters[1].Slot, value);
            }
        }
    }

    /// <summary>An interface has one type of number for what classes keep as an int or a float.</summary>
    private void UniteNumbers(ClassSymbol protocol, AttributeSymbol attribute)
    {
        if (!attribute.Slot.Type.IsNumeric || !protocol.Bases.Any(b => b.Class is { IsUser: false, Name: "Protocol" }))
        {
            return;
        }

        foreach (var cls in model.Classes.Values.Where(c => c != protocol && c.HasSignaturesOf(protocol)))
        {
            var slot = cls.Attributes.GetValueOrDefault(attribute.Name)?.Slot ?? (cls.Methods.GetValueOrDefault(attribute.Name) is { IsProperty: true } getter ? getter.Return : null);
            if (slot is { Type.IsNumeric: true } && !slot.Type.SameAs(attribute.Slot.Type))
            {
                slot.Unite(attribute.Slot, _joiner);
            }
        }
    }

    private void EvaluateClassStatement(ClassSymbol cls, Stmt stmt)
    {
        switch (stmt)
        {
            case AssignStmt { Targets: [NameExpr name] } a:
                var value = Eval(a.Value);
                value = cls.IsEnum && a.Value is NameExpr aliased && cls.Attributes.GetValueOrDefault(aliased.Id) is { } member ? member.Slot.Type : value;
                Flow(cls.Attributes[name.Id].Slot, value);
                Flow(VariableOf(name).Slot, cls.IsEnum ? cls.Self : value);
                if (cls.IsEnum && cls.Methods.GetValueOrDefault("__init__") is { IsStub: false } init)
                {
                    FlowMemberValue(init, value);
                }

                break;
            case AnnAssignStmt { Target: NameExpr name } a:
                var attribute = cls.Attributes[name.Id];
                if (a.Value is not null)
                {
                    var initial = DefaultOfField(a.Value) ?? Eval(a.Value);
                    Flow(attribute.Slot, initial);
                }

                Declare(attribute.Slot, DeclaredType(a, cls.Scope!));
                UniteNumbers(cls, attribute);
                break;
            case FunctionDefStmt f:
                foreach (var decorator in f.DecoratorList.Where(model.Functions[f].Decorators.Contains))
                {
                    Eval(decorator);
                }

                break;
            default:
                Evaluate(stmt);
                break;
        }
    }

    /// <summary>What <c>field(default=…)</c> or <c>field(default_factory=…)</c> gives a dataclass's attribute.</summary>
    private PyType? DefaultOfField(Expr value)
    {
        if (value is not CallExpr { Func: NameExpr { Id: "field" } or AttributeExpr { Attr: "field" } } call)
        {
            return null;
        }

        Eval(call.Func);
        foreach (var keyword in call.Keywords)
        {
            var type = Eval(keyword.Value);
            switch (keyword.Arg)
            {
                case "default":
                    return type;
                case "default_factory":
                    return CallType(type, keyword.Value);
            }
        }

        return PyType.Never;
    }
}
