using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Lowering;

/// <summary>What an inferred type is in C#.</summary>
internal sealed class TypeMapper(SemanticModel model, UsingSet usings)
{
    private readonly HashSet<Slot> _visiting = new(ReferenceEqualityComparer.Instance);

    public AsyncTarget Target { get; set; } = AsyncTarget.Bcl;

    /// <summary>Is told the name of every catalog type that is written.</summary>
    public Action<string>? OnCatalogType { get; init; }

    public TypeSyntax Of(PyType type) => Cs.Type(Text(type));

    public TypeSyntax Of(Slot slot) => Cs.Type(Text(slot));

    public string Text(Slot slot)
    {
        if (!_visiting.Add(slot.Root))
        {
            return "object";
        }

        try
        {
            return Text(slot.Type, slot.Range);
        }
        finally
        {
            _visiting.Remove(slot.Root);
        }
    }

    public string Text(PyType type) => Text(type, Interval.Empty);

    public string Text(PyType type, Interval range)
    {
        switch (type)
        {
            case PrimitiveType p:
                return p.Name switch
                {
                    "int" => Int(range),
                    "float" => "double",
                    "bool" => "bool",
                    "str" => "string",
                    "bytes" => "byte[]",
                    "complex" => Using("System.Numerics", "Complex"),
                    _ => "object?",
                };
            case UnionType or FunctionType or CallableType when model.IsFreelyCalled(type):
                OnCatalogType?.Invoke("PyFunction");
                return "PyFunction";
            case UnionType u:
                return Union(u, range);
            case InstanceType i:
                return Instance(i);
            case TupleType t:
                return t.Items.Length switch
                {
                    0 => "ValueTuple",
                    1 => $"ValueTuple<{Text(t.Items[0])}>",
                    _ => $"({string.Join(", ", t.Items.Select(Text))})",
                };
            case ClassType:
                return "Type";
            case FunctionType or CallableType when TypeJoiner.AsCallable(type) is { } c:
                return Delegate(c);
            case TypeParamType { IsUser: true } p:
                return NameStyle.TypeParameter(p.Name);
            default:
                return "object";
        }
    }

    public static bool IsValueType(PyType type) => type is TupleType
        || (type is PrimitiveType p && p.Name is "int" or "float" or "bool" or "complex")
        || (type is InstanceType { Class: { IsUser: true, IsEnum: true } e } && LowersToEnum(e))
        || (type is InstanceType { Class: { IsUser: false, CsType: { } text } } && text.StartsWith("ImmutableArray", StringComparison.Ordinal))
        || (type is InstanceType { Class: { IsUser: false, IsStruct: true } })
        || (type is UnionType u && u.Members.All(m => m.IsNumeric));

    /// <summary>Whether an enum is a C# enum: plain members without methods of their own.</summary>
    public static bool LowersToEnum(ClassSymbol cls) => FlagMembers.IsFlag(cls) || cls is { IsEnum: true, Methods.Count: 0, IsLookedUp: false, IsAmongNumbers: false } && !cls.HasBase("StrEnum") && !cls.HasBase("Flag") && IsAscending(cls);

    /// <summary>Whether the members' values are whole numbers that grow: in that order C# lists them.</summary>
    private static bool IsAscending(ClassSymbol cls)
    {
        long last = long.MinValue;
        foreach (var member in cls.Attributes.Values)
        {
            var value = member.Default is Syntax.Ast.ConstantExpr { Value: long v } ? v : IsAuto(member) ? Math.Max(last, 0) + 1 : long.MinValue;
            if (value <= last || value is < 0 or > int.MaxValue)
            {
                return false;
            }

            last = value;
        }

        return true;
    }

    private static bool IsAuto(AttributeSymbol attribute) => attribute.Default is Syntax.Ast.CallExpr { Func: Syntax.Ast.NameExpr { Id: "auto" } or Syntax.Ast.AttributeExpr { Attr: "auto" } };

    private string Int(Interval range) => IntWidth.TypeOf(range) is "BigInteger" and var big ? Using("System.Numerics", big) : IntWidth.TypeOf(range);

    private string Using(string ns, string name)
    {
        usings.Add(ns);
        return name;
    }

    private string Union(UnionType u, Interval range)
    {
        var rest = u.WithoutNone;
        if (u.AllowsNone)
        {
            var inner = Text(rest, range);
            return inner.EndsWith('?') ? inner : inner + "?";
        }

        if (model.IsMixedNumber(u))
        {
            OnCatalogType?.Invoke("PyNumber");
            return "PyNumber";
        }

        if (u.Members.All(m => m.IsNumeric))
        {
            return u.Members.Any(m => ReferenceEquals(m, PyType.Float)) ? "double" : Int(range);
        }

        if (u.Members.All(m => m is ClassType))
        {
            return "Type";
        }

        if (u.Members.All(m => m is InstanceType { Class.IsException: true }))
        {
            return "Exception";
        }

        if (ProtocolOf(u) is { } protocol)
        {
            return protocol.CsName ?? protocol.Name;
        }

        if (u.Members.All(m => m is InstanceType i && i.Class.AsBase(i, model.Types.AwaitableClass) is not null))
        {
            return Text(u.Members.First(m => m is InstanceType));
        }

        return "object";
    }

    /// <summary>The protocol in whose interface unrelated classes meet that it covers; null where none does.</summary>
    public ClassSymbol? ProtocolOf(UnionType u) => !u.Members.All(m => m is InstanceType { Class.IsUser: true }) ? null
        : model.Classes.Values.FirstOrDefault(p => p.Bases.Any(b => !b.Class.IsUser && b.Class.Name == "Protocol") && p.Methods.Count > 0
            && u.Members.All(m => m is InstanceType i && (i.Class == p || i.Class.HasSignaturesOf(p))));

