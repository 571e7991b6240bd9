namespace Baeum.Plots;

/// <summary>Reads whole numbers of variable length: seven bits a byte, low ones first; signed ones zigzag (0, -1, 1, -2, ...).</summary>
internal sealed class VarintReader(byte[] bytes)
{
    private int _at;

    public int Unsigned()
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = bytes[_at++];
            value |= (b & 127) << shift;
            if (b < 128)
                return value;
        }
    }

    public int Signed()
    {
        int value = Unsigned();
        return (value >> 1) ^ -(value & 1);
    }

    public bool[] Bits(int count)
    {
        var bits = new bool[count];
        for (int i = 0; i < count; i++)
            bits[i] = ((bytes[_at + i / 8] >> (i % 8)) & 1) != 0;
        _at += (count + 7) / 8;
        return bits;
    }
}
