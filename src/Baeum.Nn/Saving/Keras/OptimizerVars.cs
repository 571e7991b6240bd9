using Baeum.Data;

namespace Baeum.Nn;

/// <summary>An optimizer's state in the layout of Keras 3: the group <c>optimizer/vars</c> with iteration, learning rate and slots by number.</summary>
internal static class OptimizerVars
{
    private const string Group = "optimizer";

    public static void Write(Hdf5GroupWriter root, Optimizer optimizer, Model model)
    {
        var vars = root.Group($"{Group}/vars");
        vars.Attributes.Set("name", optimizer.Name);
        var variables = OptimizerOrder.Of(optimizer, model);
        for (int i = 0; i < variables.Count; i++)
            Write(vars, $"{i}", variables[i]);
    }

    /// <summary>Puts a saved state into the model's optimizer. Where the file's is that of another optimizer, the model's begins anew, as in Keras.</summary>
    public static void Read(Hdf5Group root, Model model)
    {
        if (model.CompileOptions is null || new StateGroup(root).Find(Group)?.Vars is not { } vars)
            return;
        int count = vars.Names.Count(n => int.TryParse(n, out _));
        OptimizerOrder.Put(model, [.. Enumerable.Range(0, count).Select(i => vars.Own($"{i}")).OfType<Hdf5Dataset>()]);
    }

    /// <summary>Writes one variable; Keras counts steps in 32 bits unless TensorFlow runs it.</summary>
    public static void Write(Hdf5GroupWriter group, string name, OptimizerVariable variable)
    {
        if (!variable.IsInteger)
            group.WriteDataset<float>(name, variable.Values, variable.Shape);
        else if (variable.Integer <= int.MaxValue)
            group.WriteDataset<int>(name, [(int)variable.Integer], []);
        else
            group.WriteDataset<long>(name, [variable.Integer], []);
    }
}
