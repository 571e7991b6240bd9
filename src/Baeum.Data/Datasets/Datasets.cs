using System.IO.Compression;

namespace Baeum.Data;

/// <summary>Real data sets: small ones in the package, with scikit-learn's values, names and order, and well-known sets of images from a folder. Every call returns fresh copies.</summary>
public static partial class Datasets
{
    private static readonly Dictionary<string, Func<Dataset>> All = new(StringComparer.Ordinal)
    {
        ["breast_cancer"] = BreastCancer,
        ["diabetes"] = Diabetes,
        ["digits"] = Digits,
        ["iris"] = Iris,
        ["wine"] = Wine,
    };

    /// <summary>The names that <see cref="Load"/> knows.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>A data set by its name.</summary>
    /// <exception cref="ArgumentException">There is no such data set; the message names the nearest.</exception>
    public static Dataset Load(string name) => All.TryGetValue(name, out var load) ? load() : throw Nearest.Unknown("data set", name, Names);

    /// <summary>150 iris flowers of three species, four measures each in cm. scikit-learn: <c>load_iris</c>.</summary>
    public static Dataset Iris() => Classes(
        "iris", ["setosa", "versicolor", "virginica"],
        "Measures of 150 iris flowers of three species. R. A. Fisher, 1936; UCI Machine Learning Repository, CC BY 4.0.");

    /// <summary>178 wines of three growers, 13 chemical measures each. scikit-learn: <c>load_wine</c>.</summary>
    public static Dataset Wine() => Classes(
        "wine", ["class_0", "class_1", "class_2"],
        "Chemical analysis of 178 Italian wines from three growers. S. Aeberhard and M. Forina, 1992; UCI Machine Learning Repository, CC BY 4.0.");

    /// <summary>569 tumours, malignant (0) or benign (1), 30 measures each of their cell nuclei. scikit-learn: <c>load_breast_cancer</c>.</summary>
    public static Dataset BreastCancer() => Classes(
        "breast_cancer", ["malignant", "benign"],
        "Breast Cancer Wisconsin (Diagnostic): cell nuclei of 569 tumours. W. Wolberg, O. Mangasarian, N. Street, W. Street, 1993; UCI Machine Learning Repository, CC BY 4.0.");

    /// <summary>1,797 handwritten digits as images of 8 x 8 pixels with values 0 to 16, row by row. scikit-learn: <c>load_digits</c>.</summary>
    public static Dataset Digits() => Classes(
        "digits", ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
        "Optical Recognition of Handwritten Digits, test part: 1,797 images of 8 x 8 pixels. E. Alpaydin and C. Kaynak, 1998; UCI Machine Learning Repository, CC BY 4.0.");

    /// <summary>442 diabetes patients: ten measures, centred and scaled to a sum of squares of 1, and the disease's progression after a year. scikit-learn: <c>load_diabetes</c>.</summary>
    public static Dataset Diabetes()
    {
        var table = Read("diabetes");
        var features = table.Drop("target");
        var scaled = new DataFrame(features.Columns.Select(name => Standardized(features[name])));
        return new Dataset(
            "diabetes", scaled.ToTensor(), table["target"].ToTensor(), features.Columns, [],
            "Ten measures of 442 diabetes patients and the disease's progression after a year. B. Efron, T. Hastie, I. Johnstone, R. Tibshirani, Least Angle Regression, 2004; as distributed with scikit-learn, BSD 3-Clause.");
    }

    private static Dataset Classes(string name, string[] classes, string description)
    {
        var table = Read(name);
        var features = table.Drop("target");
        return new Dataset(name, features.ToTensor(), table["target"], features.Columns, classes, description);
    }

    // z / √n has a sum of squares of 1.
    private static Column<double> Standardized(Column column)
    {
        double mean = column.Mean(), length = column.Std(ddof: 0) * Math.Sqrt(column.Count);
        return Column.Create(column.Name, Enumerable.Range(0, column.Count).Select(row => (column.ToDouble(row) - mean) / length).ToArray());
    }

    private static DataFrame Read(string name)
    {
        using var packed = Resource($"{name}.csv.gz");
        using var content = new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return DataFrame.ParseCsv(bytes.ToArray(), source: name);
    }

    private static Stream Resource(string file)
        => typeof(Datasets).Assembly.GetManifestResourceStream($"Baeum.Data.Datasets.Files.{file}") ?? throw new InvalidOperationException($"The package lacks '{file}'.");
}
