using System.Collections.Immutable;
using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private PyType Eval(Expr node)
    {
        var type = AsRead(node, Compute(node));
        model.ExprTypes[node] = type;
        return type;
    }

    private PyType Compute(Expr node)
    {
        switch (node)
        {
            case ConstantExpr c:
                return OfConstant(c);
            case NameExpr n:
                return Name(n);
            case AttributeExpr a:
                return Narrowed(a, Member(a));
            case CallExpr c:
                return Narrowed(c, Call(c));
            case BinOpExpr b:
                return BinaryChain(b);
            case UnaryOpExpr u:
                var operand = Eval(u.Operand);
                return u.Op == UnaryOperator.Not ? PyType.Bool : Unary(u, operand);
            case BoolOpExpr b:
                return BoolOp(b);
            case CompareExpr c:
                return Compare(c);
            case IfExpr i:
                return Conditional(i);
            case NamedExpr w:
                var named = Eval(w.Value);
                Assign(w.Target, named);
                return named;
            case AwaitExpr a:
                var awaited = Awaited(Eval(a.Value), a.Value);
                ForgetShared();
                return model.OpensJson && awaited is InstanceType { Class: { IsUser: false, Name: "JsonValue" } } ? OpenJson : awaited;
            case JoinedStrExpr j:
                foreach (var part in j.Values)
                {
                    Eval(part);
                }

                return PyType.Str;
            case FormattedValueExpr f:
                var formatted = Eval(f.Value);
                EvalOptional(f.FormatSpec);
                foreach (var part in formatted.Parts.OfType<InstanceType>())
                {
                    if (part.Class.IsUser && part.Class.FindMethod("__format__") is { IsStub: false } format)
                    {
                        Dunder(format, part, PyType.Str, f);
                    }
                }

                return PyType.Str;
            case ListExpr l:
                return Types.List(Elements(l, l.Elts));
            case SetExpr s:
                return Types.Set(Elements(s, s.Elts));
            case TupleExpr t:
                return TupleOf(t);
            case DictExpr d:
                return DictOf(d);
            case ListCompExpr c:
                Comprehend(c.Generators);
                return Types.List(FlowNode(c, Eval(c.Elt)));
            case SetCompExpr c:
                Comprehend(c.Generators);
                return Types.Set(FlowNode(c, Eval(c.Elt)));
            case GeneratorExpr c:
                Comprehend(c.Generators);
                var item = FlowNode(c, Eval(c.Elt));
                return IsAsyncGenerator(c) ? Types.AsyncGenerator(item, NodeSlot(c, "send")) : Types.Generator(item, NodeSlot(c, "send"), NodeSlot(c, "result"));
            case DictCompExpr c:
                Comprehend(c.Generators);
                Flow(NodeSlot(c, "key"), Eval(c.Key));
                Flow(NodeSlot(c, "value"), Eval(c.Value));
                return Types.Dict(NodeSlot(c, "key"), NodeSlot(c, "value"));
            case LambdaExpr l:
                return Lambda(l);
            case SubscriptExpr s:
                return Subscript(s);
            case StarredExpr s:
                return Eval(s.Value);
            case SliceExpr s:
                EvalOptional(s.Lower);
                EvalOptional(s.Upper);
                EvalOptional(s.Step);
                return PyType.Never;
            case YieldExpr y:
                if (_function is not null)
                {
                    if (y.Value is not null || !_function.IsAbstract || !IsSignatureOnly(_function))
                    {
                        Flow(_function.Yield, y.Value is null ? PyType.None : Eval(y.Value));
                    }

                    return Received(y, _function);
                }

                return PyType.Never;
            case YieldFromExpr y:
                var source = Eval(y.Value);
                if (_function is not null)
                {
                    Flow(_function.Yield, ElementOf(source, y.Value));
                    if (y.Value is ListExpr { Elts.IsEmpty: true })
                    {
                        Flow(NodeSlot(y.Value, "item"), _function.Yield.Type);
                    }

                    if (source is InstanceType { Class: var inner, Args: [_, var sent, ..] } && inner == Types.GeneratorClass)
                    {
                        sent.Flow(_function.Send.Type, _joiner);
                    }
                }

                return source is InstanceType { Class: var g } generator && g == Types.GeneratorClass ? generator.Args[2].Type : PyType.None;
            default:
                return PyType.Any;
        }
    }

    private static PyType OfConstant(ConstantExpr c) => c.Value switch
    {
        null => PyType.None,
        bool => PyType.Bool,
        long or int or BigInteger => PyType.Int,
        double => PyType.Float,
        Complex => PyType.Complex,
        string or SurrogateString => PyType.Str,
        ImmutableArray<byte> => PyType.Bytes,
        EllipsisValue => PyType.Ellipsis,
        _ => PyType.Any,
    };

    /// <summary>What a name, or a module's member, stands for.</summary>
    private PyType Global(Expr node, Symbol symbol)
    {
        if (symbol.Function is { } function)
        {
            function.IsReferenced = true;
            return new FunctionType(function);
        }

        return symbol.Class is { } cls ? new ClassType(cls) : Narrowed(node, VariableOf(node).Slot.Type);
    }

    private PyType Name(NameExpr node)
    {
        if (model.SymbolOf(node) is { } symbol)
        {
            return Global(node, symbol);
        }

        if (model.Builtins.Members.TryGetValue(node.Id, out var member))
        {
            return OfMember(member) ?? PyType.Any;
        }

        // A snippet without its import: the module is assumed, where the catalog has it.
        if (node.Id is "__name__" or "__file__" or "__doc__")
        {
            return PyType.Str;
        }

        if (stubs.Load(node.Id) is { } module)
        {
            model.AssumedImports.TryAdd(node.Id, node);
            return new ModuleType(module);
        }

        if (BuiltinNames.Contains(node.Id))
        {
            return PyType.Any;
        }

        if (!model.UndefinedFunctions.TryGetValue(node.Id, out var undefined))
        {
            model.UndefinedFunctions.Add(node.Id, undefined = new UndefinedName(node));
        }

        return undefined.Type;
    }

    private Slot Elements(Expr node, IEnumerable<Expr> items)
    {
        var slot = NodeSlot(node, "item");
        foreach (var item in items)
        {
            var type = Eval(item);
            Flow(slot, item is StarredExpr ? ElementOf(type, item) : type);
        }

        return slot;
    }

    private Slot FlowNode(Expr node, PyType type)
    {
        var slot = NodeSlot(node, "item");
        Flow(slot, type);
        return slot;
    }

    private PyType TupleOf(TupleExpr t)
    {
        if (t.Elts.Any(e => e is StarredExpr))
        {
            return Types.VarTuple(Elements(t, t.Elts));
        }

        var slots = ImmutableArray.CreateBuilder<Slot>(t.Elts.Length);
        for (var i = 0; i < t.Elts.Length; i++)
        {
            var slot = NodeSlot(t.Elts[i], "tuple item");
            Flow(slot, Eval(t.Elts[i]));
            slots.Add(slot);
        }

        return new TupleType(slots.MoveToImmutable());
    }

    private InstanceType DictOf(DictExpr d)
    {
        var key = NodeSlot(d, "key");
        var value = NodeSlot(d, "value");
        for (var i = 0; i < d.Keys.Length; i++)
        {
            if (d.Keys[i] is { } k)
            {
                // A keyword's name is never None (language reference, 6.3.4).
                Flow(key, _unpackedKeywords.Contains(d) ? Eval(k).WithoutNone : Eval(k));
                FlowValue(value, k, Eval(d.Values[i]));
            }
            else
            {
                // Of several kinds only dicts can be spread.
                foreach (var spread in Eval(d.Values[i]).WithoutNone.Parts.OfType<InstanceType>())
                {
                    if (spread.Class.AsBase(spread, Types.DictClass) is { } dict)
                    {
                        Flow(key, dict.Args[0].Type);
                        Flow(value, dict.Args[1].Type);
                    }
                    else if (spread.Class is { IsUser: false, Name: "ChainMap" })
                    {
                        Flow(key, spread.Args[0].Type);
                        Flow(value, spread.Args[1].Type);
                    }
                }
            }
        }

        return Types.Dict(key, value);
    }

    private void Comprehend(ImmutableArray<Comprehension> generators)
    {
        foreach (var generator in generators)
        {
            var iterated = Eval(generator.Iter);
            NoteIterated(generator.Iter, iterated);
            Assign(generator.Target, generator.IsAsync ? AsyncElementOf(iterated, generator.Iter) : ElementOf(iterated, generator.Iter));
            foreach (var test in generator.Ifs)
            {
                Eval(test);
                Assume(test, true);
            }
        }
    }

    private FunctionType Lambda(LambdaExpr node)
    {
        var function = model.Functions[node];
        var outer = _function;
        var facts = _facts;
        _function = function;
        _facts = CopyFacts();
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Default is { } value)
            {
                Flow(parameter.Slot, Eval(value));
            }

            var variable = VariableOf(parameter.Node!);
            if (parameter.IsVariadic)
            {
                Flow(variable.Slot, parameter.Kind == ParameterKind.VarArgs ? Types.VarTuple(parameter.Slot) : Types.Dict(KeySlot(parameter), parameter.Slot));
            }
            else
            {
                variable.Slot.Unite(parameter.Slot, _joiner);
            }
        }

        Flow(function.Return, Eval(node.Body));
        Flow(function.CallResultSlot, function.CallResult(Types));
        _function = outer;
        _facts = facts;
        return new FunctionType(function);
    }

    private PyType BoolOp(BoolOpExpr node)
    {
        var facts = CopyFacts();
        var result = PyType.Never;
        for (var i = 0; i < node.Values.Length; i++)
        {
            var type = InPlaceOf(result, node.Values[i], Eval(node.Values[i]));
            var last = i == node.Values.Length - 1;

            // `x or y`: a falsy x is not the result; None and the always-false parts of it go.
            result = _joiner.Join(result, last || node.Op == BoolOperator.And ? type : type.WithoutNone);
            if (!last)
            {
                Assume(node.Values[i], node.Op == BoolOperator.And);
            }
        }

        _facts = facts;
        return result;
    }

    private PyType Conditional(IfExpr node)
    {
        Eval(node.Test);
        bool? decided = IsImpossible(node.Test) ? false : IsSure(node.Test) ? true : AwaitableAnswer(node.Test);
        var before = CopyFacts();
        Assume(node.Test, true);
        var body = Eval(node.Body);
        _facts = Copy(before);
        Assume(node.Test, false);
        var orElse = Eval(node.OrElse);
        _facts = before;
        if (decided is { } taken)
        {
            model.DecidedChoices[node] = taken;
            return taken ? body : orElse;
        }

        model.DecidedChoices.Remove(node);
        return _joiner.Join(InPlaceOf(orElse, node.Body, body), InPlaceOf(body, node.OrElse, orElse));
    }

    /// <summary>An empty literal beside a part of a JSON document stands for a missing part: it is one itself.</summary>
    private PyType InPlaceOf(PyType other, Expr node, PyType type) => node is not (DictExpr { Values.IsEmpty: true } or ListExpr { Elts.IsEmpty: true }) ? type
        : IsJson(other.WithoutNone) ? other.WithoutNone
        : other.WithoutNone is NeverType && !_comparesInstances ? PyType.Never
        : type;

    private PyType Awaited(PyType type, Expr node)
    {
        var result = PyType.Never;
        foreach (var part in type.Parts)
        {
            switch (part)
            {
                case InstanceType instance when instance.Class.AsBase(instance, Types.AwaitableClass) is { } awaitable:
                    result = _joiner.Join(result, awaitable.Args[0].Type);
                    break;
                case InstanceType user when user.Class.FindMethod("__await__") is { Def.Body: [.., ReturnStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__await__", Value: var inner } } }] } handed:
                    handed.IsReferenced = true;
                    result = _joiner.Join(result, Awaited(model.TypeOf(inner), inner));
                    break;
                case InstanceType user when user.Class.FindMethod("__await__") is { } method:
                    method.IsReferenced = true;
                    result = _joiner.Join(result, method.IsGenerator ? method.Return.Type : ElementOf(method.Return.Type, node));
                    break;
                case AnyType:
                    return PyType.Any;
            }
        }

        if (type is NeverType && node is CallExpr { Func: NameExpr name } && model.UndefinedFunctions.TryGetValue(name.Id, out var undefined))
        {
            undefined.IsAsync = true;
        }

        return result;
    }
}
