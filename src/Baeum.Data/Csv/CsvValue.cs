using System.Runtime.CompilerServices;
using System.Text;

namespace Baeum.Data;

/// <summary>What the text of a field means.</summary>
internal sealed class CsvValue
{
    private static readonly string[] UsualNa =
        ["", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"];

    private readonly byte[][][] _naByLength;
    private readonly byte _thousands, _decimal;
    private readonly string? _dateFormat;

    public CsvValue(CsvOptions options)
    {
        var na = (options.KeepDefaultNa ? UsualNa : []).Concat(options.NaValues).Distinct().Select(Encoding.UTF8.GetBytes).ToArray();
        _naByLength = [.. Enumerable.Range(0, na.Select(n => n.Length + 1).DefaultIfEmpty().Max()).Select(length => na.Where(n => n.Length == length).ToArray())];
        _thousands = options.Thousands is { } thousands ? CsvOptions.Ascii(thousands, "thousands separator") : (byte)0;
        _decimal = CsvOptions.Ascii(options.Decimal, "decimal separator");
        _dateFormat = options.DateFormat;
        if (_thousands == _decimal)
            throw new ArgumentException($"ReadCsv: thousands and decimals cannot both be marked by '{options.Decimal}'.");
    }

    /// <summary>Whether numbers are written with a decimal point and without groups.</summary>
    public bool IsPlain => _thousands == 0 && _decimal == '.';

    /// <summary>Whether the field stands for a missing value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsMissing(ReadOnlySpan<byte> field)
    {
        if (field.Length >= _naByLength.Length)
            return false;
        foreach (byte[] na in _naByLength[field.Length])
            if (field.SequenceEqual(na))
                return true;
        return false;
    }

    /// <summary>The narrowest kind that the field fits; <see cref="CsvKind.None"/> if it is missing. Dates are text unless asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public CsvKind KindOf(ReadOnlySpan<byte> field)
    {
        if (IsMissing(field))
            return CsvKind.None;
        if (TryLong(field, out long whole))
            return whole is >= int.MinValue and <= int.MaxValue ? CsvKind.Int : CsvKind.Long;
        return TryDouble(field, out _) ? CsvKind.Double : TryBool(field, out _) ? CsvKind.Bool : CsvKind.Text;
    }

    /// <summary>True, TRUE, true, False, FALSE, false.</summary>
    public static bool TryBool(ReadOnlySpan<byte> field, out bool value)
    {
        value = field.SequenceEqual("True"u8) || field.SequenceEqual("TRUE"u8) || field.SequenceEqual("true"u8);
        return value || field.SequenceEqual("False"u8) || field.SequenceEqual("FALSE"u8) || field.SequenceEqual("false"u8);
    }

    /// <summary>A whole number, blanks around it allowed.</summary>
    public bool TryLong(ReadOnlySpan<byte> field, out long value)
        => CsvNumber.TryLong(IsPlain ? Trim(field) : Plain(Trim(field)), out value);

    /// <summary>A number, blanks around it allowed.</summary>
    public bool TryDouble(ReadOnlySpan<byte> field, out double value)
        => CsvNumber.TryDouble(IsPlain ? Trim(field) : Plain(Trim(field)), out value);

    /// <summary>A number rounded to 32 bits, blanks around it allowed.</summary>
    public bool TryFloat(ReadOnlySpan<byte> field, out float value)
        => CsvNumber.TryFloat(IsPlain ? Trim(field) : Plain(Trim(field)), out value);

    /// <summary>A date, blanks around it allowed.</summary>
    public bool TryDate(ReadOnlySpan<byte> field, out DateTime value) => CsvDate.TryParse(Trim(field), _dateFormat, out value);

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field) => field.Length > 0 && (field[0] <= ' ' || field[^1] <= ' ') ? field.Trim(" \t"u8) : field;

    // The number with a decimal point and without groups; nothing where its point would mean something else.
    private ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> field)
    {
        byte[] plain = new byte[field.Length];
        int length = 0;
        for (int i = 0; i < field.Length; i++)
        {
            byte b = field[i];
            bool groups = b == _thousands && i > 0 && i + 1 < field.Length && char.IsAsciiDigit((char)field[i - 1]) && char.IsAsciiDigit((char)field[i + 1]);
            if (b == '.' && _decimal != '.' && !groups)
                return [];
            if (!groups)
                plain[length++] = b == _decimal ? (byte)'.' : b;
        }
        return plain.AsSpan(0, length);
    }
}
