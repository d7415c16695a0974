using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gemeente.Partnerships.Hosting;

/// <summary>Sets the records, the reference date and the own dimensions of a host's partnerships.</summary>
/// <remarks>
/// Not thread-safe; equal by reference. It belongs to one call of <c>AddPartnerships</c>. It cannot be changed after
/// the call, or, if the call returned it, after the services have used the partnerships.
/// </remarks>
public sealed class PartnershipsBuilder
{
    private readonly object? _key;
    private readonly IServiceCollection _services;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _prepared = [];
    private Func<IServiceProvider, IPartnershipSource>? _source;
    private string? _watchedFile;
    private Func<IServiceProvider, DateOnly>? _date;
    private PartnershipCatalogOptions? _options;
    private volatile PartnershipSettings? _built;

    /// <param name="key">The key of the set; null without a key.</param>
    /// <param name="services">The collection to which the services of dimensions and source are added.</param>
    internal PartnershipsBuilder(object? key, IServiceCollection services) => (_key, _services) = (key, services);

    /// <summary>Gets the key of the set; null without a key.</summary>
    internal object? Key => _key;

    /// <summary>The engine that the configuration names; null without one.</summary>
    internal string? Engine
    {
        get;
        set
        {
            ThrowIfBuilt();
            field = value;
        }
    }

    /// <summary>Adds a service of this set.</summary>
    internal void AddService(ServiceDescriptor service)
    {
        ThrowIfBuilt();
        _services.Add(service);
    }

