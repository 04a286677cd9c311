using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Emit;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Exception classes of the program.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether an exception class takes its arguments as the builtin ones do, and has no constructor that does.</summary>
    private static bool NeedsExceptionConstructor(ClassSymbol cls) =>
        cls.IsException && cls.FindMethod("__init__") is null or { IsStub: true };

    /// <summary><c>class A(Exception)</c> without a constructor: its text is its argument's.</summary>
    private Primary ExceptionConstructor(ClassSymbol cls)
    {
        var parameters = new List<ParameterSyntax> { Parameter(Identifier("message")).WithType(Cs.Type("string")).WithDefault(EqualsValueClause(Cs.Str(""))) };
        var args = new List<ExpressionSyntax> { Cs.Id("message") };
        if (HasCause(cls))
        {
            parameters.Add(Parameter(Identifier("innerException")).WithType(Cs.Type("Exception?")).WithDefault(EqualsValueClause(Cs.Null)));
            args.Add(Cs.Id("innerException"));
        }
        else if (BuiltinBase(cls) == "ArgumentOutOfRangeException" && !cls.Bases.Any(b => b.Class.IsUser))
        {
            // The one-argument constructor takes a parameter's name, not a message.
            args.Insert(0, Cs.Null);
        }

        return new Primary(ParameterList(SeparatedList(parameters)), [], [], Cs.Args([.. args]));
    }

    private static string BuiltinBase(ClassSymbol cls) => ExceptionTable.TypeOf(cls.Lineage().First(c => !c.IsUser && c.IsException));

    /// <summary>Whether one of a class, or of a class derived from it, is raised from another.</summary>
    private bool HasCause(ClassSymbol cls)
    {
        _plan.WithCause ??= [.. ProgramNodes<RaiseStmt>()
            .Where(r => r is { Exc: not null, Cause: not null and not ConstantExpr })
            .Select(r => _model.TypeOf(r.Exc!) switch { InstanceType i => i.Class, ClassType c => c.Class, _ => null })
            .OfType<ClassSymbol>()
            .Where(c => NeedsExceptionConstructor(c) && !HelperExceptions.Contains(BuiltinBase(c)))
            .SelectMany(c => c.Lineage().Where(b => b.IsUser))];
        return _plan.WithCause.Contains(cls);
    }

    /// <summary>All nodes of a kind in the program.</summary>
    private IEnumerable<T> ProgramNodes<T>()
        where T : Node => _model.Modules.SelectMany(m => NodesOf<T>(m.Node!));

    /// <summary>Whether the program looks at the arguments of exceptions, itself or in their <c>repr</c>.</summary>
    private bool ShowsArguments => _plan.Fact(() => ProgramNodes<Expr>().Any(e => e
        is AttributeExpr { Attr: "args" } or FormattedValueExpr { Conversion: 'r' } or CallExpr { Func: NameExpr { Id: "repr" } }
        || (e is ConstantExpr { Value: string text } && (text.Contains("%r", StringComparison.Ordinal) || text.Contains("!r", StringComparison.Ordinal))))
        || ProgramNodes<Keyword>().Any(k => k.Arg == "return_exceptions")
        || _model.ExprTypes.Values.Any(HoldsExceptions));

    /// <summary>Whether a container has exceptions, whose <c>repr</c> its text is made of.</summary>
    private static bool HoldsExceptions(PyType type) => type.Parts.Any(p => p switch
    {
        InstanceType { Class: { IsUser: false, Name: "list" or "tuple" or "dict" or "set" or "deque" } } container => container.Args.Any(a => IsException(a.Type)),
        TupleType tuple => tuple.Items.Any(i => IsException(i.Type)),
        _ => false,
    });

    private static bool IsException(PyType type) => type.Parts.Any(p => p is InstanceType { Class.IsException: true });

    /// <summary>A new exception that keeps the arguments it was made with, where its one text does not say them.</summary>
    private ExpressionSyntax KeepingArguments(ExpressionSyntax made, CallExpr call, ClassSymbol cls) =>
        ShowsArguments && (!cls.HasBase("KeyError") || cls.FindMethod("__str__") is { IsStub: false }) && call.Args.All(a => a is not StarredExpr) && (call.Args.Length > 1 || (call.Args.Length == 1 && (_model.TypeOf(call.Args[0]) != PyType.Str || cls.FindMethod("__str__") is { IsStub: false })))
            ? CallHelper("PyException", "WithArgs", [made, .. call.Args.Select(Boxed)])
            : made;

    /// <summary>Gives the exception classes, and others whose names can be asked for, their Python names, where the program or its report writes them.</summary>
    private void NameExceptions(List<MemberDeclarationSyntax> types)
    {
        // Of a project, any file may write the name.
        if (_plan.Project is null && !OnAsyncio && !_helpers.Any(h => h is { Type: "PyException", Member: "TypeName" or "TypeNameOf" or "Repr" or "Report" } or { Type: "PyText", Member: "Repr" or "Str" } or { Type: "PyType" }))
        {
            return;
        }

        var namesAll = _helpers.Any(h => h.Type is "PyType");
        var renamed = _model.Classes.Values.Where(c => c is { IsUser: true, CsName: not null } && c.CsName != c.Name && (namesAll || c.IsException || c.Node is ClassDefStmt { Name: var defined } && defined != c.Name)).DistinctBy(c => c.CsPath).ToDictionary(c => c.CsPath, c => c.Name);
        for (var i = 0; i < types.Count && renamed.Count > 0; i++)
        {
            types[i] = Named(types[i], "");
        }

        MemberDeclarationSyntax Named(MemberDeclarationSyntax type, string around)
        {
            if (type is not TypeDeclarationSyntax cls)
            {
                return type;
            }

            var path = around + cls.Identifier.ValueText;
            if (cls.Members.Any(m => m is TypeDeclarationSyntax))
            {
                cls = cls.WithMembers(List(cls.Members.Select(m => Named(m, path + "."))));
            }

            if (!renamed.TryGetValue(path, out var name))
            {
                return cls;
            }

            _usings.Add("System.ComponentModel");
            var trivia = cls.GetLeadingTrivia();
            return cls.WithoutLeadingTrivia().AddAttributeLists(AttributeList(SingletonSeparatedList(SyntaxFactory.Attribute(
                CSharpReader.Name("DisplayName"),
                AttributeArgumentList(SingletonSeparatedList(AttributeArgument(Cs.Str(name)))))))).WithLeadingTrivia(trivia);
        }
    }

    /// <summary>Whether the program looks at what an exception was raised from.</summary>
    private bool ReadsCauses => _plan.Fact(() => ProgramNodes<AttributeExpr>().Any(a => a.Attr is "__cause__" or "__suppress_context__"));

    /// <summary><c>OSError(errno, text)</c>: the class is that of the number (errno.h), the text has both.</summary>
    private ExpressionSyntax SystemError(ClassSymbol cls, IReadOnlyList<Expr> args, Node node)
    {
        if (cls.Name is "OSError" or "IOError" or "EnvironmentError")
        {
            var name = args[0] is ConstantExpr { Value: long number }
                ? number switch
                {
                    1 or 13 => "PermissionError",
                    2 => "FileNotFoundError",
                    3 => "ProcessLookupError",
                    4 => "InterruptedError",
                    10 => "ChildProcessError",
                    11 or 114 or 115 => "BlockingIOError",
                    17 => "FileExistsError",
                    20 => "NotADirectoryError",
                    21 => "IsADirectoryError",
                    32 or 108 => "BrokenPipeError",
                    103 => "ConnectionAbortedError",
                    104 => "ConnectionResetError",
                    110 => "TimeoutError",
                    111 => "ConnectionRefusedError",
                    _ => "OSError",
                }
                : throw Unsupported(node, "an 'OSError' whose number is not a constant");
            cls = (ClassSymbol)_model.Builtins.Members[name];
        }

        var type = ExceptionTable.TypeOf(cls);
        NoteExceptionType(type);
        var text = Interpolated([Literal("[Errno "), .. StrParts(args[0]), Literal("] "), .. StrParts(args[1]), .. args.Count > 2 ? [Literal(": "), .. ReprPart(args[2])] : Array.Empty<TextPart>()]);
        return CallHelper("PyException", "WithArgs", [Cs.New(Cs.Type(type), text), .. args.Select(Boxed)]);
    }

    /// <summary>All nodes of a kind under a root.</summary>
    private static IEnumerable<T> NodesOf<T>(Node root)
        where T : Node
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is T found)
            {
                yield return found;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }

    /// <summary>The message of <c>A(…)</c>, for an exception class without a constructor of its own.</summary>
    private ExpressionSyntax[] ExceptionArguments(ClassSymbol cls, IReadOnlyList<Expr> args) => args.Count switch
    {
        0 => [],
        _ when args.Any(a => a is StarredExpr) => [CallHelper("PyException", "ArgsText", Cs.Cast(Cs.Type("object?[]"), Cs.Collection([.. args.Select(a => a is StarredExpr ? Expression(a) : Boxed(a))])))],
        1 => [cls.HasBase("SystemExit") ? Expression(args[0]) : cls.HasBase("KeyError") ? ReprOf(args[0]) : TextOf(args[0])],
        _ => [Interpolated([Literal("("), .. Join(args, ", ", ReprPart), Literal(")")])],
    };

    /// <summary>A class that takes its base's constructor over repeats it: constructors are not inherited in C#.</summary>
    private ConstructorDeclarationSyntax? InheritedConstructor(ClassSymbol cls)
    {
        if (cls.FindMethod("__init__") is not { IsStub: false, Def: not null } init || init.Owner == cls || init.Parameters.Count < 2)
        {
            return null;
        }

        var outer = _frame;
        _frame = new Frame(init.Scope!, init, VariablePlacement.Of(_model, init.Scope!, init.Def!.Body), outer) { Class = cls };
        try
        {
            NameVariables();
            var parameters = Parameters(init, out _);
            return ConstructorDeclaration(cls.CsName!)
                .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
                .WithParameterList(parameters)
                .WithInitializer(ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, Cs.Args([.. parameters.Parameters.Select(p => (ExpressionSyntax)Cs.Id(p.Identifier.Text))])))
                .WithBody(Cs.Block([]));
        }
        finally
        {
            _frame = outer;
        }
    }

    /// <summary><c>__str__</c> of an exception is its message, which all that prints exceptions reads.</summary>
    private PropertyDeclarationSyntax MessageProperty(FunctionSymbol method)
    {
        var property = PropertyOf(method, "Message");
        return property.WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword), Token(SyntaxKind.OverrideKeyword)));
    }

    /// <summary>Whether the text that an exception gives its base is made with the object, which C# does not have yet there.</summary>
    private bool StoresMessage(ClassSymbol cls) => cls.FindMethod("__str__") is not { IsStub: false } && MakesMessageOfSelf(cls);

    /// <summary>Whether an exception gives its base a text of its own attributes that nothing shows: it prints another.</summary>
    private bool HidesMessage(ClassSymbol cls) =>
        cls.FindMethod("__str__") is { IsStub: false, Def: { } str } && MakesMessageOfSelf(cls) && !NodesOf<Expr>(str).Any(Inferrer.IsSuper);

    private bool MakesMessageOfSelf(ClassSymbol cls)
    {
        if (!cls.IsException || cls.Bases.Any(b => b.Class.IsUser && !NeedsExceptionConstructor(b.Class)) || cls.Methods.GetValueOrDefault("__init__") is not { IsStub: false, Def: { } def, Parameters: [var self, ..] })
        {
            return false;
        }

        return def.Body.OfType<ExprStmt>().Select(s => s.Value).OfType<CallExpr>().FirstOrDefault(c => c.Func is AttributeExpr { Attr: "__init__", Value: var owner } && Inferrer.IsSuper(owner)) is { Args: { IsEmpty: false } texts } && texts.All(t => t is not StarredExpr)
            && texts.Any(text => ComputesMessage(def, text, self) || NodesOf<Expr>(text).Any(n => n is CallExpr { Func: NameExpr { Id: "type" }, Args: [NameExpr typed] } && _model.SymbolOf(typed) == self.Symbol
                || n is AttributeExpr { Value: NameExpr own } a && _model.SymbolOf(own) == self.Symbol && (a.Attr == "__class__" || _model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol { IsClassLevel: true, IsInstanceLevel: false } shared && !IsStaticAttribute(shared) || _model.AttributeTargets.GetValueOrDefault(a) is FunctionSymbol || _model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol { IsInstanceLevel: true })));
    }

    /// <summary>Whether the text is made of variables of the constructor that it still reads afterwards.</summary>
    private bool ComputesMessage(FunctionDefStmt init, Expr text, ParameterSymbol self)
    {
        var call = init.Body.ToList().FindIndex(s => NodesOf<Expr>(s).Contains(text));
        List<Stmt> before = [.. init.Body.Take(call).Where(s => !IsDocstring(s) && s is not AssignStmt { Targets: [AttributeExpr] })];
        return ReadsBound(text, before) && (before.SelectMany(NodesOf<NameExpr>).Any(n => _model.SymbolOf(n) == self.Symbol)
            || (ReadsBoundIn(init.Body.Skip(call + 1), before) && before.Any(s => NodesOf<Expr>(s).Any(HasEffect))));
    }

    private ConstructorDeclarationSyntax ConstructorWithMessage(ClassSymbol cls, ParameterListSyntax parameters, IEnumerable<StatementSyntax> prologue, List<Stmt> body, int super)
    {
        var call = (CallExpr)((ExprStmt)body[super]).Value;
        _frame.Out.AddRange(prologue);
        Statements(body[..super]);
        if (KeepsArguments(cls, call))
        {
            Emit(CallHelper("PyException", "WithArgs", [ThisExpression(), .. call.Args.Select(Boxed)]));
        }

        if (!HidesMessage(cls))
        {
            Emit(Cs.Assign(Cs.Id("Message"), ExceptionArguments(cls, call.Args)[0]));
        }

        Statements(body[(super + 1)..]);
        return ConstructorDeclaration(cls.CsName!)
            .WithModifiers(TokenList(Token(SyntaxKind.PublicKeyword)))
            .WithParameterList(parameters)
            .WithBody(Cs.Block(_frame.Out));
    }

    /// <summary>What an exception whose constructor calls no <c>super().__init__</c> prints: the arguments it was made with.</summary>
    private ArgumentListSyntax ArgumentsAsMessage(FunctionSymbol init)
    {
        var parameters = init.CallerParameters.Where(p => p.Kind is ParameterKind.Normal or ParameterKind.PositionalOnly).Take(GivenByPosition(init) ?? int.MaxValue).ToList();
        List<TextPart> Text(ParameterSymbol p, bool repr) => ValueText(Cs.Id(NameOf(VariableOfParameter(p))), p.Slot.Type, repr, null);
        return parameters switch
        {
            [] => Cs.Args(Cs.Str("")),
            [var one] => Cs.Args(Interpolated(Text(one, repr: false))),
            _ => Cs.Args(Interpolated([Literal("("), .. parameters.SelectMany((p, i) => i == 0 ? Text(p, true) : [Literal(", "), .. Text(p, true)]), Literal(")")])),
        };
    }

    /// <summary>
    /// With how many arguments by position an exception class is made, where all places agree: only those are its <c>args</c>,
    /// not what has its default or is given by name (CPython, <c>BaseException.__new__</c>).
    /// </summary>
    private int? GivenByPosition(FunctionSymbol init)
    {
        bool IsMade(Expr? node) => node is NameExpr or AttributeExpr && _model.TypeOf(node) is ClassType { Class: { IsException: true } cls } && cls.FindMethod("__init__") == init;
        var counts = ProgramNodes<CallExpr>().Where(c => IsMade(c.Func)).Select(c => c.Args.Any(a => a is StarredExpr) ? -1 : c.Args.Length)
            .Concat(ProgramNodes<RaiseStmt>().Where(r => IsMade(r.Exc)).Select(_ => 0)).Distinct().ToList();
        return counts is [>= 0 and var only] ? only : null;
    }
}
