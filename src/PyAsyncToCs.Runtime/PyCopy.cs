using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>copy</c> module for values of any kind (Lib/copy.py).</summary>
public static class PyCopy
{
    private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary><c>copy.copy(value)</c> of an object: a new one with the same attributes.</summary>
    public static T Shallow<T>(T value)
        where T : class => (T)Clone.Invoke(value, null)!;

    /// <summary><c>copy.deepcopy(value)</c>: what is shared within it is shared within the copy.</summary>
    public static T Deep<T>(T value) => (T)Copied(value, new Dictionary<object, object>(ReferenceEqualityComparer.Instance))!;

    private static object? Copied(object? value, Dictionary<object, object> known)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is null or string or Delegate or Type or Enum || value.GetType().IsPrimitive || IsMember(value))
        {
            return value;
        }

        if (known.TryGetValue(value, out var made))
        {
            return made;
        }

        switch (value)
        {
            case Array items:
                var array = (Array)items.Clone();
                known[value] = array;
                for (var i = 0; i < array.Length && !array.GetType().GetElementType()!.IsPrimitive; i++)
                {
                    array.SetValue(Copied(array.GetValue(i), known), i);
                }

                return array;
            case IDictionary entries:
                var dict = (IDictionary)Emptied(value);
                known[value] = dict;
                foreach (DictionaryEntry entry in entries)
                {
                    dict.Add(Copied(entry.Key, known)!, Copied(entry.Value, known));
                }

                return dict;
            case IEnumerable members when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(HashSet<>):
                var set = Emptied(value);
                known[value] = set;
                var add = type.GetMethod("Add")!;
                foreach (var member in members)
                {
                    add.Invoke(set, [Copied(member, known)]);
                }

                return set;
            default:
                return Attributes(value, known);
        }
    }

    /// <summary>Whether a value is a member of an enumeration that is a class: there is one of each.</summary>
    private static bool IsMember(object value) =>
        value.GetType().GetProperty("Members", BindingFlags.Static | BindingFlags.Public) is not null
        && value.GetType().GetFields(BindingFlags.Static | BindingFlags.Public).Any(f => ReferenceEquals(f.GetValue(null), value));

    private static object Emptied(object container)
    {
        var empty = Clone.Invoke(container, null)!;
        foreach (var field in Fields(container.GetType()))
        {
            if (field.FieldType.IsArray)
            {
                field.SetValue(empty, ((Array?)field.GetValue(container))?.Clone());
            }
            else if (field.FieldType.Name is "KeyCollection" or "ValueCollection")
            {
                // A view that was made before shows what it was made for.
                field.SetValue(empty, null);
            }
        }

        container.GetType().GetMethod("Clear")!.Invoke(empty, null);
        return empty;
    }

    private static object Attributes(object value, Dictionary<object, object> known)
    {
        var copy = Clone.Invoke(value, null)!;
        if (!value.GetType().IsValueType)
        {
            known[value] = copy;
        }

        foreach (var field in Fields(value.GetType()))
        {
            field.SetValue(copy, Copied(field.GetValue(value), known));
        }

        return copy;
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
