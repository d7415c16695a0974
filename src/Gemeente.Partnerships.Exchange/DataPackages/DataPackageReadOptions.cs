using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The options for reading a Data Package.</summary>
/// <remarks>Immutable; changed with <c>with</c>. Equal if the limits are equal and the receiver is the same.</remarks>
public sealed record DataPackageReadOptions
{
    /// <summary>Gets the default options: the default limits, without progress.</summary>
    public static DataPackageReadOptions Default { get; } = new();

    /// <summary>
    /// Gets the limits on the size of the files. The default is <see cref="DataPackageLimits.Default"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public DataPackageLimits Limits
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = DataPackageLimits.Default;

    /// <summary>
    /// Gets the receiver of progress: a report for each hundredth of a table, on the thread that reads. The default is
    /// null: no reports.
    /// </summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
