using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse;

/// <summary>
/// The SQL of ClickHouse, from version 18.16. A backslash in quotes begins an escape there. A list of codes is never
/// null: an empty list is unknown.
/// </summary>
/// <param name="tableOf">Returns the full name of a table of facts.</param>
internal sealed class ClickHouseDialect(Func<string, string> tableOf) : SqlDialect
{
    /// <summary>The dialect without tables.</summary>
    public static ClickHouseDialect Plain { get; } = new(name => name);

    // Version 18.16 does not have TRUE.
    public override string Yes => "1";

    public override string No => "0";

    public override string Table(string name) => Identifier(tableOf(name));

    public override string Identifier(string name) => Quoted(name, '"');

    public override string Literal(string text) => Quoted(text, '\'');

    public override string IsUnknown(string value, bool isList) => isList ? $"empty({value})" : $"{value} IS NULL";

    public override string IsKnown(string value, bool isList) => isList ? $"notEmpty({value})" : $"{value} IS NOT NULL";

    // In 18.16 null is not one of any codes, and in later versions the condition is null.
    public override string IsNotIn(string value, IReadOnlyList<string> codes) =>
        $"({value} IS NOT NULL AND {base.IsNotIn(value, codes)})";

    public override string CountIf(string condition) => $"countIf({condition})";

    // A sum of whole numbers of 64 bits would wrap around. The combinator -If gives 0 instead of null for no rows.
    public override string AggregateIf(string function, string value, string condition)
    {
        string number = function == "sum" ? $"toDecimal128({value}, 0)" : value;
        return condition == Yes ? $"{function}({number})" : $"{function}(if({condition}, {number}, NULL))";
    }

    public override string Any(string condition) => $"max({condition})";

    public override string HasAny(string list, IReadOnlyList<string> codes) =>
        $"hasAny({list}, [{string.Join(", ", codes.Select(Literal))}])";

    public override string HasNone(string list, IReadOnlyList<string> codes) =>
        $"({IsKnown(list, isList: true)} AND NOT {HasAny(list, codes)})";

    public override string Unfold(string list) =>
        $"arrayJoin(if(empty({list}), {NullableCodes("[NULL]")}, {NullableCodes(list)}))";

    public override string ListOf(string code) => $"[{Literal(code)}]";

    public override string AsCount(string value) => $"toInt64({value})";

    /// <summary>Returns the type of a column of facts.</summary>
    public static string TypeOf(FactColumnType type) =>
        type switch
        {
            FactColumnType.Id => "String",
            FactColumnType.Flag => "UInt8",
            FactColumnType.Codes => "Array(String)",
            FactColumnType.Amount => "Nullable(Int64)",
            _ => "Nullable(String)",
        };

    private static string NullableCodes(string list) => $"CAST({list} AS Array(Nullable(String)))";

    /// <summary>
    /// Returns a text in quotes. Control characters are escaped too: a statement cannot have a null character, and
    /// other servers read it again.
    /// </summary>
    private static string Quoted(string text, char quote)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append(quote);
        foreach (char c in text)
        {
            if (c == quote || c == '\\')
                quoted.Append('\\').Append(c);
            else if (c < ' ')
                quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}");
            else
                quoted.Append(c);
        }

        return quoted.Append(quote).ToString();
    }
}
