using System.Numerics.Tensors;
using System.Text;
using Baeum.Data;

namespace Baeum.Plots;

/// <summary>What a model made of one image, as text: its number, its class, the predicted class, the probability of each class in percent, and whether that was right. The words are those of the language that is asked for.</summary>
public static class PredictionGallery
{
    private const string Thin = "-----", Thick = "=====";

    /// <summary>A block of lines for one sample.</summary>
    /// <param name="index">Row of the sample.</param>
    /// <param name="actual">The true class of each sample: a whole number from 0.</param>
    /// <param name="probabilities">Shape: [samples, classes].</param>
    /// <param name="names">Of the classes, one a column; null: the numbers.</param>
    /// <param name="language">"en" (the default) or "ko".</param>
    /// <exception cref="ArgumentException">There is no such row, class or language.</exception>
    public static string Text(int index, Labels actual, Tensor<float> probabilities, IReadOnlyList<string>? names = null, string language = "en")
    {
        var shape = probabilities.Shape();
        if (shape.Rank != 2 || shape[0] != actual.Count || names is not null && names.Count != shape[1])
            throw new ArgumentException($"PredictionGallery: received {actual.Count} labels, probabilities of shape {shape} and {names?.Count ?? shape[^1]} names; expected a row of probabilities for each label and a name for each class.");
        if (index < 0 || index >= shape[0])
            throw new ArgumentException($"PredictionGallery: there is no sample {index}; expected 0 to {shape[0] - 1}.");
        string Name(int k) => names?[k] ?? TickText.Number(k, 0);
        var words = Words(language);
        int truth = ((int[])actual)[index], predicted = probabilities.Row(index).ArgMax();
        if (truth < 0 || truth >= shape[1])
            throw new ArgumentException($"PredictionGallery: the label {truth} in row {index} is not among the {shape[1]} classes.");
        var text = new StringBuilder().Append("idx = ").Append(index).Append('\n')
            .Append(words.Actual).Append(Name(truth)).Append('\n').Append(words.Predicted).Append(Name(predicted)).Append('\n').Append(words.Probabilities).Append('\n').Append(Thin).Append('\n');
        for (int k = 0; k < shape[1]; k++)
            text.Append(Name(k)).Append(' ').Append(TickText.Number(MathF.Floor(probabilities[index, k] * 100), 1)).Append('\n');
        return text.Append(Thick).Append('\n').Append(truth == predicted ? words.Right : words.Wrong).Append('\n').ToString();
    }

    private static (string Actual, string Predicted, string Probabilities, string Right, string Wrong) Words(string language) => language switch
    {
        "en" => ("The image is: ", "The model says: ", "Probability of each class: ", "right", "wrong"),
        "ko" => ("해당 인덱스의 이미지는 ", "모델의 예측 : ", "모델의 클래스별 확률 : ", "정답", "땡"),
        _ => throw Nearest.Unknown("language", language, ["en", "ko"]),
    };
}
