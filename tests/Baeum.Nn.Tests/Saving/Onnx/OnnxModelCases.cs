using System.Text.Json.Nodes;
using Baeum.Data;

namespace Baeum.Nn.Tests;

/// <summary>Whole models, with random weights and inputs.</summary>
internal static class OnnxModelCases
{
    public static Dictionary<string, Func<Model>> All { get; } = new()
    {
        ["model_cnn"] = () => new Sequential
        {
            new Input(12, 12, 3), new Conv2D(8, 3, padding: "same"), new BatchNormalization(), new Activation("relu"), new MaxPooling2D(2),
            new Conv2D(6, 3, strides: 2, padding: "same", activation: "relu"), new SpatialDropout2D(0.2), new Flatten(), new Dropout(0.5), new Dense(5, "softmax"),
        },
        ["model_residual"] = Residual,
        ["model_lstm_stack"] = () => new Sequential { new Input(9, 4), new LSTM(6) { ReturnSequences = true }, new Bidirectional(new GRU(5) { ReturnSequences = true }), new SimpleRNN(4), new Dense(3, "softmax") },
        ["model_lstm_any_length"] = () => new Sequential { new Input(-1, 4), new LSTM(6) { ReturnSequences = true }, new TimeDistributed(new Dense(3, "tanh")), new GlobalAveragePooling1D(), new Dense(2) },
        ["model_masked_tokens"] = () => new Sequential { new Input(7), new Embedding(11, 4) { MaskZero = true }, new Bidirectional(new LSTM(3)), new Dense(2, "sigmoid") },
        ["model_integer_tokens"] = IntegerTokens,
        ["model_functions"] = Functions,
        ["model_local"] = () => new Sequential { new Input(6, 5, 2), new LocallyConnected2D(3, (2, 3), (2, 1)), new ThresholdedReLU { Theta = 0.1 }, new Reshape(3, 9), new LocallyConnected1D(2, 2), new Permute(2, 1), new LocallyConnected1D(2, 1) { DataFormat = "channels_first" } },
        ["model_transformer"] = Transformer,
        ["model_two_inputs_two_outputs"] = TwoByTwo,
        ["model_nested_shared"] = Nested,
        ["model_mobile"] = () => new Sequential { new Input(10, 10, 4), new DepthwiseConv2D(3, padding: "same"), new BatchNormalization(), new ReLU { MaxValue = 6 }, new SeparableConv2D(6, 3), new ZeroPadding2D(1), new Cropping2D(1), new UpSampling2D(2), new Conv2DTranspose(3, 3, strides: 2, padding: "same"), new GlobalMaxPooling2D() },
        ["model_channels_first"] = () => new Sequential { new Input(3, 8, 8), new Conv2D(4, 3) { DataFormat = "channels_first" }, new MaxPooling2D(2) { DataFormat = "channels_first" }, new GlobalAveragePooling2D { DataFormat = "channels_first" } },
    };

    public static OnnxCase Make(string name)
    {
        var (model, inputs) = Build(name);
        return new(name, OnnxWriter.Write(model), inputs, model.Call(inputs, new Pass(Training: false)), 1e-5);
    }

    /// <summary>A model with names that do not depend on other tests, and values for its inputs.</summary>
    public static (Model Model, Variable[] Inputs) Build(string name)
    {
        var model = All[name]();
        int number = 0;
        Rename(model, ref number);
        model.Name = name;
        var random = new Random(3);
        foreach (var weight in model.Weights)
            foreach (ref float value in weight.Span)
                value = (float)(weight.Name == "moving_variance" ? 0.5 + random.NextDouble() : 0.8 * random.NextDouble() - 0.4);
        Variable[] inputs = [.. model.Inputs.Select(i => Random(i.Shape, random, name.Contains("token")))];
        return (model, inputs);
    }

    /// <summary>The layers of a model and of those nested in it.</summary>
    private static void Rename(Model model, ref int number)
    {
        foreach (var layer in model.Inputs.Select(i => i.Layer).Concat(model.Layers).Distinct())
        {
            layer.Name = $"{Naming.SnakeCase(layer.GetType().Name)}_{number++}";
            if (layer is Model nested)
                Rename(nested, ref number);
            else if (layer is Bidirectional both)
                (both.Layer.Name, both.BackwardLayer.Name) = ($"forward_{layer.Name}", $"backward_{layer.Name}");
            else if (layer is TimeDistributed each)
                each.Layer.Name = $"each_{layer.Name}";
        }
    }

    private static Variable Random(Shape shape, Random random, bool tokens)
    {
        var known = shape.With(0, 3);
        for (int axis = 1; axis < known.Rank; axis++)
            known = known.With(axis, known[axis] == Shape.Unknown ? 5 : known[axis]);
        return new(known, [.. Enumerable.Range(0, known.Size).Select(_ => tokens ? random.Next(0, 4) : (float)(4 * random.NextDouble() - 2))]);
    }

