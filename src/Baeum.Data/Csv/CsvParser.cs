using System.Buffers;
using System.Runtime.CompilerServices;

namespace Baeum.Data;

/// <summary>Reads parts of a CSV file into columns of given kinds and notes which of them are too narrow.</summary>
internal sealed class CsvParser(ByteSource source, CsvLayout layout, CsvChunk[] chunks, CsvValue value, CsvKind[] kinds, CsvStore?[] stores)
{
    private readonly Lock _gate = new();
    private readonly CsvKind[] _found = (CsvKind[])kinds.Clone();
    private readonly int[] _runEnds = RunEnds(kinds);

    /// <summary>For each column the wider kind that it needs, or <see cref="CsvKind.Skip"/>.</summary>
    public CsvKind[] Widened() => [.. _found.Select((kind, i) => kind == kinds[i] ? CsvKind.Skip : kind)];

    /// <summary>Reads one part.</summary>
    /// <exception cref="InvalidDataException">A row has too few or too many fields, a quote is not closed, or a field does not fit a type that was asked for.</exception>
    public void Parse(int part)
    {
        var chunk = chunks[part];
        using var buffer = new CsvBuffer(source, chunk);
        using var tile = new CsvTile(stores, chunk.FirstRow);
        if (chunk.HasQuotes && buffer.Text.Contains((byte)'"'))
            ParseQuoted(buffer.Text, chunk, tile);
        else
            ParsePlain(buffer.Padded, chunk, tile);
        tile.Flush();
    }

