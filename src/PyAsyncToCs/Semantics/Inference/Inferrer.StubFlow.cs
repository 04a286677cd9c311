using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    /// <summary>What <c>dict(other, key=value)</c> puts into a dict.</summary>
    private void FlowItems(CallExpr node, InstanceType dict)
    {
        foreach (var keyword in node.Keywords)
        {
            if (keyword.Arg is not null)
            {
                Flow(dict.Args[0], PyType.Str);
                dict.Args[1].FlowAt(keyword.Arg, model.TypeOf(keyword.Value), _joiner);
            }
        }

        if (node.Args is not [var source] || dict.Args.Any(a => a.Type is TypeParamType))
        {
            return;
        }

        if (model.TypeOf(source).WithoutNone is UnionType several && several.Members.Where(m => m is InstanceType part && part.Class.AsBase(part, Types.DictClass) is not null).ToList() is [InstanceType only])
        {
            NoteUse(source, several, [only]);
            Flow(dict.Args[0], only.Args[0].Type);
            Flow(dict.Args[1], only.Args[1].Type);
        }
        else if (model.TypeOf(source).WithoutNone is InstanceType given && given.Class.AsBase(given, Types.DictClass) is { } other)
        {
            Flow(dict.Args[0], other.Args[0].Type);
            Flow(dict.Args[1], other.Args[1].Type);
        }
        else if (model.TypeOf(source).WithoutNone is InstanceType { Class: { IsUser: false } listed } lister && listed.FindMethod("keys") is not null && listed.FindMethod("items") is { IsStub: true } items
            && items.DeclaredReturn is { } listing && Substitute(listing, ArgumentsOf(lister, listed)) is InstanceType { Args: [{ Type: TupleType { Items: [var name, var item] } }] })
        {
            Flow(dict.Args[0], name.Type);
            Flow(dict.Args[1], item.Type);
        }
        else if (ReferenceEquals(dict.Class, Types.DictClass) && node.Func is NameExpr { Id: "dict" } && ElementOf(model.TypeOf(source), source) is TupleType { Items: [var key, var value] })
        {
            Flow(dict.Args[0], key.Type);
            Flow(dict.Args[1], value.Type);
        }
        else if (ReferenceEquals(dict.Class, Types.DictClass) && node.Func is NameExpr { Id: "dict" } && ElementOf(model.TypeOf(source), source) is InstanceType { Class: { IsUser: false, Name: "list" or "tuple" }, Args: [var half] })
        {
            Flow(dict.Args[0], half.Type);
            Flow(dict.Args[1], half.Type);
        }
    }

    /// <summary>Lets an argument flow into a stub's declared parameter: type parameters learn from it, callbacks get theirs.</summary>
    private void FlowFormal(PyType? formal, PyType actual, TypeArguments map, Expr argument)
    {
        if (formal is InstanceType { Class.Name: "Awaitable" or "Coroutine" })
        {
            NoteAwaitable(argument);
        }

        switch (formal)
        {
            case null or PrimitiveType or AnyType:
                return;
            case TypeParamType p:
                if (map.TryGetValue(p.Name, out var slot))
                {
                    // A key that may be None is looked up where there are none such.
                    Flow(slot, p.Name == "K" && !(actual.IsNone && _force && slot.Type is NeverType) ? actual.WithoutNone : actual);
                }

                return;
            case UnionType u:
                foreach (var part in actual.Parts)
                {
                    var member = u.Members.FirstOrDefault(m => m is not TypeParamType && Assignable(m, part)) ?? u.Members.FirstOrDefault(m => m is TypeParamType);
                    FlowFormal(member, part, map, argument);
                }

                return;
            case CallableType c:
                FlowCallback(c, actual, map, argument);
                return;
            case TupleType f when actual is TupleType t:
                for (var i = 0; i < f.Items.Length && i < t.Items.Length; i++)
                {
                    FlowFormal(f.Items[i].Type, t.Items[i].Type, map, argument);
                }

                return;
            case InstanceType f:
                foreach (var part in actual.Parts)
                {
                    FlowInstance(f, part, map, argument);
                }

                return;
        }
    }

    private void FlowInstance(InstanceType formal, PyType actual, TypeArguments map, Expr argument)
    {
        switch (formal.Class.Name)
        {
            case "Iterable" or "Iterator":
                FlowFormal(formal.Args[0].Type, ElementOf(actual, argument), map, argument);
                return;
            case "AsyncIterable":
                FlowFormal(formal.Args[0].Type, AsyncElementOf(actual, argument), map, argument);
                return;
            case "Awaitable" or "Coroutine" when formal.Args.Length > 0:
                FlowFormal(formal.Args[0].Type, Awaited(actual, argument), map, argument);
                return;
            case "tuple" when actual is TupleType t:
                FlowFormal(formal.Args[0].Type, UnitedItems(argument, t).Type, map, argument);
                return;
        }

        if (actual is not InstanceType instance || instance.Class.AsBase(instance, formal.Class) is not { } seen)
        {
            return;
        }

        for (var i = 0; i < formal.Args.Length && i < seen.Args.Length; i++)
        {
            if (formal.Args[i].Type is TypeParamType p && map.TryGetValue(p.Name, out var slot))
            {
                slot.Unite(seen.Args[i], _joiner);
            }
            else if (formal.Args[i].Type is { } declared and not NeverType)
            {
                FlowFormal(declared, seen.Args[i].Type, map, argument);
                if (seen.Args[i].Type is NeverType && declared is PrimitiveType or InstanceType { Class.IsUser: false, Args.IsEmpty: true })
                {
                    Flow(seen.Args[i], declared);
                }
            }
        }
    }

    private void NoteAwaitable(Expr argument)
    {
        if (argument is CallExpr { Func: NameExpr name } && model.UndefinedFunctions.TryGetValue(name.Id, out var undefined) && !undefined.IsAsync)
        {
            undefined.IsAsync = true;
            _joiner.Changed = true;
        }
    }

    private void FlowCallback(CallableType formal, PyType actual, TypeArguments map, Expr argument)
    {
        switch (actual)
        {
            case FunctionType { Function.IsStub: false } f:
                f.Function.IsReferenced = true;
                f.Function.IsUsedAsValue = true;
                var parameters = (f.Receiver is not null ? f.Function.CallerParameters : f.Function.Parameters).ToList();
                for (var i = 0; i < formal.Parameters.Length && parameters.Count > 0; i++)
                {
                    var index = Math.Min(i, parameters.Count - 1);
                    if (i < parameters.Count || parameters[index].Kind == ParameterKind.VarArgs)
                    {
                        Flow(parameters[index].Slot, Substitute(formal.Parameters[i].Type, map));
                    }
                }

                FlowFormal(formal.Result.Type, f.Function.CallResult(Types), map, argument);
                break;
            case CallableType c:
                for (var i = 0; i < formal.Parameters.Length && i < c.Parameters.Length; i++)
                {
                    Flow(c.Parameters[i], Substitute(formal.Parameters[i].Type, map));
                }

                FlowFormal(formal.Result.Type, c.Result.Type, map, argument);
                break;
            case InstanceType { Class: { IsUser: true } cls } when cls.FindMethod("__call__") is { IsStub: false } call:
                FlowCallback(formal, new FunctionType(call, actual), map, argument);
                break;
            case FunctionType or ClassType:
                FlowFormal(formal.Result.Type, CallbackResult(formal, actual, map, argument), map, argument);
                break;
        }
    }

    /// <summary>What a catalog function or a class gives when it is called back: <c>map(str, xs)</c>, <c>key=len</c>.</summary>
    private PyType CallbackResult(CallableType formal, PyType actual, TypeArguments map, Expr argument)
    {
        if (actual is ClassType { Class: { IsUser: true } cls } && cls.FindMethod("__init__") is { IsStub: false } init)
        {
            init.IsReferenced = true;
            for (var i = 0; i < formal.Parameters.Length && i + 1 < init.Parameters.Count; i++)
            {
                Flow(init.Parameters[i + 1].Slot, Substitute(formal.Parameters[i].Type, map));
            }
        }

        if (actual is FunctionType f)
        {
            var given = formal.Parameters.Select(p => Substitute(p.Type, map)).ToArray();
            var skip = f.Receiver is not null ? 1 : 0;
            foreach (var candidate in f.Function.Overloads.Prepend(f.Function))
            {
                var declared = candidate.Parameters.Skip(skip).ToList();
                var fits = declared.Count >= given.Length || declared.Any(p => p.Kind == ParameterKind.VarArgs);
                for (var i = 0; i < given.Length && i < declared.Count && fits; i++)
                {
                    fits = Assignable(declared[i].Declared, given[i]);
                }

                if (fits)
                {
                    var own = Completed(candidate, TypeArguments.None, argument);
                    for (var i = 0; i < given.Length && i < declared.Count; i++)
                    {
                        FlowFormal(declared[i].Declared, given[i], own, argument);
                    }

                    return Substitute(candidate.DeclaredReturn!, own);
                }
            }
        }

        return CallType(actual, argument);
    }
}
