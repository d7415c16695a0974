using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;
using Gemeente.Partnerships.Text;
using DuckDBAppender = DuckDB.NET.Data.DuckDBAppender;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>The tables that describe stored facts: the load, the dimensions and the measures.</summary>
internal sealed class StoreDescription(
    DuckDbSession session,
    PartnershipDataSet dataSet,
    DateOnly asOf,
    QueryDimensions dimensions
)
{
    public void Write(CancellationToken cancellationToken)
    {
        session.Execute(
            $"CREATE TABLE {FactLayout.Load} (layout INTEGER, as_of DATE, data_set VARCHAR)",
            cancellationToken
        );
        using (DuckDBAppender rows = session.AppenderOf(FactLayout.Load))
            rows.CreateRow()
                .AppendValue((int?)FactLayout.Version)
                .AppendValue((DuckDBDateOnly?)(DuckDBDateOnly)asOf)
                .AppendValue(dataSet.Name)
                .EndRow();
        session.Execute(
            $"CREATE TABLE {FactLayout.Dimensions} (facts VARCHAR, id VARCHAR, nl VARCHAR, en VARCHAR, "
                + "is_multi_valued BOOLEAN, is_ordered BOOLEAN, classifier_version VARCHAR)",
            cancellationToken
        );
        session.Execute(
            $"CREATE TABLE {FactLayout.Measures} (facts VARCHAR, id VARCHAR, nl VARCHAR, en VARCHAR, unit VARCHAR)",
            cancellationToken
        );
        WriteDimensions(FactLayout.Partnerships, dimensions.Partnerships);
        WriteDimensions(FactLayout.Municipalities, dimensions.Municipalities);
        WriteMeasures(FactLayout.Partnerships, dimensions.PartnershipMeasures);
        WriteMeasures(FactLayout.Municipalities, dimensions.MunicipalityMeasures);
    }

    /// <summary>Returns the reference date of stored facts.</summary>
    /// <exception cref="InvalidDataException">The layout is another one.</exception>
    public static DateOnly ReadDate(DuckDbSession session)
    {
        (int layout, DateOnly date) = session
            .Read(
                $"SELECT layout, CAST(as_of AS VARCHAR) FROM {FactLayout.Load}",
                reader =>
                    (
                        reader.GetInt32(0),
                        DateOnly.ParseExact(reader.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    )
            )
            .Single();
        return layout == FactLayout.Version
            ? date
            : throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The facts have layout {layout}. This version reads {FactLayout.Version}. Write them again."
                )
            );
    }

    /// <summary>Checks that facts are stored by all dimensions and measures, in the same versions.</summary>
    /// <exception cref="InvalidDataException">One is not stored, or in another version.</exception>
    public static void Check(DuckDbSession session, QueryDimensions dimensions)
    {
        Dictionary<(string Facts, string Id), (bool IsMany, string Version)> stored = session
            .Read(
                $"SELECT facts, id, is_multi_valued, classifier_version FROM {FactLayout.Dimensions}",
                reader =>
                    (
                        Key: (reader.GetString(0), reader.GetString(1)),
                        Value: (reader.GetBoolean(2), reader.GetString(3))
                    )
            )
            .ToDictionary(row => row.Key, row => row.Value);
        HashSet<(string Facts, string Id)> measures =
        [
            .. session.Read(
                $"SELECT facts, id FROM {FactLayout.Measures}",
                reader => (reader.GetString(0), reader.GetString(1))
            ),
        ];
        StoredDimensions.Check(dimensions, stored, measures);
    }

    private void WriteDimensions<TFact>(string facts, IEnumerable<Dimension<TFact>> all)
    {
        using DuckDBAppender rows = session.AppenderOf(FactLayout.Dimensions);
        foreach (Dimension<TFact> dimension in all)
            rows.CreateRow()
                .AppendValue(facts)
                .AppendValue(dimension.Id)
                .AppendValue(dimension.Label.In(Language.Dutch))
                .AppendValue(dimension.Label.In(Language.English))
                .AppendValue((bool?)dimension.IsMultiValued)
                .AppendValue((bool?)dimension.IsOrdered)
                .AppendValue(dimension.ClassifierVersion)
                .EndRow();
    }

    private void WriteMeasures<TFact>(string facts, IEnumerable<Measure<TFact>> all)
    {
        using DuckDBAppender rows = session.AppenderOf(FactLayout.Measures);
        foreach (Measure<TFact> measure in all)
            rows.CreateRow()
                .AppendValue(facts)
                .AppendValue(measure.Id)
                .AppendValue(measure.Label.In(Language.Dutch))
                .AppendValue(measure.Label.In(Language.English))
                .AppendValue(measure.Unit)
                .EndRow();
    }
}
