using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>asdict</c>, <c>astuple</c> and <c>_asdict</c> as methods of the classes: a field's annotation says what is converted in turn.</summary>
internal sealed partial class RecordRewriter
{
    private sealed record Field(string Name, Expr Annotation);

    private bool IsDataclass(ClassDefStmt cls) => cls.DecoratorList.Any(d => NameOf((d as CallExpr)?.Func ?? d) == "dataclass")
        || _classes.Bases(cls).Any(b => IsDataclass(_classes.Find(b)!));

    private List<Field> FieldsOf(ClassDefStmt cls, bool isNamedTuple)
    {
        var fields = new List<Field>();
        foreach (var owner in isNamedTuple || _classes.Find(cls.Name) != cls ? [cls] : (_classes.Order(cls.Name) ?? [cls.Name]).Select(n => _classes.Find(n)!).Reverse().Where(IsDataclass))
        {
            foreach (var field in owner.Body.OfType<AnnAssignStmt>().Where(a => a.Target is NameExpr && NameOf((a.Annotation as SubscriptExpr)?.Value ?? a.Annotation) is not ("ClassVar" or "InitVar" or "KW_ONLY")))
            {
                var name = ((NameExpr)field.Target).Id;
                var at = fields.FindIndex(f => f.Name == name);
                if (at >= 0)
                {
                    fields[at] = new Field(name, field.Annotation);
                }
                else
                {
                    fields.Add(new Field(name, field.Annotation));
                }
            }
        }

        return fields;
    }

    /// <summary>The methods that a class needs for what the module calls; one that nothing is found to call is left out later.</summary>
    private List<Stmt> Added(ClassDefStmt cls, bool isNamedTuple = false)
    {
        var added = new List<Stmt>();
        if (_called.Contains("_asdict") && (isNamedTuple || IsNamedTuple(cls.Name)))
        {
            added.Add(Method("_asdict", Dictionary(cls, FieldsOf(cls, true), (f, _) => f), cls));
        }

        if (_called.Contains("instance._fields") && (isNamedTuple || IsNamedTuple(cls.Name)))
        {
            var names = new TupleExpr([.. FieldsOf(cls, true).Select(f => (Expr)new ConstantExpr(f.Name, null, cls.Start, cls.Start))], ExprContext.Load, cls.Start, cls.Start);
            added.Add(Method("_fields", names, cls, [new NameExpr("property", ExprContext.Load, cls.Start, cls.Start)]));
        }

        if (!IsDataclass(cls) || !_names.IsUsedFrom("dataclasses", "asdict", "astuple", "dataclasses"))
        {
            return added;
        }

        if (_called.Contains("asdict"))
        {
            added.Add(Method("as_dictionary", Dictionary(cls, FieldsOf(cls, false), (value, annotation) => Converted(value, annotation, "as_dictionary")), cls));
        }

        if (_called.Contains("astuple"))
        {
            added.Add(Method("as_value_tuple", new TupleExpr([.. FieldsOf(cls, false).Select(f => Converted(Read(cls, f), f.Annotation, "as_value_tuple"))], ExprContext.Load, cls.Start, cls.Start), cls));
        }

        return added;
    }

    private static FunctionDefStmt Method(string name, Expr result, ClassDefStmt cls, ImmutableArray<Expr> decorators = default) => new(
        false,
        name,
        new Arguments([], [new Arg("self", null, cls.Start, cls.Start)], null, [], [], null, [], cls.Start, cls.Start),
        [new ReturnStmt(result, cls.Start, cls.Start)],
        decorators.IsDefault ? [] : decorators,
        null,
        [],
        cls.Start,
        cls.Start);

    private static AttributeExpr Read(ClassDefStmt cls, Field field) =>
        new(new NameExpr("self", ExprContext.Load, cls.Start, cls.Start), field.Name, ExprContext.Load, cls.Start, cls.Start);

