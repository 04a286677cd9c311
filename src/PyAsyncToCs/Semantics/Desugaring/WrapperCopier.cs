using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

internal sealed partial class Desugarer
{
    /// <summary>Copies a decorator's wrapper for one function: its parameters are the function's, and it calls that one.</summary>
    private sealed partial class WrapperCopier(Desugarer desugarer, Decorator decorator, FunctionDefStmt decorated, string core, string shown, Arguments signature, bool isMethod, int at) : TreeCopier
    {
        private string? _star;
        private string? _keywords;
        private ImmutableArray<Arg> _positional = [];
        private ImmutableArray<Arg> _keywordOnly = [];
        private Arg? _ownStar;
        private Arg? _ownKeywords;
        private FunctionDefStmt? _wrapper;
        private string _written = "";
        private string? _receiver;

        public required Dictionary<string, string> Rename { get; init; }

        /// <summary>Whether the wrapper keeps its own <c>*args</c> and <c>**kwargs</c>, because it looks at what they hold.</summary>
        public bool KeepsStars { get; init; }

        /// <summary>Whether the wrapper is the <c>__call__</c> of an object, whose receiver no caller gives.</summary>
        public bool IsCall { get; init; }

        /// <summary>The variables that stand for the wrapper's attributes.</summary>
        public Dictionary<string, string> Attributes { get; } = [];

        /// <summary>Whether something in the wrapper cannot be said of one function.</summary>
        public bool Failed { get; private set; }

        public List<Stmt> CopyBlock(IEnumerable<Stmt> block)
        {
            var copied = new List<Stmt>();
            foreach (var stmt in block)
            {
                copied.AddRange(ReplaceStatement(stmt) ?? [Copy(stmt)]);
            }

            return copied;
        }

        /// <summary>The wrapper's parameters, with the function's where it takes any; null where they do not fit.</summary>
        public Arguments? Signature(FunctionDefStmt wrapper, string name)
        {
            (_wrapper, _written) = (wrapper, name);
            var own = wrapper.Args;
            if (own.VarArg is null && own.KwArg is null)
            {
                return Copy(own);
            }

            if (KeepsStars)
            {
                return WithStars(own);
            }

            var written = own.PosOnlyArgs.Concat(own.Args).ToList();
            var all = signature.PosOnlyArgs.Concat(signature.Args).ToList();
            if (own.VarArg is null || written.Count > all.Count || own.KwOnlyArgs.Length > 0 || own.Defaults.Length > 0)
            {
                return null;
            }

            (_star, _keywords) = (own.VarArg.Name, own.KwArg?.Name);
            _positional = [.. all.Skip(written.Count).Select(Copy)];
            _keywordOnly = [.. signature.KwOnlyArgs.Select(Copy)];
            (_ownStar, _ownKeywords) = (signature.VarArg is null ? null : Copy(signature.VarArg), signature.KwArg is null ? null : Copy(signature.KwArg));
            if (BoundIn(wrapper).Overlaps(_positional.Concat(_keywordOnly).Select(a => a.Name)))
            {
                return null;
            }

            return new Arguments(
                [],
                [.. written.Select((w, i) => new Arg(w.Name, w.Annotation ?? all[i].Annotation, w.Start, w.End)), .. _positional],
                _ownStar,
                _keywordOnly,
                [.. signature.KwDefaults.Select(d => d is null ? null : Plain(d))],
                _ownKeywords,
                [.. signature.Defaults.Select(Plain)],
                own.Start,
                own.End);
        }

        /// <summary>The parameters of a function beside the wrapper: the decorated function's too, where the wrapper hands on what it gets.</summary>
        private Arguments HelperSignature(FunctionDefStmt helper)
        {
            var own = helper.Args;
            if (KeepsStars || _star is null || (own.VarArg?.Name != _star && own.KwArg?.Name != _keywords))
            {
                return Copy(own);
            }

            var called = decorator.Setup.Concat(_wrapper!.Body).SelectMany(BaseFlattener.Nodes).ToList();
            var handsOn = called.OfType<CallExpr>().Count(c => c.Func is NameExpr f && f.Id == helper.Name && HandsOn(c));
            Failed |= own.VarArg?.Name != _star || own.KwArg?.Name != _keywords || own.KwOnlyArgs.Length + own.PosOnlyArgs.Length > 0
                || handsOn != called.Count(n => n is NameExpr named && named.Id == helper.Name);
            return new Arguments([], [.. own.Args.Select(Copy), .. _positional.Select(Plain)], _ownStar is null ? null : Plain(_ownStar), [.. _keywordOnly.Select(Plain)], [.. _keywordOnly.Select(_ => (Expr?)null)], _ownKeywords is null ? null : Plain(_ownKeywords), [], own.Start, own.End);

            bool HandsOn(CallExpr call) => call.Args.Length == own.Args.Length + 1 && call.Args[^1] is StarredExpr { Value: NameExpr star } && star.Id == _star
                && (_keywords is null ? call.Keywords.IsEmpty : call.Keywords is [{ Arg: null, Value: NameExpr given }] && given.Id == _keywords);
        }

