using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// One set of partnerships of a host. All containers that are built from the services share its settings. They are
/// complete when the first of them is read.
/// </summary>
internal sealed class PartnershipRegistration(PartnershipsBuilder builder)
{
    public object? Key => builder.Key;

    /// <summary>The settings.</summary>
    /// <exception cref="InvalidOperationException">The records or the date are not set.</exception>
    public PartnershipSettings Settings => builder.Build();

    /// <summary>Returns the clock of the host; that of the system if the host has none.</summary>
    public static TimeProvider Clock(IServiceProvider services) =>
        services.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System;

    public PartnershipLoader LoaderOf(IServiceProvider services) => Get<PartnershipLoader>(services);

    /// <summary>Returns the engine that the services have, which opens it; null if there is none.</summary>
    /// <exception cref="InvalidOperationException">The configuration names one, and there is none.</exception>
    public IQueryEngine? EngineOf(IServiceProvider services)
    {
        IQueryEngine? engine = Key is null
            ? services.GetService<IQueryEngine>()
            : services.GetKeyedService<IQueryEngine>(Key);
        return engine is null && Settings.Engine is { } named
            ? throw new InvalidOperationException(
                $"The configuration of partnerships{At()} names the engine '{named}', and the services have no "
                    + $"{nameof(IQueryEngine)}. Add it by a method of its package, such as AddDuckDbEngine(section)."
            )
            : engine;
    }

    public T Get<T>(IServiceProvider services)
        where T : notnull => Key is null ? services.GetRequiredService<T>() : services.GetRequiredKeyedService<T>(Key);

    /// <exception cref="InvalidOperationException">Two dimensions have the same id.</exception>
    public QueryDimensions DimensionsOf(IServiceProvider services)
    {
        try
        {
            return QueryDimensions
                .BuiltIn.With([.. All<Dimension<PartnershipFact>>(services)])
                .With([.. All<Dimension<MunicipalityFact>>(services)]);
        }
        catch (ArgumentException invalid)
        {
            throw new InvalidOperationException(
                $"The dimensions given to AddPartnerships{At()} are not valid: {invalid.Message}",
                invalid
            );
        }
    }

    /// <exception cref="InvalidOperationException">A dimension to prepare does not exist.</exception>
    public PartnershipStoreOptions StoreOptions(QueryDimensions dimensions)
    {
        if (
            Settings.Prepared.FirstOrDefault(id =>
                dimensions.FindOfPartnerships(id) is null && dimensions.FindOfMunicipalities(id) is null
            ) is
            { } unknown
        )
            throw new InvalidOperationException(
                $"AddPartnerships{At()} cannot prepare the dimension '{unknown}', because it does not exist."
            );
        return new PartnershipStoreOptions
        {
            Prepared =
            [
                .. Settings.Prepared.Select(dimensions.FindOfPartnerships).OfType<Dimension<PartnershipFact>>(),
            ],
            PreparedMunicipalities =
            [
                .. Settings
                    .Prepared.Where(id => dimensions.FindOfPartnerships(id) is null)
                    .Select(id => dimensions.FindOfMunicipalities(id)!),
            ],
        };
    }

    private string At() => Key is null ? "" : $" for '{Key}'";

    private IEnumerable<T> All<T>(IServiceProvider services) =>
        Key is null ? services.GetServices<T>() : services.GetKeyedServices<T>(Key);
}
