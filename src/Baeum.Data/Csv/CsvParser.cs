using System.Buffers;

namespace Baeum.Data;

/// <summary>Reads parts of a CSV file into columns of given kinds and notes which of them are too narrow.</summary>
internal sealed class CsvParser(ByteSource source, CsvLayout layout, CsvChunk[] chunks, CsvValue value, CsvKind[] kinds, bool[] given, CsvStore[] stores)
{
    private readonly CsvKind[][] _found = new CsvKind[chunks.Length][];
    private readonly int[][] _ints = Array.ConvertAll(stores, s => s.Ints);
    private readonly double[][] _doubles = Array.ConvertAll(stores, s => s.Doubles);

    /// <summary>For each column the wider kind that it needs, or <see cref="CsvKind.Skip"/>.</summary>
    public CsvKind[] Widened()
    {
        var widened = (CsvKind[])kinds.Clone();
        foreach (var found in _found)
            for (int i = 0; i < widened.Length; i++)
                widened[i] = CsvKinds.Join(widened[i], found[i]);
        return [.. widened.Select((kind, i) => kind == kinds[i] ? CsvKind.Skip : kind)];
    }

    /// <summary>Reads one part.</summary>
    /// <exception cref="InvalidDataException">A row has too few or too many fields, a quote is not closed, or a field does not fit a type that was asked for.</exception>
    public void Parse(int part)
    {
        var chunk = chunks[part];
        var found = _found[part] = (CsvKind[])kinds.Clone();
        var texts = new CsvText();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(chunk.Length);
        try
        {
            ReadOnlySpan<byte> bytes = buffer.AsSpan(0, source.Read(chunk.Start, buffer.AsSpan(0, chunk.Length)));
            var rows = new CsvRows(bytes, layout.Delimiter, layout.Newline);
            for (int row = chunk.FirstRow; rows.NextRow(); row++)
            {
                long line = chunk.FirstLine + rows.Lines;
                for (int column = 0; column < kinds.Length; column++)
                {
                    int plain = CsvPlainRun.Read(bytes, rows.Position, layout, kinds, _ints, _doubles, row, ref column);
                    rows.SkipTo(plain);
                    if (rows.IsRowEnd)
                        throw Ragged(line, column);
                    Store(rows.NextField(), row, column, found, texts, line);
                    if (rows.IsOpen)
                        throw new InvalidDataException($"{Where(line, column)}: a quote opens here and is never closed.");
                }
                if (!rows.IsRowEnd)
                    throw Ragged(line, kinds.Length + rows.SkipRow());
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Store(ReadOnlySpan<byte> field, int row, int column, CsvKind[] found, CsvText texts, long line)
    {
        var (kind, store) = (kinds[column], stores[column]);
        if (kind == CsvKind.Skip || found[column] == CsvKind.Text && kind != CsvKind.Text)
            return;
        if (value.IsMissing(field))
        {
            if (kind is CsvKind.Double)
                store.Doubles[row] = double.NaN;
            else if (kind is CsvKind.Float)
                store.Floats[row] = float.NaN;
            else if (kind != CsvKind.Text)
                Widen(CsvKinds.WithMissing(kind), field, column, found, line);
            return;
        }
        var number = CsvValue.Trim(field);
        bool fits = kind switch
        {
            CsvKind.Int => CsvNumber.TryLong(number, out long whole) && (store.Ints[row] = (int)whole) == whole,
            CsvKind.Long => CsvNumber.TryLong(number, out store.Longs[row]),
            CsvKind.Float => CsvNumber.TryFloat(number, out store.Floats[row]),
            CsvKind.Double => CsvNumber.TryDouble(number, out store.Doubles[row]),
            CsvKind.Bool => CsvValue.TryBool(field, out store.Bools[row]),
            _ => (store.Texts[row] = texts.Get(field) ?? throw new InvalidDataException($"{Where(line, column)}: the text is not UTF-8; the file has another encoding.")) is not null,
        };
        if (!fits)
            Widen(value.KindOf(field), field, column, found, line);
    }

    private void Widen(CsvKind kind, ReadOnlySpan<byte> field, int column, CsvKind[] found, long line)
    {
        if (given[column])
            throw new InvalidDataException($"{Where(line, column)}: expected {CsvKinds.Name(kinds[column])}, found '{Excerpt(field)}'.");
        found[column] = CsvKinds.Join(found[column], kind);
    }

    private InvalidDataException Ragged(long line, int fields)
        => new($"{source.Name}, line {line}: expected {kinds.Length} fields, as in the first line, found {fields}.");

    private string Where(long line, int column) => $"{source.Name}, line {line}, column '{layout.Names[column]}'";

    private static string Excerpt(ReadOnlySpan<byte> field) => System.Text.Encoding.UTF8.GetString(field[..Math.Min(field.Length, 60)]) + (field.Length > 60 ? "..." : "");
}
