namespace Baeum.Learn;

/// <summary>How a support vector problem is solved, apart from what it says.</summary>
/// <param name="Tolerance">Greatest violation of the conditions of the optimum.</param>
/// <param name="Shrinking">Set settled variables aside.</param>
/// <param name="MaxIter">Most steps; −1 for any number.</param>
/// <param name="CacheSize">Megabytes for rows of the kernel matrix.</param>
internal sealed record SmoSettings(double Tolerance, bool Shrinking, int MaxIter, double CacheSize);
