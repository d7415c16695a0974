using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>A property of facts to count and filter by, without the type of its categories.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference: two dimensions with one id are two dimensions.</remarks>
public abstract class Dimension<TFact>
{
    private const int MaxIdCharacters = 64;

    private protected Dimension(string id, Label label)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (
            id.Length is 0 or > MaxIdCharacters
            || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        )
        {
            throw new ArgumentException(
                $"'{id}' is not a dimension id. Expected 1 to {MaxIdCharacters} lower-case letters, "
                    + "digits and hyphens.",
                nameof(id)
            );
        }

        Id = id;
        Label = label;
    }

    /// <summary>The id of the dimension in queries: lower-case letters, digits and hyphens.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Label Label { get; }

    /// <summary>True if a fact may have several categories. Shares may then exceed 100 %.</summary>
    public abstract bool IsMultiValued { get; }

    /// <summary>True if categories can be selected by range.</summary>
    public abstract bool IsOrdered { get; }

    /// <summary>The version of the classifier's rules.</summary>
    public abstract string ClassifierVersion { get; }

    /// <summary>Returns the facts of unknown category.</summary>
    public abstract Filter<TFact> IsUnknown();

    /// <summary>Returns the facts in any of the categories with these codes.</summary>
    /// <param name="codes">Codes of categories; <c>unknown</c> selects facts of unknown category.</param>
    /// <exception cref="FormatException">A code is not one of this dimension.</exception>
    public abstract Filter<TFact> InCodes(params IReadOnlyList<string> codes);

    /// <summary>Returns the facts in the categories between two codes, both included.</summary>
    /// <param name="from">The first code; null for no lower bound.</param>
    /// <param name="to">The last code; null for no upper bound.</param>
    /// <exception cref="FormatException">A code is not one of this dimension.</exception>
    /// <exception cref="InvalidOperationException">The dimension is not ordered.</exception>
    public abstract Filter<TFact> BetweenCodes(string? from, string? to);

    /// <summary>Explains the categories of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ClassifierException">
    /// The classifier threw, or its reasons are for other categories.
    /// </exception>
    public abstract Explanation Explain(TFact fact);

    /// <summary>Explains the categories of a fact. A failure of the classifier may be the reason for unknown.</summary>
    internal Explanation Explain(TFact fact, bool errorsAsUnknown)
    {
        try
        {
            return Explain(fact);
        }
        catch (ClassifierException broken) when (errorsAsUnknown)
        {
            return ExplainFailure(broken);
        }
    }

    private protected abstract Explanation ExplainFailure(ClassifierException broken);

    /// <summary>Returns the codes of the categories of a fact, each once; none for unknown.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ClassifierException">The classifier threw, or broke its contract.</exception>
    public abstract IReadOnlyList<string> CodesOf(TFact fact);

    /// <summary>Returns the codes of a fact. A failure of the classifier may be the reason for unknown.</summary>
    internal IReadOnlyList<string> CodesOf(TFact fact, bool errorsAsUnknown)
    {
        try
        {
            return CodesOf(fact);
        }
        catch (ClassifierException) when (errorsAsUnknown)
        {
            return [];
        }
    }

    /// <summary>Returns the codes of a fact, separated by semicolons; null for unknown.</summary>
    internal string? CodeTextOf(TFact fact, bool errorsAsUnknown)
    {
        IReadOnlyList<string> codes = CodesOf(fact, errorsAsUnknown);
        return codes.Count == 0 ? null : string.Join(';', codes);
    }

    /// <summary>The other categories by which a filter finds facts; null if there are none.</summary>
    internal abstract Dimension<TFact>? OtherCategories { get; }

    /// <summary>Returns the axis of a cube whose facts have some codes.</summary>
    /// <exception cref="FormatException">A code is not one of this dimension.</exception>
    internal abstract CategoryAxis AxisOf(IEnumerable<string> codes, CubeOptions<TFact> options);

    /// <summary>Returns the failure of the classifier on a fact; null if it does not fail.</summary>
    internal abstract ClassifierException? FailureOn(TFact fact);

    /// <summary>Returns the code of the category with a code, as the dimension writes it; null without one.</summary>
    internal abstract string? FindCode(string text);

    /// <summary>Returns the category with a code; null without one. Several codes may be of one category.</summary>
    internal abstract object? FindCategory(string text);

    /// <summary>Returns the declared categories by code and name, in order; none of an open list.</summary>
    internal abstract IEnumerable<(string Code, Label Name)> DeclaredCategories();

    /// <summary>Returns a dimension that looks the categories of this one up in a table by their codes.</summary>
    /// <exception cref="ArgumentException">Two codes are of one category.</exception>
    /// <exception cref="FormatException">A code is not one of this dimension.</exception>
    internal abstract Dimension<TFact, TValue> LookUp<TValue>(
        string id,
        Label label,
        IReadOnlyDictionary<string, TValue> table,
        CodeList<TValue>? codes
    )
        where TValue : notnull;

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;

    /// <exception cref="ClassifierException">
    /// The classifier is not deterministic, or breaks its contract otherwise.
    /// </exception>
    internal abstract void Verify(TFact fact);

    internal abstract Column<TFact> BuildColumn(
        CubeIndex<TFact> index,
        PreparationProgress? progress,
        CancellationToken cancellationToken
    );

    internal abstract CountTable NewTable(
        CategoryAxis axis,
        in AxisCounts counts,
        string unit,
        Func<CountTable>? countCertain
    );

    internal abstract DistinctTable NewDistinctTable(
        CategoryAxis axis,
        in AxisCounts counts,
        string unit,
        Func<DistinctTable>? countCertain
    );

    /// <summary>Returns the cross table with this dimension as rows.</summary>
    internal abstract CrossTable CrossBy(ICrossTableSource<TFact> source, Dimension<TFact> columns);

    /// <summary>Returns the cross table with this dimension as columns.</summary>
    internal abstract CrossTable CrossUnder<TRow>(ICrossTableSource<TFact> source, Dimension<TFact, TRow> rows)
        where TRow : notnull;
}
