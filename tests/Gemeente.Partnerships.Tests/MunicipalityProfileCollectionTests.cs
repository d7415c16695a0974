using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

public sealed class MunicipalityProfileCollectionTests
{
    private static readonly MunicipalityProfile Almelo = Samples.Profile;
    private static readonly MunicipalityProfile AlmeloLater = Almelo with
    {
        ValidFor = Period.Since(new PartialDate(2008)),
    };
    private static readonly MunicipalityProfile Amsterdam = Almelo with { Municipality = "0363" };

    [Fact]
    public void Of_Municipality_HasItsProfilesInTheirOrder()
    {
        MunicipalityProfileCollection profiles = [Amsterdam, AlmeloLater, Almelo];

        Assert.Equal(3, profiles.Count);
        Assert.Equal([AlmeloLater, Almelo, Amsterdam], profiles);
        Assert.Equal([AlmeloLater, Almelo], profiles.Of("0141"));
        Assert.Empty(profiles.Of("0599"));
        Assert.Equal("3 profiles", profiles.ToString());
    }

    [Fact]
    public void Equals_EqualContent_IsTrue()
    {
        MunicipalityProfileCollection profiles = [Amsterdam, Almelo];

        Assert.Equal(profiles, [Almelo with { }, Amsterdam]);
        Assert.Equal(profiles.GetHashCode(), MunicipalityProfileCollection.Create([Almelo, Amsterdam]).GetHashCode());
        Assert.NotEqual(profiles, [AlmeloLater, Amsterdam]);
        Assert.False(profiles.Equals(null));
        Assert.Empty(MunicipalityProfileCollection.Empty);
    }

    [Fact]
    public void Create_EqualProfiles_AreIssues()
    {
        var error = Assert.Throws<InvalidPartnershipDataException>(() =>
            MunicipalityProfileCollection.Create([Almelo, Amsterdam, Almelo with { }, Amsterdam])
        );

        Assert.Equal(["duplicate-profile", "duplicate-profile"], error.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void With_Changes_LeavesTheOriginal()
    {
        MunicipalityProfileCollection profiles = [Almelo, Amsterdam];
        List<DataIssue> issues = [];

        MunicipalityProfileCollection changed = profiles.With(
            new DataSetChanges { RemovedProfiles = [Almelo, Amsterdam], AddedProfiles = [AlmeloLater] },
            issues
        );

        Assert.Empty(issues);
        Assert.Equal([AlmeloLater], changed);
        Assert.Equal(profiles.Count - 1, changed.Count);
        Assert.Equal([Almelo, Amsterdam], profiles);
        Assert.Equal(["0141", "0363"], changed.ChangesSince(profiles).Order().Select(code => code.ToString()));
        Assert.Empty(profiles.ChangesSince(profiles));
    }
}
