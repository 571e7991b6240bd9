using System.Numerics.Tensors;
using Baeum.Data;

namespace Baeum.Learn;

/// <summary>What kind of targets there are. scikit-learn: <c>type_of_target</c>.</summary>
internal static class TargetKind
{
    /// <summary>Whether the targets are classes, one a sample: text, or whole numbers.</summary>
    public static bool AreClasses(Labels y)
    {
        if (y.IsText)
            return true;
        if (y.Shape.Size != y.Count)
            return false;
        if (y.IsInteger)
            return true;
        foreach (float value in ((Tensor<float>)y).AsReadOnlySpan())
            if (value != MathF.Floor(value))
                return false;
        return true;
    }
}
