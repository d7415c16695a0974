namespace Gemeente.Partnerships.Hosting;

/// <summary>A source that calls a delegate.</summary>
internal sealed class DelegateSource(Func<PartnershipDataSet> load) : IPartnershipSource
{
    public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<PartnershipDataSet>(load());
    }
}
