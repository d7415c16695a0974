using System.Text;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Fields;

/// <summary>The names and constraints of a field, which do not depend on the type of its value.</summary>
/// <param name="Id">The name in JSON; of a field of a part also the name of the part: <c>period.start</c>.</param>
/// <param name="Dutch">The Dutch name.</param>
/// <param name="English">The English name.</param>
/// <param name="Description">The meaning, as a sentence, for the schema of a table.</param>
internal sealed record FieldInfo(string Id, string Dutch, string English, string Description)
{
    /// <summary>The name of the column in a table; by default the name in JSON, as <c>partner_motives</c>.</summary>
    public string Column { get; init; } = SnakeCase(Id);

    /// <summary>True if every record states the field.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// True if JSON may state null. Lists and fields with a default of their own are left out instead.
    /// </summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>True if a record that is written always has a value.</summary>
    public bool IsAlwaysStated => IsRequired || !IsNullable;

    /// <summary>
    /// True if the field identifies the record, so that two records with different values are not compared or merged.
    /// </summary>
    public bool IsKey { get; init; }

    /// <summary>True if a value occurs once in a table.</summary>
    public bool IsUnique { get; init; }

    /// <summary>The regular expression that a text matches; null when any text is valid.</summary>
    public string? Pattern { get; init; }

    /// <summary>True if a merge only notes a difference. Otherwise a difference is a conflict.</summary>
    public bool IsOnlyNoted { get; init; }

    /// <summary>True if the field is a part of the evidence, which states nothing about the subject itself.</summary>
    public bool IsEvidence { get; init; }

    /// <summary>The name in both languages.</summary>
    public Label Label => new(Dutch, English);

    private static string SnakeCase(string name)
    {
        var column = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c))
                column.Append('_');
            column.Append(char.ToLowerInvariant(c));
        }

        return column.ToString();
    }
}
