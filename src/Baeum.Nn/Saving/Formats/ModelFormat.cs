namespace Baeum.Nn;

/// <summary>A kind of file that whole models are kept in.</summary>
/// <param name="Ending">How paths of the kind end, such as <c>.keras</c>; empty for a folder.</param>
/// <param name="Save">Writes architecture, weights and, if asked for, the optimizer with its state; all or nothing.</param>
/// <param name="Load">Reads what was saved.</param>
internal sealed record ModelFormat(string Ending, Action<Model, string, SaveOptions> Save, Func<string, Model> Load);

/// <summary>What is saved besides architecture and weights.</summary>
internal sealed record SaveOptions(History? History = null, bool IncludeOptimizer = true);

/// <summary>A kind of file that weights alone are kept in.</summary>
/// <param name="Ending">How paths of the kind end.</param>
/// <param name="Save">Writes all weights of a model; all or nothing.</param>
/// <param name="Load">Puts a file's weights into a model of the same layers.</param>
internal sealed record WeightFormat(string Ending, Action<Model, string> Save, Action<Model, string> Load);
