using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Options of a cube.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>Immutable; changed with <c>with</c>. Equal by content.</remarks>
public sealed record CubeOptions<TFact>
{
    private readonly IReadOnlyList<Dimension<TFact>>? _clusterBy;
    private readonly Filter<TFact>? _certain;

    /// <summary>The unit of every count: a plural noun. The default value is "facts".</summary>
    public string Unit { get; init; } = "facts";

    /// <summary>
    /// The dimensions by which facts are sorted, the first one foremost. Sorted facts are counted faster, so name the
    /// dimensions of most queries, those with few categories first. Empty by default: the facts keep their order. So do
    /// those of a cube of fewer than 2,048 facts.
    /// </summary>
    public IReadOnlyList<Dimension<TFact>> ClusterBy
    {
        get => _clusterBy ?? LazyClusterBy?.Invoke() ?? [];
        init => _clusterBy = value;
    }

    /// <summary>The key of a fact, unique in the cube. Required to find and change facts. Null by default.</summary>
    public Func<TFact, string>? Key { get; init; }

    /// <summary>
    /// Names of categories from a source outside the dimension, such as a register of municipalities. A category keeps
    /// the name in its code list if this gives null. Null by default.
    /// </summary>
    public Func<object, Label?>? CategoryName { get; init; }

    /// <summary>
    /// True if a fact counts as unknown if its classifier fails. False by default: the query fails.
    /// </summary>
    public bool ClassifierErrorsAsUnknown { get; init; }

    /// <summary>
    /// Called for every fact that counts as unknown because its classifier failed. Several threads may call it at once.
    /// </summary>
    public Action<ClassifierException>? OnClassifierError { get; init; }

    /// <summary>
    /// Selects the facts that are certain. The other facts are only possible. Every count and table reports both parts
    /// when asked. Null by default: every fact is certain.
    /// </summary>
    public Filter<TFact>? Certain
    {
        get => _certain ?? LazyCertain?.Invoke();
        init => _certain = value;
    }

    /// <summary>Makes <see cref="ClusterBy"/> when it is first needed. A small cube does not need it.</summary>
    internal Func<IReadOnlyList<Dimension<TFact>>>? LazyClusterBy { get; init; }

    /// <summary>Makes <see cref="Certain"/> when it is first needed. A count does not need it.</summary>
    internal Func<Filter<TFact>>? LazyCertain { get; init; }

    /// <summary>True if facts may be only possible.</summary>
    internal bool HasPossible => LazyCertain is not null || Certain is not null;

    /// <summary>
    /// Names of the categories of some dimensions, instead of <see cref="CategoryName"/>; null for the other ones.
    /// </summary>
    internal Func<Dimension<TFact>, Func<object, Label?>?>? CategoryNameIn { get; init; }

    internal Func<Dimension<TFact>, ColumnForm>? Form { get; init; }

    internal CodeList<TCategory> CodesOf<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull =>
        (CategoryNameIn?.Invoke(dimension) ?? CategoryName) is { } name
            ? dimension.Codes.Renamed(name)
            : dimension.Codes;

    internal ColumnForm FormFor(Dimension<TFact> dimension) => Form?.Invoke(dimension) ?? ColumnForm.Auto;
}
