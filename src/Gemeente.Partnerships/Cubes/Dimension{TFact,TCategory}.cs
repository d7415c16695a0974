using System.Globalization;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>A property of facts to count and filter by: a classifier with an id and a name.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <remarks>Immutable and thread-safe. Equal by reference.</remarks>
public sealed class Dimension<TFact, TCategory> : Dimension<TFact>
    where TCategory : notnull
{
    private readonly IClassifier<TFact, TCategory> _classifier;

    internal Dimension(string id, Label label, IClassifier<TFact, TCategory> classifier)
        : base(id, label)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        _classifier = classifier;
        Codes =
            classifier.Codes
            ?? throw new ArgumentException(
                $"Classifier {classifier.GetType().Name} has no code list.",
                nameof(classifier)
            );
        if (Codes.Declared?.Any(IsNamedUnknown) == true)
        {
            throw new ArgumentException(
                $"The code list of dimension '{id}' declares the code '{CodeOfUnknown}', which is the code of facts "
                    + "without a category.",
                nameof(classifier)
            );
        }
    }

    /// <summary>The codes, names and order of the categories.</summary>
    public CodeList<TCategory> Codes { get; }

    /// <summary>
    /// The other categories, such as former codes, by which a filter finds facts; null if there are none. A category
    /// that is counted in a cube is looked for there only.
    /// </summary>
    internal Dimension<TFact, TCategory>? Others { get; private init; }

    /// <summary>The same dimension, with other categories by which filters find facts.</summary>
    internal Dimension<TFact, TCategory> AlsoFoundBy(Dimension<TFact, TCategory> others) =>
        new(Id, Label, _classifier) { Others = others };

    /// <inheritdoc/>
    public override bool IsMultiValued => Codes.IsMultiValued;

    /// <inheritdoc/>
    public override bool IsOrdered => Codes.IsOrdered;

    /// <inheritdoc/>
    public override string ClassifierVersion => _classifier.Version;

    /// <summary>Returns the facts in one category.</summary>
    /// <param name="category">The category.</param>
    public Filter<TFact> Is(TCategory category) => In(category);

    /// <summary>Returns the facts in any of the categories.</summary>
    /// <param name="categories">The categories; none selects no fact.</param>
    public Filter<TFact> In(params IReadOnlyList<TCategory> categories)
    {
        ArgumentNullException.ThrowIfNull(categories);
        return new InFilter<TFact, TCategory>(this, categories, orUnknown: false);
    }

    /// <summary>Returns the facts in a category or a later one. Facts of unknown category are not selected.</summary>
    /// <param name="from">The first category.</param>
    /// <exception cref="InvalidOperationException">The dimension is not ordered.</exception>
    public Filter<TFact> AtLeast(TCategory from) => new RangeFilter<TFact, TCategory>(this, Bound(from), default);

    /// <summary>
    /// Returns the facts in a category or an earlier one. Facts of unknown category are not selected.
    /// </summary>
    /// <param name="to">The last category.</param>
    /// <exception cref="InvalidOperationException">The dimension is not ordered.</exception>
    public Filter<TFact> AtMost(TCategory to) => new RangeFilter<TFact, TCategory>(this, default, Bound(to));

    /// <summary>
    /// Returns the facts from one category to another, both included. Facts of unknown category are not selected.
    /// </summary>
    /// <param name="from">The first category.</param>
    /// <param name="to">The last category.</param>
    /// <exception cref="InvalidOperationException">The dimension is not ordered.</exception>
    public Filter<TFact> Between(TCategory from, TCategory to) =>
        new RangeFilter<TFact, TCategory>(this, Bound(from), Bound(to));

    /// <inheritdoc/>
    public override Filter<TFact> IsUnknown() => new InFilter<TFact, TCategory>(this, [], orUnknown: true);

    /// <inheritdoc/>
    public override Filter<TFact> InCodes(params IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return new InFilter<TFact, TCategory>(
            this,
            [.. codes.Where(code => code != CodeOfUnknown).Select(Parse)],
            codes.Any(code => code == CodeOfUnknown)
        );
    }

    /// <inheritdoc/>
    public override Filter<TFact> BetweenCodes(string? from, string? to) =>
        new RangeFilter<TFact, TCategory>(
            this,
            from is null ? default : Bound(Parse(from)),
            to is null ? default : Bound(Parse(to))
        );

    internal override string? FindCode(string text) =>
        Codes.TryParse(text, out TCategory? category) ? Codes.CodeOf(category) : null;

    internal override object? FindCategory(string text) =>
        Codes.TryParse(text, out TCategory? category) ? category : null;

    internal override IEnumerable<(string Code, Label Name)> DeclaredCategories() =>
        (Codes.Declared ?? []).Select(category => (Codes.CodeOf(category), Codes.NameOf(category)));

    internal override Dimension<TFact, TValue> LookUp<TValue>(
        string id,
        Label label,
        IReadOnlyDictionary<string, TValue> table,
        CodeList<TValue>? codes
    )
    {
        // The comparer is one of categories only if the categories are texts.
        var byCategory = new Dictionary<TCategory, TValue>(
            table.Count,
            LookupClassifier<TFact, string, TValue>.ComparerOf(table) as IEqualityComparer<TCategory>
        );
        foreach ((string code, TValue value) in table)
        {
            TCategory category = Parse(code);
            if (!byCategory.TryAdd(category, value))
                throw new ArgumentException(
                    $"The table has category '{Codes.CodeOf(category)}' of dimension '{Id}' twice; once as '{code}'.",
                    nameof(table)
                );
        }

        return Dimension.FromTable(id, label, this, byCategory, codes);
    }

    /// <summary>Returns the category or categories of a fact, with the classifier's contract checked.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ClassifierException">The classifier threw, or broke its contract.</exception>
    public Classification<TCategory> Classify(TFact fact)
    {
        Classification<TCategory> classification;
        try
        {
            classification = _classifier.Classify(fact);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            throw Broken(fact, $"threw {thrown.GetType().Name} ({thrown.Message})", thrown);
        }

        if (classification.Count > 1 && !Codes.IsMultiValued)
        {
            throw Broken(
                fact,
                $"gave {classification.Count} categories where its code list allows one ({classification})",
                null
            );
        }

        if (Codes.Declared is not null || !typeof(TCategory).IsValueType)
        {
            CheckCategories(fact, classification);
        }

        return classification;
    }

    /// <inheritdoc/>
    public override Explanation<TCategory> Explain(TFact fact)
    {
        Classification<TCategory> classification = Classify(fact);
        IReadOnlyList<Reason<TCategory>> reasons;
        Label? unknownReason;
        try
        {
            reasons = _classifier.Explain(fact);
            unknownReason = classification.IsUnknown ? _classifier.ExplainUnknown(fact) : null;
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            throw Broken(fact, $"threw {thrown.GetType().Name} while explaining ({thrown.Message})", thrown);
        }

        if (!classification.Equals(Classification<TCategory>.Many([.. reasons.Select(reason => reason.Category)])))
        {
            throw Broken(
                fact,
                $"explains [{string.Join(", ", reasons.Select(reason => Codes.CodeOf(reason.Category)))}] "
                    + $"but gives [{classification}]",
                null
            );
        }

        return new Explanation<TCategory>(Id, Label, ClassifierVersion, Codes, reasons, unknownReason);
    }

    private protected override Explanation ExplainFailure(ClassifierException broken) =>
        new Explanation<TCategory>(Id, Label, ClassifierVersion, Codes, [], broken.Reason);

    /// <inheritdoc/>
    public override IReadOnlyList<string> CodesOf(TFact fact)
    {
        Classification<TCategory> classification = Classify(fact);
        switch (classification.Count)
        {
            case 0:
                return [];
            case 1:
                return [Codes.CodeOf(classification[0])];
            default:
                string[] codes = new string[classification.Count];
                for (int i = 0; i < codes.Length; i++)
                    codes[i] = Codes.CodeOf(classification[i]);
                return [.. codes.Distinct(StringComparer.Ordinal)];
        }
    }

    internal override Dimension<TFact>? OtherCategories => Others;

    internal override CategoryAxis AxisOf(IEnumerable<string> codes, CubeOptions<TFact> options)
    {
        TCategory[] categories = [.. codes.Select(Parse).Distinct()];
        Dictionary<TCategory, int> numbers = new(categories.Length);
        for (int i = 0; i < categories.Length; i++)
            numbers.Add(categories[i], i + 1);
        TypedAxis<TCategory> axis = new(Id, Label, options.CodesOf(this), categories, numbers);
        return axis.WithoutGaps().InOrder().Axis;
    }

    internal override ClassifierException? FailureOn(TFact fact)
    {
        try
        {
            Classify(fact);
            return null;
        }
        catch (ClassifierException broken)
        {
            return broken;
        }
    }

    internal const string CodeOfUnknown = "unknown";

    internal override void Verify(TFact fact)
    {
        // A list that the classifier changes afterwards must not change what it gave before.
        Classification<TCategory> given = Classify(fact);
        var first = new TCategory[given.Count];
        for (int i = 0; i < first.Length; i++)
        {
            first[i] = given[i];
        }

        Classification<TCategory> second = Classify(fact);
        if (!second.Equals(Classification<TCategory>.Many(first)))
        {
            throw Broken(
                fact,
                $"is not deterministic: it gave [{Classification<TCategory>.Many(first)}] and then [{second}]",
                null
            );
        }

        Explain(fact);
    }

    internal override Column<TFact> BuildColumn(
        CubeIndex<TFact> index,
        PreparationProgress? progress,
        CancellationToken cancellationToken
    ) => ColumnSource.Build(this, index, progress, cancellationToken);

    internal override CountTable NewTable(
        CategoryAxis axis,
        in AxisCounts counts,
        string unit,
        Func<CountTable>? countCertain
    ) => new CountTable<TCategory>((TypedAxis<TCategory>)axis, counts, unit, countCertain);

    internal override DistinctTable NewDistinctTable(
        CategoryAxis axis,
        in AxisCounts counts,
        string unit,
        Func<DistinctTable>? countCertain
    ) => new DistinctTable<TCategory>((TypedAxis<TCategory>)axis, counts, unit, countCertain);

    internal override CrossTable CrossBy(ICrossTableSource<TFact> source, Dimension<TFact> columns) =>
        columns.CrossUnder(source, this);

    internal override CrossTable CrossUnder<TRow>(ICrossTableSource<TFact> source, Dimension<TFact, TRow> rows) =>
        source.Cross(rows, this);

    internal ClassifierException Broken(TFact fact, string problem, Exception? thrown) =>
        new(Id, _classifier.GetType().Name, fact, problem, thrown);

    private TCategory Parse(string code) =>
        Codes.TryParse(code, out TCategory? category)
            ? category
            : throw new FormatException(
                Codes.Declared is { } declared
                    ? $"Dimension '{Id}' has no category '{code}'; it has "
                        + $"{string.Join(", ", declared.Select(Codes.CodeOf))}."
                    : string.Create(CultureInfo.InvariantCulture, $"'{code}' is not a category of dimension '{Id}'.")
            );

    private RangeBound<TCategory> Bound(TCategory category) =>
        IsOrdered
            ? new RangeBound<TCategory>(category)
            : throw new InvalidOperationException(
                $"Dimension '{Id}' is not ordered. Its categories cannot be selected by range."
            );

    private bool IsNamedUnknown(TCategory category) => Codes.CodeOf(category) == CodeOfUnknown;

    private void CheckCategories(TFact fact, in Classification<TCategory> classification)
    {
        for (int i = 0; i < classification.Count; i++)
        {
            if (classification[i] is not { } category)
            {
                throw Broken(fact, "gave a category that is null", null);
            }

            // Declared categories were checked before. The codes of others are compared only where that is cheap.
            if (Codes.Declared is null && category is string && Codes.Code is null && IsNamedUnknown(category))
            {
                throw Broken(
                    fact,
                    $"gave a category with the code '{CodeOfUnknown}', which is the code of facts without a category",
                    null
                );
            }

            if (!Codes.IsDeclared(category))
            {
                throw Broken(fact, $"gave '{Codes.CodeOf(category)}', which its code list does not declare", null);
            }
        }
    }
}
