namespace Gemeente.Partnerships.Hosting;

/// <summary>A source made of a delegate.</summary>
internal sealed class DelegateSource(Func<PartnershipDataSet> load) : IPartnershipSource
{
    public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new ValueTask<PartnershipDataSet>(load());
    }
}
