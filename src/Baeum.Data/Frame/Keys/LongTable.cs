using System.Numerics;

namespace Baeum.Data;

/// <summary>Codes of whole numbers: a table with open addressing, which grows when it is half full.</summary>
internal sealed class LongTable
{
    private (long Value, int Code)[] _slots;
    private int _mask, _used;

    /// <summary>A table that will meet at most so many values.</summary>
    public LongTable(int values) => Resize((int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(values / 8, 16, 1 << 20)));

    /// <summary>The code of a value; a new value gets <paramref name="next"/>.</summary>
    public int CodeOf(long value, int next)
    {
        ref var slot = ref Find(value);
        if (slot.Code > 0)
            return slot.Code - 1;
        slot = (value, next + 1);
        if (++_used * 2 > _slots.Length)
            Resize(_slots.Length * 2);
        return next;
    }

    private ref (long Value, int Code) Find(long value)
    {
        // Fibonacci hashing: the high bits of the product depend on all bits of the value.
        int at = (int)((ulong)(value * -7046029254386353131) >> 32) & _mask;
        while (_slots[at].Code > 0 && _slots[at].Value != value)
            at = (at + 1) & _mask;
        return ref _slots[at];
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_slots))]
    private void Resize(int size)
    {
        var old = _slots ?? [];
        (_slots, _mask) = (new (long, int)[size], size - 1);
        foreach (var slot in old)
            if (slot.Code > 0)
                Find(slot.Value) = slot;
    }
}
