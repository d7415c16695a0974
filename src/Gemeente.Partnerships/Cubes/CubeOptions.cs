using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>How a cube is made of facts.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <remarks>Immutable; changed with <c>with</c>. Equal by content.</remarks>
public sealed record CubeOptions<TFact>
{
    /// <summary>What one fact is, in the plural; the unit of every count. "facts" by default.</summary>
    public string Unit { get; init; } = "facts";

    /// <summary>
    /// The dimensions whose equal categories are put side by side, the first one foremost. Facts that stand together
    /// are counted together, so name those most asked for, few categories first. None by default: the facts keep their
    /// order.
    /// </summary>
    public IReadOnlyList<Dimension<TFact>> ClusterBy { get; init; } = [];

    /// <summary>The key of a fact, unique in the cube; needed to find and to change facts. None by default.</summary>
    public Func<TFact, string>? Key { get; init; }

    /// <summary>
    /// Names of categories that are not known to the dimension but to whoever has the facts, such as a register of
    /// municipalities. A category for which it gives null keeps the name that its scheme has. None by default.
    /// </summary>
    public Func<object, Label?>? CategoryName { get; init; }

    /// <summary>
    /// Whether facts that a classifier fails on count as unknown instead of failing the query. False by default.
    /// </summary>
    public bool ClassifierErrorsAsUnknown { get; init; }

    /// <summary>
    /// Told of every fact that counts as unknown because its classifier failed. May be called by several threads.
    /// </summary>
    public Action<ClassifierException>? OnBrokenFact { get; init; }

    internal Func<Dimension<TFact>, ColumnForm>? Form { get; init; }

    internal CodeList<TCategory> SchemeOf<TCategory>(Dimension<TFact, TCategory> dimension)
        where TCategory : notnull => CategoryName is { } name ? dimension.Scheme.Renamed(name) : dimension.Scheme;

    internal ColumnForm FormFor(Dimension<TFact> dimension) => Form?.Invoke(dimension) ?? ColumnForm.Auto;
}
