using System.Globalization;
using System.Text;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Dump;

/// <summary>What <c>ast.dump</c> shows of each kind of node, in the order of the fields in CPython's <c>Python.asdl</c>.</summary>
internal static class NodeFields
{
    /// <summary>The name of a node's class in CPython's <c>ast</c> module.</summary>
    public static string NameOf(Node node) => node.Kind switch
    {
        NodeKind.Arguments => "arguments",
        NodeKind.Arg => "arg",
        NodeKind.Keyword => "keyword",
        NodeKind.Alias => "alias",
        NodeKind.WithItem => "withitem",
        NodeKind.MatchCase => "match_case",
        NodeKind.Comprehension => "comprehension",
        var kind => Names[(int)kind],
    };

    /// <summary>Whether a node has the attributes <c>lineno</c> and so on.</summary>
    public static bool HasPosition(Node node) =>
        node is not (ModuleNode or Arguments or WithItem or MatchCase or Comprehension);

    /// <summary>Collects the fields of a node.</summary>
    public static void Collect(Node node, FieldList fields)
    {
        switch (node)
        {
            case Expr expression:
                CollectExpression(expression, fields);
                break;
            case Stmt statement:
                StatementFields.Collect(statement, fields);
                break;
            case Pattern pattern:
                CollectPattern(pattern, fields);
                break;
            default:
                CollectPart(node, fields);
                break;
        }
    }

    private static readonly string[] Names = Enum.GetNames<NodeKind>();

    private static void CollectExpression(Expr expression, FieldList fields)
    {
        switch (expression)
        {
            case NameExpr name:
                fields.AddIdentifier("id", name.Id);
                fields.AddContext(name.Context);
                break;
            case AttributeExpr attribute:
                fields.Add("value", attribute.Value);
                fields.AddIdentifier("attr", attribute.Attr);
                fields.AddContext(attribute.Context);
                break;
            case ConstantExpr constant:
                fields.AddText("value", Represent(constant.Value));
                fields.AddIdentifier("kind", constant.StringPrefix);
                break;
            case CallExpr call:
                fields.Add("func", call.Func);
                fields.Add("args", call.Args);
                fields.Add("keywords", call.Keywords);
                break;
            case BoolOpExpr boolean:
                fields.AddText("op", $"{boolean.Op}()");
                fields.Add("values", boolean.Values);
                break;
            case NamedExpr named:
                fields.Add("target", named.Target);
                fields.Add("value", named.Value);
                break;
            case BinOpExpr binary:
                fields.Add("left", binary.Left);
                fields.AddText("op", $"{binary.Op}()");
                fields.Add("right", binary.Right);
                break;
            case UnaryOpExpr unary:
                fields.AddText("op", $"{unary.Op}()");
                fields.Add("operand", unary.Operand);
                break;
            case LambdaExpr lambda:
                fields.Add("args", lambda.Args);
                fields.Add("body", lambda.Body);
                break;
            case IfExpr conditional:
                fields.Add("test", conditional.Test);
                fields.Add("body", conditional.Body);
                fields.Add("orelse", conditional.OrElse);
                break;
            case CompareExpr compare:
                fields.Add("left", compare.Left);
                fields.AddTexts("ops", [.. compare.Ops.Select(op => $"{op}()")]);
                fields.Add("comparators", compare.Comparators);
                break;
            case AwaitExpr await:
                fields.Add("value", await.Value);
                break;
            case YieldExpr yield:
                fields.Add("value", yield.Value);
                break;
            case YieldFromExpr yieldFrom:
                fields.Add("value", yieldFrom.Value);
                break;
            case SubscriptExpr subscript:
                fields.Add("value", subscript.Value);
                fields.Add("slice", subscript.Slice);
                fields.AddContext(subscript.Context);
                break;
            case StarredExpr starred:
                fields.Add("value", starred.Value);
                fields.AddContext(starred.Context);
                break;
            case SliceExpr slice:
                fields.Add("lower", slice.Lower);
                fields.Add("upper", slice.Upper);
                fields.Add("step", slice.Step);
                break;
            default:
                CollectDisplay(expression, fields);
                break;
        }
    }

