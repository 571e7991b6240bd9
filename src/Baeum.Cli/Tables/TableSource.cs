using Baeum.Data;

namespace Baeum.Cli;

/// <summary>Opens what a user names: a CSV file, or a built-in data set.</summary>
internal static class TableSource
{
    private const string Target = "target";

    /// <summary>The table of that path or name. A file goes before a data set of the same name.</summary>
    /// <param name="source">A path or a name.</param>
    /// <param name="options">How to read a file; by default all is found out.</param>
    /// <exception cref="IOException">There is neither, or the file is no table.</exception>
    /// <exception cref="ArgumentException">There is no such data set.</exception>
    public static Table Open(string source, CsvOptions? options = null)
    {
        string sets = string.Join(", ", Datasets.Names);
        if (Directory.Exists(source))
            throw new IOException($"'{source}' is a folder; expected a CSV file or a built-in data set ({sets}).");
        if (File.Exists(source))
            return OpenFile(source, options);
        if (Path.HasExtension(source) || source.Contains(Path.DirectorySeparatorChar))
            throw new FileNotFoundException($"There is no file '{source}'.");
        var set = Datasets.Names.Contains(source) ? Datasets.Load(source) : throw Nearest.Unknown("data set (and there is no such file)", source, Datasets.Names);
        return new Table(set.Name, set.Name, WithClassNames(set), Target);
    }

    private static Table OpenFile(string path, CsvOptions? options)
    {
        var frame = DataFrame.ReadCsv(path, options);
        if (frame.Columns.Any(name => GroupedDigits.Fill(frame[name])))
        {
            var others = frame.Columns.Where(name => frame[name].IsText && !GroupedDigits.Fill(frame[name]));
            frame = DataFrame.ReadCsv(path, (options ?? new()) with { Thousands = ',', Types = others.ToDictionary(name => name, _ => typeof(string)) });
        }
        return frame.RowCount > 0 ? new Table(Path.GetFileNameWithoutExtension(path), path, frame, null) : throw new InvalidDataException($"'{path}' has a header and no rows.");
    }

    private static DataFrame WithClassNames(Dataset set)
        => set.IsClassification ? set.ToDataFrame().With(Column.Create(Target, Array.ConvertAll((int[])set.Y, code => set.ClassNames[code]))) : set.ToDataFrame();
}
