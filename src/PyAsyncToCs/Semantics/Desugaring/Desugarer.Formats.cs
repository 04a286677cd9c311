using System.Collections.Immutable;
using System.Globalization;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>"…".format(…)</c> with a written template is an f-string (library reference, "Format String Syntax").</summary>
internal sealed partial class Desugarer
{
    private static bool IsWrittenTemplate(Node node) => node is CallExpr { Func: AttributeExpr { Attr: "format", Value: ConstantExpr { Value: string } } };

    /// <summary>The f-string; null where an argument would be evaluated in another order, or the template is for the runtime to judge.</summary>
    private JoinedStrExpr? FormattedText(CallExpr call)
    {
        if (call.Func is not AttributeExpr { Attr: "format", Value: ConstantExpr { Value: string template } }
            || call.Args.Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null))
        {
            return null;
        }

        var fields = new TemplateFields(call, this);
        return fields.Parse(template, isSpec: false) is { } text && fields.KeepsOrder ? text : null;
    }

    private sealed class TemplateFields(CallExpr call, Desugarer owner)
    {
        private readonly List<Expr> _used = [];
        private int _automatic;
        private bool _manual;

        /// <summary>Whether the f-string evaluates the arguments that have an effect as the call does: each once, in order.</summary>
        public bool KeepsOrder =>
            call.Args.Concat(call.Keywords.Select(k => k.Value)).Where(a => !IsPlain(a)).SequenceEqual(_used.Where(a => !IsPlain(a)), ReferenceEqualityComparer.Instance);

        private static bool IsPlain(Expr value) => value switch
        {
            ConstantExpr or NameExpr => true,
            AttributeExpr a => IsPlain(a.Value),
            ListExpr l => l.Elts.All(IsPlain),
            TupleExpr t => t.Elts.All(IsPlain),
            DictExpr d => d.Keys.All(k => k is not null && IsPlain(k)) && d.Values.All(IsPlain),
            _ => false,
        };

        public JoinedStrExpr? Parse(string template, bool isSpec)
        {
            var values = ImmutableArray.CreateBuilder<Expr>();
            var text = "";
            for (var at = 0; at < template.Length;)
            {
                var c = template[at++];
                if (c is '{' or '}' && !isSpec && at < template.Length && template[at] == c)
                {
                    text += c;
                    at++;
                }
                else if (c == '{')
                {
                    var end = FieldEnd(template, at);
                    if (end < 0 || Field(template[at..end], isSpec) is not { } field)
                    {
                        return null;
                    }

                    if (text.Length > 0)
                    {
                        values.Add(Constant(text));
                        text = "";
                    }

                    values.Add(field);
                    at = end + 1;
                }
                else if (c == '}')
                {
                    return null;
                }
                else
                {
                    text += c;
                }
            }

            if (text.Length > 0)
            {
                values.Add(Constant(text));
            }

            return new JoinedStrExpr(values.ToImmutable(), call.Start, call.End);
        }

        private ConstantExpr Constant(object value) => new(value, null, call.Start, call.End);

        private static int FieldEnd(string template, int at)
        {
            for (var depth = 1; at < template.Length; at++)
            {
                depth += template[at] switch { '{' => 1, '}' => -1, _ => 0 };
                if (depth == 0)
                {
                    return at;
                }
            }

            return -1;
        }

        private FormattedValueExpr? Field(string text, bool isSpec)
        {
            var colon = text.IndexOf(':');
            var (head, spec) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
            var conversion = -1;
            if (head.IndexOf('!') is >= 0 and var mark)
            {
                if (head.Length != mark + 2 || head[^1] is not ('r' or 's' or 'a'))
                {
                    return null;
                }

                conversion = head[^1];
                head = head[..mark];
            }

            if (isSpec && spec.Contains('{'))
            {
                return null;
            }

            if (Value(head) is not { } value || (spec.Length > 0 ? Parse(spec, isSpec: true) : null) is var format && format is null && spec.Length > 0)
            {
                return null;
            }

            return new FormattedValueExpr(value, conversion, format, call.Start, call.End);
        }

        private Expr? Value(string name)
        {
            var end = name.AsSpan().IndexOfAny('.', '[') is >= 0 and var found ? found : name.Length;
            if (Argument(name[..end]) is not { } argument)
            {
                return null;
            }

            _used.Add(argument);
            var value = owner.Copy(argument);
            for (var at = end; at < name.Length;)
            {
                var isItem = name[at] == '[';
                var stop = isItem ? name.IndexOf(']', at) : name.AsSpan(at + 1).IndexOfAny('.', '[') is >= 0 and var next ? at + 1 + next : name.Length;
                if (stop < 0 || stop == at + 1 || (!isItem && name[at] != '.'))
                {
                    return null;
                }

                var part = name[(at + 1)..stop];
                value = isItem
                    ? new SubscriptExpr(value, Constant(long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : part), ExprContext.Load, value.Start, value.End)
                    : new AttributeExpr(value, part, ExprContext.Load, value.Start, value.End);
                at = isItem ? stop + 1 : stop;
            }

            return value;
        }

        private Expr? Argument(string key)
        {
            if (key.Length > 0 && !char.IsAsciiDigit(key[0]))
            {
                return call.Keywords.FirstOrDefault(k => k.Arg == key)?.Value;
            }

            if (key.Length == 0 ? _manual : _automatic > 0)
            {
                return null;
            }

            _manual = key.Length > 0;
            var index = key.Length == 0 ? _automatic++ : int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : -1;
            return index >= 0 && index < call.Args.Length ? call.Args[index] : null;
        }
    }
}
