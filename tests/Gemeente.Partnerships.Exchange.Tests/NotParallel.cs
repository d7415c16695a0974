namespace Gemeente.Partnerships.Exchange.Tests;

/// <summary>
/// The collection of tests that measure the whole process, such as its memory. They run one at a time.
/// </summary>
[CollectionDefinition(nameof(NotParallel), DisableParallelization = true)]
public sealed class NotParallel;
