namespace Gemeente.Partnerships.Tests;

/// <summary>Tests that measure the whole process, such as its memory. No other test runs at the same time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
