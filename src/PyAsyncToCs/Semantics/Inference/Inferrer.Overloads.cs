using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    /// <summary>The first overload that takes the call's arguments; null while one of them is still unknown.</summary>
    private FunctionSymbol? Pick(CallExpr node, FunctionSymbol first, int skip)
    {
        if (first.Overloads.Count == 0)
        {
            return first;
        }

        if (!_force && (node.Args.Any(a => model.TypeOf(a is StarredExpr s ? s.Value : a) is NeverType) || node.Keywords.Any(k => model.TypeOf(k.Value) is NeverType)))
        {
            return null;
        }

        // A value of any kind is for the signature that takes several, not for the first one.
        return (node.Args is [var open] && model.TypeOf(open) is AnyType ? first.Overloads.FirstOrDefault(candidate => TakesSeveralKinds(candidate, skip) && Fits(node, candidate, skip)) : null)
            ?? (node.Args.Any(a => a is StarredExpr) ? first.Overloads.Prepend(first).FirstOrDefault(candidate => candidate.Parameters.Any(p => p.Kind == ParameterKind.VarArgs) && Fits(node, candidate, skip)) : null)
            ?? first.Overloads.Prepend(first).FirstOrDefault(candidate => TakesNone(node, candidate, skip) && Fits(node, candidate, skip))
            ?? first.Overloads.Prepend(first).FirstOrDefault(candidate => Fits(node, candidate, skip))
            ?? first.Overloads.Prepend(first).FirstOrDefault(candidate => Fits(node, candidate, skip, byOneKind: true))
            ?? first.Overloads.Prepend(first).FirstOrDefault(candidate => Fits(node, candidate, skip, asPath: true))
            ?? (TakesBytes(node, first.Overloads[^1], skip) ? first.Overloads.Prepend(first).FirstOrDefault(candidate => Fits(node, candidate, skip, asText: true)) : null)
            ?? (first.Meaning?.Intrinsic == "mixed_statistic" && node.Args is [var data, ..] && data is not StarredExpr && ElementOf(model.TypeOf(data), data) is AnyType or UnionType ? first : first.Overloads[^1]);
    }

    /// <summary>Whether a signature takes a value of JSON for bytes, which it never is.</summary>
    private bool TakesBytes(CallExpr node, FunctionSymbol candidate, int skip) =>
        Bind(node, [.. candidate.Parameters.Skip(skip)]).Bound.Any(b => b.Parameter.Declared == PyType.Bytes && b.Arguments.Any(a => a is not StarredExpr && IsJson(model.TypeOf(a).WithoutNone)));

    /// <summary>Whether a signature has a meaning for the None that an argument may be.</summary>
    private bool TakesNone(CallExpr node, FunctionSymbol candidate, int skip) =>
        candidate.Parameters.Skip(skip).Any(p => p.Declared is UnionType { AllowsNone: true })
        && Bind(node, [.. candidate.Parameters.Skip(skip)]).Bound.Any(b => b.Parameter.Declared is UnionType { AllowsNone: true } && b.Arguments.Any(a => a is not StarredExpr && model.TypeOf(a) is UnionType { AllowsNone: true }));

    private static bool TakesSeveralKinds(FunctionSymbol candidate, int skip) =>
        candidate.Parameters.Skip(skip).FirstOrDefault()?.Declared is UnionType or InstanceType { Class: { IsUser: false, Name: "object" } };

    internal static FunctionSymbol PickOverload(FunctionSymbol first, ReadOnlySpan<PyType> arguments)
    {
        foreach (var candidate in first.Overloads.Prepend(first))
        {
            var fits = true;
            for (var i = 0; i < arguments.Length && fits; i++)
            {
                fits = i + 1 < candidate.Parameters.Count && Assignable(candidate.Parameters[i + 1].Declared, arguments[i]);
            }

            if (fits)
            {
                return candidate;
            }
        }

        return first;
    }

    /// <summary>Whether a signature takes a call's arguments, or at least one kind of those that may be of several.</summary>
    private bool Fits(CallExpr node, FunctionSymbol candidate, int skip, bool byOneKind = false, bool asText = false, bool asPath = false)
    {
        var parameters = candidate.Parameters.Skip(skip).ToList();
        var (bound, unpacking) = Bind(node, parameters);
        var placed = bound.Sum(b => b.Arguments.Count);
        if (!unpacking && placed < node.Args.Length + node.Keywords.Length)
        {
            return false;
        }

        foreach (var (parameter, arguments) in bound)
        {
            if (arguments.Count == 0)
            {
                if (parameter.Default is null && !parameter.IsVariadic && !unpacking)
                {
                    return false;
                }

                continue;
            }

            foreach (var argument in arguments)
            {
                // What may be None is passed where it is not: None would be an error in Python, too.
                if (argument is not StarredExpr && !Assignable(parameter.Declared, model.TypeOf(argument)) && !(asText && parameter.Declared == PyType.Str && IsJson(model.TypeOf(argument).WithoutNone)) && !(asPath && parameter.Declared?.WithoutNone == PyType.Str && model.TypeOf(argument) is InstanceType { Class: { IsUser: false, CsType: "PyPath" } }) && !(byOneKind && model.TypeOf(argument).Parts.Any(p => Assignable(parameter.Declared, p))) && !(model.TypeOf(argument) is UnionType { AllowsNone: true } open && Assignable(parameter.Declared, open.WithoutNone)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a value of a type may be passed where a stub declares another.</summary>
    internal static bool Assignable(PyType? formal, PyType actual)
    {
        switch (formal, actual)
        {
            case (null or AnyType or TypeParamType, _) or (_, NeverType or AnyType):
                return true;
            case (UnionType u, _):
                return actual.Parts.All(a => u.Members.Any(m => Assignable(m, a)));
            case (_, UnionType a):
                return a.Members.All(m => Assignable(formal, m));
            case (PrimitiveType f, PrimitiveType p):
                return f == p || (f == PyType.Float && (p == PyType.Int || p == PyType.Bool)) || (f == PyType.Int && p == PyType.Bool);
            case (InstanceType { Class.Name: "object" }, _):
                return true;
            case (PrimitiveType { Name: "bytes" }, InstanceType { Class: { IsUser: false, Name: "bytearray" or "memoryview" } }):
                return true;
            case (InstanceType { Class.Name: "Iterable" or "Sized" or "Sequence" or "Container" or "Hashable" } i, PrimitiveType p) when p == PyType.Str || p == PyType.Bytes:
                return true;
            case (InstanceType { Class.Name: "Iterable" or "Sized" or "tuple" or "Hashable" }, TupleType):
                return true;
            case (InstanceType { Class.Name: "Hashable" }, _):
                return true;
            case (InstanceType { Class.Name: "Iterable", Args: [{ Type: PrimitiveType { IsNumeric: true } number }] } f, InstanceType { Class.IsUser: false } i)
                when i.Class.AsBase(i, f.Class) is { Args: [var item] } && item.Type.WithoutNone.Parts.Any(p => p.IsNumeric):
                // Floats among ints: the next signature takes both.
                return AssignableItem(number, item.Type.WithoutNone);
            case (InstanceType { Class.Name: "Iterable", Args: [{ Type: var wanted }] } f, InstanceType { Class.IsUser: false } i)
                when i.Class.AsBase(i, f.Class) is { Args: [var item] } && (IsExactNumber(wanted) || (wanted is PrimitiveType { IsNumeric: true } && IsExactNumber(item.Type))):
                return AssignableItem(wanted, item.Type);
            case (InstanceType { Class.Name: "Iterable" }, InstanceType a) when a.Class.FindMethod("__iter__") is not null || a.Class.FindMethod("__getitem__") is { IsStub: false }:
                return true;
            case (InstanceType { Class.Name: "Iterable" }, ClassType { Class: { IsUser: false } listed }) when listed.Attributes.ContainsKey("__members__"):
            case (InstanceType { Class.Name: "Iterable" }, ClassType { Class.IsEnum: true }):
                return true;
            case (InstanceType { Class.Name: "Sized" }, InstanceType a) when a.Class.FindMethod("__len__") is not null:
                return true;
            case (InstanceType { Class.Name: "AsyncIterable" }, InstanceType a) when a.Class.FindMethod("__aiter__") is not null:
                return true;
            case (InstanceType { Class.Name: "Awaitable" }, InstanceType a) when a.Class.FindMethod("__await__") is not null:
                return true;
            case (InstanceType f, InstanceType a):
                return a.Class.IsSubclassOf(f.Class) && (f.Class != a.Class || f.Args.Zip(a.Args).All(p => AssignableItem(p.First.Type, p.Second.Type)));
            case (TupleType f, TupleType t):
                return f.Items.Length == t.Items.Length && f.Items.Zip(t.Items).All(p => Assignable(p.First.Type, p.Second.Type));
            case (CallableType, FunctionType or CallableType or ClassType):
                return true;
            case (CallableType, InstanceType { Class.IsUser: true } a):
                return a.Class.FindMethod("__call__") is { IsStub: false };
            case (ClassType f, ClassType c):
                return c.Class.IsSubclassOf(f.Class);
            case (ModuleType, ModuleType):
                return true;
            default:
                return formal.SameAs(actual);
        }
    }

    private static bool IsExactNumber(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "Fraction" or "Decimal" } };

    private static bool AssignableItem(PyType formal, PyType actual) =>
        formal is TypeParamType or AnyType or NeverType || actual is NeverType || Assignable(formal, actual);
}
