using System.Globalization;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>What assignments change.</summary>
internal sealed partial class Simulator
{
    private void Assign(Symbol symbol, object? value, Frame frame, Node node)
    {
        var owner = frame;
        for (var f = frame; f is not null; f = f.Around)
        {
            if (f.Variables.ContainsKey(symbol) || (symbol.Scope.Function is { } function && ReferenceEquals(f.Function, function)) || (symbol.IsGlobal && f.Around is null))
            {
                owner = f;
                break;
            }
        }

        TouchVariable(symbol, owner, AccessKind.Write, node);
        owner.Variables[symbol] = _uncertain > 0 && !(owner.Variables.TryGetValue(symbol, out var old) && Equals(old, value)) ? Unknown.Value : value;
    }

    private async Routine StoreAsync(Expr target, object? value, Frame frame)
    {
        switch (target)
        {
            case NameExpr n when _model.SymbolOf(n) is { } symbol:
                Assign(symbol, value, frame, n);
                break;
            case TupleExpr or ListExpr:
                var targets = target is TupleExpr t ? t.Elts : ((ListExpr)target).Elts;
                var items = value is SequenceValue { IsKnown: true, Kind: not SequenceKind.Set } unpacked && unpacked.Items.Count == targets.Length && !targets.Any(e => e is StarredExpr) ? unpacked.Items.ToList() : null;
                for (var i = 0; i < targets.Length; i++)
                {
                    var part = targets[i];
                    await StoreAsync(part is StarredExpr star ? star.Value : part, items is null ? Unknown.Value : items[i], frame);
                }

                break;
            case AttributeExpr a:
                var owner = await EvalAsync(a.Value, frame);
                switch (owner)
                {
                    case ObjectValue o:
                        if (o.Class.FindMethod(a.Attr) is { IsProperty: true })
                        {
                            throw Lost(a, "this property is not followed");
                        }

                        TouchPart(o, a.Attr, AccessKind.Write, a);
                        o.Attributes[a.Attr] = _uncertain > 0 ? Unknown.Value : value;
                        break;
                    case ClassValue c:
                        TouchPart(c, a.Attr, AccessKind.Write, a);
                        c.Attributes[a.Attr] = _uncertain > 0 ? Unknown.Value : value;
                        break;
                    default:
                        throw Lost(a, "what is changed here is not known");
                }

                break;
            case SubscriptExpr s:
                await StoreItemAsync(s, await EvalAsync(s.Value, frame), await EvalAsync(s.Slice, frame), value);
                break;
            default:
                throw Lost(target, "this assignment is not followed");
        }
    }

    private async Routine StoreItemAsync(SubscriptExpr s, object? container, object? key, object? value)
    {
        switch (container)
        {
            case SequenceValue { Kind: SequenceKind.List } list:
                if (key is long index && list.IsKnown && _uncertain == 0)
                {
                    index = index < 0 ? index + list.Items.Count : index;
                    if (index < 0 || index >= list.Items.Count)
                    {
                        throw Raise("IndexError", "list assignment index out of range");
                    }

                    Touch(list, AccessKind.WriteItem, s);
                    TouchPart(list, index.ToString(CultureInfo.InvariantCulture), AccessKind.Write, s);
                    list.Items[(int)index] = value;
                }
                else
                {
                    Touch(list, AccessKind.Write, s);
                    list.IsKnown = false;
                }

                break;
            case DictValue dict:
                Touch(dict, AccessKind.Write, s);
                if (key is Unknown || _uncertain > 0)
                {
                    dict.IsKnown = false;
                }
                else
                {
                    dict.Items[key ?? new NoneKey()] = value;
                }

                break;
            case ObjectValue { Class: { IsUser: true } cls } own when ItemKindSplitter.Find(cls, "__setitem__", KindOf(key)) is { IsStub: false } method:
                await InvokeAsync(new FunctionValue(method, null, own), [key, value], [], s);
                break;
            default:
                throw Lost(s, "what is changed here is not known");
        }
    }

    private async Routine DeleteAsync(Expr target, Frame frame)
    {
        switch (target)
        {
            case NameExpr:
                break;
            case SubscriptExpr s:
                var container = await EvalAsync(s.Value, frame);
                var key = await EvalAsync(s.Slice, frame);
                if (container is DictValue dict)
                {
                    Touch(dict, AccessKind.Write, s);
                    if (key is Unknown || _uncertain > 0 || !dict.IsKnown)
                    {
                        dict.IsKnown = false;
                    }
                    else if (!dict.Items.Remove(key ?? new NoneKey()))
                    {
                        throw Raise("KeyError", key);
                    }
                }
                else if (container is SequenceValue list)
                {
                    Touch(list, AccessKind.Write, s);
                    list.IsKnown = false;
                }
                else
                {
                    throw Lost(s, "what is removed here is not known");
                }

                break;
            default:
                throw Lost(target, "this 'del' is not followed");
        }
    }

    private async Routine AugAssignAsync(AugAssignStmt a, Frame frame)
    {
        // `x.n += await f()` reads x.n first, and writes it after the wait.
        switch (a.Target)
        {
            case NameExpr n when _model.SymbolOf(n) is not null:
                var old = Read(n, frame);
                await StoreAsync(n, await BinaryAsync(a, old, a.Op, await EvalAsync(a.Value, frame)), frame);
                break;
            case AttributeExpr t:
                var owner = await EvalAsync(t.Value, frame);
                var before = await AttributeOfAsync(owner, t, frame);
                var sum = await BinaryAsync(a, before, a.Op, await EvalAsync(a.Value, frame));
                if (owner is not (ObjectValue or ClassValue))
                {
                    throw Lost(a, "what is changed here is not known");
                }

                TouchPart(owner, t.Attr, AccessKind.Write, t);
                (owner is ObjectValue o ? o.Attributes : ((ClassValue)owner).Attributes)[t.Attr] = _uncertain > 0 ? Unknown.Value : sum;
                break;
            case SubscriptExpr s:
                var container = await EvalAsync(s.Value, frame);
                var key = await EvalAsync(s.Slice, frame);
                var item = await ItemOfAsync(s, container, key);
                await StoreItemAsync(s, container, key, await BinaryAsync(a, item, a.Op, await EvalAsync(a.Value, frame)));
                break;
            default:
                throw Lost(a, "this assignment is not followed");
        }
    }
}
