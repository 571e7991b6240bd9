using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Operations that move values.</summary>
internal static class Shapes
{
    public static IEnumerable<OpCase> Cases =>
    [
        new("ReshapeOp.Reshape(Variable, Shape)", [[2, 6]], v => v[0].Reshape(Shape.Create([3, 4])), g => g[0].Reshape([3, 4])),
        new("ReshapeOp.Reshape(Variable, ReadOnlySpan<int>)", [[2, 6]], v => v[0].Reshape(3, -1, 2), g => g[0].Reshape([3, 2, 2])),
        new("TransposeOp.Transpose(Variable, ReadOnlySpan<int>)", [[2, 3, 4]], v => v[0].Transpose(), g => Grid.Of([4, 3, 2], p => g[0][p[2], p[1], p[0]])),
        new("TransposeOp.Transpose(Variable, ReadOnlySpan<int>)", [[2, 3, 4]], v => v[0].Transpose(1, 2, 0), g => Grid.Of([3, 4, 2], p => g[0][p[2], p[0], p[1]])),
        new("TransposeOp.Transpose(Variable, ReadOnlySpan<int>)", [[2, 3, 4]], v => v[0].Transpose(1, 0, -1), g => Grid.Of([3, 2, 4], p => g[0][p[1], p[0], p[2]])),
        new("TransposeOp.Transpose(Variable, ReadOnlySpan<int>)", [[5]], v => v[0].Transpose(0), g => g[0]),
        new("TransposeOp.MoveAxis(Variable, int, int)", [[2, 3, 4]], v => v[0].MoveAxis(0, -1), g => Grid.Of([3, 4, 2], p => g[0][p[2], p[0], p[1]])),
        new("TransposeOp.MoveAxis(Variable, int, int)", [[2, 3, 4]], v => v[0].MoveAxis(-1, 1), g => Grid.Of([2, 4, 3], p => g[0][p[0], p[2], p[1]])),
        new("ConcatenateOp.Concatenate(Variable, Variable, int)", [[2, 3], [2, 2]], v => v[0].Concatenate(v[1]), g => Grid.Of([2, 5], p => p[1] < 3 ? g[0][p] : g[1][p[0], p[1] - 3])),
        new("ConcatenateOp.Concatenate(Variable, Variable, int)", [[2, 3], [2, 3]], v => v[0].Concatenate(v[1], 0), g => Grid.Of([4, 3], p => p[0] < 2 ? g[0][p] : g[1][p[0] - 2, p[1]])),
        new("ConcatenateOp.Concatenate(ReadOnlySpan<Variable>, int)", [[2, 3, 2], [2, 1, 2], [2, 2, 2]], v => Variable.Concatenate(v, 1),
            g => Grid.Of([2, 6, 2], p => p[1] < 3 ? g[0][p] : p[1] < 4 ? g[1][p] : g[2][p[0], p[1] - 4, p[2]])),
        new("StackOp.Stack(Variable, Variable, int)", [[2, 3], [2, 3]], v => v[0].Stack(v[1], -1), g => Grid.Of([2, 3, 2], p => g[p[2]][p[0], p[1]])),
        new("StackOp.Stack(ReadOnlySpan<Variable>, int)", [[2, 3], [2, 3], [2, 3]], v => Variable.Stack(v, 1), g => Grid.Of([2, 3, 3], p => g[p[1]][p[0], p[2]])),
        new("SliceOp.Slice(Variable, int, int, int)", [[2, 5, 3]], v => v[0].Slice(1, 1, 3), g => Grid.Of([2, 3, 3], p => g[0][p[0], p[1] + 1, p[2]])),
        new("SliceOp.Slice(Variable, int, int, int)", [[2, 5]], v => v[0].Slice(-1, 4, 1), g => Grid.Of([2, 1], p => g[0][p[0], 4])),
        new("PadOp.Pad(Variable, int, int, int, float)", [[2, 3, 2]], v => v[0].Pad(1, 2, 1, 0.5f), g => Grid.Of([2, 6, 2], p => p[1] is >= 2 and < 5 ? g[0][p[0], p[1] - 2, p[2]] : 0.5)),
        new("RepeatOp.Repeat(Variable, int, int)", [[2, 3, 2]], v => v[0].Repeat(3, 1), g => Grid.Of([2, 9, 2], p => g[0][p[0], p[1] / 3, p[2]])),
        new("RepeatOp.Repeat(Variable, int, int)", [[2, 3]], v => v[0].Repeat(2, -1), g => Grid.Of([2, 6], p => g[0][p[0], p[1] / 2])),
        new("BroadcastToOp.BroadcastTo(Variable, Shape)", [[3, 1]], v => v[0].BroadcastTo([2, 3, 4]), g => Grid.Of([2, 3, 4], p => g[0][p])),
    ];
}
