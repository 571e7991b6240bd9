using Baeum.Compute;
using Baeum.Data;
using Baeum.TestKit;

namespace Baeum.Nn.Tests;

/// <summary>Recurrences over whole sequences: every form of the result, masks, first states, sizes beside whole registers and tiles.</summary>
internal static class Recurrences
{
    private const string Lstm = "LstmOp.Lstm(Variable, Variable, Variable, Variable, RecurrentForm, Variable, Variable, Variable)";
    private const string Gru = "GruOp.Gru(Variable, Variable, Variable, Variable, bool, RecurrentForm, Variable, Variable)";
    private const string Simple = "SimpleRnnOp.SimpleRnn(Variable, Variable, Variable, Variable, RecurrentForm, Variable, Variable)";

    // Steps that are skipped at the front, in the middle, at the end, and altogether.
    private static readonly float[] Mask = [0, 1, 1, 1, /**/ 1, 0, 0, 1, /**/ 1, 1, 1, 0, /**/ 0, 0, 0, 0];
    private static readonly Variable MaskVariable = new([4, 4], Mask);

    private static readonly RecurrentForm[] Forms =
    [
        default,
        new(Sequences: true),
        new(FinalStates: true),
        new(Sequences: true, FinalStates: true, Backwards: true),
        new(Sequences: true, Backwards: true, InPlace: true),
    ];

    public static IEnumerable<OpCase> Cases =>
    [
        .. Forms.SelectMany(form => All(form, null, 3, 2)),
        .. Forms.SelectMany(form => All(form, Mask, 2, 3)),
        .. All(new(Sequences: true, ZeroWhereMasked: true), Mask, 1, 1),
    ];

    private static IEnumerable<OpCase> All(RecurrentForm form, float[]? mask, int inputs, int units)
    {
        Shape x = [4, 4, inputs], state = [4, units];
        var m = mask is null ? null : MaskVariable;
        var lstm = new RecurrentTwin(RecurrentKind.Lstm, form, mask);
        yield return Case(Lstm, [x, [inputs, 4 * units], [units, 4 * units], [4 * units], state, state], v => v[0].Lstm(v[1], v[2], v[3], form, m, v[4], v[5]), g => lstm.Run(g[0], g[1], g[2], g[3], g[4], g[5]));
        yield return Case(Lstm, [x, [inputs, 4 * units], [units, 4 * units]], v => v[0].Lstm(v[1], v[2], null, form, m), g => lstm.Run(g[0], g[1], g[2], null));
        var gru = new RecurrentTwin(RecurrentKind.Gru, form, mask);
        yield return Case(Gru, [x, [inputs, 3 * units], [units, 3 * units], [2, 3 * units], state], v => v[0].Gru(v[1], v[2], v[3], true, form, m, v[4]), g => gru.Run(g[0], g[1], g[2], g[3], g[4]));
        yield return Case(Gru, [x, [inputs, 3 * units], [units, 3 * units]], v => v[0].Gru(v[1], v[2], null, true, form, m), g => gru.Run(g[0], g[1], g[2], null));
        var before = new RecurrentTwin(RecurrentKind.GruResetBefore, form, mask);
        yield return Case(Gru, [x, [inputs, 3 * units], [units, 3 * units], [3 * units], state], v => v[0].Gru(v[1], v[2], v[3], false, form, m, v[4]), g => before.Run(g[0], g[1], g[2], g[3], g[4]));
        var simple = new RecurrentTwin(RecurrentKind.Simple, form, mask);
        yield return Case(Simple, [x, [inputs, units], [units, units], [units], state], v => v[0].SimpleRnn(v[1], v[2], v[3], form, m, v[4]), g => simple.Run(g[0], g[1], g[2], g[3], g[4]));
        yield return Case(Simple, [x, [inputs, units], [units, units]], v => v[0].SimpleRnn(v[1], v[2], null, form, m), g => simple.Run(g[0], g[1], g[2], null));
    }

    private static OpCase Case(string covers, Shape[] inputs, Func<Variable[], Variable> op, Func<Grid[], Grid> twin) => new(covers, inputs, op, twin) { Low = -1, High = 1 };
}
