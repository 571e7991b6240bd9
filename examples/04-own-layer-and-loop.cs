#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// A layer of one's own and a training loop of one's own. The layer's gradient comes by itself, since its formula is made of operations that know theirs.
// Run: dotnet run -c Release examples/04-own-layer-and-loop.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

RandomSeed.Set(4);
var x = Tensors.Range(-2, 2, 0.02).Reshape(-1, 1);
var y = Tensor.Create(Array.ConvertAll(x.AsSpan().ToArray(), v => MathF.Sin(3 * v)), x.Lengths);

var swish = new LearnedSwish();
var model = new Sequential { new Input(1), new Dense(32), swish, new Dense(32, "tanh"), new Dense(1) };

#region loop
var optimizer = new Adam(0.01);
using (var tape = new Tape())
    for (int step = 1; step <= 1000; step++)
    {
        var loss = model.Call(Variable.From(x), training: true).Subtract(Variable.From(y)).Square().Mean();
        tape.Backward(loss);
        optimizer.Apply(model.TrainableWeights);
        if (step is 1 or 10 or 100 or 1000)
            Console.WriteLine($"step {step,4}: mean squared error {loss.Item():f6}");
        tape.Reset();
    }
#endregion

Console.WriteLine($"The layer started with every beta at 1 and learned {string.Join(", ", swish.Beta.Take(4).Select(b => $"{b:f2}"))}, ...");
var probe = new[] { -1.5f, -0.5f, 0f, 0.5f, 1.5f };
var predicted = model.Predict(Tensors.Stack(axis: 0, [.. probe.Select(p => Tensors.Full([1], p))]));
for (int i = 0; i < probe.Length; i++)
    Console.WriteLine($"sin(3 * {probe[i],4:f1}) = {Math.Sin(3 * probe[i]),6:f3}, network {predicted[i, 0],6:f3}");

#region layer
/// <summary><c>y = x · sigmoid(beta · x)</c> with a beta for each feature. Shape: [batch, features] → same. Weights: beta [features].</summary>
sealed class LearnedSwish : Layer
{
    private Parameter? _beta;

    public float[] Beta => _beta!.Span.ToArray();

    protected override void Build(Shape input) => _beta = AddWeight("beta", [input[^1]], "ones");

    protected override Variable Forward(Variable x, Pass pass) => x.Multiply(x.Multiply(_beta!).Sigmoid());
}
#endregion
