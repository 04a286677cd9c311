using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary><c>with</c> of a catalog's manager whose exit only closes it: a <c>using</c> statement.</summary>
    private bool DisposableWith(WithStmt w, int index, WithItem item, InstanceType manager)
    {
        if (w.IsAsync || manager.Class.FindMethod("__enter__") is not { Meaning.Intrinsic: "with_dispose" or "with_name" or "with_records" or "with_using_sync" or "with_hold" } enter)
        {
            return false;
        }

        if (enter.Meaning!.Intrinsic == "with_hold" && item.OptionalVars is null)
        {
            Emit(UsingStatement(null, CatalogTemplate(enter, manager, new() { ["self"] = Receiver(item.ContextExpr) }), Inner(w, index)));
            return true;
        }

        // A name given to the manager itself that nothing outside needs is declared by the statement.
        var name = item.OptionalVars as NameExpr;
        if (enter.Meaning.Intrinsic == "with_dispose" && name is not null && IsFresh(name) && IsUsed(VariableOf(name)))
        {
            var declarator = VariableDeclarator(Identifier(NameOf(VariableOf(name))), null, EqualsValueClause(Expression(item.ContextExpr)));
            Emit(UsingStatement(VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(declarator)), null, Inner(w, index)));
            return true;
        }

        if (item.OptionalVars is null || (name is not null && IsFresh(name) && !IsUsed(VariableOf(name))))
        {
            Emit(UsingStatement(null, Expression(item.ContextExpr), Inner(w, index)));
            return true;
        }

        var entered = enter.Meaning.Intrinsic switch
        {
            "with_dispose" => (PyType)manager,
            "with_name" => PyType.Str,
            "with_records" => enter.DeclaredReturn!,
            _ => manager.Args[0].Type,
        };
        if (enter.Meaning.Intrinsic == "with_using_sync")
        {
            throw Unsupported(item, "'as' of this context manager");
        }

        var local = _frame.Fresh("manager");
        Emit(Cs.Local(null, local, Expression(item.ContextExpr)));
        ExpressionSyntax value = enter.Meaning.Intrinsic is "with_name" or "with_records" ? Cs.Member(Cs.Id(local), enter.Meaning.Intrinsic == "with_name" ? "Name" : "Records") : Cs.Id(local);
        Emit(UsingStatement(null, Cs.Id(local), Inner(w, index, () => Store(item.OptionalVars, value, entered, null))));
        return true;
    }

    /// <summary><c>open(path, mode, …)</c>: the mode says whether text or bytes come out.</summary>
    private ObjectCreationExpressionSyntax OpenFile(CallExpr call, CallTarget target, string kind)
    {
        var byName = target.Bound.ToDictionary(b => b.Parameter.Name, b => b.Arguments);
        if (byName["newline"] is [not ConstantExpr] || byName["mode"] is [not ConstantExpr])
        {
            throw Unsupported(call, "'open' with these options");
        }

        var isNumber = byName.ContainsKey("fd");
        var file = byName.TryGetValue(isNumber ? "fd" : "file", out var given) ? given[0] : ((AttributeExpr)call.Func).Value;
        var path = isNumber ? CallHelper("PyDescriptors", "Take", Expression(file))
            : _model.TypeOf(file) is InstanceType { Class: { IsUser: false, Name: "Path" or "PurePath" } } ? Cs.Member(Receiver(file), "Text") : Expression(file);
        var mode = byName["mode"] is [ConstantExpr { Value: string text }] ? text : "r";
        var type = $"Py{kind}{(mode.Contains('b') ? "Binary" : "Text")}File";
        UseType(type);
        List<ExpressionSyntax> args = [path];
        if (isNumber && !mode.Contains('b'))
        {
            args.AddRange([Cs.Str(""), Cs.Str(mode)]);
        }
        else if (!isNumber && (mode != "r" || mode.Contains('b') || byName["encoding"].Count > 0))
        {
            args.Add(Cs.Str(mode));
        }

        if (byName["encoding"] is [var encoding and not ConstantExpr { Value: null }])
        {
            args.Add(Expression(encoding));
        }

        var made = (ObjectCreationExpressionSyntax)Cs.New(Cs.Type(type), [.. args]);
        if (byName["newline"] is [ConstantExpr { Value: string } newline] && !mode.Contains('b'))
        {
            made = made.AddArgumentListArguments(Cs.NamedArg("newline", Expression(newline)));
        }

        return byName["errors"] is [var errors and not ConstantExpr { Value: null }] ? made.AddArgumentListArguments(Cs.NamedArg("errors", Expression(errors))) : made;
    }

    /// <summary><c>gzip.open(path, mode, …)</c> and its like: bytes, unless the mode asks for text.</summary>
    private InvocationExpressionSyntax OpenPacked(CallExpr call, CallTarget target, string helper)
    {
        var byName = target.Bound.ToDictionary(b => b.Parameter.Name, b => b.Arguments);
        if (byName["newline"].Count > 0 || byName["mode"] is [not ConstantExpr])
        {
            throw Unsupported(call, "opening a compressed file with these options");
        }

        var mode = byName["mode"] is [ConstantExpr { Value: string text }] ? text : "rb";
        List<ExpressionSyntax> args = [StubArgument(byName["filename"][0], target.Bound[0].Parameter, target), Cs.Str(mode)];
        if (byName["encoding"] is [var encoding and not ConstantExpr { Value: null }])
        {
            args.Add(Expression(encoding));
        }

        var made = (InvocationExpressionSyntax)CallHelper(helper, mode.Contains('t') ? "OpenText" : "Open", [.. args]);
        if (byName["compresslevel"] is [var level])
        {
            made = made.AddArgumentListArguments(Cs.NamedArg("compresslevel", Expression(level)));
        }

        return byName["errors"] is [var errors and not ConstantExpr { Value: null }] ? made.AddArgumentListArguments(Cs.NamedArg("errors", Expression(errors))) : made;
    }

    /// <summary>A block at whose end something is disposed of.</summary>
    private void DisposedWith(WithStmt w, int index, WithItem item, ExpressionSyntax disposed, InstanceType type)
    {
        if (item.OptionalVars is not (null or NameExpr) || (item.OptionalVars is NameExpr known && !IsFresh(known)))
        {
            var name = _frame.Fresh("manager");
            Emit(Cs.Local(null, name, disposed));
            Emit(UsingStatement(null, Cs.Id(name), Inner(w, index, () => Store(item.OptionalVars!, Cs.Id(name), type, null))));
            return;
        }

        Emit(item.OptionalVars is NameExpr used && IsUsed(VariableOf(used))
            ? UsingStatement(VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(VariableDeclarator(Identifier(NameOf(VariableOf(used))), null, EqualsValueClause(disposed)))), null, Inner(w, index))
            : UsingStatement(null, disposed, Inner(w, index)));
    }

    /// <summary><c>async with</c> of asyncio's own managers.</summary>
    private bool CatalogWith(WithStmt w, int index, WithItem item, InstanceType instance)
    {
        if (instance.Class.FindMethod(w.IsAsync ? "__aenter__" : "__enter__") is not { Meaning.Intrinsic: { } kind })
        {
            return false;
        }

        if (kind == "with_dispose" && (w.IsAsync || item.OptionalVars is null || (item.OptionalVars is NameExpr bound && IsFresh(bound))))
        {
            DisposedWith(w, index, item, Expression(item.ContextExpr), instance);
            return true;
        }

        if (kind == "with_null")
        {
            NullWith(w, index, item, instance);
            return true;
        }

        if (kind == "with_closing")
        {
            ClosingWith(w, index, item, instance);
            return true;
        }

        if (kind == "with_entered")
        {
            EnteredWith(w, index, item, instance);
            return true;
        }

        if (!OnAsyncio)
        {
            if (item.ContextExpr is CallExpr made && _model.NoPlainForm.TryGetValue(made, out var why))
            {
                throw NeedsLoop(item, $"'async with' of {instance.Class.Name} ({why})");
            }

            if (kind == "with_using" && instance.Class.BclType is not null)
            {
                PlainLock(w, index, item);
                return true;
            }

            if (instance.Class.Name == "Timeout" && item.ContextExpr is CallExpr)
            {
                PlainTimeout(w, index, item);
                return true;
            }

            if (instance.Class.Name == "TaskGroup" && item.OptionalVars is NameExpr)
            {
                PlainTaskGroup(w, index, item);
                return true;
            }

            throw NeedsLoop(item, $"'async with' of {instance.Class.Name}");
        }

        if (kind == "with_using")
        {
            Emit(UsingStatement(null, Cs.Await(Cs.CallMember(Receiver(item.ContextExpr), "EnterAsync")), Inner(w, index)));
            return true;
        }

        if (kind == "with_barrier")
        {
            BindEntered(item, Cs.Await(Cs.CallMember(Receiver(item.ContextExpr), "EnterAsync")), PyType.Int);
            With(w, index + 1);
            return true;
        }

        if (kind != "with_exit")
        {
            return false;
        }

        var target = item.OptionalVars as NameExpr;
        var isOwn = target is not null && IsFresh(target);
        if (BlockForm(w) is { } result)
        {
            BlockCall(w, index, item, instance, isOwn ? target : null, result);
            return true;
        }

        var name = _frame.Fresh(isOwn ? NameStyle.Camel(target!.Id) : "manager");
        if (isOwn)
        {
            VariableOf(target!).CsName = name;
        }

        Emit(Cs.Local(null, name, Cs.Await(Cs.CallMember(Expression(item.ContextExpr), "EnterAsync"))));
        if (item.OptionalVars is not null && !isOwn)
        {
            Store(item.OptionalVars, Cs.Id(name), instance, null);
        }

        EmitGuarded(Inner(w, index), mayEnd: _model.Suppressing.Contains(item), exit: value => Cs.Await(Cs.CallMember(Cs.Id(name), "ExitAsync", value)));
        return true;
    }
}
