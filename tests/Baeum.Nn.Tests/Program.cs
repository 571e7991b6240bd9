namespace Baeum.Nn.Tests;

/// <summary>What this assembly does when it is run as a program: a training that a test kills, or the ONNX files that another program runs.</summary>
internal static class Program
{
    public static void Main(string[] args)
    {
        if (args is ["onnx", var target])
            OnnxExport.Run(target);
        else if (args is [var folder])
            CutOffTraining.Run(folder, 2, new LambdaCallback
            {
                BatchEnd = (batch, _) =>
                {
                    Console.WriteLine(batch);
                    Thread.Sleep(20);
                },
            });
    }
}
