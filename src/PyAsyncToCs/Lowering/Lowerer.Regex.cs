using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The <c>re</c> module: a function of the module is the method of a pattern made on the spot.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax RegexCompile(CallExpr call, CallTarget target)
    {
        var type = target.Bound.FirstOrDefault(b => b.Parameter.Name == "pattern") is { Arguments: [var pattern] } && _model.TypeOf(pattern).WithoutNone == PyType.Bytes ? "PyBytesRegex" : "PyRegex";
        UseType(type);
        _usings.Add("System.Text.RegularExpressions");
        List<ExpressionSyntax> args = [.. target.Bound.Where(b => b.Parameter.Name is "pattern" or "flags" && b.Arguments.Count > 0).Select(b => IsJson(_model.TypeOf(b.Arguments[0]).WithoutNone) ? ExpressionAs(b.Arguments[0], PyType.Str) : Expression(b.Arguments[0]))];
        return Cs.New(Cs.Type(type), [.. args]);
    }

    private ExpressionSyntax RegexCall(CallExpr call, FunctionSymbol stub, CallTarget target)
    {
        var name = stub.Name switch
        {
            "fullmatch" => "FullMatch",
            "finditer" => "FindIter",
            "subn" => "SubN",
            _ => NameStyle.Pascal(stub.Name),
        };
        var args = target.Bound.Where(b => b.Parameter.Name is not ("pattern" or "flags") && b.Arguments.Count > 0).Select(b => StubArgument(b.Arguments[0], b.Parameter, target));
        return Cs.CallMember(RegexCompile(call, target), name, [.. args]);
    }

    private ExpressionSyntax RegexFindAll(CallExpr call, PyType? receiver, CallTarget target)
    {
        var regex = receiver is InstanceType ? Receiver(((AttributeExpr)call.Func).Value) : RegexCompile(call, target);
        var searched = target.Bound.First(b => b.Parameter.Name == "string").Arguments[0];
        var text = ExpressionAs(searched, _model.TypeOf(searched).WithoutNone == PyType.Bytes ? PyType.Bytes : PyType.Str);
        if (ElementType(_model.TypeOf(call)) is not TupleType tuple)
        {
            return Cs.CallMember(regex, "FindAll", text);
        }

        var items = Cs.Tuple(tuple.Items.Select((_, i) => (ExpressionSyntax)Cs.Index(Cs.Id("groups"), Cs.Int(i))));
        return Cs.CallMember(Cs.CallMember(Cs.CallMember(regex, "FindGroups", text), "Select", Cs.Lambda(["groups"], items)), "ToList");
    }

    private ExpressionSyntax RegexGroup(CallExpr call)
    {
        var match = ((AttributeExpr)call.Func).Value;
        var type = _model.TypeOf(call);
        if (type is TupleType tuple)
        {
            return IsRepeatable(match)
                ? Cs.Tuple(call.Args.Select((a, i) => Present(Cs.CallMember(Receiver(match), "Group", Expression(a)), tuple.Items[i].Type)))
                : throw Unsupported(call, "several groups of a computed match");
        }

        return Present(Cs.CallMember(Receiver(match), "Group", [.. call.Args.Select(Expression)]), type);
    }

    private ExpressionSyntax RegexGroupDict(CallExpr call)
    {
        var match = Receiver(((AttributeExpr)call.Func).Value);
        var kept = (InstanceType)_model.TypeOf(call);
        var mayLack = kept.Args[1].Type.AllowsNone;
        return Widened(Cs.CallMember(match, mayLack ? "GroupDict" : "PresentGroupDict"), ["string", mayLack ? "string?" : "string"], kept);
    }

    private static ExpressionSyntax Present(ExpressionSyntax group, PyType type) => type.AllowsNone ? group : Cs.Forgive(group);
}
