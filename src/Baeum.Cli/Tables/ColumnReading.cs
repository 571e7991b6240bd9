using System.Globalization;
using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Columns as the command line looks at them: numbers, or text.</summary>
internal static class ColumnReading
{
    extension(Column column)
    {
        /// <summary>The values as text, null where one is missing; numbers in their shortest form, whole ones without a point.</summary>
        public string?[] ToTexts() => [.. column.Select(value => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture))];
    }

    extension(Table table)
    {
        /// <summary>The numbers of a column; missing ones are NaN, true is 1.</summary>
        /// <exception cref="ArgumentException">A value is no number, or too large for a network; the message says where.</exception>
        public double[] Numbers(string name)
        {
            var column = table[name];
            var numbers = new double[column.Count];
            for (int row = 0; row < numbers.Length; row++)
                if (column.IsMissing(row))
                    numbers[row] = double.NaN;
                else if (!TryRead(column, row, out numbers[row]) || Math.Abs(numbers[row]) > float.MaxValue)
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{table.Source}', column '{name}', {table.Place(row)}: expected a finite number, received '{column[row]}'."));
            return numbers;
        }

        /// <summary>Text in a column where nine of ten values are numbers is a slip, not a category.</summary>
        /// <exception cref="ArgumentException">There is one; the message says where.</exception>
        public void RejectSlips(string name, string?[] texts)
        {
            int slip = Array.FindIndex(texts, text => text is not null && !IsNumber(text)), present = texts.Count(text => text is not null);
            if (slip >= 0 && texts.Count(text => text is not null && IsNumber(text)) >= 0.9 * present)
                throw new ArgumentException($"'{table.Source}', column '{name}', {table.Place(slip)}: expected a number as in the other rows, received '{texts[slip]}'.");
        }
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool TryRead(Column column, int row, out double number)
    {
        if (column is not Column<string> texts)
            number = column.ToDouble(row);
        else if (bool.TryParse(texts.Values[row], out bool flag))
            number = flag ? 1 : 0;
        else
            return double.TryParse(texts.Values[row], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        return true;
    }
}
