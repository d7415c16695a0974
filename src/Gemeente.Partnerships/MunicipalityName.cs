using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A name of a municipality (naam), with its language, its dates and its source.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The text has the kind, what is known, and the name:
/// <c>former from 1984-01-01 to 1985-01-26 by rename of 0103: Littenseradeel</c>,
/// <c>alternative in fy by Wikipedia: It Amelân</c>.
/// </remarks>
public sealed record MunicipalityName
{
    private const string Separator = ": ";

    /// <summary>Gets the name.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the kind of name.</summary>
    public required MunicipalityNameKind Kind { get; init; }

    /// <summary>
    /// Gets the language: <c>fy</c> for Frisian, <c>li</c> for Limburgish, <c>nds</c> for Low Saxon. Null if it is not
    /// stated; it is then Dutch in the embedded register.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not two or three lower-case letters.</exception>
    public string? Language
    {
        get;
        init =>
            field =
                value is null || (value.Length is 2 or 3 && value.All(char.IsAsciiLetterLower))
                    ? value
                    : throw new ArgumentException(
                        "A language is two or three lower-case letters, such as 'fy'.",
                        nameof(value)
                    );
    }

    /// <summary>Gets the first day of the name, with the precision that is known; null if it is not known.</summary>
    public PartialDate? From { get; init; }

    /// <summary>
    /// Gets the first day on which it is not the name any more, with the precision that is known; null if it is not
    /// known, or if it is still the name.
    /// </summary>
    public PartialDate? To { get; init; }

    /// <summary>Gets the source, on one line and without a colon and a space; null if not stated.</summary>
    /// <exception cref="ArgumentException">The value contains a colon and a space, or ends with a colon.</exception>
    public string? Source
    {
        get;
        init =>
            field =
                value is null || !$"{value} ".Contains(Separator, StringComparison.Ordinal)
                    ? value
                    : throw new ArgumentException("A source has no colon before a space.", nameof(value));
    }

    /// <summary>
    /// True if it is a name on a date. A name without dates is one on every date. If a date is known to the month or
    /// year, the first day of that month or year counts.
    /// </summary>
    public bool IsOn(DateOnly date) => !(date < From?.Earliest) && !(date >= To?.Earliest);

    /// <summary>Reads a name from its text; false if the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MunicipalityName? name)
    {
        name = null;
        int colon = text?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
        if (text is null || colon < 0 || string.IsNullOrWhiteSpace(text[(colon + Separator.Length)..]))
            return false;
        string head = text[..colon];
        string? source = null;
        if (head.IndexOf(" by ", StringComparison.Ordinal) is > 0 and var by)
            (head, source) = (head[..by], head[(by + " by ".Length)..]);
        string[] words = head.Split(' ');
        if (EnumCodes.MunicipalityNameKind.Find(words[0]) is not { } kind)
            return false;
        string? language = null;
        PartialDate? from = null;
        PartialDate? to = null;
        for (int i = 1; i < words.Length; i += 2)
        {
            string value = i + 1 < words.Length ? words[i + 1] : "";
            bool isDate = PartialDate.TryParse(value, out PartialDate date);
            if (words[i] == "in" && value.Length is 2 or 3 && value.All(char.IsAsciiLetterLower))
                language = value;
            else if (words[i] == "from" && isDate)
                from = date;
            else if (words[i] == "to" && isDate)
                to = date;
            else
                return false;
        }

        name = new MunicipalityName
        {
            Name = text[(colon + Separator.Length)..],
            Kind = kind,
            Language = language,
            From = from,
            To = to,
            Source = source,
        };
        return name.ToString() == text;
    }

    /// <summary>
    /// Returns the text: <c>former from 1984-01-01 to 1985-01-26 by rename of 0103: Littenseradeel</c>.
    /// </summary>
    public override string ToString() =>
        EnumCodes.MunicipalityNameKind.CodeOf(Kind)
        + (Language is null ? "" : $" in {Language}")
        + (From is { } from ? $" from {from}" : "")
        + (To is { } to ? $" to {to}" : "")
        + (Source is null ? "" : $" by {Source}")
        + $"{Separator}{Name}";
}
