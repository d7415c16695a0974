using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Tests.Registers;

public sealed class ProvinceNamesTests
{
    [Theory]
    [InlineData("groningen", "gr gn gro gron grn groningen")]
    [InlineData("friesland", "f fr fri frl frsl friesland fryslan")]
    [InlineData("drenthe", "d dr dre drente drenthe")]
    [InlineData("overijssel", "o ov ovr overijsel overijssel")]
    [InlineData("flevoland", "fl fle flev flevoland")]
    [InlineData("gelderland", "g ge gl gld geld gelderland")]
    [InlineData("utrecht", "u ut utr utrecht")]
    [InlineData("noord-holland", "nh nholl nholland noordholland northholland")]
    [InlineData("zuid-holland", "zh zholl zholland zuidholland southholland")]
    [InlineData("zeeland", "z ze zee zl zld zeeland")]
    [InlineData("noord-brabant", "nb nbr nbrab nbrabant br brabant noordbrabant northbrabant")]
    [InlineData("limburg", "l lb lbg li lim limb limburg")]
    public void Find_NameOrAbbreviation_IsTheProvince(string code, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal(code, ProvinceNames.Find(name)?.Code));

    [Theory]
    [InlineData("")]
    [InlineData("holland")]
    [InlineData("n")]
    [InlineData("peel")]
    public void Find_AnythingElse_IsNull(string name) => Assert.Null(ProvinceNames.Find(name));

    [Fact]
    public void Find_EveryProvince_HasItsOwnNames() =>
        Assert.All(
            CodeListItem<Province>.All,
            province => Assert.Equal(province, ProvinceNames.Find(NameFolding.Fold(province.DutchName)))
        );
}
