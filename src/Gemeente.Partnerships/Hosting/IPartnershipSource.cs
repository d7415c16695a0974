using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Hosting;

/// <summary>The source of a host's records: a database, a service or a file (bron).</summary>
/// <remarks>A store calls its source from several threads, one load at a time.</remarks>
public interface IPartnershipSource
{
    /// <summary>Loads the current records.</summary>
    /// <param name="cancellationToken">Stops loading.</param>
    /// <exception cref="InvalidPartnershipDataException">The records cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken = default);
}
