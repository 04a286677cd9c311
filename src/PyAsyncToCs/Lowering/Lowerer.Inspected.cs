using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary><c>inspect.isclass(x)</c> and its like, which the types answer.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax Inspected(CallExpr call, string question) =>
        KnownKind(call.Args[0], question) is { } answer ? Cs.Bool(answer) : throw Unsupported(call, $"'inspect.{question}' of a value whose kind shows when the program runs");

    private bool? KnownKind(Expr subject, string question) =>
        _model.TypeOf(subject) is var type && !IsDynamic(type) && !_model.IsFreelyCalled(type.WithoutNone) && type.Parts.Select(part => Answer(part, question)).Distinct().ToList() is [var answer] ? answer : null;

    /// <summary>What <c>isinstance(x, types.GeneratorType)</c> asks.</summary>
    private static string? KindQuestion(string type) => type switch
    {
        "FunctionType" => "isfunction",
        "MethodType" => "ismethod",
        "BuiltinFunctionType" => "isbuiltin",
        "GeneratorType" => "isgenerator",
        "AsyncGeneratorType" => "isasyncgen",
        "CoroutineType" => "iscoroutine",
        "ModuleType" => "ismodule",
        _ => null,
    };

    private bool? Answer(PyType type, string question) => (question, type) switch
    {
        ("isclass", _) => type is ClassType,
        ("is_dataclass", ClassType { Class: var cls }) => cls.IsDataclass,
        ("is_dataclass", InstanceType { Class: var cls }) => cls.IsDataclass,
        ("ismodule", _) => type is ModuleType,
        ("isabstract", ClassType { Class: var cls }) => cls.MissingMembers().Count > 0,
        ("isabstract", _) => false,
        ("isgenerator", InstanceType i) => i.Class == Types.GeneratorClass,
        ("iscoroutine", InstanceType i) => i.Class == Types.CoroutineClass,
        ("isasyncgen", InstanceType i) => i.Class == Types.AsyncGeneratorClass,
        ("isroutine", _) => type is FunctionType,
        ("isbuiltin", FunctionType f) => f.Function.IsStub,
        ("ismethod", FunctionType f) => !f.Function.IsStub && f.Receiver is not null,
        ("isfunction", FunctionType f) => !f.Function.IsStub && f.Receiver is null,
        ("isgeneratorfunction", FunctionType f) => f.Function is { IsGenerator: true, IsAsync: false },
        ("isasyncgenfunction", FunctionType f) => f.Function is { IsGenerator: true, IsAsync: true },
        (_, CallableType) => null,
        _ => false,
    };
}
