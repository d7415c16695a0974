using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>
/// Partnerships that are kept in a file of their own until all are there, and read back by municipality. DuckDB sorts
/// what does not fit in memory on disk.
/// </summary>
internal sealed class PartnershipSpool(DuckDbSession session) : IDisposable
{
    private const string Database = "spool";
    private const string Table = "records";

    private static readonly JsonTypeInfo<Partnership> Json =
        (JsonTypeInfo<Partnership>)
            new JsonSerializerOptions { TypeInfoResolver = PartnershipJson.TypeInfoResolver }.GetTypeInfo(
                typeof(Partnership)
            );

    private readonly string _file = Path.Combine(session.Folder, "spool.duckdb");

    /// <summary>Adds partnerships.</summary>
    /// <param name="partnerships">The partnerships.</param>
    /// <param name="municipalityOf">The number of the municipality on the date; null if there is not one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task AddAsync(
        IAsyncEnumerable<Partnership> partnerships,
        Func<Partnership, int?> municipalityOf,
        CancellationToken cancellationToken
    )
    {
        session.Execute($"ATTACH {DuckDbDialect.Instance.Literal(_file)} AS {Database}", cancellationToken);
        session.Execute(
            $"CREATE TABLE {Database}.{Table} (municipality INTEGER, place BIGINT, record VARCHAR)",
            cancellationToken
        );
        using DuckDBAppender rows = session.AppenderOf(Database, Table);
        long place = 0;
        await foreach (
            Partnership partnership in partnerships.WithCancellation(cancellationToken).ConfigureAwait(false)
        )
        {
            int? municipality = municipalityOf(partnership);
            string record = JsonSerializer.Serialize(partnership, Json);
            rows.CreateRow().AppendValue(municipality).AppendValue((long?)place++).AppendValue(record).EndRow();
        }
    }

    /// <summary>
    /// Returns the partnerships of each municipality together, in the order in which they were added. The partnerships
    /// of a group must be read before the next group. Those without one municipality come last.
    /// </summary>
    public IEnumerable<(int? Municipality, IEnumerable<(Partnership Partnership, long Place)> Partnerships)> Read(
        CancellationToken cancellationToken
    )
    {
        using DuckDBConnection connection = session.Connect();
        using DuckDBCommand command = connection.CreateCommand();
        command.UseStreamingMode = true;
        command.CommandText =
            $"SELECT municipality, record, place FROM {Database}.{Table} ORDER BY municipality NULLS LAST, place";
        using RepeatedInterrupt stop = new(command, cancellationToken);
        using DuckDBDataReader reader = command.ExecuteReader();
        bool hasRow = reader.Read();
        while (hasRow)
        {
            int? municipality = MunicipalityOf(reader);
            yield return (municipality, Own(municipality));
        }

        IEnumerable<(Partnership, long)> Own(int? municipality)
        {
            while (hasRow && MunicipalityOf(reader) == municipality)
            {
                yield return (JsonSerializer.Deserialize(reader.GetString(1), Json)!, reader.GetInt64(2));
                hasRow = reader.Read();
            }
        }
    }

    public void Dispose()
    {
        session.Execute($"DETACH DATABASE IF EXISTS {Database}");
        File.Delete(_file);
    }

    private static int? MunicipalityOf(DuckDBDataReader reader) => reader.IsDBNull(0) ? null : reader.GetInt32(0);
}