        /// <summary>The wrapper's own parameters; a method's receiver, which it may have among them, stands apart.</summary>
        private Arguments? WithStars(Arguments own)
        {
            (_star, _keywords) = (own.VarArg?.Name, own.KwArg?.Name);
            var copy = Copy(own);
            if (!isMethod || own.PosOnlyArgs.Length + own.Args.Length > 0)
            {
                return copy;
            }

            if (signature.PosOnlyArgs.Concat(signature.Args).FirstOrDefault() is not { } self)
            {
                return null;
            }

            _receiver = self.Name;
            return new Arguments([], [Copy(self)], copy.VarArg, copy.KwOnlyArgs, copy.KwDefaults, copy.KwArg, [], own.Start, own.End);
        }

        private static T Plain<T>(T node)
            where T : Node =>
            new PlainCopier().Copy(node);

        private static HashSet<string> BoundIn(FunctionDefStmt wrapper)
        {
            var bound = new HashSet<string>();
            var stack = new Stack<Node>(wrapper.Body);
            var children = new List<Node>();
            while (stack.TryPop(out var node))
            {
                if (node is NameExpr { Context: not ExprContext.Load } name)
                {
                    bound.Add(name.Id);
                }
                else if (node is ExceptHandler { Name: { } caught })
                {
                    bound.Add(caught);
                }

                children.Clear();
                node.AddChildren(children);
                foreach (var child in children)
                {
                    stack.Push(child);
                }
            }

            return bound;
        }

        protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
        {
            switch (stmt)
            {
                case IfStmt i when Decided(i.Test) is { } holds:
                    return CopyBlock(holds ? i.Body : i.OrElse);
                case NonlocalStmt n:
                    var names = n.Names.Select(x => Rename.GetValueOrDefault(x, x)).ToImmutableArray();
                    return [desugarer._functionDepth == 0 ? new GlobalStmt(names, stmt.Start, stmt.End) : new NonlocalStmt(names, stmt.Start, stmt.End)];
                case AugAssignStmt { Target: AttributeExpr { Value: NameExpr w } target } a when _wrapper is not null && w.Id == _wrapper.Name:
                    var variable = AttributeVariable(target.Attr);
                    return [Outer(variable, stmt), new AugAssignStmt(new NameExpr(variable, ExprContext.Store, target.Start, target.End), a.Op, Copy(a.Value), stmt.Start, stmt.End)];
                case AssignStmt { Targets: [AttributeExpr { Value: NameExpr w } target] } a when _wrapper is not null && w.Id == _wrapper.Name && !decorator.Setup.Contains(stmt):
                    var kept = AttributeVariable(target.Attr);
                    return [Outer(kept, stmt), new AssignStmt([new NameExpr(kept, ExprContext.Store, target.Start, target.End)], Copy(a.Value), stmt.Start, stmt.End)];
                case AssignStmt { Targets: [AttributeExpr { Value: NameExpr w } target], Value: NameExpr { Id: var named } } when _wrapper is not null && w.Id == _wrapper.Name && !Attributes.ContainsKey(target.Attr) && decorator.Setup.Any(s => s is FunctionDefStmt f && f.Name == named):
                    Attributes.Add(target.Attr, Rename[named]);
                    return [];
                case FunctionDefStmt helper when decorator.Setup.Contains(stmt):
                    return [new FunctionDefStmt(helper.IsAsync, Rename[helper.Name], HelperSignature(helper), Copy(helper.Body), [], helper.Returns is null ? null : Copy(helper.Returns), helper.TypeParams, helper.Start, helper.End)];
                case AssignStmt { Targets: [AttributeExpr { Value: NameExpr w } target] } a when _wrapper is not null && w.Id == _wrapper.Name:
                    return [new AssignStmt([new NameExpr(AttributeVariable(target.Attr), ExprContext.Store, target.Start, target.End)], Copy(a.Value), at, at)];
                case AssignStmt { Targets: [NameExpr local] } a when decorator.Setup.Contains(stmt):
                    return [new AssignStmt([new NameExpr(Rename[local.Id], ExprContext.Store, local.Start, local.End)], Copy(a.Value), at, at)];
                default:
                    return null;
            }
        }

