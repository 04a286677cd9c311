using System.Globalization;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Dump;

/// <summary>What <c>ast.dump</c> shows of each kind of statement.</summary>
internal static class StatementFields
{
    /// <summary>Collects the fields of a statement.</summary>
    public static void Collect(Stmt statement, FieldList fields)
    {
        switch (statement)
        {
            case ExprStmt expression:
                fields.Add("value", expression.Value);
                break;
            case AssignStmt assign:
                fields.Add("targets", assign.Targets);
                fields.Add("value", assign.Value);
                break;
            case AugAssignStmt assign:
                fields.Add("target", assign.Target);
                fields.AddText("op", $"{assign.Op}()");
                fields.Add("value", assign.Value);
                break;
            case AnnAssignStmt assign:
                fields.Add("target", assign.Target);
                fields.Add("annotation", assign.Annotation);
                fields.Add("value", assign.Value);
                fields.AddText("simple", assign.IsSimple ? "1" : "0");
                break;
            case ReturnStmt @return:
                fields.Add("value", @return.Value);
                break;
            case DeleteStmt delete:
                fields.Add("targets", delete.Targets);
                break;
            case RaiseStmt raise:
                fields.Add("exc", raise.Exc);
                fields.Add("cause", raise.Cause);
                break;
            case AssertStmt assert:
                fields.Add("test", assert.Test);
                fields.Add("msg", assert.Msg);
                break;
            case ImportStmt import:
                fields.Add("names", import.Names);
                break;
            case ImportFromStmt import:
                fields.AddIdentifier("module", import.Module);
                fields.Add("names", import.Names);
                fields.AddText("level", import.Level.ToString(CultureInfo.InvariantCulture));
                break;
            case GlobalStmt global:
                fields.AddTexts("names", [.. global.Names.Select(name => $"'{name}'")]);
                break;
            case NonlocalStmt nonlocal:
                fields.AddTexts("names", [.. nonlocal.Names.Select(name => $"'{name}'")]);
                break;
            case TypeAliasStmt alias:
                fields.Add("name", alias.Name);
                fields.Add("type_params", alias.TypeParams);
                fields.Add("value", alias.Value);
                break;
            case PassStmt or BreakStmt or ContinueStmt:
                break;
            default:
                CollectCompound(statement, fields);
                break;
        }
    }

    private static void CollectCompound(Stmt statement, FieldList fields)
    {
        switch (statement)
        {
            case FunctionDefStmt function:
                fields.AddIdentifier("name", function.Name);
                fields.Add("args", function.Args);
                fields.Add("body", function.Body);
                fields.Add("decorator_list", function.DecoratorList);
                fields.Add("returns", function.Returns);
                fields.Add("type_params", function.TypeParams);
                break;
            case ClassDefStmt @class:
                fields.AddIdentifier("name", @class.Name);
                fields.Add("bases", @class.Bases);
                fields.Add("keywords", @class.Keywords);
                fields.Add("body", @class.Body);
                fields.Add("decorator_list", @class.DecoratorList);
                fields.Add("type_params", @class.TypeParams);
                break;
            case IfStmt @if:
                fields.Add("test", @if.Test);
                fields.Add("body", @if.Body);
                fields.Add("orelse", @if.OrElse);
                break;
            case WhileStmt @while:
                fields.Add("test", @while.Test);
                fields.Add("body", @while.Body);
                fields.Add("orelse", @while.OrElse);
                break;
            case ForStmt @for:
                fields.Add("target", @for.Target);
                fields.Add("iter", @for.Iter);
                fields.Add("body", @for.Body);
                fields.Add("orelse", @for.OrElse);
                break;
            case WithStmt with:
                fields.Add("items", with.Items);
                fields.Add("body", with.Body);
                break;
            case TryStmt @try:
                fields.Add("body", @try.Body);
                fields.Add("handlers", @try.Handlers);
                fields.Add("orelse", @try.OrElse);
                fields.Add("finalbody", @try.FinalBody);
                break;
            case MatchStmt match:
                fields.Add("subject", match.Subject);
                fields.Add("cases", match.Cases);
                break;
            default:
                throw new InvalidOperationException($"No fields are known for {statement.Kind}.");
        }
    }
}
