namespace Baeum.Compute.Tests;

public class PhiloxTests
{
    /// <summary>Known answers: file kat_vectors of the Random123 library, philox4x32 with 10 rounds.</summary>
    [Fact]
    public void Gives_the_known_answers()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Block(0, 0, 0, 0, 0, 0));
        Assert.Equal((0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu), Philox.Block(~0u, ~0u, ~0u, ~0u, ~0u, ~0u));
        Assert.Equal((0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u), Philox.Block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0));
    }

    [Fact]
    public unsafe void Makes_a_group_of_the_same_words()
    {
        var words = new uint[Philox.GroupSize];
        foreach (long group in new[] { 0L, 1, 77, 1L << 29, (1L << 40) + 3 })
        {
            fixed (uint* p = words)
                Philox.Group(group, 5, 6, 7, 8, p);
            for (int lane = 0; lane < 8; lane++)
            {
                ulong counter = (ulong)group * 8 + (ulong)lane;
                var expected = Philox.Block((uint)counter, (uint)(counter >> 32), 5, 6, 7, 8);
                Assert.Equal(expected, (words[lane], words[8 + lane], words[16 + lane], words[24 + lane]));
            }
        }
    }
}
