using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Listing;

/// <summary>
/// Partnerships on a date, one a row, with the municipality of that date and the one that has its territory now (lijst
/// van stedenbanden).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by reference.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class PartnershipList : IReadOnlyList<ListedPartnership>, IJsonWritable
{
    private readonly ListedPartnership[] _rows;

    private PartnershipList(ListedPartnership[] rows, string dataSet, DateOnly asOf, DateOnly now)
    {
        _rows = rows;
        DataSetName = dataSet;
        AsOf = asOf;
        Now = now;
    }

    /// <summary>Gets the name of the data set.</summary>
    public string DataSetName { get; }

    /// <summary>Gets the date of the list (peildatum).</summary>
    public DateOnly AsOf { get; }

    /// <summary>Gets the date of the municipalities of now.</summary>
    public DateOnly Now { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>Gets the number of rows whose partnership certainly exists on the date.</summary>
    public int Certain => _rows.Count(row => row.Fact.IsCertain);

    /// <summary>Gets the number of rows whose partnership possibly exists on the date.</summary>
    public int Possible => _rows.Count(row => row.Fact.Status == PartnershipStatus.Possible);

    /// <summary>Gets the number of reconstructed rows, which are not facts about a municipality.</summary>
    public int Reconstructed => _rows.Count(row => row.IsReconstructed);

    /// <summary>Gets the number of different municipalities on the date, without those of reconstructed rows.</summary>
    public int MunicipalityCount =>
        _rows
            .Where(row => !row.IsReconstructed)
            .Select(row => PartnershipColumns.MunicipalityOf(row)?.Code ?? row.Fact.Partnership.Municipality)
            .Distinct()
            .Count();

    /// <summary>Gets a row.</summary>
    /// <param name="index">The index, from 0 on.</param>
    public ListedPartnership this[int index] => _rows[index];

    /// <summary>Lists partnerships, by municipality and partner.</summary>
    /// <param name="partnerships">The partnerships of one catalog, or a selection of them.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="now">The date of the municipalities of now, such as today.</param>
    public static PartnershipList Create(Cube<PartnershipFact> partnerships, PartnershipCatalog catalog, DateOnly now)
    {
        ArgumentNullException.ThrowIfNull(partnerships);
        ArgumentNullException.ThrowIfNull(catalog);
        MunicipalityRegister register = catalog.DataSet.Municipalities;
        Dictionary<(MunicipalityCode Code, MunicipalityCode? ContinuedBy), MunicipalitySuccession> successions = [];
        ListedPartnership[] rows = [.. partnerships.Select(fact => new ListedPartnership(fact, SuccessionOf(fact)))];
        return new PartnershipList(rows, catalog.DataSet.Name, catalog.AsOfDate, now).SortBy(
            PartnershipColumns.Find("municipality")!,
            PartnershipColumns.Find("partner")!
        );

        // A municipality has several partnerships.
        MunicipalitySuccession SuccessionOf(PartnershipFact fact)
        {
            (MunicipalityCode code, MunicipalityCode? heir) = (
                fact.Partnership.Municipality,
                fact.Partnership.ContinuedBy
            );
            if (!successions.TryGetValue((code, heir), out MunicipalitySuccession? succession))
                successions.Add((code, heir), succession = register.SuccessorOn(code, now, heir));
            return succession;
        }
    }

    /// <summary>
    /// Returns the list sorted by columns. Case and diacritics do not matter, and rows without a value come last. Rows
    /// with equal values keep their order.
    /// </summary>
    /// <param name="columns">The columns, the most important first.</param>
    public PartnershipList SortBy(params IReadOnlyList<PartnershipColumn> columns)
    {
        IOrderedEnumerable<ListedPartnership> sorted = _rows.OrderBy(_ => 0);
        foreach (PartnershipColumn column in Guard.NotNull(columns))
        {
            sorted = sorted
                .ThenBy(row => column.ValueOf(row) is null)
                .ThenBy(row => NameFolding.Fold(column.ValueOf(row) ?? ""), StringComparer.Ordinal);
        }

        return new PartnershipList([.. sorted], DataSetName, AsOf, Now);
    }

    /// <summary>Returns the list in the opposite order.</summary>
    public PartnershipList Reversed() => new([.. _rows.Reverse()], DataSetName, AsOf, Now);

    /// <summary>Writes the list as JSON: the dates, the counts, and a member for each column of each row.</summary>
    /// <param name="writer">The destination.</param>
    public void WriteTo(Utf8JsonWriter writer) => WriteTo(writer, PartnershipColumns.All);

    /// <summary>Writes the list as JSON with some columns. Values are codes; a missing one is null.</summary>
    /// <param name="writer">The destination.</param>
    /// <param name="columns">The columns.</param>
    public void WriteTo(Utf8JsonWriter writer, IReadOnlyList<PartnershipColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(columns);
        writer.WriteStartObject();
        writer.WriteString("asOf", Text(AsOf));
        writer.WriteString("now", Text(Now));
        writer.WriteString("dataSet", DataSetName);
        writer.WriteNumber("total", Count);
        writer.WriteNumber("certain", Certain);
        writer.WriteNumber("possible", Possible);
        writer.WriteNumber("reconstructed", Reconstructed);
        writer.WriteStartArray("rows");
        foreach (ListedPartnership row in _rows)
        {
            writer.WriteStartObject();
            foreach (PartnershipColumn column in columns)
                writer.WriteString(column.Id, column.ValueOf(row));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public IEnumerator<ListedPartnership> GetEnumerator() => ((IEnumerable<ListedPartnership>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Text(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