        /// <summary>Says that a name of the wrapper is one of the scope around it.</summary>
        private Stmt Outer(string variable, Stmt stmt) =>
            desugarer._functionDepth == 0 ? new GlobalStmt([variable], stmt.Start, stmt.Start) : new NonlocalStmt([variable], stmt.Start, stmt.Start);

        private string AttributeVariable(string attribute)
        {
            if (!Attributes.TryGetValue(attribute, out var variable))
            {
                Attributes.Add(attribute, variable = desugarer._names.Fresh($"{decorated.Name}_{attribute.Trim('_')}"));
            }

            return variable;
        }

        protected override Node? Replace(Node node)
        {
            switch (node)
            {
                case CallExpr { Func: NameExpr f } call when f.Id == decorator.Function:
                    return CoreCall(call);
                case CallExpr call when _star is not null && (call.Args.Any(a => a is StarredExpr { Value: NameExpr star } && star.Id == _star) || call.Keywords.Any(k => k is { Arg: null, Value: NameExpr given } && given.Id == _keywords)):
                    var (args, keywords) = PassedOn(call);
                    return new CallExpr(Copy(call.Func), [.. args], [.. keywords], call.Start, call.End);
                case CallExpr { Func: NameExpr { Id: "iscoroutinefunction" } or AttributeExpr { Attr: "iscoroutinefunction" }, Args: [NameExpr asked] } when asked.Id == decorator.Function:
                    return new ConstantExpr(decorated.IsAsync, null, node.Start, node.End);
                case AttributeExpr { Attr: "__name__" or "__qualname__", Value: NameExpr f } when f.Id == decorator.Function:
                    return new ConstantExpr(shown, null, node.Start, node.End);
                case AttributeExpr { Attr: "__name__" or "__qualname__", Value: NameExpr itself } when _wrapper is not null && itself.Id == _wrapper.Name:
                    return new ConstantExpr(_wrapper.DecoratorList.IsEmpty ? _wrapper.Name : shown, null, node.Start, node.End);
                case AttributeExpr { Value: NameExpr w } a when _wrapper is not null && w.Id == _wrapper.Name:
                    return new NameExpr(AttributeVariable(a.Attr), a.Context, a.Start, a.End);
                case NameExpr name:
                    return NamedValue(name);
                default:
                    return null;
            }
        }

        private Expr? NamedValue(NameExpr name)
        {
            if (name.Id == decorator.Function)
            {
                Failed |= isMethod;
                return new NameExpr(core, name.Context, name.Start, name.End);
            }

            if (decorator.Arguments.TryGetValue(name.Id, out var given))
            {
                return (given is ConstantExpr or NameExpr or UnaryOpExpr { Operand: ConstantExpr } || (given is TupleExpr classes && classes.Elts.All(e => e is NameExpr))) && name.Context == ExprContext.Load ? Plain(given) : Hoisted(name, given);
            }

            if (Rename.TryGetValue(name.Id, out var renamed))
            {
                return new NameExpr(renamed, name.Context, name.Start, name.End);
            }

            if (name.Id == _wrapper?.Name)
            {
                Failed |= isMethod;
                return new NameExpr(_written, name.Context, name.Start, name.End);
            }

            if (KeepsStars)
            {
                return name.Id == _star && _receiver is not null
                    ? new TupleExpr([Named(_receiver, name), new StarredExpr(Named(name.Id, name), ExprContext.Load, name.Start, name.End)], ExprContext.Load, name.Start, name.End)
                    : null;
            }

            // A cache's key is made of all arguments, given or not.
            if (name.Id == _star && decorator.Name == "cache" && _ownStar is null && _ownKeywords is null)
            {
                List<Expr> all = [.. _positional.Concat(_keywordOnly).Select(p => Named(p.Name, name))];
                return all is [var single] ? single : new TupleExpr([.. all], ExprContext.Load, name.Start, name.End);
            }

            // What the caller gave is known only where all calls give the same.
            if (name.Id == _star && GivenPositionals() is { } passed)
            {
                var count = passed - (isMethod ? 0 : _wrapper!.Args.Args.Length - (IsCall ? 1 : 0));
                return new TupleExpr([.. _positional.Take(count).Select(p => Named(p.Name, name))], ExprContext.Load, name.Start, name.End);
            }

            if (name.Id == _keywords && GivenKeywords() is { } named)
            {
                return new DictExpr([.. named.Select(k => new ConstantExpr(k, null, name.Start, name.End))], [.. named.Select(k => (Expr)Named(k, name))], name.Start, name.End);
            }

            Failed |= name.Id == _star || name.Id == _keywords;
            return null;
        }

