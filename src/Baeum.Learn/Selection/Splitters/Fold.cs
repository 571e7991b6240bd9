namespace Baeum.Learn;

/// <summary>The rows of one training and one test part: <c>var (train, test) = fold;</c></summary>
/// <param name="Train">Rows to fit on.</param>
/// <param name="Test">Rows to judge on.</param>
public readonly record struct Fold(int[] Train, int[] Test);
