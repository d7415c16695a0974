using CsCheck;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Tests;

public sealed class PartnershipCollectionTests
{
    [Fact]
    public void Finds_by_id_and_keeps_the_order()
    {
        PartnershipCollection ties = [Tie("b"), Tie("a"), Tie("A")];

        Assert.Equal(3, ties.Count);
        Assert.Equal(["b", "a", "A"], ties.Select(tie => tie.Id));
        Assert.Equal("A", ties.Get("A").Id);
        Assert.Null(ties.Find("B"));
        Assert.Throws<KeyNotFoundException>(() => ties.Get("B"));
        Assert.Throws<ArgumentNullException>(() => ties.Find(null!));
        Assert.Equal("3 partnerships", ties.ToString());
    }

    [Fact]
    public void Every_duplicate_id_is_an_issue()
    {
        Partnership[] ties = [Tie("a"), Tie("b"), Tie("a"), Tie("b"), Tie("b")];

        var error = Assert.Throws<InvalidPartnershipDataException>(() => PartnershipCollection.Create(ties));

        Assert.Equal(["a", "b", "b"], error.Issues.Select(issue => issue.RecordId));
        Assert.All(
            error.Issues,
            issue => Assert.Equal(("duplicate-id", IssueSeverity.Error), (issue.Code, issue.Severity))
        );
    }

