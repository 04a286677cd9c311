using System.Runtime.CompilerServices;
using PyAsyncToCs;
using PyAsyncToCs.Cli;

var host = CliHost.ForProcess();

// What this spares is the runtime's loading of types, and native code has none of it.
if (RuntimeFeature.IsDynamicCodeSupported && args is ["convert" or "check" or "run", ..])
{
    Transpiler.Prepare(host.Open);
}

return CommandLineTool.Run(args, host);
