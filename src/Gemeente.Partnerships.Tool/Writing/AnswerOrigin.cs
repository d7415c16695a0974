using System.Reflection;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// The origin of an exported answer: its records, their sources and licences, the date, the command and the version.
/// </summary>
/// <param name="Catalog">The records.</param>
/// <param name="Command">The command line that made the answer.</param>
internal sealed record AnswerOrigin(PartnershipCatalog Catalog, string Command)
{
    private static string Version =>
        typeof(AnswerOrigin)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "";

    /// <summary>Writes the origin as JSON, for a file next to the answer.</summary>
    public void WriteJson(TextWriter output) =>
        JsonText.Write(
            json =>
            {
                json.WriteStartObject();
                json.WriteString("dataSet", Catalog.DataSet.Name);
                json.WriteString("asOf", DateText.Write(Catalog.AsOfDate));
                json.WriteString("command", Command);
                json.WriteString("version", Version);
                json.WriteStartArray("sources");
                foreach (DataSource source in Catalog.DataSet.Attribution)
                {
                    json.WriteStartObject();
                    json.WriteString("title", source.Title);
                    json.WriteString("creator", source.Creator);
                    json.WriteString("licence", source.Licence);
                    json.WriteString("address", source.Address);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            },
            output
        );

    /// <summary>Writes the origin as lines of text, below the answer.</summary>
    public void WriteLines(TextWriter output, Language language)
    {
        output.WriteLine();
        foreach (DataSource source in Catalog.DataSet.Attribution)
        {
            string licence = source.Licence is { } stated
                ? new Label($" Licentie: {stated}.", $" Licence: {stated}.").In(language)
                : "";
            output.WriteLine($"{new Label("Bron", "Source").In(language)}: {source.Title}.{licence}");
            output.WriteLine();
        }

        output.WriteLine(new Label($"Opdracht: {Command}", $"Command: {Command}").In(language));
        output.WriteLine();
        output.WriteLine(new Label($"Versie: {Version}", $"Version: {Version}").In(language));
    }
}
