using PyAsyncToCs;
using PyAsyncToCs.Cli;

if (args is ["convert", ..])
{
    Transpiler.Prepare();
}

return CommandLineTool.Run(args, CliHost.ForProcess());
