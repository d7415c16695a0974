using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Serialization;

namespace Gemeente.Partnerships.Tool.Input;

/// <summary>Reads the JSON files that a command line names.</summary>
internal static class JsonInput
{
    /// <summary>How a file is read: beside the registers that come with the tool.</summary>
    public static PartnershipJsonReadOptions OptionsFor(string path) => new()
    {
        File = Path.GetFileName(path),
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
    };

    /// <summary>Reads a file, with an account of what is wrong with it.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static PartnershipReadResult Read(string path, PartnershipJsonReadOptions options, ToolConsole console)
        => InputFile.Read(path, console, file => PartnershipJson.Read(file, options));
}