    private static void CollectDisplay(Expr expression, FieldList fields)
    {
        switch (expression)
        {
            case ListExpr list:
                fields.Add("elts", list.Elts);
                fields.AddContext(list.Context);
                break;
            case TupleExpr tuple:
                fields.Add("elts", tuple.Elts);
                fields.AddContext(tuple.Context);
                break;
            case SetExpr set:
                fields.Add("elts", set.Elts);
                break;
            case DictExpr dict:
                fields.Add("keys", dict.Keys);
                fields.Add("values", dict.Values);
                break;
            case ListCompExpr list:
                fields.Add("elt", list.Elt);
                fields.Add("generators", list.Generators);
                break;
            case SetCompExpr set:
                fields.Add("elt", set.Elt);
                fields.Add("generators", set.Generators);
                break;
            case DictCompExpr dict:
                fields.Add("key", dict.Key);
                fields.Add("value", dict.Value);
                fields.Add("generators", dict.Generators);
                break;
            case GeneratorExpr generator:
                fields.Add("elt", generator.Elt);
                fields.Add("generators", generator.Generators);
                break;
            case JoinedStrExpr joined:
                fields.Add("values", joined.Values);
                break;
            case TemplateStrExpr template:
                fields.Add("values", template.Values);
                break;
            case FormattedValueExpr formatted:
                fields.Add("value", formatted.Value);
                fields.AddText("conversion", Number(formatted.Conversion));
                fields.Add("format_spec", formatted.FormatSpec);
                break;
            case InterpolationExpr interpolation:
                fields.Add("value", interpolation.Value);
                fields.AddText("str", Represent(interpolation.Text));
                fields.AddText("conversion", Number(interpolation.Conversion));
                fields.Add("format_spec", interpolation.FormatSpec);
                break;
            default:
                throw new InvalidOperationException($"No fields are known for {expression.Kind}.");
        }
    }

    private static void CollectPattern(Pattern pattern, FieldList fields)
    {
        switch (pattern)
        {
            case MatchValuePattern value:
                fields.Add("value", value.Value);
                break;
            case MatchSingletonPattern singleton:
                fields.AddText("value", Represent(singleton.Value));
                break;
            case MatchSequencePattern sequence:
                fields.Add("patterns", sequence.Patterns);
                break;
            case MatchMappingPattern mapping:
                fields.Add("keys", mapping.Keys);
                fields.Add("patterns", mapping.Patterns);
                fields.AddIdentifier("rest", mapping.Rest);
                break;
            case MatchClassPattern @class:
                fields.Add("cls", @class.Cls);
                fields.Add("patterns", @class.Patterns);
                fields.AddTexts("kwd_attrs", [.. @class.KwdAttrs.Select(name => $"'{name}'")]);
                fields.Add("kwd_patterns", @class.KwdPatterns);
                break;
            case MatchStarPattern star:
                fields.AddIdentifier("name", star.Name);
                break;
            case MatchAsPattern capture:
                fields.Add("pattern", capture.Pattern);
                fields.AddIdentifier("name", capture.Name);
                break;
            case MatchOrPattern or:
                fields.Add("patterns", or.Patterns);
                break;
            default:
                throw new InvalidOperationException($"No fields are known for {pattern.Kind}.");
        }
    }

    private static void CollectPart(Node node, FieldList fields)
    {
        switch (node)
        {
            case ModuleNode module:
                fields.Add("body", module.Body);
                break;
            case Arguments arguments:
                fields.Add("posonlyargs", arguments.PosOnlyArgs);
                fields.Add("args", arguments.Args);
                fields.Add("vararg", arguments.VarArg);
                fields.Add("kwonlyargs", arguments.KwOnlyArgs);
                fields.Add("kw_defaults", arguments.KwDefaults);
                fields.Add("kwarg", arguments.KwArg);
                fields.Add("defaults", arguments.Defaults);
                break;
            case Arg arg:
                fields.AddIdentifier("arg", arg.Name);
                fields.Add("annotation", arg.Annotation);
                break;
            case Keyword keyword:
                fields.AddIdentifier("arg", keyword.Arg);
                fields.Add("value", keyword.Value);
                break;
            case Alias alias:
                fields.AddIdentifier("name", alias.Name);
                fields.AddIdentifier("asname", alias.AsName);
                break;
            case WithItem item:
                fields.Add("context_expr", item.ContextExpr);
                fields.Add("optional_vars", item.OptionalVars);
                break;
            case MatchCase matchCase:
                fields.Add("pattern", matchCase.Pattern);
                fields.Add("guard", matchCase.Guard);
                fields.Add("body", matchCase.Body);
                break;
            case ExceptHandler handler:
                fields.Add("type", handler.Type);
                fields.AddIdentifier("name", handler.Name);
                fields.Add("body", handler.Body);
                break;
            case Comprehension comprehension:
                fields.Add("target", comprehension.Target);
                fields.Add("iter", comprehension.Iter);
                fields.Add("ifs", comprehension.Ifs);
                fields.AddText("is_async", comprehension.IsAsync ? "1" : "0");
                break;
            case TypeVarParam typeVar:
                fields.AddIdentifier("name", typeVar.Name);
                fields.Add("bound", typeVar.Bound);
                fields.Add("default_value", typeVar.DefaultValue);
                break;
            case ParamSpecParam paramSpec:
                fields.AddIdentifier("name", paramSpec.Name);
                fields.Add("default_value", paramSpec.DefaultValue);
                break;
            case TypeVarTupleParam tuple:
                fields.AddIdentifier("name", tuple.Name);
                fields.Add("default_value", tuple.DefaultValue);
                break;
            default:
                throw new InvalidOperationException($"No fields are known for {node.Kind}.");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Represent(object? value)
    {
        var text = new StringBuilder();
        PythonRepr.Append(text, value);
        return text.ToString();
    }
}