    private string Instance(InstanceType i)
    {
        var cls = i.Class;
        if (cls.IsException)
        {
            // What a clause with a filter caught is an Exception to C#.
            return cls.IsUser ? cls.CsPath : ExceptionTable.IsCaughtByFilter(cls) || model.ExceptionsAside(cls).Count > 0 ? "Exception" : ExceptionTable.TypeOf(cls);
        }

        if (cls.IsUser)
        {
            return i.Args.IsEmpty ? cls.CsPath : $"{cls.CsPath}<{string.Join(", ", i.Args.Select(Text))}>";
        }

        if (i.Args.IsEmpty && !cls.TypeParams.IsEmpty)
        {
            // A class of the library that only stands as a base: of what it is one nothing tells.
            i = new InstanceType(cls, [.. cls.TypeParams.Select(_ => new Slot("item"))]);
        }

        if (cls == model.Types.CoroutineClass)
        {
            return $"Func<{TaskOf(i.Args[0])}>";
        }

        if (cls == model.Types.TaskClass || cls == model.Types.FutureClass)
        {
            if (Target == AsyncTarget.Asyncio)
            {
                OnCatalogType?.Invoke("PyTask");
            }

            var hasResult = i.Args[0].Type is not (PrimitiveType { IsNone: true } or NeverType);
            return Target != AsyncTarget.Asyncio ? TaskOf(i.Args[0])
                : cls == model.Types.FutureClass && i.Args[0].Root.IsOfFuturesAndTasks ? hasResult ? $"IPyFuture<{Text(i.Args[0])}>" : "PyFuture"
                : cls == model.Types.FutureClass ? $"PyFuture<{(hasResult ? Text(i.Args[0]) : "object?")}>"
                : hasResult ? $"PyTask<{Text(i.Args[0])}>" : "PyTask";
        }

        if (cls == model.Types.AwaitableClass)
        {
            return TaskOf(i.Args[0]);
        }

        if (model.IsTupleKey(i))
        {
            OnCatalogType?.Invoke("PyTupleKey");
            OnCatalogType?.Invoke("PyTupleKeys");
            return $"PyTupleKey<{Text(i.Args[0])}>";
        }

        if (model.HasFrozenSetKeys && cls is { Name: "frozenset" })
        {
            OnCatalogType?.Invoke("PyFrozenSet");
            return $"PyFrozenSet<{Text(i.Args[0])}>";
        }

        if (model.IsNullKeyed(i))
        {
            var isCounter = i.Args.Length == 1;
            OnCatalogType?.Invoke(isCounter ? "PyNullKeyCounter" : "PyNullKeyDict");
            var key = i.Args[0].Type.IsNone ? "object?" : Text(i.Args[0]);
            key = key.EndsWith('?') ? key : key + "?";
            return isCounter ? $"PyNullKeyCounter<{key}>" : $"PyNullKeyDict<{key}, {Text(i.Args[1])}>";
        }

        if (model.IsOrderedDict(i))
        {
            return $"OrderedDictionary<{Text(i.Args[0])}, {Text(i.Args[1])}>";
        }

        if (cls == model.Types.GeneratorClass && model.SteppedGenerators.Contains(i.Args[1].Root))
        {
            OnCatalogType?.Invoke("PyGenerator");
            return $"PyGenerator<{Text(i.Args[0])}, {SentText(i.Args[1])}, {(i.Args[2].Type is NeverType || i.Args[2].Type.IsNone ? "object?" : Text(i.Args[2]))}>";
        }

        if (cls == model.Types.AsyncGeneratorClass && model.SteppedGenerators.Contains(i.Args[1].Root))
        {
            OnCatalogType?.Invoke("PyAsyncGenerator");
            return $"PyAsyncGenerator<{Text(i.Args[0])}, {SentText(i.Args[1])}>";
        }

        var template = (Target == AsyncTarget.Asyncio ? null : cls.BclType) ?? cls.CsType ?? "object";
        if (template.StartsWith("ImmutableArray", StringComparison.Ordinal))
        {
            usings.Add("System.Collections.Immutable");
        }

        if (cls.CsNamespace is { } ns)
        {
            usings.Add(ns);
        }

        if (template.StartsWith("Channel<", StringComparison.Ordinal))
        {
            usings.Add("System.Threading.Channels");
        }

        OnCatalogType?.Invoke(template.Split('<')[0]);
        var text = new StringBuilder(template);
        for (var n = 0; n < cls.TypeParams.Length; n++)
        {
            var argument = Text(i.Args[n]);
            text.Replace("$" + cls.TypeParams[n], argument == "object?" && n == 0 && cls.TypeParams[n] == "K" ? "object" : argument);
        }

        return text.ToString();
    }

    private string SentText(Slot sent) => sent.Type is NeverType || sent.Type.IsNone ? "object?" : Text(sent);

    /// <summary><c>Task</c> for a coroutine without a result, else <c>Task&lt;T&gt;</c>.</summary>
    public string TaskOf(Slot result) => result.Type is PrimitiveType { IsNone: true } or NeverType ? "Task" : $"Task<{Text(result)}>";

    private string Delegate(CallableType c)
    {
        var parameters = c.Parameters.Select(Text).ToImmutableArray();
        var result = c.Result.Type;
        if (result is InstanceType i && i.Class == model.Types.CoroutineClass)
        {
            return $"Func<{string.Join(", ", parameters.Append(TaskOf(i.Args[0])))}>";
        }

        if (result is PrimitiveType { IsNone: true } or NeverType)
        {
            return parameters.IsEmpty ? "Action" : $"Action<{string.Join(", ", parameters)}>";
        }

        return $"Func<{string.Join(", ", parameters.Append(Text(c.Result)))}>";
    }
}
