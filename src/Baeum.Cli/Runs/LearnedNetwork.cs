using System.Numerics.Tensors;
using Baeum.Nn;

namespace Baeum.Cli;

/// <summary>A trained network.</summary>
internal sealed record LearnedNetwork(Model Model) : ILearned
{
    public string Kind => "network";

    public Predictions Predict(Target target, Tensor<float> x) => Predictions.OfNetwork(target, Model.Predict(x));

    public double? Loss(Target target, Tensor<float> x, Answers answers) => Model.EvaluateByName(x, answers.Encode(target))["loss"];

    public void Summary(TextWriter writer) => Model.Summary(writer);

    /// <summary>Reads the network of a run folder.</summary>
    /// <exception cref="InvalidDataException">It does not belong to the recipe.</exception>
    public static LearnedNetwork Load(string folder, string recipeName, Recipe recipe)
    {
        var model = Model.Load(folder);
        return model.Inputs.Count == 1 && model.Inputs[0].Shape[^1] == recipe.Width && model.Outputs.Count == 1 && model.Outputs[0].Shape[^1] == recipe.Target.Width ? new(model)
            : throw new InvalidDataException($"'{folder}': the model and {recipeName} do not belong together: the recipe has {recipe.Width} inputs and {recipe.Target.Width} outputs, the model {string.Join(", ", model.Inputs.Select(i => i.Shape))} and {string.Join(", ", model.Outputs.Select(o => o.Shape))}.");
    }
}