    // All ends of fields are found first; then no row and no field waits for another. A file is often read once: optimised at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ParsePlain(ReadOnlySpan<byte> text, CsvChunk chunk, CsvTile tile)
    {
        var body = text[CsvBuffer.Margin..^CsvBuffer.Margin];
        int[] ends = ArrayPool<int>.Shared.Rent((int)Math.Min((long)chunk.Lines * kinds.Length, body.Length) + 2 + CsvScan.Spare);
        int[] rowEnds = ArrayPool<int>.Shared.Rent(chunk.Lines + 1 + CsvScan.Spare);
        try
        {
            var (fields, rows) = CsvScan.Ends(text, layout.Delimiter, layout.Newline, ends.AsSpan(1), rowEnds);
            if (fields < 0)
            {
                ArrayPool<int>.Shared.Return(ends);
                ends = ArrayPool<int>.Shared.Rent(CsvScan.CountEnds(body, layout.Delimiter, layout.Newline) + 2 + CsvScan.Spare);
                (fields, rows) = CsvScan.Ends(text, layout.Delimiter, layout.Newline, ends.AsSpan(1), rowEnds);
            }
            ends[0] = CsvBuffer.Margin - 1;
            if (body.Length > 0 && body[^1] != layout.Newline)
                (ends[++fields], rowEnds[rows++]) = (text.Length - CsvBuffer.Margin, fields - 1);
            var texts = new CsvText();
            for (int row = 0, first = 0; row < rows; row++)
            {
                int last = rowEnds[row], end = ends[last + 1];
                var line = text[(ends[first] + 1)..end];
                if (last != first || !CsvScan.IsBlank(line, layout.Delimiter))
                {
                    if (last - first + 1 != kinds.Length)
                        throw layout.Ragged(source, chunk.FirstLine + row, last - first + 1, line);
                    ends[last + 1] -= line[^1] == '\r' ? 1 : 0;
                    ParseRow(text, ends.AsSpan(first, kinds.Length + 1), tile, texts, chunk.FirstLine + row);
                    ends[last + 1] = end;
                }
                first = last + 1;
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(ends);
            ArrayPool<int>.Shared.Return(rowEnds);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ParseRow(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, CsvTile tile, CsvText texts, long line)
    {
        int row = tile.Row;
        var slots = tile.NextRow();
        bool isPlain = value.IsPlain;
        for (int column = 0; column < slots.Length;)
        {
            int stop = _runEnds[column];
            var (kind, run) = (kinds[column], stop - column);
            column += kind == CsvKind.Skip ? run
                : kind == CsvKind.Int && isPlain ? CsvPlain.Ints(text, ends[column..], slots.Slice(column, run))
                : kind == CsvKind.Double && isPlain ? CsvPlain.Doubles(text, ends[column..], slots.Slice(column, run)) : 0;
            if (column < stop)
            {
                Store(text[(ends[column] + 1)..ends[column + 1]], row, column, slots, texts, line);
                column++;
            }
        }
    }

    private void ParseQuoted(ReadOnlySpan<byte> text, CsvChunk chunk, CsvTile tile)
    {
        var rows = new CsvRows(text, layout.Delimiter, layout.Newline);
        var texts = new CsvText();
        while (rows.NextRow())
        {
            long line = chunk.FirstLine + rows.Lines;
            int row = tile.Row, start = rows.Position;
            var slots = tile.NextRow();
            for (int column = 0; column < kinds.Length; column++)
            {
                if (rows.IsRowEnd)
                    throw layout.Ragged(source, line, column, text[start..(rows.Position - 1)]);
                Store(rows.NextField(), row, column, slots, texts, line);
                if (rows.IsOpen)
                    throw new InvalidDataException($"{layout.Where(source, line, column)}: a quote opens here and is never closed.");
            }
            if (!rows.IsRowEnd)
                throw layout.Ragged(source, line, kinds.Length + rows.SkipRow(), text[start..Math.Min(rows.Position - 1, text.Length)]);
        }
    }

    private void Store(ReadOnlySpan<byte> field, int row, int column, Span<ulong> slots, CsvText texts, long line)
    {
        var kind = kinds[column];
        if (kind == CsvKind.Skip || (kind != CsvKind.Text && _found[column] == CsvKind.Text))
            return;
        if (value.IsMissing(field))
        {
            if (kind is CsvKind.Text)
                stores[column]!.Set(row, null);
            else if (kind is CsvKind.Double or CsvKind.Float or CsvKind.Date)
                slots[column] = kind == CsvKind.Double ? BitConverter.DoubleToUInt64Bits(double.NaN) : kind == CsvKind.Float ? BitConverter.SingleToUInt32Bits(float.NaN) : 0;
            else
                Widen(CsvKinds.WithMissing(kind), field, column, line);
            return;
        }
        if (kind == CsvKind.Text)
            stores[column]!.Set(row, texts.Get(field) ?? throw new InvalidDataException($"{layout.Where(source, line, column)}: the text is not UTF-8; name its Encoding, such as \"cp949\" or \"latin1\"."));
        else if (!TryNumber(kind, field, out slots[column]))
            Widen(value.KindOf(field), field, column, line);
    }

    private bool TryNumber(CsvKind kind, ReadOnlySpan<byte> field, out ulong slot)
    {
        slot = 0;
        switch (kind)
        {
            case CsvKind.Int or CsvKind.Long:
                bool isWhole = value.TryLong(field, out long whole);
                slot = (ulong)whole;
                return isWhole && (kind == CsvKind.Long || whole == (int)whole);
            case CsvKind.Float:
                bool isFloat = value.TryFloat(field, out float single);
                slot = BitConverter.SingleToUInt32Bits(single);
                return isFloat;
            case CsvKind.Double:
                bool isDouble = value.TryDouble(field, out double number);
                slot = BitConverter.DoubleToUInt64Bits(number);
                return isDouble;
            case CsvKind.Date:
                bool isDate = value.TryDate(field, out var date);
                slot = (ulong)date.Ticks;
                return isDate;
            default:
                bool isFlag = CsvValue.TryBool(field, out bool flag);
                slot = flag ? 1u : 0;
                return isFlag;
        }
    }

    private void Widen(CsvKind kind, ReadOnlySpan<byte> field, int column, long line)
    {
        if (layout.Given[column])
            throw new InvalidDataException($"{layout.Where(source, line, column)}: expected {CsvKinds.Name(kinds[column])}, found '{CsvLayout.Excerpt(field)}'.");
        lock (_gate)
            _found[column] = CsvKinds.Join(_found[column], kind);
    }

    private static int[] RunEnds(CsvKind[] kinds)
    {
        var ends = new int[kinds.Length];
        for (int i = kinds.Length - 1; i >= 0; i--)
            ends[i] = i + 1 < kinds.Length && kinds[i + 1] == kinds[i] ? ends[i + 1] : i + 1;
        return ends;
    }
}