    [Fact]
    public void Is_equal_by_content_and_order()
    {
        PartnershipCollection ties = [Tie("a"), Tie("b")];

        Assert.Equal(ties, [Tie("a"), Tie("b")]);
        Assert.Equal(ties.GetHashCode(), PartnershipCollection.Create([Tie("a"), Tie("b")]).GetHashCode());
        Assert.NotEqual(ties, [Tie("b"), Tie("a")]);
        Assert.NotEqual(ties, [Tie("a")]);
        Assert.False(ties.Equals(null));
        Assert.Empty(PartnershipCollection.Empty);
        Assert.Throws<ArgumentNullException>(() => PartnershipCollection.Create((IEnumerable<Partnership>)null!));
        Assert.Throws<ArgumentNullException>(() => PartnershipCollection.Create([null!]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void Holds_any_number(int count)
    {
        Partnership[] ties = [.. Numbers(count).Select(Tie)];

        PartnershipCollection collection = PartnershipCollection.Create(ties);

        Assert.Equal(count, collection.Count);
        Assert.Equal(ties, collection);
        Assert.All(ties, tie => Assert.Same(tie, collection.Find(tie.Id)));
    }

    /// <summary>
    /// Long runs of changes, in steps of very different sizes, against a dictionary and a list of ids.
    /// </summary>
    [Fact]
    public void Agrees_with_a_naive_twin_over_many_changes() =>
        Gen.Select(
                Gen.Int[0, 3000],
                Gen.Select(Gen.Int[0, 1500], Gen.Int[0, 60], Gen.Int[0, 1500]).Array[1, 8],
                Gen.Int
            )
            .Sample(
                (size, steps, seed) =>
                {
                    Random random = new(seed);
                    Dictionary<string, Partnership> twin = Numbers(size).ToDictionary(id => id, Tie);
                    List<string> order = [.. twin.Keys];
                    PartnershipCollection collection = PartnershipCollection.Create(twin.Values);
                    int next = size;
                    foreach ((int removals, int replacements, int additions) in steps)
                    {
                        string[] chosen = [.. twin.Keys];
                        random.Shuffle(chosen);
                        DataSetChanges changes = new()
                        {
                            Removed = chosen.Take(removals).ToValueList(),
                            Replaced = chosen
                                .Skip(removals)
                                .Take(replacements)
                                .Select(id => Tie(id) with { Description = $"{next}" })
                                .ToValueList(),
                            Added = Enumerable.Range(next, additions).Select(number => Tie($"{number}")).ToValueList(),
                        };
                        next += additions;
                        PartnershipCollection before = collection;
                        Dictionary<string, Partnership> twinBefore = new(twin);

                        collection = With(collection, changes);
                        foreach (string id in changes.Removed)
                            twin.Remove(id);
                        foreach (Partnership tie in changes.Replaced.Concat(changes.Added))
                            twin[tie.Id] = tie;
                        order.RemoveAll(changes.Removed.ToHashSet().Contains);
                        order.AddRange(changes.Added.Select(tie => tie.Id));

                        Assert.Equal(order.Count, collection.Count);
                        Assert.True(
                            order.Select(id => twin[id]).SequenceEqual(collection, ReferenceEqualityComparer.Instance)
                        );
                        Assert.True(order.TrueForAll(id => ReferenceEquals(twin[id], collection.Find(id))));
                        Assert.True(changes.Removed.All(id => collection.Find(id) is null));
                        Assert.True(twinBefore.All(entry => ReferenceEquals(entry.Value, before.Find(entry.Key))));
                        Assert.True(Apply(collection.ChangesSince(before), twinBefore).ToHashSet().SetEquals(twin));
                    }
                },
                iter: 30
            );

    [Fact]
    public void An_id_that_was_removed_can_be_added_again()
    {
        PartnershipCollection ties = [Tie("a"), Tie("b")];

        ties = With(ties, new DataSetChanges { Removed = ["a"] });
        ties = With(ties, new DataSetChanges { Added = [Tie("a")] });
        ties = With(ties, new DataSetChanges { Removed = ["a"] });
        ties = With(ties, new DataSetChanges { Added = [Tie("a")] });

        Assert.Equal([Tie("b"), Tie("a")], ties);
        Assert.Equal("a", ties.Get("a").Id);
    }

    [Fact]
    public void A_version_shares_what_is_not_changed()
    {
        PartnershipCollection ties = PartnershipCollection.Create(Numbers(100_000).Select(Tie));
        DataSetChanges changes = new()
        {
            Replaced = [Tie("50000")],
            Removed = ["7"],
            Added = [Tie("new")],
        };
        With(ties, changes);

        long before = GC.GetAllocatedBytesForCurrentThread();
        PartnershipCollection changed = With(ties, changes);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 60_000);
        Assert.Equal(3, changed.ChangesSince(ties).Count());
    }

    [Fact]
    public void Says_what_was_changed_over_several_versions()
    {
        PartnershipCollection ties = [Tie("a"), Tie("b"), Tie("c")];
        Partnership replaced = Tie("b") with { Description = "new" };

        PartnershipCollection changed = With(ties, new DataSetChanges { Removed = ["a"], Added = [Tie("d")] });
        changed = With(changed, new DataSetChanges { Replaced = [replaced] });
        changed = With(changed, new DataSetChanges { Removed = ["d"], Added = [Tie("e")] });

        Assert.Equal(
            [
                new PartnershipChange(ties.Get("a"), null),
                new PartnershipChange(ties.Get("b"), replaced),
                new PartnershipChange(null, changed.Get("e")),
            ],
            changed.ChangesSince(ties)
        );
        Assert.Empty(changed.ChangesSince(changed));
    }

    [Fact]
    public void Walking_over_it_allocates_nothing()
    {
        PartnershipCollection ties = PartnershipCollection.Create(Numbers(2000).Select(Tie));
        Assert.Equal(2000, Walk(ties));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Walk(ties);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static int Walk(PartnershipCollection ties)
        {
            int count = 0;
            foreach (Partnership _ in ties)
                count++;
            return count;
        }
    }

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(number => $"{number}");

    private static Partnership Tie(string id) => Samples.Partnership with { Id = id };

    private static PartnershipCollection With(PartnershipCollection ties, DataSetChanges changes)
    {
        List<DataIssue> issues = [];
        PartnershipCollection changed = ties.With(changes, issues);
        Assert.Empty(issues);
        return changed;
    }

    private static Dictionary<string, Partnership> Apply(
        IEnumerable<PartnershipChange> changes,
        Dictionary<string, Partnership> twin
    )
    {
        PartnershipChange[] all = [.. changes];
        foreach (Partnership gone in all.Select(change => change.Before).OfType<Partnership>())
            Assert.True(twin.Remove(gone.Id));
        foreach (Partnership here in all.Select(change => change.After).OfType<Partnership>())
            twin.Add(here.Id, here);
        return twin;
    }
}
