using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private PyType Enter(PyType manager, bool isAsync, Expr node)
    {
        var name = isAsync ? "__aenter__" : "__enter__";
        var result = PyType.Never;
        foreach (var one in manager.Parts)
        {
            // A catalog coroutine that is entered is awaited first: `async with session.get(url) as response`.
            var part = isAsync && one is InstanceType { Class: var made } coroutine && made == Types.CoroutineClass ? coroutine.Args[0].Type : one;
            if (part is InstanceType instance && instance.Class.FindMethod(name) is { } enter)
            {
                enter.IsReferenced = true;
                if (enter.Meaning?.Intrinsic == "with_closing" && instance.Args[0].Type is InstanceType { Class: { IsUser: true } closed } && closed.FindMethod(isAsync ? "aclose" : "close") is { } close)
                {
                    close.IsReferenced = true;
                }

                if (instance.Class.FindMethod(isAsync ? "__aexit__" : "__exit__") is { } exit)
                {
                    exit.IsReferenced = true;
                    FlowExitParameters(exit);
                }

                var entered = ResultOf(enter, instance, node);
                result = _joiner.Join(result, isAsync && enter.Meaning is null ? Awaited(entered, node) : entered);
            }
            else if (part is AnyType)
            {
                return PyType.Any;
            }
        }

        return result;
    }

    private void FlowExitParameters(FunctionSymbol exit)
    {
        if (!exit.IsStub && exit.Parameters.Count >= 4)
        {
            FlowExitArguments(exit.Parameters[1..4]);
        }
    }

    private void FlowExitArguments(List<ParameterSymbol> parameters)
    {
        PyType exception = Types.BaseExceptionClass.Self;
        Flow(parameters[0].Slot, _joiner.Join(new ClassType(Types.BaseExceptionClass), PyType.None));
        Flow(parameters[1].Slot, _joiner.Join(exception, PyType.None));
        Flow(parameters[2].Slot, _joiner.Join(PyType.Any, PyType.None));
    }

    /// <summary>What a stack is told to leave: a context manager that is entered already, or a function like its exit.</summary>
    private void NotePushed(Expr pushed)
    {
        switch (model.TypeOf(pushed).WithoutNone)
        {
            case FunctionType { Function: { IsStub: false } function }:
                function.IsReferenced = true;
                if (function.CallerParameters.ToList() is [_, _, _] parameters)
                {
                    FlowExitArguments(parameters);
                }

                break;
            case InstanceType { Class: { IsUser: true } cls } when (cls.FindMethod("__aexit__") ?? cls.FindMethod("__exit__")) is { } exit:
                exit.IsReferenced = true;
                FlowExitParameters(exit);
                break;
        }
    }
}
