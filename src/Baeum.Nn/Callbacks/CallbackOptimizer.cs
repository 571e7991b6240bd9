namespace Baeum.Nn;

/// <summary>The optimizer that a callback changes.</summary>
internal static class CallbackOptimizer
{
    extension(Model model)
    {
        /// <summary>The compiled optimizer, or an error that names the callback.</summary>
        public Optimizer OptimizerFor(Callback callback)
            => model.CompileOptions?.Optimizer ?? throw new InvalidOperationException($"{callback.GetType().Name}: model '{model.Name}' has no optimizer; call Compile first.");
    }
}
