using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's names for types.</summary>
public static class PyType
{
    /// <summary>The class of classes of enums.</summary>
    public abstract class EnumType;

    /// <summary>What <c>type</c> says of a coroutine, which C# has as a function.</summary>
    public abstract class CoroutineType;

    /// <summary>The class of abstract classes.</summary>
    public abstract class ABCMeta;

    /// <summary><c>type(value).__name__</c>.</summary>
    public static string Name(object? value) => value switch
    {
        null => "NoneType",
        Exception error => PyException.TypeName(error),
        ITuple => "tuple",
        _ => NameOf(value.GetType()),
    };

    /// <summary><c>type(value)</c>: of a builtin class, the type that stands for all that C# has it as.</summary>
    public static Type Of(object? value) => value switch
    {
        null => typeof(void),
        long or BigInteger => typeof(int),
        ITuple => typeof(ValueTuple),
        _ => value.GetType() is { IsConstructedGenericType: true } or { IsArray: true } ? Name(value) switch
        {
            "list" => typeof(List<>),
            "dict" => typeof(Dictionary<,>),
            "set" => typeof(HashSet<>),
            "tuple" => typeof(ValueTuple),
            _ => value.GetType(),
        } : value.GetType(),
    };

    /// <summary>A class and its bases, as <c>__mro__</c> lists them.</summary>
    public static ImmutableArray<Type> Order(Type type)
    {
        var order = ImmutableArray.CreateBuilder<Type>();
        for (var cls = type; cls is not null; cls = cls.BaseType)
        {
            order.Add(cls);
        }

        return order.ToImmutable();
    }

    /// <summary><c>isinstance(value, type)</c>.</summary>
    public static bool IsInstance([NotNullWhen(true)] object? value, Type type) => type.IsInstanceOfType(value) || Of(value) == type || (type == typeof(int) && value is bool);

    /// <summary><c>repr(type)</c>.</summary>
    public static string Repr(Type type) => type.IsEnum ? $"<enum '{type.Name}'>" : type == typeof(CoroutineType) ? "<class 'coroutine'>" : type.DeclaringType == typeof(PyType) ? $"<class '{(type == typeof(EnumType) ? "enum" : "abc")}.{type.Name}'>" : (type.Name == NameOf(type) || type.IsDefined(typeof(DisplayNameAttribute), false)) && type.Namespace is null or not ("System" or "System.Collections.Generic" or "PyAsyncToCs.Runtime") && !type.Name.StartsWith("Py", StringComparison.Ordinal)
        ? $"<class '__main__.{NameOf(type)}'>"
        : $"<class '{NameOf(type)}'>";

    /// <summary>The <c>__name__</c> of a type.</summary>
    public static string NameOf(Type type)
    {
        if (type.IsAssignableTo(typeof(Type)))
        {
            return "type";
        }

        if (type == typeof(int) || type == typeof(long) || type == typeof(BigInteger))
        {
            return "int";
        }

        return type.Name.Split('`')[0] switch
        {
            "Double" => "float",
            "Boolean" => "bool",
            "String" => "str",
            "Byte[]" => "bytes",
            "Complex" => "complex",
            "Object" => "object",
            "Void" => "NoneType",
            "List" => type == typeof(List<byte>) ? "bytearray" : "list",
            "Dictionary" or "OrderedDictionary" => "dict",
            "HashSet" or "PySet" => "set",
            "ValueTuple" or "ImmutableArray" => "tuple",
            "PyRange" or "RangeIterator" => "range",
            "PyGenerator" or "PyIterator" => "generator",
            "KeyCollection" => "dict_keys",
            "ValueCollection" => "dict_values",
            "PyDefaultDict" or "PyDeque" => type.Name.Split('`')[0][2..].ToLowerInvariant(),
            "PyCounter" or "PyOrderedDict" or "PyChainMap" or "PyDecimal" or "PyFraction" => type.Name.Split('`')[0][2..],
            "PyLogHandler" or "PyLogStreamHandler" or "PyLogFileHandler" or "PyLogRotatingFileHandler" or "PyLogMemoryHandler" or "PyLogQueueHandler" or "PyLogFormatter" => type.Name["PyLog".Length..],
            "DateTime" => "datetime",
            "DateOnly" => "date",
            "TimeOnly" => "time",
            "TimeSpan" => "timedelta",
            var name when name.EndsWith("FrozenSet", StringComparison.Ordinal) => "frozenset",
            var name when typeof(Exception).IsAssignableFrom(type) => PyException.TypeNameOf(type),
            var name => typeof(Delegate).IsAssignableFrom(type) ? "function" : type.IsArray || typeof(IList).IsAssignableFrom(type) ? "list" : type.GetCustomAttribute<DisplayNameAttribute>(inherit: false)?.DisplayName ?? name,
        };
    }
}
