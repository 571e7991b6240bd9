using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What <see cref="SVC"/> and <see cref="NuSVC"/> learn: one machine for each pair of classes; the class with the most votes wins.</summary>
/// <param name="Classes">The classes, sorted.</param>
/// <param name="Machine">Support vectors and coefficients.</param>
/// <param name="ProbA">Slope of the probabilities of each pair; empty without probability.</param>
/// <param name="ProbB">Offset of the probabilities of each pair.</param>
/// <param name="DecisionFunctionShape">ovr or ovo.</param>
/// <param name="BreakTies">Whether equal votes are decided by confidence.</param>
/// <param name="NIter">Steps that the optimization of each pair took.</param>
public abstract record SupportVectorClassifier(Labels Classes, KernelMachine Machine, double[] ProbA, double[] ProbB, string DecisionFunctionShape, bool BreakTies, int[] NIter) : IProbabilistic, IDecision, ICoefficients
{
    /// <inheritdoc/>
    public int NFeaturesIn => Machine.NFeaturesIn;

    IReadOnlyList<double[]> ICoefficients.CoefRows => Coef;

    /// <summary>Rows of the training samples that are support vectors, class by class.</summary>
    public int[] Support => Machine.Support;

    /// <summary>The support vectors, [support vectors, features].</summary>
    public Tensor<float> SupportVectors => Machine.SupportVectors;

    /// <summary>Support vectors of each class.</summary>
    public int[] NSupport => Machine.NSupport;

    /// <summary>Coefficients of the support vectors, [classes − 1, support vectors]; for two classes positive for the second.</summary>
    public double[][] DualCoef => IsBinary ? [Turned(Machine.DualCoef[0])] : Machine.DualCoef;

    /// <summary>Offsets, one for each pair of classes.</summary>
    public double[] Intercept => IsBinary ? Turned(Machine.Intercept) : Machine.Intercept;

    /// <summary>Coefficients of the features, [pairs, features]; only for a linear kernel.</summary>
    public double[][] Coef => IsBinary ? [Turned(Machine.Linear()[0])] : Machine.Linear();

    private bool IsBinary => Classes.Count == 2;

    private int Pairs => Machine.Intercept.Length;

    /// <inheritdoc/>
    public Labels Predict(Tensor<float> x)
    {
        if (BreakTies && DecisionFunctionShape == "ovo")
            throw new InvalidOperationException("break_ties must be False when decision_function_shape is 'ovo'.");
        var pairs = Machine.Decide(Targets.Finite(x, this));
        var codes = new int[pairs.Length / Pairs];
        var values = new double[Classes.Count];
        for (int i = 0; i < codes.Length; i++)
        {
            var own = pairs.AsSpan(i * Pairs, Pairs);
            if (BreakTies && !IsBinary)
                PairDecisions.OneVsRest(own, values);
            codes[i] = BreakTies && !IsBinary ? TensorPrimitives.IndexOfMax<double>(values) : PairDecisions.Vote(own, Classes.Count);
        }
        return Classes.TakeRows(codes);
    }

    /// <summary>Shape: [samples, features] → [samples] for two classes; else [samples, classes], or with ovo [samples, pairs].</summary>
    public Tensor<float> DecisionFunction(Tensor<float> x)
    {
        var pairs = Machine.Decide(Targets.Finite(x, this));
        int samples = pairs.Length / Pairs, columns = IsBinary ? 1 : DecisionFunctionShape == "ovo" ? Pairs : Classes.Count;
        var result = Tensors.Empty(IsBinary ? [samples] : [samples, columns]);
        var values = new double[columns];
        for (int i = 0; i < samples; i++)
        {
            var own = pairs.AsSpan(i * Pairs, Pairs);
            if (IsBinary)
                values[0] = -own[0];
            else if (DecisionFunctionShape == "ovo")
                own.CopyTo(values);
            else
                PairDecisions.OneVsRest(own, values);
            TensorPrimitives.ConvertTruncating<double, float>(values, result.AsSpan().Slice(i * columns, columns));
        }
        return result;
    }

    /// <summary>Whether it was fitted with <c>Probability = true</c>.</summary>
    public bool HasProbabilities => ProbA.Length > 0;

    /// <summary>Probabilities by Platt's method and pairwise coupling; needs a fit with <c>Probability = true</c>.</summary>
    /// <exception cref="InvalidOperationException">The machine was fitted without.</exception>
    public Tensor<float> PredictProba(Tensor<float> x)
    {
        if (ProbA.Length == 0)
            throw new InvalidOperationException("predict_proba is not available when probability = False; fit with Probability = true.");
        var decisions = Machine.Decide(Targets.Finite(x, this));
        int samples = decisions.Length / Pairs, classes = Classes.Count;
        var result = Tensors.Empty([samples, classes]);
        var pairs = new double[classes, classes];
        var p = new double[classes];
        for (int i = 0; i < samples; i++)
        {
            foreach (var ((a, b), pair) in OneVsOne.Pairs(classes).Select((pair, at) => (pair, at)))
            {
                pairs[a, b] = PlattScaling.Probability(decisions[i * Pairs + pair], ProbA[pair], ProbB[pair]);
                pairs[b, a] = 1 - pairs[a, b];
            }
            PlattScaling.Couple(pairs, p);
            TensorPrimitives.ConvertTruncating<double, float>(p, result.AsSpan().Slice(i * classes, classes));
        }
        return result;
    }

    private static double[] Turned(double[] values) => Array.ConvertAll(values, v => v == 0 ? 0 : -v);
}
