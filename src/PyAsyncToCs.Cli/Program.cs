using PyAsyncToCs;
using PyAsyncToCs.Cli;


var host = CliHost.ForProcess();

if (args is ["convert" or "check" or "run", ..])
{
    Transpiler.Prepare(host.Open);
}

return CommandLineTool.Run(args, host);
