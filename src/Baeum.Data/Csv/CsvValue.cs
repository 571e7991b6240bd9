namespace Baeum.Data;

/// <summary>What the text of a field means.</summary>
internal sealed class CsvValue(IEnumerable<string> naValues)
{
    private static readonly string[] UsualNa =
        ["", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"];

    private readonly byte[][] _na = [.. UsualNa.Concat(naValues).Distinct().Select(System.Text.Encoding.UTF8.GetBytes)];
    private readonly int _longest = UsualNa.Concat(naValues).Max(System.Text.Encoding.UTF8.GetByteCount);

    /// <summary>Whether the field stands for a missing value.</summary>
    public bool IsMissing(ReadOnlySpan<byte> field)
    {
        if (field.Length > _longest)
            return false;
        foreach (byte[] na in _na)
            if (field.SequenceEqual(na))
                return true;
        return false;
    }

    /// <summary>The narrowest kind that the field fits; <see cref="CsvKind.None"/> if it is missing.</summary>
    public CsvKind KindOf(ReadOnlySpan<byte> field)
    {
        if (IsMissing(field))
            return CsvKind.None;
        var trimmed = Trim(field);
        if (CsvNumber.TryLong(trimmed, out long whole))
            return whole is >= int.MinValue and <= int.MaxValue ? CsvKind.Int : CsvKind.Long;
        return CsvNumber.TryDouble(trimmed, out _) ? CsvKind.Double : TryBool(field, out _) ? CsvKind.Bool : CsvKind.Text;
    }

    /// <summary>True, TRUE, true, False, FALSE, false.</summary>
    public static bool TryBool(ReadOnlySpan<byte> field, out bool value)
    {
        value = field.SequenceEqual("True"u8) || field.SequenceEqual("TRUE"u8) || field.SequenceEqual("true"u8);
        return value || field.SequenceEqual("False"u8) || field.SequenceEqual("FALSE"u8) || field.SequenceEqual("false"u8);
    }

    /// <summary>Without blanks at both ends, which numbers may have.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field) => field.Length > 0 && (field[0] <= ' ' || field[^1] <= ' ') ? field.Trim(" \t"u8) : field;
}