    private static DictExpr Dictionary(ClassDefStmt cls, List<Field> fields, Func<Expr, Expr, Expr> convert) => new(
        [.. fields.Select(f => (Expr?)new ConstantExpr(f.Name, null, cls.Start, cls.Start))],
        [.. fields.Select(f => convert(Read(cls, f), f.Annotation))],
        cls.Start,
        cls.Start);

    private Expr Converted(Expr value, Expr annotation, string method)
    {
        var at = value.Start;
        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        switch (annotation)
        {
            case ConstantExpr { Value: string text } when _classes.Find(text) is not null:
                return Converted(value, Name(text), method);
            case NameExpr name when _classes.Find(name.Id) is { } cls && IsDataclass(cls):
                return new CallExpr(new AttributeExpr(value, method, ExprContext.Load, at, at), [], [], at, at);
            case NameExpr { Id: "list" or "dict" } container:
                return new CallExpr(Name(container.Id), [value], [], at, at);
            case SubscriptExpr { Value: NameExpr { Id: "Optional" }, Slice: var inner }:
                return Optional(value, inner, method);
            case BinOpExpr { Op: BinaryOperator.BitOr, Left: var inner, Right: ConstantExpr { Value: null } }:
                return Optional(value, inner, method);
            case SubscriptExpr { Value: NameExpr { Id: "list" or "List" }, Slice: var element }:
                return HasRecord(element)
                    ? new ListCompExpr(Converted(Name("item"), element, method), [new Comprehension(new NameExpr("item", ExprContext.Store, at, at), value, [], false, at, at)], at, at)
                    : new CallExpr(Name("list"), [value], [], at, at);
            case SubscriptExpr { Value: NameExpr { Id: "dict" or "Dict" }, Slice: TupleExpr { Elts: [_, var held] } }:
                return HasRecord(held)
                    ? new DictCompExpr(
                        Name("key"),
                        Converted(Name("item"), held, method),
                        [
                            new Comprehension(
                                new TupleExpr([new NameExpr("key", ExprContext.Store, at, at), new NameExpr("item", ExprContext.Store, at, at)], ExprContext.Store, at, at),
                                new CallExpr(new AttributeExpr(value, "items", ExprContext.Load, at, at), [], [], at, at),
                                [],
                                false,
                                at,
                                at),
                        ],
                        at,
                        at)
                    : new CallExpr(Name("dict"), [value], [], at, at);
            case SubscriptExpr { Value: NameExpr { Id: "tuple" or "Tuple" }, Slice: TupleExpr { Elts: [var element, ConstantExpr { Value: EllipsisValue }] } } when HasRecord(element):
                return new CallExpr(Name("tuple"), [Converted(value, new SubscriptExpr(Name("list"), element, ExprContext.Load, at, at), method)], [], at, at);
            case SubscriptExpr { Value: NameExpr { Id: "tuple" or "Tuple" }, Slice: TupleExpr { Elts: var parts } } when HasRecord(annotation):
                return new TupleExpr([.. parts.Select((part, i) => Converted(new SubscriptExpr(Copy(value), new ConstantExpr((long)i, null, at, at), ExprContext.Load, at, at), part, method))], ExprContext.Load, at, at);
            case BinOpExpr { Op: BinaryOperator.BitOr, Left: NameExpr first, Right: NameExpr second } when HasRecord(first) && HasRecord(second):
                return Converted(value, first, method);
            default:
                return value;
        }
    }

    private Expr Optional(Expr value, Expr inner, string method) => HasRecord(inner)
        ? new IfExpr(
            new CompareExpr(value, [CompareOperator.IsNot], [new ConstantExpr(null, null, value.Start, value.Start)], value.Start, value.Start),
            Converted(Copy(value), inner, method),
            new ConstantExpr(null, null, value.Start, value.Start),
            value.Start,
            value.Start)
        : value;

