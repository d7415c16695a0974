using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Hosting;

/// <summary>Says what a host's partnerships are: the records, the date, and dimensions of the host's own.</summary>
/// <remarks>
/// Not thread-safe; made for one call of <c>AddPartnerships</c>, after which it cannot be changed. Equal by reference.
/// </remarks>
public sealed partial class PartnershipsBuilder
{
    private readonly object? _key;
    private readonly List<ServiceDescriptor> _services = [];
    private readonly List<string> _prepared = [];
    private Func<IServiceProvider, IPartnershipSource>? _source;
    private Func<IServiceProvider, DateOnly>? _date;
    private PartnershipCatalogOptions? _options;
    private bool _isBuilt;

    internal PartnershipsBuilder(object? key) => _key = key;

    /// <summary>The services to add besides the partnerships themselves.</summary>
    internal IReadOnlyList<ServiceDescriptor> Services => _services;

    /// <summary>The records to count.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <exception cref="InvalidOperationException">Records were named before, or the builder was used up.</exception>
    public PartnershipsBuilder UseDataSet(PartnershipDataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return UseDataSet(_ => dataSet);
    }

    /// <summary>The records to count, loaded when they are first needed.</summary>
    /// <param name="load">Makes the data set, once.</param>
    /// <exception cref="InvalidOperationException">Records were named before, or the builder was used up.</exception>
    public PartnershipsBuilder UseDataSet(Func<IServiceProvider, PartnershipDataSet> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        return UseSource(services => new DelegateSource(() => load(services)));
    }

    /// <summary>Where the records come from.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="InvalidOperationException">Records were named before, or the builder was used up.</exception>
    public PartnershipsBuilder UseSource(IPartnershipSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return UseSource(_ => source);
    }

    /// <summary>Where the records come from: a source that is made with the services of the host.</summary>
    /// <typeparam name="TSource">The type of the source; found among the services, or made with them.</typeparam>
    /// <exception cref="InvalidOperationException">Records were named before, or the builder was used up.</exception>
    public PartnershipsBuilder UseSource<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource
    >()
        where TSource : class, IPartnershipSource =>
        UseSource(services => ActivatorUtilities.GetServiceOrCreateInstance<TSource>(services));

    /// <summary>Where the records come from.</summary>
    /// <param name="source">Makes the source, once.</param>
    /// <exception cref="InvalidOperationException">Records were named before, or the builder was used up.</exception>
    public PartnershipsBuilder UseSource(Func<IServiceProvider, IPartnershipSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ThrowIfBuilt();
        _source = _source is null ? source : throw new InvalidOperationException("The data set was named before.");
        return this;
    }

    /// <summary>The date that the counts are of.</summary>
    /// <param name="date">The date.</param>
    /// <exception cref="InvalidOperationException">A date was named before, or the builder was used up.</exception>
    public PartnershipsBuilder AsOf(DateOnly date) => DateFrom(_ => date);

    /// <summary>
    /// The counts are of today, by the clock of the host's services. When a new day begins, the next who asks for the
    /// catalog moves the store to it.
    /// </summary>
    /// <exception cref="InvalidOperationException">A date was named before, or the builder was used up.</exception>
    public PartnershipsBuilder AsOfToday() =>
        DateFrom(services =>
            Today(
                services.GetService<TimeProvider>()
                    ?? throw new InvalidOperationException(
                        "AsOfToday finds no clock among the services: register one with AddSingleton(TimeProvider.System), or give it one."
                    )
            )
        );

    /// <summary>The counts are of today, by a clock and in its time zone.</summary>
    /// <param name="clock">The clock.</param>
    /// <exception cref="InvalidOperationException">A date was named before, or the builder was used up.</exception>
    public PartnershipsBuilder AsOfToday(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateFrom(_ => Today(clock));
    }

    /// <summary>How the catalogs are made, such as what becomes of facts that a classifier fails on.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="InvalidOperationException">Options were given before, or the builder was used up.</exception>
    public PartnershipsBuilder UseOptions(PartnershipCatalogOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfBuilt();
        _options = _options is null ? options : throw new InvalidOperationException("The options were given before.");
        return this;
    }

    /// <summary>
    /// Classifies all facts by some dimensions before anyone sees a catalog, when it is loaded and after each change.
    /// Slow classifiers belong here. Other dimensions are classified when they are first asked for.
    /// </summary>
    /// <param name="dimensions">The ids of the dimensions, of partnerships or of municipalities.</param>
    /// <exception cref="InvalidOperationException">The builder was used up.</exception>
    public PartnershipsBuilder Prepare(params IReadOnlyList<string> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        ThrowIfBuilt();
        _prepared.AddRange(dimensions);
        return this;
    }

    /// <summary>What was said; the builder is used up.</summary>
    internal PartnershipRegistration Build()
    {
        _isBuilt = true;
        return new PartnershipRegistration
        {
            Key = _key,
            Source =
                _source
                ?? throw new InvalidOperationException(
                    "AddPartnerships has no data set: name one with UseDataSet, or a source with UseSource."
                ),
            Date =
                _date
                ?? throw new InvalidOperationException(
                    "AddPartnerships has no date: name one with AsOf, or use AsOfToday."
                ),
            Options = _options ?? new PartnershipCatalogOptions(),
            Prepared = [.. _prepared],
        };
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    private PartnershipsBuilder DateFrom(Func<IServiceProvider, DateOnly> date)
    {
        ThrowIfBuilt();
        _date = _date is null ? date : throw new InvalidOperationException("The date was named before.");
        return this;
    }

    private void ThrowIfBuilt()
    {
        if (_isBuilt)
            throw new InvalidOperationException("AddPartnerships is done: the builder can no longer be changed.");
    }
}
