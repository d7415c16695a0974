using Gemeente.Partnerships.Tool;

return CommandLine.Run(args, ToolConsole.ForProcess());
