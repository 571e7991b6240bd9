namespace Baeum.Nn.Tests;

/// <summary>Shapes that do not fit are an error that names the operation and both shapes.</summary>
public class OpErrorsTests
{
    public static TheoryData<string, Func<Variable>> Calls => new()
    {
        { "Add: shapes (2, 3) and (4,) do not fit together: axis -1 has the lengths 3 and 4, expected equal ones or 1.", () => Of(2, 3).Add(Of(4)) },
        { "MatMul: expected [..., m, k] · [..., k, n], received (2, 3) · (2, 3).", () => Of(2, 3).MatMul(Of(2, 3)) },
        { "MatMul: expected [..., m, k] · [..., k, n], received (2, 3)ᵀ · (3, 2).", () => Of(2, 3).MatMul(Of(3, 2), transposeA: true) },
        { "MatMul: shapes (2,) and (3,) do not fit together", () => Of(2, 3, 4).MatMul(Of(3, 4, 2)) },
        { "Dense: expected [..., in] · [in, units], received (2, 3) · (4, 5).", () => Of(2, 3).Dense(Of(4, 5)) },
        { "Dense: expected a bias of shape (5,), received (4,).", () => Of(2, 3).Dense(Of(3, 5), Of(4)) },
        { "Reshape: (2, 3) holds 6 values, which do not fill the shape (4, None).", () => Of(2, 3).Reshape(4, -1) },
        { "Reshape: (None, None) has more than one unknown length; at most one may be -1.", () => Of(2, 3).Reshape(-1, -1) },
        { "Transpose: shape (2, 3) has 2 axes, received an order of 3.", () => Of(2, 3).Transpose(0, 1, 2) },
        { "Transpose: axis 0 is named twice; name each axis of (2, 3) once.", () => Of(2, 3).Transpose(0, 0) },
        { "Concatenate: shapes (2, 3) and (4, 3) differ in more than axis 1.", () => Of(2, 3).Concatenate(Of(4, 3)) },
        { "Stack: shapes (2,) and (3,) differ.", () => Of(2).Stack(Of(3)) },
        { "Slice: positions 2 to 5 lie outside of axis 1 of (2, 3).", () => Of(2, 3).Slice(1, 2, 3) },
        { "Gather: position 0 asks for row 1; x has the rows 0 to 0.", () => Of(1, 3).Gather(Of(2)) },
        { "BroadcastTo: (2, 3) cannot be repeated to (3,).", () => Of(2, 3).BroadcastTo([3]) },
        { "Glu: axis -1 of (2, 3) must have an even length.", () => Of(2, 3).Glu() },
        { "Axis 2 is outside of shape (2, 3) with 2 axes.", () => Of(2, 3).Sum(2) },
        { "Axis -1 is named twice.", () => Of(2, 3).Sum([1, -1]) },
        { "BatchNormalize: expected one value for each of the 3 columns of (2, 3), received shape (2,).", () => Of(2, 3).BatchNormalize(Of(3), Of(2), null, null) },
        { "LayerNormalize: expected 3 values in gamma and beta for (2, 3), received Variable (2,) and no beta.", () => Of(2, 3).LayerNormalize(Of(2), null) },
    };

    [Theory, MemberData(nameof(Calls))]
    public void Shapes_that_do_not_fit_are_named(string expected, Func<Variable> call) => Assert.Contains(expected, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);

    private static Variable Of(params int[] shape) => Variable.Full(shape, 1);
}