    private static Model Residual()
    {
        var input = new Input(8, 8, 4);
        var x = new Conv2D(4, 3, padding: "same").Apply(input);
        x = new BatchNormalization().Apply(x);
        x = new ReLU().Apply(x);
        var y = new Conv2D(4, 3, padding: "same").Apply(x);
        y = new Add().Apply(x, y);
        y = new Activation("relu").Apply(y);
        y = new Concatenate().Apply(y, new AveragePooling2D(3, 1, "same").Apply(y));
        return new Model(input, new Dense(3).Apply(new GlobalAveragePooling2D().Apply(new Conv2D(5, 1).Apply(y))));
    }

    private static Model IntegerTokens()
    {
        var input = new Input([-1, 7], "int32");
        var x = new Embedding(11, 4).Apply(input);
        return new Model(input, new Dense(3).Apply(new LSTM(4) { GoBackwards = true }.Apply(new Conv1D(4, 3, padding: "causal", activation: "relu").Apply(x))));
    }

    /// <summary>Keras's functions, one after the other, each made harmless for the next.</summary>
    private static Model Functions()
    {
        var input = new Input(4, 3);
        static JsonNode At(int number) => new JsonObject { [Operands.Input] = number };
        static Symbol Call(string name, Symbol[] x, params (string Key, JsonNode Value)[] arguments)
            => new GraphOperation(name, Formula.Known[name]) { Arguments = new JsonObject(arguments.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value))) }.Apply(x);
        Symbol y = input;
        foreach (string one in (string[])["Abs", "Negative", "Exp", "Log1p", "Tanh", "Sigmoid", "Square", "Expm1", "Softplus", "Gelu", "Silu", "Mish", "Relu", "Selu", "LogSigmoid", "HardSilu", "Sign", "LogicalNot"])
            y = Call("Add", [Call(one, [y], ("x", At(0))), input], ("x1", At(0)), ("x2", At(1)));
        foreach (string two in (string[])["Subtract", "Multiply", "Maximum", "Minimum", "Greater", "LessEqual", "NotEqual", "LogicalOr"])
            y = Call("Add", [Call(two, [y, input], ("x1", At(0)), ("x2", At(1))), input], ("x1", At(0)), ("x2", At(1)));
        foreach (string reduction in (string[])["Mean", "Sum", "Max", "Var", "Std"])
            y = Call("Subtract", [input, Call(reduction, [y], ("x", At(0)), ("axis", 1), ("keepdims", true))], ("x1", At(0)), ("x2", At(1)));
        y = Call("Where", [Call("Greater", [y], ("x1", At(0)), ("x2", 0.2)), y], ("condition", At(0)), ("x1", At(1)), ("x2", new JsonArray(0.5, -1, 2)));
        y = Call("Concatenate", [y, Call("Softmax", [y], ("x", At(0)), ("axis", 1))], ("xs", new JsonArray(At(0), At(1))), ("axis", 1));
        y = Call("Transpose", [Call("Clip", [y], ("x", At(0)), ("x_min", -1), ("x_max", 1))], ("x", At(0)), ("axes", new JsonArray(0, 2, 1)));
        return new Model(input, Call("GetItem", [y], ("x", At(0)), ("key", new JsonArray(Every(), -1, new JsonObject { ["class_name"] = "__slice__", ["config"] = new JsonObject { ["start"] = 2, ["stop"] = -1, ["step"] = null } }))));
    }

    private static JsonObject Every() => new() { ["class_name"] = "__slice__", ["config"] = new JsonObject { ["start"] = null, ["stop"] = null, ["step"] = null } };

    private static Model Transformer()
    {
        var input = new Input(6, 8);
        var attended = new MultiHeadAttention(2, 4) { UseCausalMask = true }.Apply(input, input);
        var x = new LayerNormalization { Epsilon = 1e-6 }.Apply(new Add().Apply(input, new Dropout(0.1).Apply(attended)));
        var y = new Dense(8).Apply(new Dense(16, "gelu").Apply(x));
        return new Model(input, new Dense(3, "softmax").Apply(new GlobalAveragePooling1D().Apply(new LayerNormalization().Apply(new Add().Apply(x, y)))));
    }

    private static Model TwoByTwo()
    {
        Input a = new(4) { Name = "a" }, b = new(5, 3) { Name = "b" };
        var states = new LSTM(4) { ReturnState = true }.ApplyAll(b);
        var x = new Concatenate().Apply(new Dense(4, "elu").Apply(a), states[0]);
        return new Model([a, b], [new Dense(2).Apply(x), new Multiply().Apply(states[2], a)]);
    }

    private static Model Nested()
    {
        var shared = new Sequential { new Input(4), new Dense(6, "relu"), new Dense(3) };
        Input a = new(4), b = new(4);
        return new Model([a, b], new Subtract().Apply(shared.Apply(a), shared.Apply(b)));
    }
}
