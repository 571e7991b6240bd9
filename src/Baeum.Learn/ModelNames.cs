namespace Baeum.Learn;

/// <summary>What errors call a fitted model: the name of its estimator.</summary>
internal static class ModelNames
{
    public static string Of(IFitted model) => model.GetType().DeclaringType?.Name ?? model.GetType().Name;
}