    /// <summary>Sets the records.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <exception cref="InvalidOperationException">
    /// The records were set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder UseDataSet(PartnershipDataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return UseDataSet(_ => dataSet);
    }

    /// <summary>Sets the records, which are loaded on first use.</summary>
    /// <param name="load">Returns the data set. It is called once.</param>
    /// <exception cref="InvalidOperationException">
    /// The records were set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder UseDataSet(Func<IServiceProvider, PartnershipDataSet> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        return UseSource(services => new DelegateSource(() => load(services)));
    }

    /// <summary>Sets the source of the records.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="InvalidOperationException">
    /// The records were set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder UseSource(IPartnershipSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return UseSource(_ => source);
    }

    /// <summary>Sets the source of the records, which is created for each load with the services of the host.</summary>
    /// <typeparam name="TSource">
    /// The type of the source. It is a scoped service unless the host registers it itself. Each load has a scope of its
    /// own, so that the source can use scoped services such as a <c>DbContext</c>.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">
    /// The records were set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder UseSource<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource
    >()
        where TSource : class, IPartnershipSource
    {
        UseSource(services => services.GetRequiredService<TSource>());
        _services.TryAdd(ServiceDescriptor.Scoped<TSource, TSource>());
        return this;
    }

    /// <summary>Sets the source of the records.</summary>
    /// <param name="source">
    /// Returns the source. It is called for each load, with the services of a scope that is disposed after the load.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// The records were set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder UseSource(Func<IServiceProvider, IPartnershipSource> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ThrowIfBuilt();
        _source = _source is null ? source : throw new InvalidOperationException("The records were set before.");
        return this;
    }

    /// <summary>Sets a JSON file as the source of the records (<see cref="PartnershipFileSource"/>).</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The options of reading, such as the registers.</param>
    /// <param name="reloadOnChange">
    /// True to reload the store after the file has changed. The file is looked at each second. A reload that fails
    /// keeps the records (<see cref="PartnershipStore.ReloadFailure"/>).
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// The records were set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder UseFile(string path, PartnershipJsonReadOptions options, bool reloadOnChange = false)
    {
        PartnershipFileSource source = new(path, options);
        UseSource(source);
        _watchedFile = reloadOnChange ? path : null;
        return this;
    }

    /// <summary>Sets the reference date (peildatum).</summary>
    /// <param name="asOf">The date.</param>
    /// <exception cref="InvalidOperationException">
    /// The date was set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder AsOf(DateOnly asOf) => UseDate(_ => asOf);

    /// <summary>
    /// Uses today as the reference date, by the <see cref="TimeProvider"/> of the host's services, or by the clock of
    /// the system if it has none. On a new day, the first request for the catalog moves the store to that day.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The date was set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder AsOfToday() =>
        UseDate(services => Today(services.GetService<TimeProvider>() ?? TimeProvider.System));

    /// <summary>Uses today as the reference date, by a clock and in its time zone.</summary>
    /// <param name="clock">The clock.</param>
    /// <exception cref="InvalidOperationException">
    /// The date was set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder AsOfToday(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return UseDate(_ => Today(clock));
    }

    /// <summary>Sets the options of the catalogs, such as the result of a classifier that fails.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="InvalidOperationException">
    /// The options were set before, or the call of AddPartnerships has ended.
    /// </exception>
    public PartnershipsBuilder UseOptions(PartnershipCatalogOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfBuilt();
        _options = _options is null ? options : throw new InvalidOperationException("The options were set before.");
        return this;
    }

    /// <summary>Adds a dimension of partnerships, which is a service and can be named in queries.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="ArgumentException">A built-in or earlier dimension has the same id.</exception>
    /// <exception cref="InvalidOperationException">The call of AddPartnerships has ended.</exception>
    public PartnershipsBuilder AddDimension(Dimension<PartnershipFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Claim(dimension.Id, PartnershipDimensions.Find(dimension.Id) is not null);
        return AddDimension(_ => dimension);
    }

    /// <summary>Adds a dimension of municipalities, which is a service and can be named in queries.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="ArgumentException">A built-in or earlier dimension has the same id.</exception>
    /// <exception cref="InvalidOperationException">The call of AddPartnerships has ended.</exception>
    public PartnershipsBuilder AddDimension(Dimension<MunicipalityFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Claim($"municipality/{dimension.Id}", MunicipalityDimensions.Find(dimension.Id) is not null);
        return AddDimension(_ => dimension);
    }

    /// <summary>Adds a dimension of partnerships that is created with the services of the host.</summary>
    /// <param name="dimension">Returns the dimension. It is called once.</param>
    /// <exception cref="InvalidOperationException">The call of AddPartnerships has ended.</exception>
    public PartnershipsBuilder AddDimension(Func<IServiceProvider, Dimension<PartnershipFact>> dimension) =>
        Add(dimension);

    /// <summary>Adds a dimension of municipalities that is created with the services of the host.</summary>
    /// <param name="dimension">Returns the dimension. It is called once.</param>
    /// <exception cref="InvalidOperationException">The call of AddPartnerships has ended.</exception>
    public PartnershipsBuilder AddDimension(Func<IServiceProvider, Dimension<MunicipalityFact>> dimension) =>
        Add(dimension);

    /// <summary>
    /// Adds a dimension whose classifier is created with the services of the host. The typed
    /// <see cref="Dimension{TFact, TCategory}"/> is a keyed service with the id as its key.
    /// </summary>
    /// <typeparam name="TClassifier">The type of the classifier.</typeparam>
    /// <typeparam name="TCategory">The type of its categories.</typeparam>
    /// <param name="id">The id of the dimension, of lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <exception cref="ArgumentException">A built-in or earlier dimension has the same id.</exception>
    /// <exception cref="InvalidOperationException">The call of AddPartnerships has ended.</exception>
    public PartnershipsBuilder AddDimension<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TClassifier,
        TCategory
    >(string id, Label label)
        where TClassifier : class, IClassifier<PartnershipFact, TCategory>
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(id);
        Claim(id, PartnershipDimensions.Find(id) is not null);
        object key = _key is null ? id : (_key, id);
        _services.Add(
            ServiceDescriptor.KeyedSingleton(
                key,
                (services, _) =>
                    Dimension.Create(id, label, ActivatorUtilities.GetServiceOrCreateInstance<TClassifier>(services))
            )
        );
        return AddDimension(services => services.GetRequiredKeyedService<Dimension<PartnershipFact, TCategory>>(key));
    }

    /// <summary>
    /// Classifies all facts by some dimensions after loading and after each change, before readers see the catalog.
    /// Other dimensions are classified on first use. Prepare dimensions with slow classifiers.
    /// </summary>
    /// <param name="dimensions">The ids of the dimensions, of partnerships or of municipalities.</param>
    /// <exception cref="InvalidOperationException">The call of AddPartnerships has ended.</exception>
    public PartnershipsBuilder Prepare(params IReadOnlyList<string> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        ThrowIfBuilt();
        _prepared.AddRange(dimensions);
        return this;
    }

    /// <summary>Ends the changes and returns the settings.</summary>
    /// <exception cref="InvalidOperationException">The records or the date are not set.</exception>
    internal PartnershipSettings Build() =>
        _built ??= new PartnershipSettings
        {
            Source =
                _source
                ?? throw new InvalidOperationException(
                    "AddPartnerships has no records: set them with UseDataSet, UseFile or UseSource."
                ),
            WatchedFile = _watchedFile,
            Date =
                _date
                ?? throw new InvalidOperationException(
                    "AddPartnerships has no reference date: set it with AsOf or AsOfToday."
                ),
            Options = _options ?? new PartnershipCatalogOptions(),
            Prepared = [.. _prepared],
            Engine = Engine,
        };

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    private PartnershipsBuilder UseDate(Func<IServiceProvider, DateOnly> date)
    {
        ThrowIfBuilt();
        _date = _date is null ? date : throw new InvalidOperationException("The reference date was set before.");
        return this;
    }

    private PartnershipsBuilder Add<TFact>(Func<IServiceProvider, Dimension<TFact>> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ThrowIfBuilt();
        _services.Add(
            ServiceDescriptor.KeyedSingleton(
                _key,
                (services, _) =>
                    dimension(services)
                    ?? throw new InvalidOperationException(
                        "The function given to AddDimension returned null instead of a dimension."
                    )
            )
        );
        return this;
    }

    private void Claim(string id, bool isBuiltIn)
    {
        ThrowIfBuilt();
        if (isBuiltIn || !_ids.Add(id))
            throw new ArgumentException($"There is already a dimension '{id.Split('/')[^1]}'.", nameof(id));
    }

    private void ThrowIfBuilt()
    {
        if (_built is not null)
            throw new InvalidOperationException(
                "The call of AddPartnerships has ended, or its services are in use, so the builder cannot be changed "
                    + "any more."
            );
    }
}
