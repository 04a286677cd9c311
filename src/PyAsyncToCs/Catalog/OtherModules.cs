namespace PyAsyncToCs.Catalog;

/// <summary>Modules of CPython's own library that the catalog has not, and whose import shows nothing.</summary>
internal static class OtherModules
{
    private static readonly HashSet<string> s_names =
    [
        .. """
        ast atexit bdb bz2 cProfile cmd code codecs codeop compileall copyreg ctypes curses dis doctest email encodings faulthandler fcntl filecmp
        fileinput ftplib gc getpass grp imaplib importlib ipaddress linecache locale lzma mailbox marshal mmap modulefinder netrc optparse
        pdb pickletools pkgutil plistlib poplib posixpath profile pstats pty pwd py_compile pyclbr pydoc quopri readline resource rlcompleter runpy
        select selectors shelve site smtplib socketserver ssl stat stringprep symtable sysconfig syslog tabnanny tarfile termios
        token tokenize tomllib trace tracemalloc tty typing_extensions wave weakref webbrowser wsgiref xmlrpc zipapp zipimport
        """.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Whether an import of the module alone does nothing that a program shows.</summary>
    public static bool IsHarmless(string module) => s_names.Contains(module.Split('.')[0]);
}
