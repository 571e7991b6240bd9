namespace Baeum.Data;

/// <summary>Lengths of the axes of a dataset or attribute (specification IV.A.2.b).</summary>
/// <param name="IsNull">Whether there are no values at all, not even one.</param>
/// <param name="Lengths">Length of each axis; none for a single value.</param>
/// <param name="Most">Greatest length of each axis; -1 is unlimited.</param>
/// <param name="Count">Number of values, which may be a lie: check it before memory is taken.</param>
internal sealed record DataspaceMessage(bool IsNull, long[] Lengths, long[] Most, long Count)
{
    private const int MaxRank = 32, Null = 2;

    /// <summary>Reads versions 1 and 2.</summary>
    public static DataspaceMessage Read(FieldReader fields)
    {
        int version = fields.Version(1, 2), rank = fields.Byte(), flags = fields.Byte();
        if (rank > MaxRank)
            throw fields.Damaged($"a dataspace has {rank} axes; at most {MaxRank} are possible");
        bool isNull = false;
        if (version == 1)
            fields.Skip(5);
        else
            isNull = fields.Byte() == Null;
        var lengths = new long[rank];
        for (int i = 0; i < rank; i++)
            lengths[i] = fields.Length();
        var most = (long[])lengths.Clone();
        for (int i = 0; i < rank && (flags & 1) != 0; i++)
            most[i] = fields.LengthOrUnlimited();
        Int128 count = isNull ? 0 : 1;
        foreach (long length in lengths)
            if ((count *= length) > long.MaxValue)
                throw fields.Damaged($"a dataspace of ({string.Join(", ", lengths)}) is larger than any file");
        return new(isNull, lengths, most, (long)count);
    }

    /// <summary>The lengths as a shape.</summary>
    /// <exception cref="InvalidDataException">More axes or longer ones than a shape can have.</exception>
    public Shape ToShape(string place)
    {
        if (Lengths.Length > Shape.MaxRank || Array.Exists(Lengths, n => n > int.MaxValue))
            throw new InvalidDataException($"{place}: the shape ({string.Join(", ", Lengths)}) is too large; at most {Shape.MaxRank} axes of {int.MaxValue} are supported.");
        return Array.ConvertAll(Lengths, n => (int)n);
    }
}
