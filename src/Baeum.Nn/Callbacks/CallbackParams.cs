namespace Baeum.Nn;

/// <summary>What a run was asked for.</summary>
/// <param name="Epochs">Number of the last epoch.</param>
/// <param name="Steps">Batches in an epoch.</param>
/// <param name="Verbose">0 silent, 1 a progress bar, 2 a line for each epoch.</param>
public sealed record CallbackParams(int Epochs = 1, int Steps = 0, int Verbose = 0);
