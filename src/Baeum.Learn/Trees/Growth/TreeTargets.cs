namespace Baeum.Learn;

/// <summary>What a tree learns to predict: one class a sample, or one or several numbers.</summary>
internal sealed class TreeTargets
{
    private TreeTargets(int[] codes, int classes, double[] numbers, int outputs) => (Codes, Classes, Numbers, Outputs) = (codes, classes, numbers, outputs);

    /// <summary>The class of each sample; empty if numbers are to be predicted.</summary>
    public int[] Codes { get; }

    /// <summary>How many classes there are; 0 if numbers are to be predicted.</summary>
    public int Classes { get; }

    /// <summary>The numbers. Shape: [samples · outputs]; empty for classes.</summary>
    public double[] Numbers { get; }

    /// <summary>Numbers a sample; 1 for classes.</summary>
    public int Outputs { get; }

    /// <summary>Whether classes are to be predicted.</summary>
    public bool AreClasses => Classes > 0;

    /// <summary>How many values a node has.</summary>
    public int ValuesPerNode => AreClasses ? Classes : Outputs;

    /// <summary>One class a sample.</summary>
    public static TreeTargets OfClasses(int[] codes, int classes) => new(codes, classes, [], 1);

    /// <summary>Numbers, [samples · outputs].</summary>
    public static TreeTargets OfNumbers(double[] numbers, int outputs = 1) => new([], 0, numbers, outputs);
}