    /// <summary><c>fields(C)</c> as the names of a dataclass's fields.</summary>
    private ListExpr? FieldNames(Expr iter) =>
        iter is CallExpr { Func: NameExpr { Id: "fields" } or AttributeExpr { Attr: "fields", Value: NameExpr { Id: "dataclasses" } }, Args: [NameExpr subject] } call
            && (_classes.Find(subject.Id) ?? ClassAround(subject) ?? ClassOfVariable(subject.Id) ?? (_classes.All.Where(IsDataclass).ToList() is [var only] ? only : null)) is { } cls && IsDataclass(cls)
            ? new ListExpr([.. FieldsOf(cls, false).Select(f => (Expr)new ConstantExpr(f.Name, null, call.Start, call.End))], ExprContext.Load, call.Start, call.End)
            : null;

    /// <summary>The class whose method reads <c>self</c> or <c>cls</c>, if no other derives from it.</summary>
    private ClassDefStmt? ClassAround(NameExpr subject) => subject.Id is "self" or "cls"
        && _classes.All.FirstOrDefault(c => c.Start <= subject.Start && subject.End <= c.End) is { } around && !_classes.All.Any(c => _classes.Bases(c).Contains(around.Name))
        ? around
        : null;

    /// <summary>The one dataclass that all bindings of a name in the module make an object of.</summary>
    private ClassDefStmt? ClassOfVariable(string variable)
    {
        var classes = new List<string?>();
        foreach (var node in BaseFlattener.Nodes(_module))
        {
            switch (node)
            {
                case AssignStmt { Targets: [NameExpr target] } a when target.Id == variable:
                    classes.Add((a.Value as CallExpr)?.Func is NameExpr maker ? MadeBy(maker.Id) : null);
                    break;
                case Arg arg when arg.Name == variable:
                    classes.Add((arg.Annotation as NameExpr)?.Id);
                    break;
                case NameExpr { Context: ExprContext.Store } name when name.Id == variable:
                    classes.Add("");
                    break;
            }
        }

        // Each assignment counts twice, by its statement and by its target.
        return classes.Where(c => c != "").Distinct().ToList() is [{ } only] && classes.Count(c => c == "") <= classes.Count(c => c != "") ? _classes.Find(only) : null;
    }

    /// <summary>The class that a call of a name makes an object of: itself, or what a function returns.</summary>
    private string? MadeBy(string name)
    {
        if (_names.DefinitionOf(name) is not FunctionDefStmt function)
        {
            return name;
        }

        return function.Returns is NameExpr declared ? declared.Id
            : BaseFlattener.Nodes(function).OfType<ReturnStmt>().Select(r => ((r.Value as CallExpr)?.Func as NameExpr)?.Id).Distinct().ToList() is [var only] ? only
            : null;
    }

    /// <summary>Whether of a variable only its <c>name</c> is read.</summary>
    private static bool OnlyNames(IEnumerable<Node> nodes, string variable)
    {
        var all = nodes.SelectMany(BaseFlattener.Nodes).ToList();
        return all.Count(n => n is NameExpr name && name.Id == variable) == all.Count(n => n is AttributeExpr { Attr: "name", Value: NameExpr name } && name.Id == variable);
    }

    private T WithNames<T>(T node, string variable)
        where T : Node =>
        Copy(new NameReader(variable).Copy(node));

    private Comprehension Listed(Comprehension each, ListExpr names) =>
        new(Copy(each.Target), names, [.. each.Ifs.Select(i => WithNames(i, ((NameExpr)each.Target).Id))], false, each.Start, each.End);

    private sealed class NameReader(string variable) : TreeCopier
    {
        protected override Node? Replace(Node node) => node is AttributeExpr { Attr: "name", Value: NameExpr name } && name.Id == variable ? Copy(name) : null;
    }

    private bool HasRecord(Expr annotation) => BaseFlattener.Nodes(annotation).Any(n => (n as NameExpr)?.Id is { } id && _classes.Find(id) is { } cls && IsDataclass(cls)
        || n is ConstantExpr { Value: string text } && _classes.Find(text) is { } quoted && IsDataclass(quoted));
}
