namespace Baeum.Compute.Tests;

[Collection(ThreadCountCollection.Name)]
public class ByteFloatsTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(31), InlineData(32), InlineData(257), InlineData((1 << 18) - 1), InlineData((1 << 19) + 77)]
    public void Turns_every_byte_into_its_number(int count)
    {
        byte[] x = [.. Enumerable.Range(0, count).Select(i => (byte)(i * 7 + i / 256))];
        ThreadCountCollection.SameBits(() =>
        {
            var y = new float[count];
            ByteFloats.Convert(x, y);
            Assert.Equal(x.Select(b => (float)b), y);
            return y;
        });
    }

    [Fact]
    public void Refuses_spans_of_unequal_length()
        => Assert.Throws<ArgumentException>(() => ByteFloats.Convert(new byte[3], new float[4]));
}
