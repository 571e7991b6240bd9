using System.Runtime.InteropServices;

namespace Baeum.Learn;

/// <summary>What the samples of one bin have together: four doubles, so that one addition of a vector adds a sample.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct HistogramBin
{
    public readonly double Gradient, Hessian, Count, Unused;
}
