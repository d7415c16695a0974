using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// The settings of one set of partnerships. All containers that are built from the services share them.
/// </summary>
internal sealed record PartnershipRegistration
{
    public required object? Key { get; init; }

    public required Func<IServiceProvider, IPartnershipSource> Source { get; init; }

    /// <summary>The path of the file to watch; null if the host does not want that.</summary>
    public required string? WatchedFile { get; init; }

    /// <summary>Gets the current reference date.</summary>
    public required Func<IServiceProvider, DateOnly> Date { get; init; }

    public required PartnershipCatalogOptions Options { get; init; }

    /// <summary>The ids of the dimensions that are classified before readers see a catalog.</summary>
    public required ValueList<string> Prepared { get; init; }

    /// <summary>Returns the clock of the host; that of the system if the host has none.</summary>
    public static TimeProvider Clock(IServiceProvider services) =>
        services.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System;

    public PartnershipLoader LoaderOf(IServiceProvider services) => Get<PartnershipLoader>(services);

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
            Prepared.FirstOrDefault(id =>
                dimensions.FindOfPartnerships(id) is null && dimensions.FindOfMunicipalities(id) is null
            ) is
            { } unknown
        )
            throw new InvalidOperationException(
                $"AddPartnerships{At()} cannot prepare the dimension '{unknown}', because it does not exist."
            );
        return new PartnershipStoreOptions
        {
            Prepared = [.. Prepared.Select(dimensions.FindOfPartnerships).OfType<Dimension<PartnershipFact>>()],
            PreparedMunicipalities =
            [
                .. Prepared
                    .Where(id => dimensions.FindOfPartnerships(id) is null)
                    .Select(id => dimensions.FindOfMunicipalities(id)!),
            ],
        };
    }

    private string At() => Key is null ? "" : $" for '{Key}'";

    private IEnumerable<T> All<T>(IServiceProvider services) =>
        Key is null ? services.GetServices<T>() : services.GetKeyedServices<T>(Key);
}
