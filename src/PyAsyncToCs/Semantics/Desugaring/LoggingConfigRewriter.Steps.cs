using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

internal sealed partial class LoggingConfigRewriter
{
    /// <summary>The statements that do what one configuration says.</summary>
    private sealed class Steps(LoggingConfigRewriter owner, DictExpr config, int at)
    {
        private readonly List<Stmt> _steps = [];
        private readonly Dictionary<string, string> _made = [];
        private readonly HashSet<string> _imports = ["logging"];
        private bool _isUnknown;

        /// <summary>The statements; null where the configuration says what cannot be told beforehand.</summary>
        public IReadOnlyList<Stmt>? Written()
        {
            if (Entries(config) is not { } parts || parts.Any(p => p.Name is not ("version" or "formatters" or "filters" or "handlers" or "loggers" or "root" or "disable_existing_loggers")))
            {
                return null;
            }

            Each(parts, "formatters", Formatter);
            Each(parts, "filters", Filter);
            Each(parts, "handlers", Handler, inOrder: true);
            Each(parts, "loggers", Logger);
            var keeps = Entry(parts, "disable_existing_loggers") is ConstantExpr { Value: false };
            if (!keeps && owner._names.CallsOf("getLogger").Any(c => c.Start < at))
            {
                _imports.Add("logging.config");
                _steps.Add(new ExprStmt(Call(Member(Member(Name("logging"), "config"), "_disable_others"), [.. (Entries(Entry(parts, "loggers")) ?? []).Select(e => Text(e.Name))]), at, at));
            }

            if (Entry(parts, "root") is { } root)
            {
                Logger("", root);
            }

            if (_isUnknown)
            {
                return null;
            }

            owner._imports.UnionWith(_imports.Where(i => i == "logging.config" || owner._names.IsBuiltin(i.Split('.')[0]) || i.Contains('.', StringComparison.Ordinal)));
            return _steps;
        }

        private void Each(List<(string Name, Expr Value)> parts, string kind, Action<string, Expr> write, bool inOrder = false)
        {
            if (Entry(parts, kind) is not { } part)
            {
                return;
            }

            if (Entries(part) is not { } entries)
            {
                _isUnknown = true;
                return;
            }

            foreach (var (name, value) in inOrder ? entries.OrderBy(e => e.Name, StringComparer.Ordinal).ToList() : entries)
            {
                write(name, value);
            }
        }

        private void Formatter(string name, Expr value)
        {
            if (Settings(value) is { } settings)
            {
                Assign(name, "formatter", Made(settings, ["format", "datefmt", "style"], new() { ["format"] = "fmt" }, Member(Name("logging"), "Formatter"), takesClass: true));
            }
        }

        private void Filter(string name, Expr value)
        {
            if (Settings(value) is { } settings)
            {
                Assign(name, "filter", Made(settings, ["name"], [], Member(Name("logging"), "Filter"), takesClass: false));
            }
        }

        private void Handler(string name, Expr value)
        {
            if (Settings(value) is not { } settings)
            {
                return;
            }

            List<(string Name, Expr Value)> own = [.. settings.Where(s => s.Name is not ("level" or "formatter" or "filters"))];
            Assign(name, "handler", Made(own, null, [], null, takesClass: true));
            var handler = _made.GetValueOrDefault("handler " + name, "");
            if (Entry(settings, "level") is { } level)
            {
                Do(handler, "setLevel", owner.Copy(level));
            }

            if (Entry(settings, "formatter") is { } formatter)
            {
                Do(handler, "setFormatter", Reference("formatter", formatter));
            }

            foreach (var filter in Items(Entry(settings, "filters")))
            {
                Do(handler, "addFilter", Reference("filter", filter));
            }
        }

        private void Logger(string name, Expr value)
        {
            if (Settings(value) is not { } settings || settings.Any(s => s.Name is not ("level" or "handlers" or "filters" or "propagate")))
            {
                _isUnknown = true;
                return;
            }

            var variable = owner._names.Fresh(name.Length == 0 ? "root_logger" : Plain(name) + "_logger");
            _steps.Add(new AssignStmt([new NameExpr(variable, ExprContext.Store, at, at)], name.Length == 0 ? Call(Member(Name("logging"), "getLogger")) : Call(Member(Name("logging"), "getLogger"), Text(name)), at, at));
            if (Entry(settings, "level") is { } level)
            {
                Do(variable, "setLevel", owner.Copy(level));
            }

            if (Entry(settings, "propagate") is { } propagate)
            {
                _steps.Add(new AssignStmt([new AttributeExpr(Name(variable), "propagate", ExprContext.Store, at, at)], owner.Copy(propagate), at, at));
            }

            if (!owner._isFirst)
            {
                _steps.Add(new ExprStmt(Call(Member(Member(Name(variable), "handlers"), "clear")), at, at));
            }

            foreach (var handler in Items(Entry(settings, "handlers")))
            {
                Do(variable, "addHandler", Reference("handler", handler));
            }

            foreach (var filter in Items(Entry(settings, "filters")))
            {
                Do(variable, "addFilter", Reference("filter", filter));
            }
        }

