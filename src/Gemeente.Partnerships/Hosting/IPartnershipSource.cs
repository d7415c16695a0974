using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Hosting;

/// <summary>Where a host's records come from: a database, a service, a file.</summary>
/// <remarks>An implementation may be called by several threads, one load at a time for one store.</remarks>
public interface IPartnershipSource
{
    /// <summary>Loads the records as they are now.</summary>
    /// <param name="cancellation">Stops loading.</param>
    /// <exception cref="InvalidPartnershipDataException">The records cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellation);
}
