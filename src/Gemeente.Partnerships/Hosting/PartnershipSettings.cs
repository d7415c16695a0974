using Gemeente.Partnerships.Catalog;

namespace Gemeente.Partnerships.Hosting;

/// <summary>The settings of one set of partnerships.</summary>
internal sealed record PartnershipSettings
{
    public required Func<IServiceProvider, IPartnershipSource> Source { get; init; }

    /// <summary>The path of the file to watch; null if the host does not want that.</summary>
    public required string? WatchedFile { get; init; }

    /// <summary>Gets the current reference date.</summary>
    public required Func<IServiceProvider, DateOnly> Date { get; init; }

    public required PartnershipCatalogOptions Options { get; init; }

    /// <summary>The ids of the dimensions that are classified before readers see a catalog.</summary>
    public required ValueList<string> Prepared { get; init; }

    /// <summary>The engine of which the host expects answers; null without one.</summary>
    public required string? Engine { get; init; }
}
