using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Catalog;

/// <summary>
/// Partnerships through the years (ontwikkeling): for each year or span of years those that are certain and possible on
/// its last day, and those that began and ended in it.
/// </summary>
/// <remarks>
/// <para>Immutable and safe for use by several threads; equal by reference.</para>
/// <para>
/// The status is that of each last day, as a catalog as of that day counts it. The categories of a dimension are those
/// of one date, the reference date of the catalog, so that the years are comparable: a partnership of a municipality
/// that merged is in the row of its successor in all years.
/// </para>
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class PartnershipTrend : IJsonWritable
{
    internal PartnershipTrend() { }

    /// <summary>The reference date of filter and categories.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The id of the dimension; null if all partnerships are counted together.</summary>
    public string? DimensionId { get; init; }

    /// <summary>The name of the dimension; null if all partnerships are counted together.</summary>
    public Label? Dimension { get; init; }

    /// <summary>
    /// Indicates whether a partnership may have several categories. The categories may then add up to more than the
    /// total.
    /// </summary>
    public bool IsMultiValued { get; init; }

    /// <summary>All partnerships together, each once.</summary>
    public required TrendSeries Total { get; init; }

    /// <summary>
    /// The partnerships of each category, in the order of the categories. Unknown comes last, if there are any. Empty
    /// without a dimension.
    /// </summary>
    public ValueList<TrendSeries> Series { get; init; } = [];

    /// <summary>
    /// Writes the trend as JSON: a row for each period, or for each category and period, with the code of the category
    /// under the id of the dimension; the totals of the periods; the begins and ends outside; and the names of the
    /// dimension and its categories.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes a line for each period, or for each category and period, in a language.</summary>
    public string ToString(Language language)
    {
        var text = new StringBuilder();
        foreach (TrendSeries series in DimensionId is null ? [Total] : Series)
        {
            string name = DimensionId is null ? "" : $"{series.Code ?? series.Label.In(language)} ";
            foreach (TrendPeriod period in series.Periods)
                text.Append(name).Append(LineOf(period).In(language)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Writes the trend in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Writes the members, without the braces around them.</summary>
    internal void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("asOf", AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("unit", "partnerships");
        writer.WriteNumber("total", Total.Count);
        writer.WriteBoolean("mayOverlap", IsMultiValued);
        if (DimensionId is null)
        {
            WriteRows(writer, "rows", [Total]);
        }
        else
        {
            WriteRows(writer, "rows", Series.Where(series => series.Code is not null));
            WriteRows(writer, "unknownRows", Series.Where(series => series.Code is null));
            WriteRows(writer, "totals", [Total], hasCode: false);
        }

        Write(writer, "beginsOutside", Total.OutsideBegins);
        Write(writer, "endsOutside", Total.OutsideEnds);
        TableJson.WriteDimensions(
            writer,
            DimensionId is null
                ? []
                :
                [
                    new TableAxis(
                        DimensionId,
                        Dimension!.Value,
                        [.. Series.Select(series => new TableCategory(series.Code, series.Label, series.Count))]
                    ),
                ]
        );
    }

    private void WriteRows(Utf8JsonWriter writer, string name, IEnumerable<TrendSeries> all, bool hasCode = true)
    {
        writer.WriteStartArray(name);
        foreach (TrendSeries series in all)
        {
            foreach (TrendPeriod period in series.Periods)
            {
                writer.WriteStartObject();
                if (hasCode && DimensionId is { } id)
                    writer.WriteString(id, series.Code);
                Write(writer, period);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, TrendPeriod period)
    {
        writer.WriteNumber("from", period.Years.From);
        writer.WriteNumber("to", period.Years.To);
        writer.WriteNumber("count", period.Count);
        TableJson.WriteCertainty(writer, period.Certain, period.Possible);
        writer.WriteNumber("begun", period.Begun);
        writer.WriteNumber("possiblyBegun", period.PossiblyBegun);
        writer.WriteNumber("ended", period.Ended);
        writer.WriteNumber("possiblyEnded", period.PossiblyEnded);
        writer.WriteNumber("endingOnLastDay", period.EndingOnLastDay);
        writer.WriteNumber("notBegunOnLastDay", period.Status.NotBegun);
        writer.WriteNumber("endedBeforeLastDay", period.Status.Ended);
    }

    private static void Write(Utf8JsonWriter writer, string name, TrendOutside outside)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("earlier", outside.Earlier);
        writer.WriteNumber("later", outside.Later);
        writer.WriteNumber("unknown", outside.Unknown);
        writer.WriteNumber("none", outside.None);
        writer.WriteEndObject();
    }

    private static Label LineOf(TrendPeriod period)
    {
        string years = NameOf(period);
        return new(
            $"{years}: {period.Certain} zeker, {period.Possible} mogelijk; "
                + $"begonnen {period.Begun}{Possibly(period.PossiblyBegun, "mogelijk")}, "
                + $"beëindigd {period.Ended}{Possibly(period.PossiblyEnded, "mogelijk")}",
            $"{years}: {period.Certain} certain, {period.Possible} possible; "
                + $"begun {period.Begun}{Possibly(period.PossiblyBegun, "possibly")}, "
                + $"ended {period.Ended}{Possibly(period.PossiblyEnded, "possibly")}"
        );
    }

    /// <summary>The year, or the first and last year.</summary>
    internal static string NameOf(TrendPeriod period) =>
        period.Years.From == period.Years.To
            ? period.Years.From.ToString("D4", CultureInfo.InvariantCulture)
            : period.Years.ToString();

    private static string Possibly(long count, string word) => count == 0 ? "" : $" (+{count} {word})";
}
