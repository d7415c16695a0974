namespace Gemeente.Partnerships.Sql;

/// <summary>The SQL of one database. All texts in statements pass through <see cref="Literal"/>.</summary>
internal abstract class SqlDialect
{
    /// <summary>Returns a name in quotes.</summary>
    public virtual string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Returns a text in quotes.</summary>
    public virtual string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

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

    /// <summary>Returns a row for each item of a list, and one null for a list that is null.</summary>
    public abstract string Unfold(string list);

    /// <summary>Returns a list of one code.</summary>
    public abstract string ListOf(string code);

    /// <summary>Returns a count as a whole number of 64 bits.</summary>
    public abstract string AsCount(string value);
}
