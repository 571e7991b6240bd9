namespace Baeum.Compute.Tests;

public class StreamingTests
{
    [Fact]
    public void Copies_any_length_to_any_place_and_nothing_beside_it()
    {
        for (int length = 0; length <= 70; length++)
            for (int place = 0; place <= 17; place++)
            {
                float[] x = Samples.WithSpecials(length), y = [.. Enumerable.Repeat(7f, 100)], expected = (float[])y.Clone();
                x.CopyTo(expected, place);
                Streaming.Copy(x, y.AsSpan(place, length));
                Bits.Equal(expected, y, $"{length} at {place}");
            }
        Assert.Throws<ArgumentException>(() => Streaming.Copy([1, 2], new float[3]));
    }
}
