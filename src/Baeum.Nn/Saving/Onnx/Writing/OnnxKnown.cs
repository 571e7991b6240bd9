namespace Baeum.Nn;

/// <summary>The layers that can be written to an ONNX file, a line each, and those that cannot, with the reason.</summary>
internal static class OnnxKnown
{
    /// <summary>How each class, and those derived from it, is written.</summary>
    public static OnnxForms Forms { get; } = new OnnxForms()
        .Add<Activation>(OnnxActivationLayers.Write)
        .AddPassing<ActivityRegularization>()
        .Add<AdaptivePoolingLayer>(OnnxPooling.Write)
        .Add<Add>(OnnxMerging.Write, OnnxMerging.Mask)
        .Add<Average>(OnnxMerging.Write, OnnxMerging.Mask)
        .Add<BatchNormalization>(OnnxNormalization.Write)
        .Add<Bidirectional>(OnnxRecurrent.Write, OnnxRecurrent.Mask)
        .Add<CategoryEncoding>(OnnxPreprocessing.Write)
        .Add<CenterCrop>(OnnxResizing.Write)
        .Add<Concatenate>(OnnxMerging.Write, OnnxMerging.Mask)
        .Add<ConvolutionLayer>(OnnxConvolution.Write)
        .Add<CroppingLayer>(OnnxReshaping.Write)
        .Add<Dense>(OnnxDense.Write)
        .Add<DepthwiseConvolutionLayer>(OnnxConvolution.Write)
        .Add<Discretization>(OnnxPreprocessing.Write)
        .Add<Dot>(OnnxMerging.Write, (_, _) => null)
        .Add<EinsumDense>(OnnxDense.Write)
        .Add<ELU>(OnnxActivationLayers.Write)
        .Add<Embedding>(OnnxDense.Write, OnnxDense.Mask)
        .Add<Flatten>(OnnxReshaping.Write)
        .Add<GivenMask>((_, inputs) => inputs[0], (_, inputs) => inputs[1])
        .Add<GlobalPoolingLayer>(OnnxPooling.Write, (_, _) => null)
        .Add<GraphOperation>(OnnxFunctions.Write)
        .Add<GroupNormalization>(OnnxNormalization.Write)
        .Add<HeadsAttention>(OnnxHeads.Write)
        .AddPassing<Identity>()
        .Add<LayerNormalization>(OnnxNormalization.Write)
        .Add<LeakyReLU>(OnnxActivationLayers.Write)
        .Add<LocallyConnectedLayer>(OnnxLocal.Write)
        .Add<Masking>(OnnxMasking.Write, OnnxMasking.Mask)
        .Add<Maximum>(OnnxMerging.Write, OnnxMerging.Mask)
        .Add<Minimum>(OnnxMerging.Write, OnnxMerging.Mask)
        .AddMasked<Model>(OnnxModel.Write)
        .Add<Multiply>(OnnxMerging.Write, OnnxMerging.Mask)
        .AddPassing<NoiseLayer>()
        .Add<Normalization>(OnnxPreprocessing.Write)
        .Add<PaddingLayer>(OnnxReshaping.Write)
        .Add<Permute>(OnnxReshaping.Write)
        .Add<PoolingLayer>(OnnxPooling.Write)
        .Add<PReLU>(OnnxActivationLayers.Write)
        .Add<RecurrentLayer>(OnnxRecurrent.Write, OnnxRecurrent.Mask)
        .Add<ReLU>(OnnxActivationLayers.Write)
        .Add<RepeatVector>(OnnxReshaping.Write)
        .Add<Rescaling>(OnnxPreprocessing.Write)
        .Add<Reshape>(OnnxReshaping.Write)
        .Add<Resizing>(OnnxResizing.Write)
        .Add<RMSNormalization>(OnnxNormalization.Write)
        .Add<RNNCell>(OnnxCells.Write)
        .Add<SeparableConvolutionLayer>(OnnxConvolution.Write)
        .Add<SingleAttention>(OnnxAttention.Write)
        .Add<Softmax>(OnnxActivationLayers.Write)
        .Add<Subtract>(OnnxMerging.Write, OnnxMerging.Mask)
        .Add<ThresholdedReLU>(OnnxActivationLayers.Write)
        .Add<TimeDistributed>(OnnxRecurrent.Write)
        .Add<TransposedConvolutionLayer>(OnnxConvolution.Write)
        .Add<UnitNormalization>(OnnxNormalization.Write)
        .Add<UpSampling1D>(OnnxReshaping.Write)
        .Add<UpSamplingLayer>(OnnxReshaping.Write);

    /// <summary>Why the others are not written.</summary>
    public static Dictionary<Type, string> Refused { get; } = new()
    {
        [typeof(Lambda)] = "it holds a function of the program, which no file can hold",
        [typeof(InputLayer)] = "an input is no step of the graph but one of its ends",
    };
}
