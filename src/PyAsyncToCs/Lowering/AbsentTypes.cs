using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Which types of .NET a program has no value of, so that helpers for values of any kind leave them out.</summary>
internal static class AbsentTypes
{
    // How deep the items of a container are looked at; what lies deeper is taken to be of every kind.
    private const int MaxDepth = 4;

    private static readonly string[] s_dates = ["DateTime", "DateOnly", "TimeOnly", "TimeSpan"];
    private static readonly string[] s_bytes = ["byte[]", "List<byte>", "Byte[]"];

    // These give values whose types their stubs do not tell.
    private static readonly HashSet<string> s_open = ["ast", "asyncpg", "marshal", "pickle", "shelve", "sqlite3", "struct"];
    // The modules that reach into the network, and parts of the names of asyncio's functions that do.
    private static readonly HashSet<string> s_network =
    [
        "aiohttp", "asyncpg", "ftplib", "http", "httpx", "imaplib", "multiprocessing", "poplib", "requests", "select", "selectors", "smtplib", "socket", "socketserver", "ssl", "urllib", "websockets", "xmlrpc",
    ];

    private static readonly string[] s_networkNames = ["connection", "server", "sock", "endpoint", "addrinfo", "nameinfo"];
    private static readonly HashSet<string> s_withDates = ["datetime", "tomllib", "zoneinfo"];

    /// <summary>The types' names, as helpers write them.</summary>
    public static IReadOnlySet<string> Of(SemanticModel model, ConversionOptions options)
    {
        var imported = model.Imports.Select(i => (i.Value is ImportFromStmt { Module: { } from } ? from : i.Key.Name).Split('.')[0]).Concat(model.AssumedImports.Keys).ToHashSet();
        if (options.Stubs.Count > 0 || imported.Overlaps(s_open))
        {
            return new HashSet<string>();
        }

        var absent = new HashSet<string>(imported.Overlaps(s_withDates) ? [] : s_dates);
        var (hasBytes, hasComplex) = (false, imported.Contains("cmath"));
        foreach (var type in model.ExprTypes.Values.Distinct(ReferenceEqualityComparer.Instance).Cast<PyType>())
        {
            Look(type, 0);
        }

        var reachesOut = imported.Overlaps(s_network) || model.ExprTypes.Keys.Any(e => (e switch
        {
            AttributeExpr member => member.Attr,
            NameExpr name => name.Id,
            _ => null,
        }) is { } called && s_networkNames.Any(part => called.Contains(part, StringComparison.Ordinal)));
        absent.UnionWith(reachesOut ? [] : ["SocketException"]);
        absent.UnionWith(hasBytes ? [] : s_bytes);
        absent.UnionWith(hasComplex ? [] : ["Complex"]);
        absent.UnionWith(model.Classes.Values.Any(c => c.HasBase("NamedTuple")) ? [] : ["IPyFields"]);
        return absent;

        void Look(PyType type, int depth)
        {
            switch (type)
            {
                case PrimitiveType:
                    hasBytes |= type == PyType.Bytes;
                    hasComplex |= type == PyType.Complex;
                    break;
                case InstanceType or TupleType or UnionType when depth > MaxDepth:
                    hasBytes = hasComplex = true;
                    break;
                case InstanceType instance:
                    hasBytes |= instance.Class is { IsUser: false, Name: "bytearray" or "memoryview" };
                    foreach (var item in instance.Args)
                    {
                        Look(item.Type, depth + 1);
                    }

                    break;
                case TupleType tuple:
                    foreach (var item in tuple.Items)
                    {
                        Look(item.Type, depth + 1);
                    }

                    break;
                case UnionType several:
                    foreach (var member in several.Members)
                    {
                        Look(member, depth + 1);
                    }

                    break;
            }
        }
    }
}
