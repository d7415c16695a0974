using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The content of <c>datapackage.json</c>.</summary>
internal sealed record PackageDescriptor
{
    private const int Depth = 32;
    private const string AsOfMember = "asOf";

    public string? Title { get; private init; }

    /// <summary>The reference date of the data set.</summary>
    public DateOnly? AsOf { get; private set; }

    public List<DataSource> Sources { get; } = [];

    /// <summary>Name, path and delimiter of the tables.</summary>
    public List<(string Name, string Path, char Delimiter)> Tables { get; } = [];

    public static void Write(Stream stream, PartnershipDataSet dataSet, CsvWriteOptions options)
    {
        using Utf8JsonWriter json = new(
            stream,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("profile", "tabular-data-package");
        json.WriteString("name", PackageName(dataSet.Name));
        json.WriteString("title", dataSet.Name);
        if (dataSet.AsOf is { } asOf)
            json.WriteString(AsOfMember, asOf.ToString("O", CultureInfo.InvariantCulture));
        WriteSources(json, dataSet.Attribution);
        json.WriteStartArray("resources");
        foreach (PackageTable table in PackageTable.All)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteString("type", "table");
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("description", table.Description);
            json.WriteString("path", table.File);
            json.WriteString("format", "csv");
            json.WriteString("mediatype", "text/csv");
            json.WriteString("encoding", "utf-8");
            json.WriteStartObject("dialect");
            json.WriteString("delimiter", options.Delimiter.ToString());
            json.WriteString("lineTerminator", "\r\n");
            json.WriteString("quoteChar", "\"");
            json.WriteBoolean("doubleQuote", true);
            json.WriteBoolean("header", true);
            json.WriteEndObject();
            table.WriteSchema(json, dataSet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a descriptor; null, with issues, if the file is not one.</summary>
    public static PackageDescriptor? Read(ReadOnlyMemory<byte> json, List<DataIssue> issues)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                WithoutMark(json),
                new JsonDocumentOptions { MaxDepth = Depth }
            );
            JsonElement root = document.RootElement;
            if (
                root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("resources", out JsonElement resources)
                || resources.ValueKind != JsonValueKind.Array
            )
            {
                issues.Add(Issue(ExchangeIssueMessages.DescriptorWithoutResources()));
                return null;
            }

            PackageDescriptor descriptor = new() { Title = Text(root, "title") ?? Text(root, "name") };
            descriptor.ReadAsOf(root, issues);
            descriptor.ReadSources(root, issues);
            foreach (JsonElement resource in resources.EnumerateArray())
                descriptor.ReadTable(resource, issues);
            return descriptor;
        }
        catch (InvalidOperationException)
        {
            issues.Add(Issue(ExchangeIssueMessages.DescriptorTextInvalid()));
            return null;
        }
        catch (JsonException e)
        {
            issues.Add(
                Issue(ExchangeIssueMessages.DescriptorNotJson(ExceptionReason.Of(e))) with
                {
                    Line = (int?)e.LineNumber + 1,
                    Column = (int?)e.BytePositionInLine + 1,
                }
            );
            return null;
        }
    }

    public static DataIssue Issue(IssueText text, IssueSeverity severity = IssueSeverity.Error) =>
        text.ToIssue(severity) with
        {
            File = DataPackage.DescriptorFile,
        };

    private static void WriteSources(Utf8JsonWriter json, ValueList<DataSource> sources)
    {
        if (sources.Count == 0)
            return;
        json.WriteStartArray("sources");
        foreach (DataSource source in sources)
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            if (source.Address is not null)
                json.WriteString(IsPath(source.Address) ? "path" : "address", source.Address);
            WriteText("creator", source.Creator);
            WriteText("licence", source.Licence);
            WriteText("note", source.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteText(string name, string? text)
        {
            if (text is not null)
                json.WriteString(name, text);
        }
    }

    /// <summary>
    /// Gets a value that is true if a Data Package may have the address as a path: an address of the web without white
    /// space or <c>..</c>.
    /// </summary>
    private static bool IsPath(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal)
        && !address.Contains("..", StringComparison.Ordinal)
        && !address.Any(char.IsWhiteSpace);

    private void ReadAsOf(JsonElement root, List<DataIssue> issues)
    {
        if (Text(root, AsOfMember) is not { } text)
            return;
        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            AsOf = day;
        else
            issues.Add(Issue(IssueMessages.JsonMalformedDate(text, "a day such as 2007-06-30")));
    }

    private void ReadSources(JsonElement root, List<DataIssue> issues)
    {
        if (!root.TryGetProperty("sources", out JsonElement sources) || sources.ValueKind != JsonValueKind.Array)
            return;
        foreach (JsonElement source in sources.EnumerateArray())
        {
            if (Text(source, "title") is not { } title)
            {
                issues.Add(Issue(ExchangeIssueMessages.SourceWithoutTitle()));
                continue;
            }

            Sources.Add(
                new DataSource
                {
                    Title = title,
                    Creator = Text(source, "creator"),
                    Licence = Text(source, "licence"),
                    Address = Text(source, "path") ?? Text(source, "address"),
                    Note = Text(source, "note"),
                }
            );
        }
    }

    private void ReadTable(JsonElement resource, List<DataIssue> issues)
    {
        string? name = Text(resource, "name");
        string? path = Text(resource, "path");
        string? delimiter = Delimiter(resource);
        if (name is null || path is null)
            issues.Add(Issue(ExchangeIssueMessages.ResourceIncomplete()));
        else if (path.AsSpan().ContainsAny("/\\:") || path is "." or "..")
            issues.Add(Issue(ExchangeIssueMessages.PathOutsideFolder(path)));
        else if (delimiter is not null && delimiter is not ("," or ";" or "\t" or "|"))
            issues.Add(Issue(ExchangeIssueMessages.DelimiterUnknown(delimiter, path)));
        else if (Tables.Find(table => table.Name == name) is { Path: { } first })
            issues.Add(Issue(ExchangeIssueMessages.ResourceTwice(name, first, path)));
        else
            Tables.Add((name, path, delimiter?[0] ?? ','));
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json["\uFEFF"u8.Length..] : json;

    private static string? Delimiter(JsonElement resource) =>
        resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("dialect", out JsonElement dialect)
            ? AnyText(dialect, "delimiter")
            : null;

    private static string? Text(JsonElement element, string name) =>
        AnyText(element, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string? AnyText(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string PackageName(string title)
    {
        string key = NameFolding.Fold(title);
        string name = string.Concat(key.Where(char.IsAsciiLetterOrDigit));
        return name.Length == 0 ? "partnerships" : name;
    }
}
