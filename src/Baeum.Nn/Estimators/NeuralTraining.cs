namespace Baeum.Nn;

/// <summary>How the estimators train their networks.</summary>
internal sealed record NeuralTraining(int Epochs, int BatchSize, Func<IReadOnlyList<Callback>>? Callbacks, double ValidationSplit, int Verbose, int? Seed);
