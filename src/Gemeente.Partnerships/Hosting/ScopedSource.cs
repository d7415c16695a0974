using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Hosting;

/// <summary>A source that is made for each load in a scope of its own. The scope is disposed after the load.</summary>
internal sealed class ScopedSource(Func<IServiceProvider, IPartnershipSource> make, IServiceScopeFactory scopes)
    : IPartnershipSource
{
    public async ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken = default)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            IPartnershipSource source =
                make(scope.ServiceProvider)
                ?? throw new InvalidOperationException(
                    "The function given to UseSource returned null instead of a source."
                );
            return await source.LoadAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException(
                    "The source given to AddPartnerships returned null instead of a data set."
                );
        }
    }
}
