using System.Globalization;
using System.Text;
using CsCheck;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Json.Reading;

namespace Gemeente.Partnerships.Tests.Json;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("-0.000", true)]
    [InlineData("1e3", true)]
    [InlineData("1.5E+2", true)]
    [InlineData("1e-28", true)]
    [InlineData("1e-29", false)]
    [InlineData("100e-30", true)]
    [InlineData("0e-999999999999999999999999", false)]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("7.9228162514264337593543950335", true)]
    [InlineData("0.12345678901234567890123456789", false)]
    [InlineData("1.00000000000000000000000000000000000000", true)]
    public void IsExact_Number_FalseIfADigitIsLost(string number, bool isExact) =>
        Assert.Equal(isExact, ExactNumber.IsDecimal(Encoding.ASCII.GetBytes(number)));

    [Fact]
    public void IsExact_AnyDecimal_True() =>
        Gen.Decimal.Sample(number =>
            Assert.True(ExactNumber.IsDecimal(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))))
        );
}