        /// <summary>What an entry makes: <c>()</c> or <c>class</c> says of what, the rest are its arguments.</summary>
        private Expr Made(List<(string Name, Expr Value)> settings, string[]? known, Dictionary<string, string> renamed, Expr? usual, bool takesClass)
        {
            var maker = Entry(settings, "()") is { } factory ? Maker(factory) : takesClass && Entry(settings, "class") is { } cls ? Maker(cls) : usual;
            List<(string Name, Expr Value)> rest = [.. settings.Where(s => s.Name is not ("()" or "class"))];
            _isUnknown |= maker is null || (maker == usual && known is not null && rest.Any(r => !known.Contains(r.Name)));
            return new CallExpr(
                maker ?? Name("None"),
                [],
                [.. rest.Select(r => new Keyword(renamed.GetValueOrDefault(r.Name, r.Name), Value(r.Value), at, at))],
                at,
                at);
        }

        private Expr? Maker(Expr value)
        {
            if (value is not ConstantExpr { Value: string path })
            {
                return value is NameExpr or AttributeExpr ? owner.Copy(value) : null;
            }

            var parts = path.Split('.');
            switch (parts)
            {
                case ["logging", "StreamHandler" or "FileHandler" or "NullHandler" or "Formatter" or "Filter"]:
                    return Member(Name("logging"), parts[1]);
                case ["logging", "handlers", "RotatingFileHandler" or "MemoryHandler"]:
                    _imports.Add("logging.handlers");
                    return Member(Member(Name("logging"), "handlers"), parts[2]);
                case ["__main__", var own] when owner._names.DefinitionOf(own) is not null:
                    return Name(own);
                default:
                    return null;
            }
        }

        private Expr Value(Expr value)
        {
            if (value is ConstantExpr { Value: string text } && text.StartsWith("ext://", StringComparison.Ordinal))
            {
                if (text is "ext://sys.stdout" or "ext://sys.stderr")
                {
                    _imports.Add("sys");
                    return Member(Name("sys"), text[^6..]);
                }

                _isUnknown = true;
            }

            return owner.Copy(value);
        }

        private List<(string Name, Expr Value)>? Settings(Expr value)
        {
            var settings = Entries(value);
            _isUnknown |= settings is null;
            return settings;
        }

        private ImmutableArray<Expr> Items(Expr? node)
        {
            _isUnknown |= node is not (null or ListExpr or TupleExpr);
            return node switch { ListExpr list => list.Elts, TupleExpr tuple => tuple.Elts, _ => [] };
        }

        private NameExpr Reference(string kind, Expr name)
        {
            var variable = name is ConstantExpr { Value: string key } ? _made.GetValueOrDefault($"{kind} {key}") : null;
            _isUnknown |= variable is null;
            return Name(variable ?? "None");
        }

        private void Assign(string key, string kind, Expr value)
        {
            var plain = Plain(key);
            var variable = owner._names.Fresh(plain.EndsWith(kind, StringComparison.Ordinal) ? plain : $"{plain}_{kind}");
            _made[$"{kind} {key}"] = variable;
            _steps.Add(new AssignStmt([new NameExpr(variable, ExprContext.Store, at, at)], value, at, at));
        }

        private void Do(string variable, string method, Expr argument) => _steps.Add(new ExprStmt(Call(Member(Name(variable), method), argument), at, at));

        private NameExpr Name(string id) => new(id, ExprContext.Load, at, at);

        private ConstantExpr Text(string text) => new(text, null, at, at);

        private AttributeExpr Member(Expr of, string name) => new(of, name, ExprContext.Load, at, at);

        private CallExpr Call(Expr function, params ImmutableArray<Expr> args) => new(function, args, [], at, at);

        private static string Plain(string name)
        {
            var plain = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_')]);
            return plain.Length == 0 || char.IsAsciiDigit(plain[0]) ? "_" + plain : plain;
        }
    }
}
