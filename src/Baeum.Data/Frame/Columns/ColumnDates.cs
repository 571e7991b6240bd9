namespace Baeum.Data;

/// <summary>Parts of dates, value by value; missing ones stay missing, whole numbers then become double. pandas: <c>column.dt</c>.</summary>
public readonly struct ColumnDates
{
    private readonly Column<DateTime> _column;

    internal ColumnDates(Column column)
        => _column = column as Column<DateTime> ?? throw new InvalidOperationException($"Dt: column '{column.Name}' holds {column.DType}, not dates; write column.Astype<DateTime>().Dt.");

    /// <summary>The year.</summary>
    public Column Year => _column.Apply((DateTime date) => date.Year);

    /// <summary>The month, from 1.</summary>
    public Column Month => _column.Apply((DateTime date) => date.Month);

    /// <summary>The day of the month, from 1.</summary>
    public Column Day => _column.Apply((DateTime date) => date.Day);

    /// <summary>The hour, from 0.</summary>
    public Column Hour => _column.Apply((DateTime date) => date.Hour);

    /// <summary>The minute, from 0.</summary>
    public Column Minute => _column.Apply((DateTime date) => date.Minute);

    /// <summary>The day of the week: Monday is 0, as in pandas.</summary>
    public Column DayOfWeek => _column.Apply((DateTime date) => ((int)date.DayOfWeek + 6) % 7);

    /// <summary>The day of the year, from 1.</summary>
    public Column DayOfYear => _column.Apply((DateTime date) => date.DayOfYear);

    /// <summary>The day without its time. pandas: <c>dt.normalize()</c>.</summary>
    public Column Date => _column.Apply((DateTime date) => date.Date);
}

/// <summary>The way to the parts of dates.</summary>
public static class ColumnDt
{
    extension(Column column)
    {
        /// <summary>Parts of dates: <c>table["day"].Dt.Month</c>.</summary>
        /// <exception cref="InvalidOperationException">The column holds no dates.</exception>
        public ColumnDates Dt => new(column);
    }
}
