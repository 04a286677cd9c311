using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>The names of the builtin classes that a value is tested for; null where one is none.</summary>
    private static List<string>? ClassNames(PyType classes)
    {
        var all = classes is TupleType t ? t.Items.Select(i => i.Type) : classes is UnionType u ? u.Members : [classes];
        return all.All(c => c is ClassType { Class.IsUser: false } or PrimitiveType { IsNone: true })
            ? [.. all.Select(c => c is ClassType { Class.Name: var name } ? name : "NoneType")]
            : null;
    }

    /// <summary>Whether a value is asked whether it is an exception, or a user's object: what was read from JSON is neither.</summary>
    private static bool TestsForExceptions(PyType classes) =>
        (classes is TupleType t ? t.Items.Select(i => i.Type) : classes.Parts).All(c => c is ClassType { Class: { IsException: true } or { IsUser: true } });

    /// <summary>Whether a library's class is a kind of another that C# tells apart from it: a handler for streams among handlers.</summary>
    private static bool IsNarrower(ClassSymbol cls, ClassSymbol broad) =>
        cls is { IsUser: false, IsException: false, TypeParams.IsEmpty: true, CsType: { } own } && cls != broad && cls.IsSubclassOf(broad) && own != broad.CsType && own != "object" && broad.CsType is not (null or "object");

    /// <summary><c>isinstance(x, kind)</c>; of a literal, what C# would warn of.</summary>
    private ExpressionSyntax IsInstance(CallExpr call) =>
        InstanceTest(call) is var test && test is BinaryExpressionSyntax { Left: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }, Right: PredefinedTypeSyntax type } && type.Keyword.IsKind(SyntaxKind.StringKeyword)
            ? Cs.True
            : test;

    private ExpressionSyntax InstanceTest(CallExpr call)
    {
        if (_model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false } stub } && KindQuestion(stub.Name) is { } question && KnownKind(call.Args[0], question) is { } isThat)
        {
            return Cs.Bool(isThat);
        }

        var subject = call.Args[0];
        var declared = _model.TypeOf(subject);
        if (_model.TypeOf(call.Args[1]) is UnionType && DynamicExceptionTest(call) is { } asked)
        {
            return asked;
        }

        if (declared.Parts.All(p => p is InstanceType { Class: { IsException: true, IsUser: false } }) && CaughtClassesOf(call.Args[1]) is { } caught)
        {
            return IsExceptionOf(RawPlace(subject), caught);
        }

        if (_model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false, Name: "Awaitable" or "Coroutine" or "CoroutineType" } } && _types.Text(declared).TrimEnd('?') == "object")
        {
            return IsAwaitableNow(subject);
        }

        if (declared is InstanceType { Class: var only } && only == Types.CoroutineClass && _model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false, Name: "CoroutineType" or "Coroutine" or "Awaitable" } })
        {
            return Cs.True;
        }

        if (_model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false, Name: "Iterable" } })
        {
            return IsIterableTest(subject, declared);
        }

        if (IsInstanceOfValue(call) is { } ofValue)
        {
            return ofValue;
        }

        if (IsJson(declared.WithoutNone) && ClassNames(_model.TypeOf(call.Args[1])) is { } names)
        {
            return Cs.CallMember(Receiver(subject), "Is", [.. names.Select(Cs.Str)]);
        }

        if (declared.Parts.Any(IsJson) && !TestsForExceptions(_model.TypeOf(call.Args[1])))
        {
            return ClassNames(_model.TypeOf(call.Args[1])) is { } ofKind ? CallHelper("PyJson", "Is", [RawPlace(subject), .. ofKind.Select(Cs.Str)]) : throw Unsupported(call, "'isinstance' of a value read from JSON");
        }

        if (_model.IsMixedNumber(declared) && !declared.AllowsNone && !IsDynamic(_model.DeclaredTypeOf(subject)))
        {
            return IsKindOfNumber(subject, call);
        }

        if ((_model.CancelsTasks || _model.RaisesBeyondException || _model.Exits) && _model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false, Name: "Exception" } any } && declared is not InstanceType { Class.IsUser: true })
        {
            // Cancellation and exits are no Exception in Python.
            return IsExceptionOf(RawPlace(subject), [any]);
        }

        if (declared is InstanceType { Class: { IsUser: true } record } && IsNamedTuple(record) && _model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false, Name: "tuple" } })
        {
            return Cs.True;
        }

        if (declared is InstanceType { Class: { IsUser: true, IsEnum: true } constant } && _model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: true } tested })
        {
            return Cs.Bool(constant.IsSubclassOf(tested));
        }

        if (IsDynamic(declared) && ClassNames(_model.TypeOf(call.Args[1])) is { } kinds && kinds.Any(k => k is "set" or "frozenset" or "list" or "dict" or "bytes" or "bytearray" or "complex" or "NoneType") && kinds.All(k => k is "set" or "frozenset" or "list" or "dict" or "tuple" or "str" or "int" or "float" or "bytes" or "bytearray" or "complex" or "NoneType"))
        {
            if (kinds.Contains("int"))
            {
                kinds.Add("bool");
            }

            PatternSyntax named = ConstantPattern(Cs.Str(kinds[0]));
            foreach (var kind in kinds.Skip(1))
            {
                named = BinaryPattern(SyntaxKind.OrPattern, named, ConstantPattern(Cs.Str(kind)));
            }

            return IsPatternExpression(CallHelper("PyType", "Name", RawPlace(subject)), named);
        }

        if (declared is InstanceType { Class.HeldClass: { } held } && ClassNames(_model.TypeOf(call.Args[1])) is { } builtins)
        {
            return Cs.Bool(builtins.Exists(b => b == held.Name || b == "object"));
        }

        var types = new List<string>();
        var narrower = new HashSet<string>();
        foreach (var item in _model.TypeOf(call.Args[1]) is TupleType t ? t.Items.Select(i => i.Type) : _model.TypeOf(call.Args[1]) is UnionType u ? u.Members : [_model.TypeOf(call.Args[1])])
        {
            if (item is not ClassType { Class: var cls })
            {
                return DynamicExceptionTest(call) ?? throw Unsupported(call, "this 'isinstance'");
            }

            if (IsProtocol(cls) && declared.WithoutNone is InstanceType { Class: { IsUser: true } structural } && HasMembersOf(structural, cls))
            {
                types.Add(structural.Lineage().Any(c => c == cls || (c.IsUser && ProtocolsOf(c).Contains(cls))) ? cls.CsPath : "object");
                continue;
            }

            // C# refuses a test that cannot succeed.
            if (declared.WithoutNone is InstanceType { Class: { IsUser: true } subjectClass } && !Descendants(subjectClass).Any(c => c.IsSubclassOf(cls) || (IsProtocol(cls) && ProtocolsOf(c).Contains(cls))))
            {
                continue;
            }

            if (cls is { IsUser: false, Name: "list" or "dict" or "set" or "frozenset" } && declared.Parts.All(p => p.IsNone || p is PrimitiveType or TupleType || (p is InstanceType kind && kind.Class != cls && (kind.Class.IsUser || kind.Class.Name is "list" or "dict" or "set" or "tuple" or "frozenset"))))
            {
                continue;
            }

            if (_model.OpensJson && cls is { IsUser: false, Name: "int" } && IsDynamic(declared))
            {
                types.AddRange(["int", "long", "BigInteger"]);
                _usings.Add("System.Numerics");
                continue;
            }

            if (cls is { IsUser: false, Name: "date", CsType: "DateOnly" } && _model.LoadModule("datetime")?.Members.GetValueOrDefault("datetime") is ClassSymbol { CsType: { } moment })
            {
                types.Add(moment);
            }

            if (cls is { IsUser: false, IsException: true } && declared.WithoutNone is InstanceType { Class: { IsUser: true, IsException: true } raisable } && raisable.IsSubclassOf(cls))
            {
                // By whatever base, it always is.
                types.Add(raisable.CsPath);
                continue;
            }

            if (declared is InstanceType { Class: { IsUser: false, CsType: not (null or "object") } same } && cls is { IsUser: false, IsException: false } && cls != same && cls.IsSubclassOf(same) && cls.CsType == same.CsType && !same.IsSubclassOf(Types.FutureClass))
            {
                throw Unsupported(call, $"'isinstance' of {cls.Name}, which C# does not tell from {same.Name},");
            }

            if (declared is InstanceType { Class: { IsUser: false } broad } && IsNarrower(cls, broad))
            {
                narrower.Add(_types.Text(cls.Self));
            }

            types.AddRange(cls is { IsUser: false, Name: "str" or "int" or "float" } ? _model.Classes.Values.Where(c => c.HeldClass == cls && c.Bases.Exists(b => b.Class == cls) && declared.Parts.Any(p => p is AnyType || (p is InstanceType i && i.Class == c))).Select(c => c.CsPath) : []);
            types.AddRange(cls is { IsException: true } && (cls.IsUser || cls.Name is not ("BaseException" or "Exception")) ? _model.ExceptionsAside(cls).Select(c => c.CsPath) : []);
            if (!cls.IsUser && cls.IsException && declared.WithoutNone is InstanceType { Class: { IsUser: true, IsException: true } raised } && !raised.IsSubclassOf(cls))
            {
                continue;
            }

            types.Add(cls.IsException ? cls.IsUser ? cls.CsPath : ExceptionTable.TypeOf(cls) : cls.IsUser ? cls.CsPath : cls.Name switch
            {
                "int" => "int",
                "float" => "double",
                "str" => "string",
                "bool" => "bool",
                "bytes" => "byte[]",
                "list" or "dict" or "set" when declared.Parts.OfType<InstanceType>().FirstOrDefault(p => p.Class.Name == cls.Name) is { } known => _types.Text(known),
                "object" => "object",
                "list" or "dict" or "set" or "frozenset" when declared.WithoutNone is AnyType => cls.Name,
                "Task" when IsFutureOrTask(declared) => Helped("PyTask"),
                _ when declared is InstanceType { Class: { IsUser: false, Name: not ("object" or "Any") } one } && !cls.IsUser => one.IsSubclassOf(cls) ? _types.Text(declared) : IsNarrower(cls, one) ? _types.Text(cls.Self) : "",
                "tuple" => "System.Runtime.CompilerServices.ITuple",
                "Future" or "Task" when OnAsyncio && (cls == Types.FutureClass || cls == Types.TaskClass) => Helped(cls == Types.TaskClass ? "PyTask" : "PyFuture"),
                _ when cls is { CsType: { } known, TypeParams.IsEmpty: true } && known != "object" => _types.Text(cls.Self),
                _ => throw Unsupported(call, $"'isinstance' of {cls.Name}"),
            });
        }

        if (declared.WithoutNone is AnyType && types.Any(t => t is "list" or "dict" or "set" or "frozenset"))
        {
            return IsOfNamedKind(subject, types);
        }

        // A value of one known type: the answer is known too.
        if (declared is PrimitiveType or InstanceType { Class: { IsUser: false, Name: not "object" } } && !declared.AllowsNone && !IsFutureOrTask(declared) && !types.Any(narrower.Contains))
        {
            var mine = _types.Text(declared);
            return Cs.Bool(types.Contains(mine) || (mine == "bool" && types.Contains("int")) || types.Contains("object"));
        }

        types.RemoveAll(string.IsNullOrEmpty);
        if (types.Count == 0)
        {
            return Cs.False;
        }

        if (types.Contains("int") && IsDynamic(_model.DeclaredTypeOf(subject)))
        {
            // What is an int in Python is several types as an object.
            types.AddRange(IntKinds(declared).Except(types));
        }

        var value = RawPlace(subject);
        PatternSyntax pattern = TypePattern(Cs.Type(types[0]));
        foreach (var type in types.Skip(1))
        {
            pattern = BinaryPattern(SyntaxKind.OrPattern, pattern, TypePattern(Cs.Type(type)));
        }

        return types.Count == 1 ? Cs.IsType(value, Cs.Type(types[0])) : IsPatternExpression(Cs.Operand(value, Precedence.Relational), pattern);
    }

    /// <summary><c>isinstance(x, Iterable)</c>: what its type answers, or what C# can enumerate.</summary>
    private ExpressionSyntax IsIterableTest(Expr subject, PyType declared)
    {
        var answers = declared.Parts.Select(part => part switch
        {
            PrimitiveType p => p == PyType.Str || p == PyType.Bytes,
            TupleType => true,
            ClassType or FunctionType or CallableType => false,
            InstanceType { Class: { Name: not ("object" or "Any") } cls } => cls.FindMethod("__iter__") is not null || cls.Lineage().Any(c => c is { IsUser: false, Name: "Iterable" }),
            _ => (bool?)null,
        }).Distinct().ToList();
        return answers is [{ } known] ? Cs.Bool(known) : IsPatternExpression(
            Cs.Operand(RawPlace(subject), Precedence.Relational),
            BinaryPattern(SyntaxKind.OrPattern, TypePattern(Cs.Type("System.Collections.IEnumerable")), TypePattern(Cs.Type("System.Runtime.CompilerServices.ITuple"))));
    }

    private string Helped(string type)
    {
        UseType(type);
        return type;
    }

    /// <summary>A test of a value of which nothing is known: the items of a list are of any kind.</summary>
    private ExpressionSyntax IsOfNamedKind(Expr subject, List<string> types)
    {
        string[] names = [.. types.Select(t => t switch
        {
            "double" => "float",
            "string" => "str",
            "byte[]" => "bytes",
            "System.Runtime.CompilerServices.ITuple" => "tuple",
            _ => t,
        })];
        PatternSyntax pattern = ConstantPattern(Cs.Str(names[0]));
        foreach (var name in names.Skip(1))
        {
            pattern = BinaryPattern(SyntaxKind.OrPattern, pattern, ConstantPattern(Cs.Str(name)));
        }

        return IsPatternExpression(CallHelper("PyType", "Name", RawPlace(subject)), pattern);
    }

    private IEnumerable<string> IntKinds(PyType declared)
    {
        if (declared is AnyType || declared.Parts.Contains(PyType.Bool))
        {
            yield return "bool";
        }

        if (HasLongs)
        {
            yield return "long";
        }

        if (HasBigIntegers)
        {
            _usings.Add("System.Numerics");
            yield return "BigInteger";
        }
    }
}
