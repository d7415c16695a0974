using System.Runtime.ExceptionServices;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gemeente.Partnerships.Hosting;

/// <summary>Puts partnerships among the services of a host, and loads them when it starts.</summary>
/// <remarks>
/// The services, each of which the host may register itself instead: <see cref="PartnershipStore"/>, one for the host;
/// <see cref="PartnershipSnapshot"/> and <see cref="PartnershipCatalog"/>, what the store holds when they are asked
/// for; and <see cref="QueryDimensions"/>, which has the dimensions built in and all that the host added.
/// </remarks>
public static class PartnershipServices
{
    /// <summary>Adds partnerships to the services of a host. Nothing is loaded before it is asked for.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Names the records, the date and the dimensions.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">
    /// No records or no date were named, or one of them twice, or partnerships were added before.
    /// </exception>
    public static IServiceCollection AddPartnerships(
        this IServiceCollection services,
        Action<PartnershipsBuilder> configure
    ) => Add(services, key: null, configure);

    /// <summary>
    /// Adds partnerships under a key, for hosts with several sets of records. The services are asked for with the key;
    /// the dimensions added are those of this set alone.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="key">The key.</param>
    /// <param name="configure">Names the records, the date and the dimensions.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">
    /// No records or no date were named, or one of them twice, or partnerships were added under that key before.
    /// </exception>
    public static IServiceCollection AddPartnerships(
        this IServiceCollection services,
        object key,
        Action<PartnershipsBuilder> configure
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        return Add(services, key, configure);
    }

    /// <summary>
    /// Loads all partnerships that were added, checks their dimensions and makes ready what is to be prepared, so that
    /// what is wrong is known before the first question. To be called when a host starts.
    /// </summary>
    /// <param name="services">The services of the running host.</param>
    /// <param name="cancellation">Stops loading.</param>
    /// <exception cref="InvalidOperationException">No partnerships were added, or a dimension is wrong.</exception>
    /// <exception cref="InvalidPartnershipDataException">The records cannot be used.</exception>
    /// <exception cref="ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Several sets cannot be used; each says why.</exception>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    public static async Task LoadPartnershipsAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(services);
        PartnershipRegistration[] registrations = [.. services.GetServices<PartnershipRegistration>()];
        if (registrations.Length == 0)
            throw new InvalidOperationException(
                "There are no partnerships to load: call AddPartnerships on the services first."
            );
        List<Exception> failures = [];
        foreach (PartnershipRegistration registration in registrations)
        {
            try
            {
                await registration.LoaderOf(services).LoadAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count == 1)
            ExceptionDispatchInfo.Throw(failures[0]);
        if (failures.Count > 1)
            throw new AggregateException("Several sets of partnerships cannot be used.", failures);
    }

    private static IServiceCollection Add(
        IServiceCollection services,
        object? key,
        Action<PartnershipsBuilder> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        if (
            services.Any(other =>
                !other.IsKeyedService
                && other.ImplementationInstance is PartnershipRegistration registered
                && Equals(registered.Key, key)
            )
        )
        {
            throw new InvalidOperationException(
                key is null
                    ? "AddPartnerships was called before: give further sets of records a key."
                    : $"AddPartnerships was called before with the key '{key}'."
            );
        }

        PartnershipsBuilder builder = new(key);
        configure(builder);
        PartnershipRegistration registration = builder.Build();
        services.AddSingleton(registration);
        foreach (ServiceDescriptor service in builder.Services)
            services.Add(service);
        services.TryAddKeyedSingleton(key, (provider, _) => new PartnershipLoader(registration, provider));
        services.TryAddKeyedSingleton(key, (provider, _) => registration.LoaderOf(provider).Load());
        services.TryAddKeyedTransient(key, (provider, _) => registration.LoaderOf(provider).Current());
        services.TryAddKeyedTransient(key, (provider, _) => registration.LoaderOf(provider).Current().Catalog);
        services.TryAddKeyedSingleton(key, (provider, _) => registration.DimensionsOf(provider));
        return services;
    }
}
