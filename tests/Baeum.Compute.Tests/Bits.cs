namespace Baeum.Compute.Tests;

/// <summary>Equality of bits; any NaN equals any other.</summary>
internal static class Bits
{
    public static void Equal(ReadOnlySpan<float> expected, ReadOnlySpan<float> received, string what = "")
    {
        Assert.Equal(expected.Length, received.Length);
        for (int i = 0; i < expected.Length; i++)
            if (BitConverter.SingleToInt32Bits(expected[i]) != BitConverter.SingleToInt32Bits(received[i]) && !(float.IsNaN(expected[i]) && float.IsNaN(received[i])))
                Assert.Fail($"{what}[{i}]: expected {expected[i]:R}, received {received[i]:R}");
    }
}
