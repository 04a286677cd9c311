using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Classes as values: a <see cref="Type"/>, of builtin classes the one that stands for all that C# has them as.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether values of a type are classes that nothing but their identity and name is asked of.</summary>
    private bool IsTypeValue(PyType type) => type.WithoutNone.Parts is { Length: > 0 } parts && parts.All(p => p is ClassType) && !_model.IsFreelyCalled(type.WithoutNone);

    /// <summary>A class as the <see cref="Type"/> that it is, also where function objects stand for classes; null where it is none.</summary>
    private ExpressionSyntax? AsType(Expr node)
    {
        var type = _model.TypeOf(node);
        if (IsTypeValue(type))
        {
            return Expression(node);
        }

        return type.WithoutNone.Parts is { Length: > 0 } parts && parts.All(p => p is ClassType { Class.IsUser: true }) ? Cs.Member(Receiver(node), "Class") : null;
    }

    /// <summary><c>type(x)</c>.</summary>
    private ExpressionSyntax TypeValue(Expr subject)
    {
        switch (_model.TypeOf(subject))
        {
            case InstanceType { Class: { IsUser: true, IsException: false } cls } when !(cls.IsEnum && LowersToEnum(cls)):
                return subject is NameExpr name && IsThis(name) ? Cs.Call("GetType") : Cs.CallMember(Receiver(subject), "GetType");
            case ClassType { Class: { IsUser: true, IsEnum: true } }:
                return Cs.Call(Cs.Id("typeof"), ParseTypeName("PyType.EnumType"));
            case InstanceType { Class: var cls } when cls == Types.CoroutineClass && subject is NameExpr or AttributeExpr:
                return Cs.Call(Cs.Id("typeof"), ParseTypeName("PyType.CoroutineType"));
            case PrimitiveType { IsNone: false } primitive when IsRepeatable(subject):
                return TypeOfExpression(_types.Of(primitive));
            default:
                return CallHelper("PyType", "Of", Boxed(subject));
        }
    }

    /// <summary>The type that stands for all kinds of a builtin container; null where none does.</summary>
    private ExpressionSyntax? BuiltinTypeValue(ClassSymbol cls)
    {
        var text = cls.Name switch
        {
            "list" => "List<>",
            "dict" => "Dictionary<,>",
            "set" => "HashSet<>",
            "tuple" => "ValueTuple",
            _ => null,
        };
        return text is null || cls.IsUser ? null : TypeOfExpression(ParseTypeName(text));
    }

    /// <summary>What makes an exception with builtin's arguments where several classes are called: of one, as all of these calls must give.</summary>
    private LambdaExpressionSyntax MadeException(ClassSymbol cls, Node node)
    {
        List<CallExpr> calls = [.. ProgramNodes<CallExpr>().Where(c => _model.TypeOf(c.Func).WithoutNone.Parts.OfType<ClassType>().Any(t => t.Class == cls) && !(c.Func is NameExpr { Id: var called } && called == cls.Name))];
        if (cls.IsUser && calls.TrueForAll(c => c is { Args.IsEmpty: true, Keywords.IsEmpty: true }))
        {
            return Cs.Lambda([], Cs.New(Cs.Type(cls.CsPath)));
        }

        if (cls.Name is "SystemExit" or "UnicodeDecodeError" or "UnicodeEncodeError" or "ExceptionGroup" or "BaseExceptionGroup" || calls.Any(c => c is not { Args: [not StarredExpr], Keywords.IsEmpty: true }))
        {
            throw Unsupported(node, $"the class '{cls.Name}' as a value");
        }

        var type = cls.IsUser ? cls.CsPath : ExceptionTable.TypeOf(cls);
        if (!cls.IsUser)
        {
            NoteExceptionType(type);
        }

        var name = _frame.Fresh("a");
        var isText = calls.All(c => _model.TypeOf(c.Args[0]) == PyType.Str);
        var value = GetArgument(Cs.Id(name), Cs.Type(isText ? "string" : "object?"), Cs.Int(0), Cs.Str("message"));
        var text = cls.Name == "KeyError" ? CallHelper("PyText", isText ? "Quote" : "Repr", value) : isText ? value : CallHelper("PyText", "Str", value);
        var made = type == "ArgumentOutOfRangeException" ? Cs.New(Cs.Type(type), Cs.Null, text) : Cs.New(Cs.Type(type), text);
        return Cs.Lambda([name], ShowsArguments && !isText && cls.Name != "KeyError" ? CallHelper("PyException", "WithArgs", made, value) : made);
    }

    /// <summary><c>isinstance(x, kind)</c> of a class that only the running program knows; null where the text names it.</summary>
    private ExpressionSyntax? IsInstanceOfValue(CallExpr call)
    {
        if (call.Args[1] is TupleExpr or BinOpExpr || (call.Args[1] is NameExpr receiver && IsThis(receiver)) || _model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false, CsType: not null, TypeParams.IsEmpty: true } } || AsType(call.Args[1]) is not { } type)
        {
            return null;
        }

        return type is TypeOfExpressionSyntax || _model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false, CsType: not null, TypeParams.IsEmpty: true } } && call.Args[1] is NameExpr or AttributeExpr ? null : CallHelper("PyType", "IsInstance", IsJson(_model.TypeOf(call.Args[0]).WithoutNone) ? Cs.Member(Receiver(call.Args[0]), "Value") : Boxed(call.Args[0]), _model.TypeOf(call.Args[1]).AllowsNone || !IsTypeValue(_model.TypeOf(call.Args[1])) ? Cs.Forgive(type) : type);
    }
}
