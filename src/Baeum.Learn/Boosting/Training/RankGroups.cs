using Baeum.Data;

namespace Baeum.Learn;

/// <summary>Groups of samples of a ranking.</summary>
internal static class RankGroups
{
    /// <summary>From the group of each sample to the sizes of groups.</summary>
    public static int[] Sizes(int[] qid)
    {
        var sizes = new List<int>();
        for (int i = 0; i < qid.Length; i++)
            if (i == 0 || qid[i] != qid[i - 1])
            {
                if (i > 0 && qid[i] < qid[i - 1])
                    throw new ArgumentException($"qid must be sorted in non-decreasing order along with data: {qid[i]} in row {i} follows {qid[i - 1]}.");
                sizes.Add(1);
            }
            else
            {
                sizes[^1]++;
            }
        return [.. sizes];
    }

    /// <summary>The grades with the bounds of the groups.</summary>
    public static TargetNumbers Targets(Labels? labels, int samples, int[] sizes, string estimator)
    {
        float[] grades = Array.ConvertAll(Learn.Targets.Numbers(labels, samples, estimator), v => (float)v);
        for (int i = 0; i < grades.Length; i++)
            if (grades[i] is < 0 or > 31)
                throw new ArgumentException(FormattableString.Invariant($"{estimator}: grades must lie between 0 and 31, y holds {grades[i]} in row {i}."));
        var bounds = new int[sizes.Length + 1];
        for (int g = 0; g < sizes.Length; g++)
            bounds[g + 1] = bounds[g] + Compute.Check.Positive(sizes[g], $"group[{g}]");
        return bounds[^1] == samples ? new(grades, 1, bounds) : throw new ArgumentException($"{estimator}: the groups hold {bounds[^1]} samples, x {samples}.");
    }
}
