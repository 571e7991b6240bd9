namespace Baeum.Nn;

/// <summary>Works on a model's layers by name.</summary>
public static class ModelLayers
{
    extension(Model model)
    {
        /// <summary>Puts a prefix before the name of every layer, inputs included, so that a loaded model can be extended by layers of the same names.</summary>
        /// <remarks>The layers of a nested model keep their names: they are in a model of their own. Weights saved before by <c>SaveWeights</c> are to be loaded before.</remarks>
        /// <example><code>var trained = Model.Load("trained.keras");
        /// trained.RenameLayers("trained_");</code></example>
        public void RenameLayers(string prefix)
        {
            ArgumentException.ThrowIfNullOrEmpty(prefix);
            foreach (var layer in model.Layers.Concat(model.Inputs.Select(i => i.Layer)).Distinct())
                layer.Name = prefix + layer.Name;
        }
    }
}
