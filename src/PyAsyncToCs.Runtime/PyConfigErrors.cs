using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>What <c>configparser</c> raises.</summary>
[DisplayName("Error")]
public class PyConfigException(string message) : Exception(message);

/// <summary>There is no such section.</summary>
[DisplayName("NoSectionError")]
public sealed class PyNoSectionException(string message) : PyConfigException(message);

/// <summary>There is no such option.</summary>
[DisplayName("NoOptionError")]
public sealed class PyNoOptionException(string message) : PyConfigException(message);

/// <summary>A section comes twice.</summary>
[DisplayName("DuplicateSectionError")]
public sealed class PyDuplicateSectionException(string message) : PyConfigException(message);

/// <summary>A line is none of such a file.</summary>
[DisplayName("ParsingError")]
public class PyConfigParsingException(string message) : PyConfigException(message);

/// <summary>The file does not begin with a section.</summary>
[DisplayName("MissingSectionHeaderError")]
public sealed class PyMissingSectionHeaderException(string message) : PyConfigParsingException(message);
