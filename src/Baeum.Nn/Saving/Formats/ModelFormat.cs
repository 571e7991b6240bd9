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
/// <param name="Save">Writes all weights of a model; all or nothing. Null where weights are only read from such files.</param>
/// <param name="Load">Puts a file's weights into a model of the same layers.</param>
internal sealed record WeightFormat(string Ending, Action<Model, string>? Save, Action<Model, string, WeightChoice> Load);

/// <summary>Which weights of a file are put into a model.</summary>
/// <param name="ByName">Those of layers that the file has by their names, instead of all in order.</param>
/// <param name="SkipMismatch">With <paramref name="ByName"/>: leave out layers of another shape.</param>
internal sealed record WeightChoice(bool ByName = false, bool SkipMismatch = false);
