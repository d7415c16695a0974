namespace Gemeente.Partnerships.Sql;

/// <summary>The SQL of one database. All texts in statements pass through <see cref="Literal"/>.</summary>
internal abstract class SqlDialect
{
    /// <summary>The condition that all facts meet.</summary>
    public virtual string Yes => "TRUE";

    /// <summary>The condition that no fact meets.</summary>
    public virtual string No => "FALSE";

    /// <summary>Returns the name of a table in a statement.</summary>
    public virtual string Table(string name) => Identifier(name);

    /// <summary>Returns a name in quotes.</summary>
    public virtual string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Returns a text in quotes.</summary>
    public virtual string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Returns true if a code, or a list of codes, is unknown; else false.</summary>
    public virtual string IsUnknown(string value, bool isList) => $"{value} IS NULL";

    /// <summary>Returns true if a code, or a list of codes, is known; else false.</summary>
    public virtual string IsKnown(string value, bool isList) => $"{value} IS NOT NULL";

    /// <summary>Returns true if a code is one of some codes; null or false if it is not.</summary>
    public string IsIn(string value, IReadOnlyList<string> codes) =>
        $"{value} IN ({string.Join(", ", codes.Select(Literal))})";

    /// <summary>Returns true if a code is known and not one of some codes; null or false if it is.</summary>
    public virtual string IsNotIn(string value, IReadOnlyList<string> codes) =>
        $"{value} NOT IN ({string.Join(", ", codes.Select(Literal))})";

    /// <summary>Returns the number of rows that meet a condition.</summary>
    public abstract string CountIf(string condition);

    /// <summary>Returns the aggregate of a value over the rows that meet a condition.</summary>
    /// <param name="function">The name of the aggregate.</param>
    /// <param name="value">The value.</param>
    /// <param name="condition">The condition.</param>
    public abstract string AggregateIf(string function, string value, string condition);

    /// <summary>Returns true if any row of a group meets a condition.</summary>
    public abstract string Any(string condition);

    /// <summary>Returns true if a list has one of some codes; null or false if it does not.</summary>
    public abstract string HasAny(string list, IReadOnlyList<string> codes);

    /// <summary>Returns true if a list is known and has none of some codes; null or false if it has.</summary>
    public virtual string HasNone(string list, IReadOnlyList<string> codes) => $"NOT {HasAny(list, codes)}";

    /// <summary>Returns a row for each item of a list, and one null for a list that is unknown.</summary>
    public abstract string Unfold(string list);

    /// <summary>Returns a list of one code.</summary>
    public abstract string ListOf(string code);

    /// <summary>Returns a count as a whole number of 64 bits.</summary>
    public abstract string AsCount(string value);
}
