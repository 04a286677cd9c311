using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Parsers of command lines (https://docs.python.org/3/library/argparse.html).</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax NewParser(CallExpr call, CallTarget target)
    {
        UseType("PyArgumentParser");
        _usesExit = true;
        var args = new List<ArgumentSyntax>();
        ExpressionSyntax? parents = null;
        foreach (var (parameter, arguments) in target.Bound.Where(b => b.Arguments.Count > 0))
        {
            if (parameter.Name == "parents")
            {
                parents = Expression(arguments[0]);
            }
            else if (parameter.Name == "formatter_class")
            {
                var option = (_model.TypeOf(arguments[0]) as ClassType)?.Class switch
                {
                    { IsUser: false, Name: "HelpFormatter" } => null,
                    { IsUser: false, Name: "RawDescriptionHelpFormatter" } => "raw",
                    { IsUser: false, Name: "RawTextHelpFormatter" } => "rawHelp",
                    { IsUser: false, Name: "ArgumentDefaultsHelpFormatter" } => "showDefaults",
                    _ => throw Unsupported(arguments[0], "this 'formatter_class'"),
                };
                if (option is not null)
                {
                    args.Add(Cs.NamedArg(option, Cs.True));
                }
            }
            else if (parameter.Name == "allow_abbrev")
            {
                throw Unsupported(arguments[0], "'allow_abbrev'");
            }
            else
            {
                args.Add(Cs.NamedArg(NameStyle.Camel(parameter.Name), Expression(arguments[0])));
            }
        }

        var parser = ((ObjectCreationExpressionSyntax)Cs.New(Cs.Type("PyArgumentParser"))).WithArgumentList(ArgumentList(SeparatedList(args)));
        return parents is null ? parser : Cs.CallMember(parser, "Inherit", parents);
    }

    private ExpressionSyntax AddArgument(CallExpr call)
    {
        if (call.Args.Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null))
        {
            throw Unsupported(call, "unpacked arguments of a parser");
        }

        UseType("PyArgument");
        var settings = new List<ExpressionSyntax>();
        foreach (var keyword in call.Keywords)
        {
            if (keyword.Arg == "type")
            {
                AddType(keyword.Value, settings);
            }
            else if (keyword.Value is not ConstantExpr { Value: null })
            {
                settings.Add(Cs.Assign(Cs.Id(NameStyle.Pascal(keyword.Arg!)), keyword.Arg == "action" && keyword.Value is not ConstantExpr ? ActionName(keyword.Value) : keyword is { Arg: "choices", Value: TupleExpr choices } ? Cs.Cast(Cs.Type("object[]"), Cs.Collection([.. choices.Elts.Select(Boxed)]))
                    : keyword.Arg == "choices" && _model.TypeOf(keyword.Value) is TupleType or InstanceType { Class: { IsUser: false, Name: "dict" } } ? Iterable(keyword.Value)
                    : Untyped(keyword.Value)));
            }
        }

        var made = (ObjectCreationExpressionSyntax)Cs.New(Cs.Type("PyArgument"), [.. call.Args.Select(Expression)]);
        if (settings.Count > 0)
        {
            made = made.WithInitializer(InitializerExpression(SyntaxKind.ObjectInitializerExpression, SeparatedList(settings)));
        }

        return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "Add", made);
    }

    private ExpressionSyntax ActionName(Expr action) => _model.TypeOf(action) is ClassType { Class: { IsUser: false, Name: "BooleanOptionalAction" } } ? Cs.Str("boolean") : throw Unsupported(action, "an action of the program's own");

    private void AddType(Expr type, List<ExpressionSyntax> settings)
    {
        ExpressionSyntax? made = _model.TypeOf(type) switch
        {
            ClassType { Class: { IsUser: false, Name: "str" } } => null,
            ClassType { Class: { IsUser: false, Name: "int" } } => Cs.Cast(Cs.Type("int"), CallHelper("PyInt", "Parse", Cs.Id("text"))),
            ClassType { Class: { IsUser: false, Name: "float" } } => CallHelper("PyFloat", "Parse", Cs.Id("text")),
            ClassType { Class: { IsUser: false, Name: "bool" } } => Cs.Binary(SyntaxKind.GreaterThanExpression, Cs.Member(Cs.Id("text"), "Length"), Cs.Int(0)),
            ClassType { Class: { IsUser: false, CsType: { } path, Name: "Path" } } => Cs.New(Cs.Type(path), Cs.Id("text")),
            ClassType { Class: { IsUser: true, IsEnum: true } members } when !LowersToEnum(members) => Cs.CallMember(Cs.Name(members.CsPath), "Of", Cs.Id("text")),
            ClassType { Class: { IsUser: true, IsEnum: false } cls } => Cs.New(Cs.Type(cls.CsPath), Cs.Id("text")),
            _ when type is LambdaExpr or NameExpr || (type is AttributeExpr && _model.TypeOf(type) is FunctionType { Function.IsStub: false }) => Cs.Call(Cs.Primary(Expression(type)), Cs.Id("text")),
            _ => throw Unsupported(type, "this 'type' of an argument"),
        };
        if (made is null)
        {
            return;
        }

        var function = type is LambdaExpr ? Expression(type) : Cs.Lambda(["text"], made);
        if (type is LambdaExpr)
        {
            function = Cs.Lambda(["text"], Cs.Call(Cs.Cast(Cs.Type($"Func<string, {_types.Text(_model.Functions[(LambdaExpr)type].Return)}>"), function), Cs.Id("text")));
        }

        settings.Add(Cs.Assign(Cs.Id("Type"), function));
        settings.Add(Cs.Assign(Cs.Id("TypeName"), Cs.Str(type is NameExpr name ? name.Id : type is AttributeExpr a ? a.Attr : "<lambda>")));
    }

    /// <summary><c>set_defaults(a=1, b=2)</c>, a call for each.</summary>
    private bool SetDefaults(CallExpr call)
    {
        if (call.Func is not AttributeExpr { Value: var parser } || _model.TypeOf(call.Func) is not FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "set_defaults" } } || call.Keywords.Any(k => k.Arg is null))
        {
            return false;
        }

        foreach (var keyword in call.Keywords)
        {
            var value = Untyped(keyword.Value);
            if (_model.TypeOf(keyword.Value) is FunctionType && _model.LoadModule("argparse")?.Members.GetValueOrDefault("Namespace") is ClassSymbol space)
            {
                value = Cs.Cast(_types.Of(space.Attributes[keyword.Arg!].Slot), value);
            }

            Emit(Cs.CallMember(Receiver(parser), "SetDefault", Cs.Str(keyword.Arg!), value));
        }

        return true;
    }
}
