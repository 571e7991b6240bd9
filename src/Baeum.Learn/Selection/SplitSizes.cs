namespace Baeum.Learn;

/// <summary>How many samples go into each part. A fraction of the test part is rounded up, of the training part down; what is not given is the rest. scikit-learn: <c>_validate_shuffle_split</c>.</summary>
internal static class SplitSizes
{
    public static (int Train, int Test) Of(int samples, Amount? testSize, Amount? trainSize, double defaultTestSize = 0.25)
    {
        if (testSize is null && trainSize is null)
            testSize = defaultTestSize;
        int? test = testSize is { } t ? Count(t, samples, Math.Ceiling) : null;
        int? train = trainSize is { } r ? Count(r, samples, Math.Floor) : null;
        int testCount = test ?? samples - train!.Value, trainCount = train ?? samples - test!.Value;
        if (trainCount <= 0 || testCount <= 0 || trainCount + testCount > samples)
            throw new ArgumentException($"Cannot split {samples} samples with testSize = {Text(testSize)} and trainSize = {Text(trainSize)}: {Reason(trainCount, testCount, samples)}.");
        return (trainCount, testCount);
    }

    private static int Count(Amount amount, int samples, Func<double, double> round) => amount.IsCount ? (int)amount.Value : (int)round(amount.Value * samples);

    private static string Reason(int train, int test, int samples)
        => train + test > samples ? $"the parts have {train} + {test} samples" : train <= 0 ? "the training part would be empty" : "the test part would be empty";

    private static string Text(Amount? amount) => amount is { } value ? $"{value}" : "(not given)";
}
