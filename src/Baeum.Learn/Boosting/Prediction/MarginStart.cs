using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What the margins of samples begin with.</summary>
internal static class MarginStart
{
    /// <summary>The margin of the base score for every sample, or the margins that were given. Shape: → [samples · outputs].</summary>
    public static float[] Of(Booster booster, int samples, Tensor<float>? baseMargin)
    {
        int outputs = booster.NOutputs;
        if (baseMargin is not null)
            return Given(baseMargin, samples, outputs);
        float[] margins = new float[samples * outputs], each = Margins(booster);
        if (outputs == 1)
            margins.AsSpan().Fill(each[0]);
        else
            for (int i = 0; i < margins.Length; i++)
                margins[i] = each[i % outputs];
        return margins;
    }

    /// <summary>The base score of each output as a margin.</summary>
    public static float[] Margins(Booster booster)
    {
        var objective = Objectives.Of(booster);
        var margins = new float[booster.NOutputs];
        for (int i = 0; i < margins.Length; i++)
            margins[i] = objective.ToMargin(booster.BaseScore[booster.BaseScore.Length == 1 ? 0 : i]);
        return margins;
    }

    private static float[] Given(Tensor<float> baseMargin, int samples, int outputs)
        => baseMargin.FlattenedLength == (nint)samples * outputs && baseMargin.Lengths[0] == samples
            ? baseMargin.ToDenseTensor().AsReadOnlySpan().ToArray()
            : throw new ArgumentException($"Expected a base margin of shape ({samples}{(outputs == 1 ? ",)" : $", {outputs})")}, received {baseMargin.Shape()}.");
}
