using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private void EvaluateBody(IReadOnlyList<Stmt> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (!DeadCodeRemover.IsDeadYield(body, i))
            {
                Evaluate(body[i]);
            }

            if (model.EndsBlock(body[i]))
            {
                break;
            }
        }
    }

    private void Evaluate(Stmt stmt)
    {
        switch (stmt)
        {
            case ExprStmt e when SearchPath.IsChangedBy(e):
                break;
            case ExprStmt e:
                Eval(e.Value);
                break;
            case AssignStmt or AnnAssignStmt when TypeAlias.Of(stmt, IsClass) is { } alias:
                model.Aliases.TryAdd((NameExpr)(stmt is AssignStmt { Targets: [var named] } ? named : ((AnnAssignStmt)stmt).Target), alias);
                break;
            case AssignStmt a:
                if (a is { Targets: [TupleExpr { Elts: var columns }], Value: CallExpr { Func: NameExpr { Id: "zip" }, Args: [StarredExpr], Keywords.IsEmpty: true } transposed } && columns.All(c => c is not StarredExpr))
                {
                    _columns[transposed] = columns.Length;
                }

                var value = Eval(a.Value);
                foreach (var target in a.Targets)
                {
                    Assign(target, value);
                }

                if (a is { Targets: [NameExpr received], Value: YieldExpr } && _function is not null && model.SymbolOf(received) is not null && VariableOf(received).Slot.Type.AllowsNone)
                {
                    // What may be None anyway takes the None of next(), too.
                    Flow(_function.Send, PyType.None);
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
                    Assign(a.Target, Trusted(a.Value, Eval(a.Value), a.Annotation, model.SymbolOf(a.Target)?.Scope));
                }

                if ((model.SymbolOf(a.Target)?.Scope ?? _function?.Scope) is { } scope && SlotOf(a.Target) is { } declared)
                {
                    Declare(declared, DeclaredType(a, scope));
                }

                break;
            case ReturnStmt r:
                if (_function is not null)
                {
                    if (r.Value is not null and not NameExpr { Id: "NotImplemented" })
                    {
                        FlowTrusted(_function.Return, r.Value, Eval(r.Value), _function.Def?.Returns, _function.Scope);
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
                    if (target is SubscriptExpr item && model.TypeOf(item.Value).WithoutNone is InstanceType { Class.IsUser: true } owner && ItemKindSplitter.Find(owner.Class, "__delitem__", model.TypeOf(item.Slice)) is { IsStub: false, Parameters: [_, var key] } delete)
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

    private bool IsClass(string name) => (_function?.Scope ?? _module.Scope).Lookup(name) is { } symbol ? symbol.Class is not null || symbol.ImportedSymbol?.Class is not null : model.Builtins.Members.GetValueOrDefault(name) is ClassSymbol;

    private void EvaluateIf(IfStmt first)
    {
        List<Facts> exits = [];
        for (var node = first; ;)
        {
            Eval(node.Test);
            var before = CopyFacts();
            var isCertain = node.Test is UnaryOpExpr { Op: UnaryOperator.Not, Operand: var operand } ? IsImpossible(operand) : IsSure(node.Test);
            if (IsImpossible(node.Test))
            {
                model.DeadBranches.Add(node);
            }
            else
            {
                model.DeadBranches.Remove(node);
                Assume(node.Test, true);
                EvaluateBody(node.Body);
                if (Reachability.EndIsReachable(node.Body))
                {
                    exits.Add(_facts);
                }
            }

            if (isCertain)
            {
                model.CertainBranches.Add(node);
                break;
            }

            model.CertainBranches.Remove(node);
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

    /// <summary>Whether the program asks of an exception of its own whether it is a group: one that <c>except*</c> gives holds groups, then.</summary>
    private bool _asksForGroups;

    /// <summary>A group of what a clause of <c>except*</c> takes.</summary>
    private PyType ExceptionGroupType(ExceptHandler handler, PyType caught)
    {
        var member = NodeSlot(handler, "member");
        Flow(member, caught);
        if (_asksForGroups || !caught.Parts.Any(p => p is InstanceType { Class.IsUser: true }))
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
}
