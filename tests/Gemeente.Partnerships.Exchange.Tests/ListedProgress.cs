using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Tests;

/// <summary>Keeps the reported progress.</summary>
internal sealed class ListedProgress : IProgress<ImportProgress>
{
    public List<ImportProgress> Reports { get; } = [];

    public void Report(ImportProgress value) => Reports.Add(value);
}
