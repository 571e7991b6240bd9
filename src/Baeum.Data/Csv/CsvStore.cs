using System.Runtime.CompilerServices;

namespace Baeum.Data;

/// <summary>The values of one column while they are read.</summary>
internal abstract class CsvStore
{
    /// <summary>A column of a kind with room for all rows.</summary>
    public static CsvStore? Create(CsvKind kind, int rows) => kind switch
    {
        CsvKind.Skip => null,
        CsvKind.Int => new Store<int, IntSlot>(rows),
        CsvKind.Long => new Store<long, LongSlot>(rows),
        CsvKind.Float => new Store<float, FloatSlot>(rows),
        CsvKind.Double => new Store<double, DoubleSlot>(rows),
        CsvKind.Bool => new Store<bool, BoolSlot>(rows),
        CsvKind.Date => new Store<DateTime, DateSlot>(rows),
        _ => new TextStore(rows),
    };

    /// <summary>Takes the values of consecutive rows out of a tile in which each row has one slot of 64 bits for each column.</summary>
    /// <param name="slots">The tile, from this column's first slot on.</param>
    /// <param name="columns">Slots in a row.</param>
    /// <param name="row">The first row.</param>
    /// <param name="count">Number of rows.</param>
    public abstract void Take(ReadOnlySpan<ulong> slots, int columns, int row, int count);

    /// <summary>Sets a text, which no slot can hold.</summary>
    public virtual void Set(int row, string? text) => throw new NotSupportedException();

    /// <summary>The finished column.</summary>
    public abstract Column ToColumn(string name);

    /// <summary>How 64 bits hold a value.</summary>
    private interface ISlot<T>
    {
        static abstract T Read(ulong slot);
    }

    private readonly struct IntSlot : ISlot<int>
    {
        public static int Read(ulong slot) => (int)slot;
    }

    private readonly struct LongSlot : ISlot<long>
    {
        public static long Read(ulong slot) => (long)slot;
    }

    private readonly struct FloatSlot : ISlot<float>
    {
        public static float Read(ulong slot) => BitConverter.UInt32BitsToSingle((uint)slot);
    }

    private readonly struct DoubleSlot : ISlot<double>
    {
        public static double Read(ulong slot) => BitConverter.UInt64BitsToDouble(slot);
    }

    private readonly struct BoolSlot : ISlot<bool>
    {
        public static bool Read(ulong slot) => slot != 0;
    }

    private readonly struct DateSlot : ISlot<DateTime>
    {
        public static DateTime Read(ulong slot) => new((long)slot);
    }

    // Every row is written, so the array need not be cleared first: its memory is touched once.
    private sealed class Store<T, TSlot>(int rows) : CsvStore
        where T : unmanaged
        where TSlot : ISlot<T>
    {
        private readonly T[] _values = GC.AllocateUninitializedArray<T>(rows);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public override void Take(ReadOnlySpan<ulong> slots, int columns, int row, int count)
        {
            var target = _values.AsSpan(row, count);
            for (int i = 0, slot = 0; i < target.Length; i++, slot += columns)
                target[i] = TSlot.Read(slots[slot]);
        }

        public override Column ToColumn(string name) => new Column<T>(name, _values);
    }

    private sealed class TextStore(int rows) : CsvStore
    {
        private readonly string?[] _values = new string?[rows];

        public override void Take(ReadOnlySpan<ulong> slots, int columns, int row, int count)
        {
        }

        public override void Set(int row, string? text) => _values[row] = text;

        public override Column ToColumn(string name) => Column.Create(name, _values);
    }
}
