using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>dataclasses.fields(x)</c>: what the class is known to declare.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax FieldsOf(CallExpr call)
    {
        var subject = call.Args[0];
        var declared = _model.TypeOf(subject).WithoutNone;
        var cls = declared is InstanceType i ? i.Class : (declared as ClassType)?.Class;
        if (cls is not { IsUser: true, IsDataclass: true } || !IsRepeatable(subject))
        {
            throw Unsupported(call, "'fields' of a value of which no dataclass is known");
        }

        UseType("PyField");
        _usings.Add("System.Collections.Immutable");
        var type = _types.Of(_model.TypeOf(call));
        var derived = subject is NameExpr { Id: var name } && name == cls.Name ? []
            : Descendants(cls).Skip(1).Where(c => DataclassField.All(c).Count != DataclassField.All(cls).Count).OrderByDescending(c => c.Lineage().Count()).ToList();
        if (derived.Count == 0)
        {
            return Cs.Cast(type, FieldList(call, cls));
        }

        if (declared is not InstanceType)
        {
            throw Unsupported(call, "'fields' of one of several classes");
        }

        var arms = derived.Select(c => SwitchExpressionArm(TypePattern(_types.Of(c.Self)), FieldList(call, c)))
            .Append(SwitchExpressionArm(DiscardPattern(), Cs.Cast(type, FieldList(call, cls))));
        return SwitchExpression(Receiver(subject), SeparatedList(arms));
    }

    private ExpressionSyntax FieldList(CallExpr call, ClassSymbol cls) =>
        Cs.Collection(DataclassField.All(cls).Where(f => !f.IsInitOnly).Select(f => FieldObject(call, f)));

    private ObjectCreationExpressionSyntax FieldObject(CallExpr call, DataclassField field)
    {
        var args = new List<ArgumentSyntax> { Argument(Cs.Str(field.Attribute.Name)) };
        if (AsksFieldsFor("type"))
        {
            args.Add(Cs.NamedArg("type", FieldType(call, field.Attribute)));
        }

        AddWhere(!field.InInit, "init");
        AddWhere(!field.InRepr, "repr");
        AddWhere(!field.InCompare, "compare");
        if (field.KeywordOnly)
        {
            args.Add(Cs.NamedArg("kwOnly", Cs.True));
        }

        return ObjectCreationExpression(Cs.Type("PyField")).WithArgumentList(ArgumentList(SeparatedList(args)));

        void AddWhere(bool isFalse, string option)
        {
            if (isFalse)
            {
                args.Add(Cs.NamedArg(option, Cs.False));
            }
        }
    }

    /// <summary>A field's type as CPython keeps it: the class, or the text where annotations are not evaluated.</summary>
    private ExpressionSyntax FieldType(CallExpr call, AttributeSymbol attribute)
    {
        var written = attribute.Annotation is NameExpr name && !ProgramNodes<ImportFromStmt>().Any(i => i.Module == "__future__") ? name : null;
        return (written, attribute.Slot.Type) switch
        {
            (not null, PrimitiveType { IsNone: false } primitive) when primitive.Name == written.Id => TypeOfExpression(_types.Of(primitive)),
            (not null, InstanceType { Class: { IsUser: true } own }) when own.Name == written.Id => TypeOfExpression(_types.Of(own.Self)),
            (not null, InstanceType { Class: { IsUser: false } builtin }) when builtin.Name == written.Id && BuiltinTypeValue(builtin) is { } typed => typed,
            _ => throw Unsupported(call, "'fields' of a class, whose types are asked for and are no plain classes,"),
        };
    }

    private bool AsksFieldsFor(string attribute) => ProgramNodes<AttributeExpr>().Any(a => a.Attr == attribute && _model.TypeOf(a.Value) is InstanceType { Class: { IsUser: false, Name: "Field" } });
}
