using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's names for types.</summary>
public static class PyType
{
    /// <summary><c>type(value).__name__</c>.</summary>
    public static string Name(object? value) => value switch
    {
        null => "NoneType",
        Exception error => PyException.TypeName(error),
        ITuple => "tuple",
        _ => NameOf(value.GetType()),
    };

    /// <summary>The <c>__name__</c> of a type.</summary>
    public static string NameOf(Type type)
    {
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
            "List" => type == typeof(List<byte>) ? "bytearray" : "list",
            "Dictionary" or "OrderedDictionary" => "dict",
            "HashSet" or "PySet" => "set",
            "ValueTuple" or "ImmutableArray" => "tuple",
            "PyRange" => "range",
            var name when name.EndsWith("FrozenSet", StringComparison.Ordinal) => "frozenset",
            var name when typeof(Exception).IsAssignableFrom(type) => PyException.TypeNameOf(type),
            var name => type.IsArray || typeof(IList).IsAssignableFrom(type) ? "list" : name,
        };
    }
}
