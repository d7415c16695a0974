using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests.Serialization;

namespace Gemeente.Partnerships.Tests;

public sealed class DataSetDiffTests
{
    private static readonly Partnership Tie = World.Tie("t-1", "0141", "TR");

    private static readonly PartnershipDataSet Before = World.With(Tie, World.Tie("gone", "0363", "TR"));

    private static readonly PartnershipDataSet After = World.With(
        Tie with { Period = Period.Since(new PartialDate(1976)), Themes = [Theme.Waste, Theme.Education] },
        World.Tie("new", "0363", "PL"));

    [Fact]
    public void What_differs_is_told_field_by_field()
    {
        DataSetDiff diff = PartnershipDataSet.Diff(Before, After);

        Assert.Equal("new", Assert.Single(diff.Added).Id);
        Assert.Equal("gone", Assert.Single(diff.Removed).Id);
        PartnershipDifference changed = Assert.Single(diff.Changed);
        Assert.Equal("t-1", changed.Id);
        Assert.Equal(
            [("period.start", "1975", "1976"), ("themes", null, "waste, education")],
            changed.Fields.Select(difference => (difference.Field, difference.Before, difference.After!)));
        Assert.False(diff.IsEmpty);
        Assert.True(PartnershipDataSet.Diff(Before, Before).IsEmpty);
    }

    [Fact]
    public void Text_is_for_people_in_both_languages()
    {
        DataSetDiff diff = PartnershipDataSet.Diff(Before, After);

        Assert.Equal(
            """
            Stedenbanden: 1 nieuw, 1 vervallen, 1 gewijzigd.
            + new: 0363 - Denizli (PL)
            - gone: 0363 - Denizli (TR)
            ~ t-1: 0141 - Denizli (TR)
                Begin: 1975 -> 1976
                Onderwerpen: (niets vermeld) -> waste, education
            """.ReplaceLineEndings("\n"),
            diff.ToString(Language.Dutch));
        Assert.StartsWith("Partnerships: 1 added, 1 removed, 1 changed.\n", diff.ToString(), StringComparison.Ordinal);
        Assert.Equal("Geen verschillen.", PartnershipDataSet.Diff(Before, Before).ToString(Language.Dutch));
    }

    [Fact]
    public void A_name_cannot_break_a_line()
    {
        Partnership hostile = Tie with { Partner = Tie.Partner with { Name = "a\nb\u001b[2J\u2028c" } };

        string text = PartnershipDataSet.Diff(Before, World.With(hostile)).ToString();

        Assert.Contains("a b [2J c", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c != '\n' && char.IsControl(c));
    }

    [Fact]
    public void Registers_are_compared_by_code()
    {
        PartnershipDataSet other = Before with
        {
            Municipalities = new MunicipalityRegister([.. Before.Municipalities.All.Where(m => m.Code != "0141"), Samples.Municipality with { Code = "0007" }]),
            Countries = new CountryRegister(Before.Countries.All, [], Before.Countries.EuStatuses),
        };
        DataSetDiff diff = PartnershipDataSet.Diff(Before, other);

        Assert.Equal(["0007", "0141"], diff.Municipalities.Select(code => code.ToString()));
        Assert.Equal(["TR"], diff.Countries.Select(code => code.ToString()));
        Assert.Contains("Other municipalities in the register: 0007, 0141", diff.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_changes_lead_from_the_one_to_the_other()
        => Gen.Select(RandomRecords.DataSet, RandomRecords.DataSet, Gen.Int[0, 20]).Sample((first, second, shared) =>
        {
            // Part of the second has ids of the first, so that there are changed records too.
            IEnumerable<Partnership> later = second.Partnerships.Take(shared)
                .Zip(first.Partnerships, (tie, earlier) => tie with { Id = earlier.Id })
                .Concat(second.Partnerships.Skip(shared).Where(tie => first.Partnerships.Find(tie.Id) is null));
            PartnershipDataSet target = second with { Partnerships = PartnershipCollection.Create(later) };

            DataSetDiff diff = PartnershipDataSet.Diff(first, target);
            PartnershipDataSet reached = first.With(diff.ToChanges());

            Assert.Equal(target.Partnerships.OrderBy(tie => tie.Id, StringComparer.Ordinal), reached.Partnerships.OrderBy(tie => tie.Id, StringComparer.Ordinal));
            Assert.Equal(target.Profiles.ToHashSet(), [.. reached.Profiles]);
            Assert.All(diff.Changed, change => Assert.NotEmpty(change.Fields));
            DataSetDiff rest = PartnershipDataSet.Diff(reached, target);
            Assert.Equal(0, rest.Added.Count + rest.Removed.Count + rest.Changed.Count + rest.AddedProfiles.Count + rest.RemovedProfiles.Count);
        });
}
