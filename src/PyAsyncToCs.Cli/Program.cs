using PyAsyncToCs.Cli;

return CommandLineTool.Run(args, CliHost.ForProcess());
