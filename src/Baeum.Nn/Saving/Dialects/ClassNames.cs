namespace Baeum.Nn;

/// <summary>Names that classes had in earlier versions of Keras, and packages before names.</summary>
internal static class ClassNames
{
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["AtrousConv1D"] = "Conv1D",
        ["AtrousConv2D"] = "Conv2D",
        ["AtrousConvolution1D"] = "Conv1D",
        ["AtrousConvolution2D"] = "Conv2D",
        ["BatchNormalizationV1"] = "BatchNormalization",
        ["BatchNormalizationV2"] = "BatchNormalization",
        ["Convolution1D"] = "Conv1D",
        ["Convolution1DTranspose"] = "Conv1DTranspose",
        ["Convolution2D"] = "Conv2D",
        ["Convolution2DTranspose"] = "Conv2DTranspose",
        ["Convolution3D"] = "Conv3D",
        ["Convolution3DTranspose"] = "Conv3DTranspose",
        ["CuDNNGRU"] = "GRU",
        ["CuDNNLSTM"] = "LSTM",
        ["Deconvolution2D"] = "Conv2DTranspose",
        ["Deconvolution3D"] = "Conv3DTranspose",
        ["DepthwiseConvolution2D"] = "DepthwiseConv2D",
        ["GRUV2"] = "GRU",
        ["GRUCellV2"] = "GRUCell",
        ["GlobalAvgPool1D"] = "GlobalAveragePooling1D",
        ["GlobalAvgPool2D"] = "GlobalAveragePooling2D",
        ["GlobalAvgPool3D"] = "GlobalAveragePooling3D",
        ["GlobalMaxPool1D"] = "GlobalMaxPooling1D",
        ["GlobalMaxPool2D"] = "GlobalMaxPooling2D",
        ["GlobalMaxPool3D"] = "GlobalMaxPooling3D",
        ["GroupedQueryAttention"] = "GroupQueryAttention",
        ["InstanceNormalization"] = "GroupNormalization",
        ["LSTMV2"] = "LSTM",
        ["LSTMCellV2"] = "LSTMCell",
        ["NormalizationV1"] = "Normalization",
        ["SeparableConvolution1D"] = "SeparableConv1D",
        ["SeparableConvolution2D"] = "SeparableConv2D",
        ["SyncBatchNormalization"] = "BatchNormalization",
        ["TimeDistributedDense"] = "Dense",
    };

    /// <summary>Today's name without a package: <c>Dense</c> for <c>keras.layers>Dense</c>, <c>Conv2D</c> for <c>Convolution2D</c>.</summary>
    public static string Modern(string className)
    {
        string name = className[(className.LastIndexOf('>') + 1)..];
        return Renamed.GetValueOrDefault(name, name);
    }
}
