#:project ../src/Baeum/Baeum.csproj
#:property PublishAot=false

// Reads a string of digits and writes it backwards: an encoder whose last states start a decoder, which learns with the right answer so far as its input (teacher forcing) and then writes digit by digit by itself.
// Run: dotnet run -c Release examples/12-reverse-digits.cs
using System.Numerics.Tensors;
using Baeum.Data;
using Baeum.Nn;

const int Length = 5, Start = 10, Tokens = 11;
RandomSeed.Set(12);
var (asked, answers) = Strings(8_000, seed: 1);
var (heldAsked, heldAnswers) = Strings(500, seed: 2);

#region model
var question = new Input(Length) { Name = "question" };
var written = new Input(Length) { Name = "written" };
var states = new LSTM(96) { ReturnState = true }.ApplyAll(new Embedding(Tokens, 16).Apply(question));
var decoded = new LSTM(96) { ReturnSequences = true }.Apply(new Embedding(Tokens, 16).Apply(written), states[1], states[2]);
var model = new Model([question, written], new Dense(Start, "softmax").Apply(decoded));
model.Compile(new Adam(0.005), "sparse_categorical_crossentropy", ["accuracy"]);
#endregion
model.Fit([asked, Before(answers)], answers, batchSize: 64, epochs: 8, verbose: 2, validationData: ([heldAsked, Before(heldAnswers)], heldAnswers));

#region decode
// One digit after the other: what was written so far is the decoder's input.
var output = Tensors.Full([500, Length], Start);
for (int step = 0; step < Length; step++)
{
    var best = ((Tensor<float>)model.Predict([heldAsked, output])).ArgMax(-1);
    for (int row = 0; row < 500 && step + 1 < Length; row++)
        output[row, step + 1] = best[row, step];
    if (step + 1 == Length)
        Report(best);
}
#endregion

void Report(Tensor<int> best)
{
    int right = Enumerable.Range(0, 500).Count(row => Enumerable.Range(0, Length).All(i => best[row, i] == (int)heldAnswers[row, i]));
    for (int row = 0; row < 5; row++)
        Console.WriteLine($"{string.Concat(Enumerable.Range(0, Length).Select(i => (int)heldAsked[row, i]))} -> {string.Concat(Enumerable.Range(0, Length).Select(i => best[row, i]))}");
    Console.WriteLine($"whole strings right: {right / 500.0:P1} of 500 that were not trained on");
    if (right < 400)
        throw new InvalidOperationException("The decoder should get most strings right.");
}

// The answer one step later, behind the sign for the start: what the decoder has written when it is to write the next digit.
static Tensor<float> Before(Tensor<float> answers)
{
    var before = Tensors.Full([(int)answers.Lengths[0], Length], Start);
    for (int row = 0; row < answers.Lengths[0]; row++)
        for (int i = 1; i < Length; i++)
            before[row, i] = answers[row, i - 1];
    return before;
}

static (Tensor<float> Asked, Tensor<float> Answers) Strings(int count, int seed)
{
    var random = new Random(seed);
    var digits = Tensors.Full([count, Length], 0);
    var reversed = Tensors.Full([count, Length], 0);
    for (int row = 0; row < count; row++)
        for (int i = 0; i < Length; i++)
            digits[row, i] = reversed[row, Length - 1 - i] = random.Next(10);
    return (digits, reversed);
}
