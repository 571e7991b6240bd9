namespace Baeum.Data;

/// <summary>A table's numbers at a glance.</summary>
public static class FrameDescribe
{
    private static readonly string[] Statistics = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"];

    extension(DataFrame table)
    {
        /// <summary>Count, mean, standard deviation (ddof 1), smallest, quartiles and largest of every column of numbers. pandas: <c>describe()</c>.</summary>
        /// <exception cref="InvalidOperationException">There are no columns of numbers.</exception>
        public DataFrame Describe()
        {
            var numbers = table.AllColumns.ToArray().Where(c => c.IsNumber && c.ElementType != typeof(bool)).ToArray();
            if (numbers.Length == 0)
                throw new InvalidOperationException($"Describe: the table has no columns of numbers; its columns are {string.Join(", ", table.Columns)}.");
            var described = numbers.Select(c => Column.Create(
                c.Name, [c.Count - c.MissingCount(), c.Mean(), c.Std(), c.Min(), c.Quantile(0.25), c.Quantile(0.5), c.Quantile(0.75), c.Max()]));
            return new DataFrame([.. described], Column.Create("", Statistics));
        }
    }
}
