using Gemeente.Partnerships.Exchange.Disclosure;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Disclosure;

/// <summary>Two-way tables of given counts, and keys.</summary>
internal static class SmallTables
{
    public static ResultTable TwoWay(params long[][] rows) => TwoWay("row", "column", rows);

    public static ResultTable TwoWay(string rowId, string columnId, params long[][] rows) =>
        new(
            "ties",
            Axis(rowId, rows.Length),
            Axis(columnId, rows[0].Length),
            [.. rows.SelectMany(row => row).Select(ResultCell.Of)],
            [.. rows.Select(row => ResultCell.Of(row.Sum()))],
            [.. rows[0].Select((_, column) => ResultCell.Of(rows.Sum(row => row[column])))],
            ResultCell.Of(rows.Sum(row => row.Sum())),
            isDistinct: false
        );

    public static DisclosureKey Key(int number)
    {
        byte[] bytes = new byte[DisclosureKey.MinLength];
        BitConverter.TryWriteBytes(bytes, number);
        return new DisclosureKey(bytes);
    }

    private static ResultAxis Axis(string id, int count) =>
        new(
            id,
            Label.Same(id),
            false,
            [.. Enumerable.Range(0, count).Select(i => new ResultCategory($"{id}{i}", Label.Same($"{id}{i}")))]
        );
}
