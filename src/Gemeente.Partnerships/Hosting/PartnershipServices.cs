using System.Runtime.ExceptionServices;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gemeente.Partnerships.Hosting;

/// <summary>Adds partnerships to the services of a host and loads them at its start.</summary>
/// <remarks>
/// The services are <see cref="PartnershipStore"/> (one for the host), <see cref="PartnershipSnapshot"/> and
/// <see cref="PartnershipCatalog"/> (one for each scope: those of the store when the scope first asks for them, so that
/// a request sees one state), <see cref="QueryDimensions"/> (the built-in dimensions and those that the host added),
/// and <see cref="IPartnershipSource"/> (the source, for <see cref="PartnershipStore.ReloadAsync"/>). A host may
/// register any of them itself instead. A singleton uses the store: a snapshot would stay as it was, and scope
/// validation rejects it. Loads and queries are measured by an <c>ActivitySource</c> and a <c>Meter</c> with the name
/// <c>Gemeente.Partnerships</c>.
/// </remarks>
public static class PartnershipServices
{
    /// <summary>Adds partnerships to the services of a host. They are loaded on first use.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the records, the date and the dimensions.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">
    /// The records or the date are not set, or are set twice, or partnerships were added before.
    /// </exception>
    public static IServiceCollection AddPartnerships(
        this IServiceCollection services,
        Action<PartnershipsBuilder> configure
    ) => Add(services, key: null, configure);

    /// <summary>
    /// Adds partnerships to the services of a host, and returns their settings to set them. They are loaded on first
    /// use. Missing settings are reported then, or by <see cref="LoadPartnershipsAsync"/>.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <returns>The settings. They cannot be changed after the services have used the partnerships.</returns>
    /// <exception cref="InvalidOperationException">Partnerships were added before.</exception>
    /// <example><c>services.AddPartnerships().UseDataSet(dataSet).AsOfToday();</c></example>
    public static PartnershipsBuilder AddPartnerships(this IServiceCollection services) => Add(services, key: null);

    /// <summary>
    /// Adds partnerships under a key, for hosts with several sets of records. The services are keyed services with that
    /// key. Dimensions that are added belong to this set only.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="key">The key.</param>
    /// <param name="configure">Sets the records, the date and the dimensions.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">
    /// The records or the date are not set, or are set twice, or partnerships were added under that key before.
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
    /// Loads all partnerships that were added, checks their dimensions and prepares them. A host calls it at its start,
    /// to report duplicate ids, unknown dimensions and invalid records before the first request.
    /// </summary>
    /// <param name="services">The service provider of the host.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    /// <exception cref="InvalidOperationException">No partnerships were added, or a dimension is not valid.</exception>
    /// <exception cref="InvalidPartnershipDataException">The records cannot be used.</exception>
    /// <exception cref="ClassifierException">A classifier of a prepared dimension failed.</exception>
    /// <exception cref="AggregateException">Several sets cannot be used. It contains an exception for each.</exception>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    public static async Task LoadPartnershipsAsync(
        this IServiceProvider services,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        PartnershipRegistration[] registrations = [.. services.GetServices<PartnershipRegistration>()];
        if (registrations.Length == 0)
            throw new InvalidOperationException(
                "There are no partnerships to load. Call AddPartnerships on the services first."
            );
        List<Exception> failures = [];
        foreach (PartnershipRegistration registration in registrations)
        {
            try
            {
                await registration.LoaderOf(services).LoadAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure)
                when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
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

        // The services are added at the end: not one after an error.
        ThrowIfAdded(services, key);
        ServiceCollection added = new();
        PartnershipsBuilder builder = new(key, added);
        configure(builder);
        builder.Build();
        foreach (ServiceDescriptor service in added)
        {
            if (service.Lifetime == ServiceLifetime.Scoped)
                services.TryAdd(service);
            else
                services.Add(service);
        }

        Register(services, new PartnershipRegistration(builder));
        return services;
    }

    private static PartnershipsBuilder Add(IServiceCollection services, object? key)
    {
        ArgumentNullException.ThrowIfNull(services);
        ThrowIfAdded(services, key);
        PartnershipsBuilder builder = new(key, services);
        Register(services, new PartnershipRegistration(builder));
        return builder;
    }

    private static void ThrowIfAdded(IServiceCollection services, object? key)
    {
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
                    ? "AddPartnerships was called before without a key. Give each further set of records a key."
                    : $"AddPartnerships was called before with the key '{key}'."
            );
        }
    }

    private static void Register(IServiceCollection services, PartnershipRegistration registration)
    {
        object? key = registration.Key;
        services.AddSingleton(registration);
        services.TryAddKeyedSingleton(key, (provider, _) => new PartnershipLoader(registration, provider));
        services.TryAddKeyedSingleton<IPartnershipSource>(
            key,
            (provider, _) =>
                new ScopedSource(registration.Settings.Source, provider.GetRequiredService<IServiceScopeFactory>())
        );
        services.TryAddKeyedSingleton(key, (provider, _) => registration.LoaderOf(provider).Load());
        services.TryAddKeyedScoped(key, (provider, _) => registration.LoaderOf(provider).Current());
        services.TryAddKeyedScoped(key, (provider, _) => registration.Get<PartnershipSnapshot>(provider).Catalog);
        services.TryAddKeyedSingleton(key, (provider, _) => registration.DimensionsOf(provider));
    }
}
