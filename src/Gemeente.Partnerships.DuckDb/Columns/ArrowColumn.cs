using Apache.Arrow;
using Apache.Arrow.Types;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.DuckDb.Columns;

/// <summary>A column of record batches.</summary>
/// <param name="Field">The name and the type.</param>
/// <param name="Start">Begins the values of a batch.</param>
internal sealed record ArrowColumn<TRow>(Field Field, Func<ArrowColumn<TRow>.Builder> Start)
{
    /// <summary>The values of a batch.</summary>
    /// <param name="Append">Adds the value of a row.</param>
    /// <param name="Build">Ends the values.</param>
    internal readonly record struct Builder(Action<TRow> Append, Func<IArrowArray> Build);
}

/// <summary>Makes columns of record batches.</summary>
internal static class ArrowColumn
{
    // Amounts are whole numbers of ten-thousandths, of 64 bits each and of 128 bits in sums.
    private const int Decimals = 4;

    /// <summary>Returns the column of a dimension.</summary>
    public static ArrowColumn<TFact> Of<TFact>(Dimension<TFact> dimension, bool errorsAsUnknown) =>
        dimension switch
        {
            { IsMultiValued: true } => OfCodes(
                dimension.Id,
                dimension.Label,
                (TFact fact) => dimension.CodesOf(fact, errorsAsUnknown)
            ),
            Dimension<TFact, DateOnly> days => OfDay(days.Id, days.Label, Value(days, errorsAsUnknown)),
            Dimension<TFact, bool> flags => OfFlag(flags.Id, flags.Label, Value(flags, errorsAsUnknown)),
            Dimension<TFact, int> numbers => OfWhole(numbers.Id, numbers.Label, Value(numbers, errorsAsUnknown)),
            _ => OfText(
                dimension.Id,
                dimension.Label,
                (TFact fact) => dimension.CodesOf(fact, errorsAsUnknown) is [var code, ..] ? code : null
            ),
        };

    public static ArrowColumn<TRow> OfText<TRow>(string name, Label? label, Func<TRow, string?> value) =>
        new(
            FieldOf(name, label, StringType.Default),
            () =>
            {
                StringArray.Builder values = new();
                return new(row => values.Append(value(row)), () => values.Build());
            }
        );

    public static ArrowColumn<TRow> OfFlag<TRow>(string name, Label? label, Func<TRow, bool?> value) =>
        new(
            FieldOf(name, label, BooleanType.Default),
            () =>
            {
                BooleanArray.Builder values = new();
                return new(
                    row => _ = value(row) is { } flag ? values.Append(flag) : values.AppendNull(),
                    () => values.Build()
                );
            }
        );

    public static ArrowColumn<TRow> OfNumber<TRow>(string name, Label? label, Func<TRow, long?> value) =>
        new(
            FieldOf(name, label, Int64Type.Default),
            () =>
            {
                Int64Array.Builder values = new();
                return new(row => values.Append(value(row)), () => values.Build());
            }
        );

    /// <summary>Returns the column of amounts.</summary>
    public static ArrowColumn<TRow> OfAmount<TRow>(string name, Label? label, Func<TRow, decimal?> value) =>
        OfDecimal(name, label, value, digits: 19);

    /// <summary>Returns the column of sums of amounts.</summary>
    public static ArrowColumn<TRow> OfSum<TRow>(string name, Label? label, Func<TRow, decimal?> value) =>
        OfDecimal(name, label, value, digits: 38);

    private static Func<TFact, T?> Value<TFact, T>(Dimension<TFact, T> dimension, bool errorsAsUnknown)
        where T : struct =>
        fact =>
        {
            try
            {
                return dimension.Classify(fact) is { Count: > 0 } categories ? categories[0] : null;
            }
            catch (ClassifierException) when (errorsAsUnknown)
            {
                return null;
            }
        };

    private static ArrowColumn<TRow> OfWhole<TRow>(string name, Label? label, Func<TRow, int?> value) =>
        new(
            FieldOf(name, label, Int32Type.Default),
            () =>
            {
                Int32Array.Builder values = new();
                return new(row => values.Append(value(row)), () => values.Build());
            }
        );

    private static ArrowColumn<TRow> OfDay<TRow>(string name, Label? label, Func<TRow, DateOnly?> value) =>
        new(
            FieldOf(name, label, Date32Type.Default),
            () =>
            {
                Date32Array.Builder values = new();
                return new(
                    row => _ = value(row) is { } day ? values.Append(day) : values.AppendNull(),
                    () => values.Build()
                );
            }
        );

    private static ArrowColumn<TRow> OfCodes<TRow>(string name, Label? label, Func<TRow, IReadOnlyList<string>> codes)
    {
        ListType type = new(new Field("item", StringType.Default, nullable: true));
        return new(
            FieldOf(name, label, type),
            () =>
            {
                ListArray.Builder lists = new(type.ValueField);
                var items = (StringArray.Builder)lists.ValueBuilder;
                return new(
                    row =>
                    {
                        IReadOnlyList<string> own = codes(row);
                        if (own.Count == 0)
                        {
                            lists.AppendNull();
                            return;
                        }

                        lists.Append();
                        foreach (string code in own)
                            items.Append(code);
                    },
                    () => lists.Build()
                );
            }
        );
    }

    private static ArrowColumn<TRow> OfDecimal<TRow>(string name, Label? label, Func<TRow, decimal?> value, int digits)
    {
        Decimal128Type type = new(digits, Decimals);
        return new(
            FieldOf(name, label, type),
            () =>
            {
                Decimal128Array.Builder values = new(type);
                return new(
                    row =>
                        _ = value(row) is { } amount
                            ? values.Append(decimal.Round(amount, Decimals))
                            : values.AppendNull(),
                    () => values.Build()
                );
            }
        );
    }

    private static Field FieldOf(string name, Label? label, IArrowType type) =>
        new(
            name,
            type,
            nullable: true,
            label is { } names
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["nl"] = names.Dutch,
                    ["en"] = names.English,
                }
                : null
        );
}
