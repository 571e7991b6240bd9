namespace Baeum.Learn;

/// <summary>Where brute force cuts the samples in two: scikit-learn's two threads take half of the blocks of 256 each, which decides who is kept of equally near neighbours.</summary>
internal static class Halves
{
    private const int Block = 256;

    /// <summary>First sample of the second half; the number of samples if there is but one block.</summary>
    public static int Boundary(int samples) => Math.Min(samples, ((samples + Block - 1) / Block + 1) / 2 * Block);
}
