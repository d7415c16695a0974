using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Why one fact counts where it counts in a dimension, without the type of its categories.</summary>
/// <remarks>Immutable and thread-safe. Equal by reference.</remarks>
public abstract class Explanation
{
    private protected Explanation(string dimensionId, Label dimension, string version)
    {
        DimensionId = dimensionId;
        Dimension = dimension;
        ClassifierVersion = version;
    }

    /// <summary>The dimension's id.</summary>
    public string DimensionId { get; }

    /// <summary>The dimension's name.</summary>
    public Label Dimension { get; }

    /// <summary>The version of the classifier that decided.</summary>
    public string ClassifierVersion { get; }

    /// <summary>Whether the fact counts as not stated.</summary>
    public abstract bool IsUnknown { get; }

    /// <summary>The reasons, with the codes of the categories in their place.</summary>
    public abstract IReadOnlyList<Reason<string>> ReasonsByCode { get; }

    /// <summary>The explanation in English.</summary>
    public sealed override string ToString() => ToString(Language.English);

    /// <summary>The explanation in words, a line a category.</summary>
    /// <param name="language">Dutch or English.</param>
    public abstract string ToString(Language language);
}
