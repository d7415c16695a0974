using System.Reflection;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Codes;

public sealed class EnumCodesTests
{
    [Fact]
    public void Codes_OfEveryEnumeration_AreComplete()
    {
        AssertComplete(EnumCodes.EvidenceKind);
        AssertComplete(EnumCodes.Confidence);
        AssertComplete(EnumCodes.MunicipalityKind);
        AssertComplete(EnumCodes.MunicipalityNameKind);
        AssertComplete(EnumCodes.SuccessionEvent);
        AssertComplete(EnumCodes.IncomeGroup);
        AssertComplete(EnumCodes.EuStatus);
        AssertComplete(EnumCodes.PartnershipStatus);
        AssertComplete(EnumCodes.TransitionKind);
        AssertComplete(EnumCodes.Severity);
        Assert.Equal(10, typeof(EnumCodes).GetProperties(BindingFlags.Public | BindingFlags.Static).Length);

        static void AssertComplete<T>(EnumCodes<T> codes)
            where T : struct, Enum
        {
            Assert.Equal(Enum.GetValues<T>().Order(), codes.Values.Order());
            Assert.Distinct(codes.Values.Select(codes.CodeOf));
            Assert.All(codes.Values, value => Assert.Matches("^[a-z]+(-[a-z]+)*$", codes.CodeOf(value)));
            Assert.All(codes.Values, value => Assert.Equal(value, codes.Find(codes.CodeOf(value))));
            Assert.All(
                codes.Values,
                value => Assert.Equal(value, codes.Find(Encoding.UTF8.GetBytes(codes.CodeOf(value))))
            );
        }
    }

    [Fact]
    public void CodeOf_UndefinedValue_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EnumCodes.Severity.CodeOf((IssueSeverity)99));

    [Fact]
    public void Find_UnknownCode_IsNull()
    {
        Assert.Null(EnumCodes.EuStatus.Find("Member"));
        Assert.Null(EnumCodes.EuStatus.Find("Member"u8));
    }
}
