using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Random rows for test and training in which every class has the same share. scikit-learn: one draw of <c>StratifiedShuffleSplit</c>.</summary>
internal static class StratifiedRows
{
    public static (int[] Train, int[] Test) Draw(Labels strata, int train, int test, MersenneTwister random)
    {
        var labels = OnePerRow(strata);
        var classes = labels.Classes();
        int[] codes = labels.Encode(classes);
        var rows = Enumerable.Range(0, classes.Count).Select(_ => new List<int>()).ToArray();
        for (int row = 0; row < codes.Length; row++)
            rows[codes[row]].Add(row);
        Check(rows, classes, train, test);
        int[] inTrain = ApproximateMode.Draw([.. rows.Select(r => r.Count)], train, random);
        int[] inTest = ApproximateMode.Draw([.. rows.Select((r, i) => r.Count - inTrain[i])], test, random);
        List<int> trainRows = [], testRows = [];
        for (int i = 0; i < rows.Length; i++)
        {
            var order = random.Permutation(rows[i].Count);
            trainRows.AddRange(order[..inTrain[i]].Select(p => rows[i][p]));
            testRows.AddRange(order[inTrain[i]..(inTrain[i] + inTest[i])].Select(p => rows[i][p]));
        }
        return (Permuted(trainRows, random), Permuted(testRows, random));
    }

    private static int[] Permuted(List<int> rows, MersenneTwister random) => [.. random.Permutation(rows.Count).Select(p => rows[p])];

    // scikit-learn compares the rows of a table as text, one column included.
    private static Labels OnePerRow(Labels strata)
    {
        if (strata.Shape.Rank < 2)
            return strata;
        int columns = strata.Shape.Size / strata.Count;
        string[] texts = strata.IsInteger ? (Labels)(int[])strata : (Labels)((Tensor<float>)strata).Flatten();
        return Enumerable.Range(0, strata.Count).Select(row => string.Join(' ', texts[(row * columns)..((row + 1) * columns)])).ToArray();
    }

    private static void Check(List<int>[] rows, Labels classes, int train, int test)
    {
        int rare = Array.FindIndex(rows, r => r.Count < 2);
        if (rare >= 0)
            throw new ArgumentException($"Stratified split: the class {classes[rare]} has one sample only; every class needs two or more.");
        if (Math.Min(train, test) < rows.Length)
            throw new ArgumentException($"Stratified split: {train} training and {test} test samples; both parts need at least one for each of the {rows.Length} classes.");
    }
}
