using System.Reflection;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>
/// The origin of an exported answer: its records, their sources and licences, the date, the command and the version.
/// </summary>
/// <param name="DataSet">The name of the records.</param>
/// <param name="AsOf">The date of the answer.</param>
/// <param name="Sources">The sources of the records.</param>
/// <param name="Command">The command line that made the answer.</param>
/// <param name="Query">The query of the answer; null if it has none.</param>
internal sealed record AnswerOrigin(
    string DataSet,
    DateOnly AsOf,
    ValueList<DataSource> Sources,
    string Command,
    AggregateQuery? Query = null
)
{
    /// <summary>The version of the tool.</summary>
    public static string Version =>
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
                json.WriteString("dataSet", DataSet);
                json.WriteString("asOf", DateText.Write(AsOf));
                json.WriteString("command", Command);
                if (Query is { } query)
                {
                    json.WritePropertyName("query");
                    query.WriteTo(json);
                }

                json.WriteString("version", Version);
                json.WriteStartArray("sources");
                foreach (DataSource source in Sources)
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
        foreach (DataSource source in Sources)
        {
            output.WriteLine(AnswerTexts.Source(source.Title, source.Licence).In(language));
            output.WriteLine();
        }

        output.WriteLine(AnswerTexts.AsOf(DateText.Write(AsOf)).In(language));
        output.WriteLine();
        output.WriteLine(AnswerTexts.Command(Command).In(language));
        output.WriteLine();
        output.WriteLine(AnswerTexts.Version(Version).In(language));
    }
}
