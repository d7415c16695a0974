using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Tables;

/// <summary>Small tables to write, with names that look like formulas or markup.</summary>
internal static class SampleTables
{
    public const string Formula = "=HYPERLINK(\"http://x\",\"y\")";

    /// <summary>A table with a value, a missing cell, a suppressed cell and a cell for what is not stated.</summary>
    public static ResultTable OneWay { get; } =
        new(
            "ties",
            Axis("start-year", ("2004", "2004"), ("2005", "2005"), ("TR:a", "Turkey, a"), (null, "unknown")),
            [
                ResultCell.Of(12),
                ResultCell.Missing,
                ResultCell.Suppressed(SuppressionReason.BelowMinimum),
                ResultCell.Of(7),
            ],
            ResultCell.Suppressed(SuppressionReason.Complementary)
        );

    public static ResultTable TwoWay { get; } =
        new(
            "ties",
            Axis("country", ("TR", "Turkey"), ("MA", "Morocco")),
            Axis("theme", ("waste", "Waste"), ("_T", "Odd")),
            [ResultCell.Suppressed(SuppressionReason.Dominance), ResultCell.Of(5), ResultCell.Of(0), ResultCell.Of(6)],
            [ResultCell.Of(9), ResultCell.Of(6)],
            [ResultCell.Suppressed(SuppressionReason.TotalBelowMinimum), ResultCell.Of(11)],
            ResultCell.Of(15),
            isDistinct: false
        );

    public static ResultTable Named(params string[] names) =>
        new(
            "ties",
            Axis("name", [.. names.Select(name => ((string?)name, name))]),
            [.. names.Select(_ => ResultCell.Of(9))],
            ResultCell.Of(9L * names.Length)
        );

    public static string Text(Action<TextWriter> write)
    {
        StringWriter writer = new();
        write(writer);
        return writer.ToString();
    }

    private static ResultAxis Axis(string id, params (string? Code, string Name)[] categories) =>
        new(
            id,
            new Label($"{id}-nl", id),
            false,
            [.. categories.Select(category => new ResultCategory(category.Code, Label.Same(category.Name)))]
        );
}
