using System.Text;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// The reasons for the categories of one fact in a dimension: a rule and evidence for each category.
/// </summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>Immutable. Equal by reference.</remarks>
public sealed class Explanation<TCategory> : Explanation
    where TCategory : notnull
{
    private readonly CodeList<TCategory> _codes;

    internal Explanation(
        string dimensionId,
        Label dimension,
        string version,
        CodeList<TCategory> codes,
        IReadOnlyList<Reason<TCategory>> reasons,
        Label? unknownReason = null
    )
        : base(dimensionId, dimension, version, unknownReason)
    {
        _codes = codes;
        Reasons = reasons;
    }

    /// <summary>A reason for each category; empty if the category is unknown.</summary>
    public IReadOnlyList<Reason<TCategory>> Reasons { get; }

    /// <inheritdoc/>
    public override bool IsUnknown => Reasons.Count == 0;

    /// <inheritdoc/>
    public override IReadOnlyList<Reason<string>> ReasonsByCode =>
        [.. Reasons.Select(reason => new Reason<string>(_codes.CodeOf(reason.Category), reason.Rule, reason.Evidence))];

    /// <inheritdoc/>
    public override string ToString(Language language)
    {
        var text = new StringBuilder();
        foreach (Reason<TCategory> reason in Reasons)
        {
            text.Append(Dimension.In(language))
                .Append(": ")
                .Append(_codes.NameOf(reason.Category).In(language))
                .Append(" (")
                .Append(reason.Rule.In(language));
            for (int i = 0; i < reason.Evidence.Count; i++)
            {
                text.Append(i == 0 ? ": " : "; ").Append(reason.Evidence[i].In(language));
            }

            text.Append(")\n");
        }

        if (IsUnknown)
        {
            text.Append(Dimension.In(language))
                .Append(language == Language.Dutch ? ": niet vermeld" : ": not stated")
                .Append(UnknownReason is { } reason ? $" ({reason.In(language)})\n" : "\n");
        }

        text.Append(language == Language.Dutch ? "versie " : "version ").Append(ClassifierVersion);
        return text.ToString();
    }

    internal override string ToLine(Language language, IReadOnlySet<Label> without)
    {
        IEnumerable<string> categories = Reasons.Select(reason =>
        {
            string evidence = string.Join(
                "; ",
                reason.Evidence.Where(label => !without.Contains(label)).Select(label => label.In(language))
            );
            return $"{_codes.NameOf(reason.Category).In(language)} ({reason.Rule.In(language)}"
                + (evidence.Length == 0 ? ")" : $": {evidence})");
        });
        string unknown = new Label("niet vermeld", "not stated").In(language);
        return !IsUnknown ? string.Join("; ", categories)
            : UnknownReason is { } why ? $"{unknown} ({why.In(language)})"
            : unknown;
    }
}
