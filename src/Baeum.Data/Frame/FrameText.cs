namespace Baeum.Data;

/// <summary>A table's text.</summary>
public static class FrameText
{
    extension(DataFrame table)
    {
        /// <summary>The table as pandas prints it: first and last rows with <c>...</c> beyond 60, as many columns as fit, and then the shape.</summary>
        /// <param name="width">Width of the terminal, in characters.</param>
        public string ToText(int width = 80) => new PandasTable(table, Compute.Check.Positive(width)).Text();
    }
}
