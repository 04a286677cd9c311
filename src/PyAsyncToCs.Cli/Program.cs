using PyAsyncToCs;
using PyAsyncToCs.Cli;

if (args is ["convert" or "check" or "run", ..])
{
    Transpiler.Prepare();
}

return CommandLineTool.Run(args, CliHost.ForProcess());
