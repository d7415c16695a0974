using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json.Reading;

namespace Gemeente.Partnerships.Json.Writing;

/// <summary>Writes a data set record by record, so that only one record needs to be in memory.</summary>
internal sealed class DataSetWriter : IDisposable
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonEncodedText NameMember = JsonEncodedText.Encode("name");

    private readonly IBufferWriter<byte>? _output;
    private readonly PartnershipJsonWriteOptions _options;
    private readonly Utf8JsonWriter _json;
    private readonly RecordWriter _records;
    private int _lines;

    public DataSetWriter(IBufferWriter<byte> output, PartnershipJsonWriteOptions options)
    {
        _output = output;
        _options = options;
        _json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions
            {
                Encoder = Encoder,
                Indented = options.IsIndented && !IsLines,
                NewLine = "\n",
            }
        );
        _records = new RecordWriter(
            _json,
            options.UnknownMembers.Count == 0
                ? null
                : options.UnknownMembers.ToLookup(member => (member.Record, member.Owner))
        );
    }

    // Writes a value of a document of another writer.
    private DataSetWriter(Utf8JsonWriter json)
    {
        _options = PartnershipJsonWriteOptions.Default;
        _json = json;
        _records = new RecordWriter(json, kept: null);
    }

    private bool IsLines => _options.Format == PartnershipJsonFormat.Lines;

    /// <summary>Writes a data set as a value of a document.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the writer of JSON.")]
    public static void Write(Utf8JsonWriter json, PartnershipDataSet dataSet)
    {
        DataSetWriter writer = new(json);
        writer.Begin(dataSet);
        foreach (Partnership partnership in dataSet.Partnerships)
            writer.Write(partnership);
        writer.End();
    }

    /// <summary>Writes the head of a data set and all records except its partnerships.</summary>
    public void Begin(PartnershipDataSet dataSet)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema"u8, PartnershipJson.SchemaAddress);
        _json.WriteString("version"u8, FormatVersion.Current.ToString());
        _records.Write(NameMember, dataSet.Name);
        if (dataSet.AsOf is { } asOf)
            _json.WriteString("asOf"u8, asOf.ToString("O", CultureInfo.InvariantCulture));
        if (dataSet.Attribution.Count > 0)
        {
            _json.WriteStartArray("attribution"u8);
            foreach (DataSource source in dataSet.Attribution)
                _records.Write(FormatObjects.Source, source);
            _json.WriteEndArray();
        }

        if (IsLines)
        {
            _records.EndDataSet();
            EndLine();
        }

        WriteAll(
            RecordKind.Municipality,
            dataSet.Municipalities.All.Where(municipality =>
                _options.Municipalities.Find(municipality.Code) != municipality
            )
        );
        WriteAll(RecordKind.Country, dataSet.Countries.All.Except(_options.Countries.All));
        WriteAll(RecordKind.IncomeGroup, dataSet.Countries.IncomeGroups.Except(_options.Countries.IncomeGroups));
        WriteAll(RecordKind.EuStatus, dataSet.Countries.EuStatuses.Except(_options.Countries.EuStatuses));
        WriteAll(RecordKind.Profile, dataSet.Profiles);
        if (!IsLines)
            _json.WriteStartArray(RecordKind.Partnership.Array);
    }

    public void Write(Partnership partnership) => Write(RecordKind.Partnership, partnership);

    public void End()
    {
        if (!IsLines)
        {
            _json.WriteEndArray();
            _records.EndDataSet();
            EndLine();
            return;
        }

        _json.WriteStartObject();
        _json.WriteNumber(FormatObjects.RecordCount, _lines);
        _json.WriteEndObject();
        EndLine();
    }

    /// <summary>The number of bytes that the output does not have yet.</summary>
    public int Pending => _json.BytesPending;

    /// <summary>Writes the pending bytes to the output.</summary>
    public void Flush() => _json.Flush();

    public void Dispose() => _json.Dispose();

    private void WriteAll(RecordKind kind, IEnumerable<object> records)
    {
        using IEnumerator<object> record = records.GetEnumerator();
        if (!record.MoveNext())
            return;
        if (!IsLines)
            _json.WriteStartArray(kind.Array);
        do Write(kind, record.Current);
        while (record.MoveNext());
        if (!IsLines)
            _json.WriteEndArray();
    }

    private void Write(RecordKind kind, object record)
    {
        if (!IsLines)
        {
            _records.Write(kind, record);
            return;
        }

        _lines++;
        _json.WriteStartObject();
        _json.WritePropertyName(kind.Line);
        _records.Write(kind, record);
        _json.WriteEndObject();
        EndLine();
    }

    private void EndLine()
    {
        if (_output is null)
            return;
        _json.Flush();
        _output.Write("\n"u8);
        _json.Reset();
    }
}
