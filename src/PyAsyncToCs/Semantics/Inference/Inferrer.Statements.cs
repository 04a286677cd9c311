using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private void EvaluateBody(IEnumerable<Stmt> body)
    {
        foreach (var stmt in body)
        {
            Evaluate(stmt);
        }
    }

    private void Evaluate(Stmt stmt)
    {
        switch (stmt)
        {
            case ExprStmt e:
                Eval(e.Value);
                break;
            case AssignStmt or AnnAssignStmt when TypeAlias.Of(stmt) is { } alias:
                model.Aliases.TryAdd((NameExpr)(stmt is AssignStmt { Targets: [var named] } ? named : ((AnnAssignStmt)stmt).Target), alias);
                break;
            case AssignStmt a:
                var value = Eval(a.Value);
                foreach (var target in a.Targets)
                {
                    Assign(target, value);
                }

                break;
            case AugAssignStmt a:
                EvaluateAugmented(a);
                break;
            case AnnAssignStmt a:
                if (model.SymbolOf(a.Target) is { } annotated)
                {
                    _annotated.TryAdd(a, annotated.Scope);
                }

                if (a.Value is not null)
                {
                    Assign(a.Target, Trusted(Eval(a.Value), a.Annotation, model.SymbolOf(a.Target)?.Scope));
                }

                break;
            case ReturnStmt r:
                if (_function is not null)
                {
                    if (r.Value is not null and not NameExpr { Id: "NotImplemented" })
                    {
                        Flow(_function.Return, Trusted(Eval(r.Value), _function.Def?.Returns, _function.Scope));
                    }
                }

                break;
            case IfStmt i:
                EvaluateIf(i);
                break;
            case ForStmt f:
                var iterated = Eval(f.Iter);
                NoteIterated(f.Iter, iterated);
                ForgetAssigned(f);
                Assign(f.Target, f.IsAsync ? AsyncElementOf(iterated, f.Iter) : ElementOf(iterated, f.Iter));
                EvaluateBody(f.Body);
                ForgetAssigned(f);
                EvaluateBody(f.OrElse);
                break;
            case WhileStmt w:
                ForgetAssigned(w);
                Eval(w.Test);
                var beforeLoop = CopyFacts();
                Assume(w.Test, true);
                EvaluateBody(w.Body);
                _facts = beforeLoop;
                ForgetAssigned(w);
                if (!Reachability.HasBreak(w.Body))
                {
                    Assume(w.Test, false);
                }

                EvaluateBody(w.OrElse);
                break;
            case TryStmt t:
                EvaluateTry(t);
                break;
            case WithStmt w:
                foreach (var item in w.Items)
                {
                    var manager = Eval(item.ContextExpr);
                    if (ContextManagerFacts.MaySuppress(model, item, manager, w.IsAsync))
                    {
                        model.Suppressing.Add(item);
                    }

                    var entered = Enter(manager, w.IsAsync, item.ContextExpr);
                    if (item.OptionalVars is { } vars)
                    {
                        Assign(vars, entered);
                    }
                }

                EvaluateBody(w.Body);
                break;
            case MatchStmt m:
                EvaluateMatch(m);
                break;
            case RaiseStmt r:
                EvalOptional(r.Exc);
                EvalOptional(r.Cause);
                break;
            case AssertStmt a:
                Eval(a.Test);
                EvalOptional(a.Msg);
                Assume(a.Test, true);
                break;
            case DeleteStmt d:
                foreach (var target in d.Targets)
                {
                    Eval(target);
                    if (target is SubscriptExpr item && model.TypeOf(item.Value).WithoutNone is InstanceType { Class.IsUser: true } owner && owner.Class.FindMethod("__delitem__") is { IsStub: false, Parameters: [_, var key] } delete)
                    {
                        delete.IsReferenced = true;
                        Flow(key.Slot, model.TypeOf(item.Slice));
                    }
                }

                break;
            case FunctionDefStmt f:
                EvaluateFunctionDef(f);
                break;
            case ClassDefStmt c:
                EvaluateClassDef(c);
                break;
            case ImportStmt i:
                EvaluateImport(i);
                break;
            case ImportFromStmt i:
                EvaluateImportFrom(i);
                break;
        }
    }

    private void EvalOptional(Expr? node)
    {
        if (node is not null)
        {
            Eval(node);
        }
    }

    private void EvaluateAugmented(AugAssignStmt a)
    {
        var right = Eval(a.Value);
        PyType left;
        if (a.Target is NameExpr name && model.AugmentedReads.TryGetValue(name, out var read))
        {
            left = Narrowed(name, read.Slot.Type);
            model.ExprTypes[name] = left;
        }
        else
        {
            left = Eval(a.Target);
        }

        Assign(a.Target, Binary(a.Op, left, right, a, inPlace: true));
        if (a.Target is NameExpr augmented)
        {
            model.ExprTypes[augmented] = left;
        }
    }

    private void EvaluateIf(IfStmt first)
    {
        List<Facts> exits = [];
        for (var node = first; ;)
        {
            Eval(node.Test);
            var before = CopyFacts();
            Assume(node.Test, true);
            EvaluateBody(node.Body);
            if (Reachability.EndIsReachable(node.Body))
            {
                exits.Add(_facts);
            }

            _facts = before;
            Assume(node.Test, false);
            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            EvaluateBody(node.OrElse);
            if (Reachability.EndIsReachable(node.OrElse))
            {
                exits.Add(_facts);
            }

            break;
        }

        _facts = MergeFacts(exits);
    }

    private void EvaluateTry(TryStmt t)
    {
        var before = CopyFacts();
        EvaluateBody(t.Body);
        EvaluateBody(t.OrElse);
        List<Facts> exits = [];
        if (Reachability.EndIsReachable(t.Body) && Reachability.EndIsReachable(t.OrElse))
        {
            exits.Add(_facts);
        }

        foreach (var handler in t.Handlers)
        {
            _facts = Copy(before);
            ForgetAssigned(t);
            var caught = handler.Type is null ? new InstanceType(Types.BaseExceptionClass, []) : CaughtType(Eval(handler.Type));
            if (handler.Name is not null)
            {
                Flow(VariableOf(handler).Slot, t.IsStar ? ExceptionGroupType(handler, caught) : caught);
            }

            EvaluateBody(handler.Body);
            if (Reachability.EndIsReachable(handler.Body))
            {
                exits.Add(_facts);
            }
        }

        _facts = MergeFacts(exits);
        if (t.FinalBody.Length > 0)
        {
            ForgetAssigned(t);
            EvaluateBody(t.FinalBody);
        }
    }

    /// <summary>A group of what a clause of <c>except*</c> takes.</summary>
    private PyType ExceptionGroupType(ExceptHandler handler, PyType caught)
    {
        var member = NodeSlot(handler, "member");
        Flow(member, caught);
        if (!caught.Parts.Any(p => p is InstanceType { Class.IsUser: true }))
        {
            // Groups may be among a group's members, with what was caught inside.
            Flow(member, Types.BaseExceptionClass.Self);
        }

        return model.Builtins.Members.GetValueOrDefault("ExceptionGroup") is ClassSymbol group ? new InstanceType(group, [member]) : PyType.Any;
    }

    private PyType CaughtType(PyType clause) => clause switch
    {
        ClassType { Class: { IsUser: false, Name: "ExceptionGroup" or "BaseExceptionGroup" } c } => new InstanceType(c, [new Slot(Types.BaseExceptionClass.Self)]),
        ClassType c => c.Class.Self,
        TupleType t => t.Items.Aggregate(PyType.Never, (sum, item) => _joiner.Join(sum, CaughtType(item.Type))),
        UnionType u => u.Members.Aggregate(PyType.Never, (sum, item) => _joiner.Join(sum, CaughtType(item))),
        InstanceType { Args: [var item] } i when i.Class == Types.TupleClass => CaughtType(item.Type),
        InstanceType { Class: { IsUser: false, Name: "type" } } => Types.BaseExceptionClass.Self,
        _ => PyType.Never,
    };

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
                attribute.Slot.Unite(parent.Attributes[attribute.Name].Slot, _joiner);
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

    private void EvaluateClassStatement(ClassSymbol cls, Stmt stmt)
    {
        switch (stmt)
        {
            case AssignStmt { Targets: [NameExpr name] } a:
                var value = Eval(a.Value);
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
