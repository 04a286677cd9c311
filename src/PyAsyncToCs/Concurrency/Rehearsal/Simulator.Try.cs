using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>Exceptions, and blocks that are entered and left.</summary>
internal sealed partial class Simulator
{
    private async Routine RaiseAsync(RaiseStmt r, Frame frame)
    {
        if (_uncertain > 0)
        {
            throw Lost(r, "whether this is raised is not known");
        }

        if (r.Exc is null)
        {
            throw frame.Handling.TryPeek(out var handled) ? handled : Lost(r, "nothing is handled here");
        }

        var value = await EvalAsync(r.Exc, frame);
        if (value is ClassValue cls)
        {
            value = new ObjectValue(cls.Class) { Attributes = { ["args"] = new SequenceValue([], SequenceKind.Tuple) } };
        }

        if (value is not ObjectValue { Class.IsException: true } raised)
        {
            throw Lost(r, "what is raised here is not known");
        }

        if (r.Cause is not null)
        {
            raised.Attributes["__cause__"] = await EvalAsync(r.Cause, frame);
        }

        throw new RaisedException(raised);
    }

    private async Routine<Flow> TryAsync(TryStmt t, Frame frame)
    {
        if (t.IsStar)
        {
            throw Lost(t, "'except*' is not followed");
        }

        if (t.FinalBody.Length == 0)
        {
            return await HandledAsync(t, frame);
        }

        Flow flow;
        RaisedException? pending = null;
        if (frame.Generator is { } guarded)
        {
            guarded.Guarded++;
        }

        try
        {
            flow = await HandledAsync(t, frame);
        }
        catch (RaisedException e)
        {
            (flow, pending) = (Flow.Next, e);
        }

        if (frame.Generator is { } left)
        {
            left.Guarded--;
        }

        var returned = frame.Returned;
        var task = _loop.Current;
        task.Cleanups++;
        var last = await BodyAsync(t.FinalBody, frame);
        task.Cleanups--;
        if (last != Flow.Next)
        {
            return last;
        }

        frame.Returned = returned;
        return pending is null ? flow : throw pending;
    }

    private async Routine<Flow> HandledAsync(TryStmt t, Frame frame)
    {
        RaisedException raised;
        var guards = _loop.Current.Guards;
        guards.Add(t.Handlers);
        try
        {
            var flow = await BodyAsync(t.Body, frame);
            if (flow != Flow.Next)
            {
                return flow;
            }

            raised = null!;
        }
        catch (RaisedException e)
        {
            raised = e;
        }
        finally
        {
            guards.Remove(t.Handlers);
        }

        if (raised is null)
        {
            return await BodyAsync(t.OrElse, frame);
        }

        foreach (var handler in t.Handlers)
        {
            if (!Catches(handler, raised.Value.Class))
            {
                continue;
            }

            if (handler.Name is not null && _model.SymbolOf(handler) is { } name)
            {
                Assign(name, raised.Value, frame, handler);
            }

            frame.Handling.Push(raised);
            var task = _loop.Current;
            task.Cleanups++;
            try
            {
                return await BodyAsync(handler.Body, frame);
            }
            finally
            {
                task.Cleanups--;
                frame.Handling.Pop();
            }
        }

        throw raised;
    }

    private bool Catches(ExceptHandler handler, ClassSymbol raised)
    {
        if (handler.Type is null)
        {
            return true;
        }

        IEnumerable<PyType> types = _model.TypeOf(handler.Type) is TupleType tuple ? tuple.Items.Select(i => i.Type) : [_model.TypeOf(handler.Type)];
        foreach (var type in types)
        {
            if (type is not ClassType { Class: var cls })
            {
                throw Lost(handler, "what is caught here is not known");
            }

            if (raised.IsSubclassOf(cls) || raised.Name == cls.Name)
            {
                return true;
            }
        }

        return false;
    }

    private async Routine<Flow> WithAsync(WithStmt w, int index, Frame frame)
    {
        if (index == w.Items.Length)
        {
            return await BodyAsync(w.Body, frame);
        }

        var item = w.Items[index];
        var manager = await EvalAsync(item.ContextExpr, frame);
        var entered = await EnterAsync(manager, w, item);
        if (item.OptionalVars is not null)
        {
            await StoreAsync(item.OptionalVars, entered, frame);
        }

        if (frame.Generator is { } generator)
        {
            generator.Guarded++;
        }

        var flow = Flow.Next;
        RaisedException? raised = null;
        try
        {
            flow = await WithAsync(w, index + 1, frame);
        }
        catch (RaisedException e)
        {
            raised = e;
        }

        if (frame.Generator is { } left)
        {
            left.Guarded--;
        }

        var returned = frame.Returned;
        var isSuppressed = await ExitAsync(manager, w, item, raised);
        frame.Returned = returned;
        return raised is null || isSuppressed ? flow : throw raised;
    }
}
