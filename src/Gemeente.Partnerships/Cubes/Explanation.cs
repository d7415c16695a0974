using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>The reasons for the categories of one fact in a dimension, without the type of the categories.</summary>
/// <remarks>Immutable and thread-safe. Equal by reference.</remarks>
public abstract class Explanation
{
    private protected Explanation(string dimensionId, Label dimension, string version, Label? unknownReason)
    {
        UnknownReason = unknownReason;
        DimensionId = dimensionId;
        Dimension = dimension;
        ClassifierVersion = version;
    }

    /// <summary>The dimension's id.</summary>
    public string DimensionId { get; }

    /// <summary>The dimension's name.</summary>
    public Label Dimension { get; }

    /// <summary>The version of the classifier.</summary>
    public string ClassifierVersion { get; }

    /// <summary>True if the category is unknown.</summary>
    public abstract bool IsUnknown { get; }

    /// <summary>
    /// The reason why the category is unknown; null if it is known, or if the classifier gives no reason.
    /// </summary>
    public Label? UnknownReason { get; }

    /// <summary>The reasons with codes instead of categories.</summary>
    public abstract IReadOnlyList<Reason<string>> ReasonsByCode { get; }

    /// <summary>Returns the explanation in English.</summary>
    public sealed override string ToString() => ToString(Language.English);

    /// <summary>Returns the explanation as text, one line for each category.</summary>
    /// <param name="language">Dutch or English.</param>
    public abstract string ToString(Language language);

    /// <summary>Returns the categories with their rules and evidence in one line, without some evidence.</summary>
    internal abstract string ToLine(Language language, IReadOnlySet<Label> without);
}
