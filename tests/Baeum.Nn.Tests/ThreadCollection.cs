namespace Baeum.Nn.Tests;

/// <summary>Tests that change the number of threads or read process-wide counters run alone.</summary>
[CollectionDefinition(nameof(ThreadCollection), DisableParallelization = true)]
public sealed class ThreadCollection;
