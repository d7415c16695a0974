using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Serving;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>serve</c>, which shows the dashboard until it is stopped.</summary>
internal static class ServeCommand
{
    private const int MaxPort = 65_535;

    private static string DefaultPort => LoopbackServer.DefaultPort.ToString(CultureInfo.InvariantCulture);

    public static Command Create(ToolConsole console)
    {
        Option<string?> data = SharedOptions.Data();
        var port = new ToolOption<int?>("--port", HelpTexts.Port(DefaultPort))
        {
            ValueName = HelpTexts.Number,
            Reader = word =>
                int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MaxPort
                    ? (number, null)
                    : (null, UsageTexts.NotANumber(word, "--port", 0, MaxPort)),
        };
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand("serve", HelpTexts.Serve) { data, port };
        input.AddTo(command);
        command.Help = [HelpSection.Examples(ExampleTexts.Serve)];
        command.SetAction(parsed =>
        {
            ImportRequest request = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            PartnershipCatalog catalog = DataInput.Load(request, console).ToCatalog(request, console);
            int asked = parsed.GetValue(port) ?? LoopbackServer.DefaultPort;
            LoopbackServer.RunAsync(catalog, asked, console).GetAwaiter().GetResult();
            return ExitCode.Fine;
        });
        return command;
    }
}
