using System.Numerics;

namespace Baeum.Data;

/// <summary>Arithmetic of columns, row by row. Whole numbers stay whole except in a division, 32-bit floats stay so among themselves, else the result is double; what is missing stays missing.
/// Between two dates lie days, as double: <c>table["end"] - table["start"]</c>; a date plus or minus a number of days is a date.</summary>
/// <remarks>The result has the name of the column on the left: <c>table.With((table["price"] * table["count"]).Rename("total"))</c>.</remarks>
public static class ColumnArithmetic
{
    extension(Column)
    {
        /// <summary><c>a + b</c></summary>
        public static Column operator +(Column a, ColumnOperand b) => a is Column<DateTime> dates ? DateArithmetic.Add(dates, b.For(a, "+"), 1) : Combine<Sum>(a, b.For(a, "+"), a.Name);

        /// <summary><c>a − b</c></summary>
        public static Column operator -(Column a, ColumnOperand b) => a is Column<DateTime> dates ? DateArithmetic.Subtract(dates, b.For(a, "-")) : Combine<Difference>(a, b.For(a, "-"), a.Name);

        /// <summary><c>a · b</c></summary>
        public static Column operator *(Column a, ColumnOperand b) => Combine<Product>(a, b.For(a, "*"), a.Name);

        /// <summary><c>a / b</c>, never a whole number.</summary>
        public static Column operator /(Column a, ColumnOperand b) => Combine<Quotient>(a, b.For(a, "/"), a.Name);

        /// <summary><c>a + b</c></summary>
        public static Column operator +(double a, Column b) => Combine<Sum>(Number(a), b, b.Name);

        /// <summary><c>a − b</c></summary>
        public static Column operator -(double a, Column b) => Combine<Difference>(Number(a), b, b.Name);

        /// <summary><c>a · b</c></summary>
        public static Column operator *(double a, Column b) => Combine<Product>(Number(a), b, b.Name);

        /// <summary><c>a / b</c></summary>
        public static Column operator /(double a, Column b) => Combine<Quotient>(Number(a), b, b.Name);

        /// <summary><c>−a</c></summary>
        public static Column operator -(Column a) => Combine<Difference>(Number(0), a, a.Name);
    }

    // A whole number in front of a column of whole numbers gives whole numbers: 10 - table["count"].
    private static Column Number(double value) => value == Math.Truncate(value) && Math.Abs(value) < 1L << 53 ? Column.Create("", [(long)value]) : Column.Create("", [value]);

    private static Column Combine<TOp>(Column a, Column b, string name) where TOp : struct, IOp
    {
        if (!TOp.IsDivision && ColumnNumbers.IsWhole(a) && ColumnNumbers.IsWhole(b))
            return Column.Create(name, Loop<TOp, long>(a, b));
        bool isSingle = a is Column<float> && (b is Column<float> || b.Count == 1) || b is Column<float> && a.Count == 1;
        return isSingle ? Column.Create(name, Loop<TOp, float>(a, b)) : Column.Create(name, Loop<TOp, double>(a, b));
    }

    private static T[] Loop<TOp, T>(Column a, Column b) where TOp : struct, IOp where T : INumber<T>
    {
        T[] x = ColumnNumbers.Of<T>(a), y = ColumnNumbers.Of<T>(b);
        var z = new T[x.Length == 1 ? y.Length : x.Length];
        int stepX = x.Length == 1 ? 0 : 1, stepY = y.Length == 1 ? 0 : 1;
        for (int row = 0; row < z.Length; row++)
            z[row] = TOp.Of(x[row * stepX], y[row * stepY]);
        return z;
    }

    private interface IOp
    {
        static virtual bool IsDivision => false;

        static abstract T Of<T>(T a, T b) where T : INumber<T>;
    }

    private readonly struct Sum : IOp
    {
        public static T Of<T>(T a, T b) where T : INumber<T> => a + b;
    }

    private readonly struct Difference : IOp
    {
        public static T Of<T>(T a, T b) where T : INumber<T> => a - b;
    }

    private readonly struct Product : IOp
    {
        public static T Of<T>(T a, T b) where T : INumber<T> => a * b;
    }

    private readonly struct Quotient : IOp
    {
        public static bool IsDivision => true;

        public static T Of<T>(T a, T b) where T : INumber<T> => a / b;
    }
}
