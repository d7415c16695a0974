namespace Gemeente.Partnerships.Tests;

/// <summary>Tests of what the whole process does, its memory for one: no other test runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