        private static NameExpr Named(string id, Node at) => new(id, ExprContext.Load, at.Start, at.End);

        private readonly Dictionary<string, string> _hoisted = [];

        private NameExpr Hoisted(NameExpr name, Expr value)
        {
            if (!_hoisted.TryGetValue(name.Id, out var variable))
            {
                _hoisted.Add(name.Id, variable = desugarer._names.Fresh($"{decorated.Name}_{name.Id}"));
                desugarer._before.Add(new AssignStmt([new NameExpr(variable, ExprContext.Store, value.Start, value.End)], Plain(value), at, at));
            }

            return new NameExpr(variable, name.Context, name.Start, name.End);
        }

        /// <summary>How many arguments all calls give by position, or null where they do not agree or are not all seen.</summary>
        private int? GivenPositionals()
        {
            if (CallsSeen() is not { } calls || calls.Any(c => c.Args.Any(a => a is StarredExpr)))
            {
                return null;
            }

            var receiver = isMethod ? 1 : 0;
            var counts = calls.Select(c => c.Args.Length).Distinct().ToList();
            if (calls.Count == 0)
            {
                counts.Add(signature.PosOnlyArgs.Length + signature.Args.Length - signature.Defaults.Length - receiver);
            }

            return counts is [>= 0 and var count] ? count + (isMethod ? receiver - Math.Min(1, _wrapper!.Args.Args.Length) : 0) : null;
        }

        /// <summary>The names that all calls give arguments by, or null where they do not agree or are not all seen.</summary>
        private string[]? GivenKeywords()
        {
            if (CallsSeen() is not { } calls || calls.Any(c => c.Keywords.Any(k => k.Arg is null)))
            {
                return null;
            }

            var named = calls.Select(c => c.Keywords.Select(k => k.Arg!).ToArray()).ToList();
            return named.Count == 0 ? [] : named.TrueForAll(n => n.SequenceEqual(named[0])) ? named[0] : null;
        }

        // A function that is passed on is called where nobody sees.
        private IReadOnlyList<CallExpr>? CallsSeen() =>
            _ownStar is not null || _ownKeywords is not null || (!isMethod && desugarer._names.ReadsAsValue(decorated.Name) > 0) ? null : desugarer._names.CallsOf(decorated.Name);

        /// <summary>A call of the decorated function: what stars pass on is passed on one by one.</summary>
        private CallExpr CoreCall(CallExpr call)
        {
            var (args, keywords) = PassedOn(call);
            if (!isMethod)
            {
                return new CallExpr(Named(core, call), [.. args], [.. keywords], call.Start, call.End);
            }

            Failed |= args is [] or [StarredExpr, ..];
            return args is [] or [StarredExpr, ..] ? call : new CallExpr(new AttributeExpr(args[0], core, ExprContext.Load, call.Start, call.End), [.. args.Skip(1)], [.. keywords], call.Start, call.End);
        }

        private (List<Expr> Args, List<Keyword> Keywords) PassedOn(CallExpr call)
        {
            var args = new List<Expr>();
            var keywords = new List<Keyword>();
            foreach (var arg in call.Args)
            {
                if (KeepsStars && arg is StarredExpr { Value: NameExpr passed } && passed.Id == _star)
                {
                    if (_receiver is not null)
                    {
                        args.Add(Named(_receiver, arg));
                    }

                    args.Add(new StarredExpr(Named(passed.Id, arg), ExprContext.Load, arg.Start, arg.End));
                }
                else if (arg is StarredExpr { Value: NameExpr star } && star.Id == _star)
                {
                    args.AddRange(_positional.Select(p => Named(p.Name, arg)));
                    if (_ownStar is not null)
                    {
                        args.Add(new StarredExpr(Named(_ownStar.Name, arg), ExprContext.Load, arg.Start, arg.End));
                    }
                }
                else
                {
                    args.Add(Copy(arg));
                }
            }

            foreach (var keyword in call.Keywords)
            {
                if (!KeepsStars && keyword is { Arg: null, Value: NameExpr given } && given.Id == _keywords)
                {
                    keywords.AddRange(_keywordOnly.Select(k => new Keyword(k.Name, Named(k.Name, keyword), keyword.Start, keyword.End)));
                    if (_ownKeywords is not null)
                    {
                        keywords.Add(new Keyword(null, Named(_ownKeywords.Name, keyword), keyword.Start, keyword.End));
                    }
                }
                else
                {
                    keywords.Add(Copy(keyword));
                }
            }

            return (args, keywords);
        }
    }

    private sealed class PlainCopier(int? position = null) : TreeCopier
    {
        protected override int? Position => position;

        protected override Node? Replace(Node node) => null;
    }
}
