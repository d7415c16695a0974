using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>The tables of the dimensions and measures of a load, on each server.</summary>
internal static class LoadDescription
{
    /// <summary>Makes the tables.</summary>
    public static async Task WriteAsync(
        ClickHouseServer server,
        LoadTables load,
        QueryDimensions dimensions,
        CancellationToken cancellationToken
    )
    {
        string dimensionTable = ClickHouseDialect.Plain.Identifier(load.Local(FactLayout.Dimensions));
        string measureTable = ClickHouseDialect.Plain.Identifier(load.Local(FactLayout.Measures));
        await server
            .ExecuteAsync(
                $"CREATE TABLE {dimensionTable} (facts String, id String, nl String, en String, is_multi_valued UInt8, "
                    + "is_ordered UInt8, classifier_version String) ENGINE = MergeTree ORDER BY tuple()",
                cancellationToken
            )
            .ConfigureAwait(false);
        await server
            .ExecuteAsync(
                $"CREATE TABLE {measureTable} (facts String, id String, nl String, en String, unit String) "
                    + "ENGINE = MergeTree ORDER BY tuple()",
                cancellationToken
            )
            .ConfigureAwait(false);
        RowBinaryWriter dimensionRows = new();
        Write(dimensionRows, FactLayout.Partnerships, dimensions.Partnerships);
        Write(dimensionRows, FactLayout.Municipalities, dimensions.Municipalities);
        RowBinaryWriter measureRows = new();
        Write(measureRows, FactLayout.Partnerships, dimensions.PartnershipMeasures);
        Write(measureRows, FactLayout.Municipalities, dimensions.MunicipalityMeasures);
        await server
            .InsertAsync(dimensionTable, dimensionRows.Written, ClickHouseServer.NewId(), cancellationToken)
            .ConfigureAwait(false);
        await server
            .InsertAsync(measureTable, measureRows.Written, ClickHouseServer.NewId(), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Checks that facts are stored by the dimensions and measures of the options.</summary>
    /// <exception cref="InvalidDataException">One is not stored, or in another version.</exception>
    public static async Task CheckAsync(
        ClickHouseServer server,
        LoadTables load,
        ClickHouseOptions options,
        CancellationToken cancellationToken
    )
    {
        byte[] rows = await server
            .ReadAsync(
                "SELECT facts, id, is_multi_valued, classifier_version FROM "
                    + ClickHouseDialect.Plain.Identifier(load.Local(FactLayout.Dimensions)),
                options.MaxQueryTime,
                cancellationToken
            )
            .ConfigureAwait(false);
        Dictionary<(string, string), (bool, string)> stored = [];
        for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
            stored.Add((reader.Text(), reader.Text()), (reader.Byte() != 0, reader.Text()));
        rows = await server
            .ReadAsync(
                $"SELECT facts, id FROM {ClickHouseDialect.Plain.Identifier(load.Local(FactLayout.Measures))}",
                options.MaxQueryTime,
                cancellationToken
            )
            .ConfigureAwait(false);
        HashSet<(string, string)> measures = [];
        for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
            measures.Add((reader.Text(), reader.Text()));
        StoredDimensions.Check(options.Dimensions, stored, measures);
    }

    private static void Write<TFact>(RowBinaryWriter rows, string facts, IEnumerable<Dimension<TFact>> all)
    {
        foreach (Dimension<TFact> dimension in all)
        {
            rows.Text(facts);
            rows.Text(dimension.Id);
            rows.Text(dimension.Label.In(Language.Dutch));
            rows.Text(dimension.Label.In(Language.English));
            rows.Byte(dimension.IsMultiValued ? (byte)1 : (byte)0);
            rows.Byte(dimension.IsOrdered ? (byte)1 : (byte)0);
            rows.Text(dimension.ClassifierVersion);
        }
    }

    private static void Write<TFact>(RowBinaryWriter rows, string facts, IEnumerable<Measure<TFact>> all)
    {
        foreach (Measure<TFact> measure in all)
        {
            rows.Text(facts);
            rows.Text(measure.Id);
            rows.Text(measure.Label.In(Language.Dutch));
            rows.Text(measure.Label.In(Language.English));
            rows.Text(measure.Unit);
        }
    }
}
