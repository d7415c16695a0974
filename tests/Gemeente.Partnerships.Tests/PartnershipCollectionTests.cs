using CsCheck;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Tests;

public sealed class PartnershipCollectionTests
{
    [Fact]
    public void Find_ById_KeepsTheOrder()
    {
        PartnershipCollection partnerships = [Tie("b"), Tie("a"), Tie("A")];

        Assert.Equal(3, partnerships.Count);
        Assert.Equal(["b", "a", "A"], partnerships.Select(partnership => partnership.Id));
        Assert.Equal("A", partnerships.Get("A").Id);
        Assert.Null(partnerships.Find("B"));
        Assert.Throws<KeyNotFoundException>(() => partnerships.Get("B"));
        Assert.Throws<ArgumentNullException>(() => partnerships.Find(null!));
        Assert.Equal("3 partnerships", partnerships.ToString());
    }

    [Fact]
    public void Create_DuplicateIds_AreIssues()
    {
        Partnership[] partnerships = [Tie("a"), Tie("b"), Tie("a"), Tie("b"), Tie("b")];

        var error = Assert.Throws<InvalidPartnershipDataException>(() => PartnershipCollection.Create(partnerships));

        Assert.Equal(["a", "b", "b"], error.Issues.Select(issue => issue.RecordId));
        Assert.All(
            error.Issues,
            issue => Assert.Equal(("duplicate-id", IssueSeverity.Error), (issue.Code, issue.Severity))
        );
    }

    [Fact]
    public void Equals_EqualContentAndOrder_IsTrue()
    {
        PartnershipCollection partnerships = [Tie("a"), Tie("b")];

        Assert.Equal(partnerships, [Tie("a"), Tie("b")]);
        Assert.Equal(partnerships.GetHashCode(), PartnershipCollection.Create([Tie("a"), Tie("b")]).GetHashCode());
        Assert.NotEqual(partnerships, [Tie("b"), Tie("a")]);
        Assert.NotEqual(partnerships, [Tie("a")]);
        Assert.False(partnerships.Equals(null));
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
    public void Create_AnyNumber_FindsAll(int count)
    {
        Partnership[] partnerships = [.. Numbers(count).Select(Tie)];

        PartnershipCollection collection = PartnershipCollection.Create(partnerships);

        Assert.Equal(count, collection.Count);
        Assert.Equal(partnerships, collection);
        Assert.All(partnerships, partnership => Assert.Same(partnership, collection.Find(partnership.Id)));
    }

    /// <summary>
    /// Many changes of very different sizes give the same result as a dictionary and a list of ids.
    /// </summary>
    [Fact]
    public void With_ManyChanges_EqualsADictionary() =>
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
                        foreach (Partnership partnership in changes.Replaced.Concat(changes.Added))
                            twin[partnership.Id] = partnership;
                        order.RemoveAll(changes.Removed.ToHashSet().Contains);
                        order.AddRange(changes.Added.Select(partnership => partnership.Id));

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
    public void With_RemovedIdAddedAgain_FindsIt()
    {
        PartnershipCollection partnerships = [Tie("a"), Tie("b")];

        partnerships = With(partnerships, new DataSetChanges { Removed = ["a"] });
        partnerships = With(partnerships, new DataSetChanges { Added = [Tie("a")] });
        partnerships = With(partnerships, new DataSetChanges { Removed = ["a"] });
        partnerships = With(partnerships, new DataSetChanges { Added = [Tie("a")] });

        Assert.Equal([Tie("b"), Tie("a")], partnerships);
        Assert.Equal("a", partnerships.Get("a").Id);
    }

    [Fact]
    public void With_FewChanges_SharesTheRest()
    {
        PartnershipCollection partnerships = PartnershipCollection.Create(Numbers(100_000).Select(Tie));
        DataSetChanges changes = new()
        {
            Replaced = [Tie("50000")],
            Removed = ["7"],
            Added = [Tie("new")],
        };
        With(partnerships, changes);

        long before = GC.GetAllocatedBytesForCurrentThread();
        PartnershipCollection changed = With(partnerships, changes);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 60_000);
        Assert.Equal(3, changed.ChangesSince(partnerships).Count());
    }

    [Fact]
    public void ChangesSince_SeveralVersions_HasAllChanges()
    {
        PartnershipCollection partnerships = [Tie("a"), Tie("b"), Tie("c")];
        Partnership replaced = Tie("b") with { Description = "new" };

        PartnershipCollection changed = With(partnerships, new DataSetChanges { Removed = ["a"], Added = [Tie("d")] });
        changed = With(changed, new DataSetChanges { Replaced = [replaced] });
        changed = With(changed, new DataSetChanges { Removed = ["d"], Added = [Tie("e")] });

        Assert.Equal(
            [
                new PartnershipChange(partnerships.Get("a"), null),
                new PartnershipChange(partnerships.Get("b"), replaced),
                new PartnershipChange(null, changed.Get("e")),
            ],
            changed.ChangesSince(partnerships)
        );
        Assert.Empty(changed.ChangesSince(changed));
    }

    [Fact]
    public void GetEnumerator_Foreach_DoesNotAllocate()
    {
        PartnershipCollection partnerships = PartnershipCollection.Create(Numbers(2000).Select(Tie));
        Assert.Equal(2000, Walk(partnerships));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Walk(partnerships);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static int Walk(PartnershipCollection partnerships)
        {
            int count = 0;
            foreach (Partnership _ in partnerships)
                count++;
            return count;
        }
    }

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(number => $"{number}");

    private static Partnership Tie(string id) => Samples.Partnership with { Id = id };

    private static PartnershipCollection With(PartnershipCollection partnerships, DataSetChanges changes)
    {
        List<DataIssue> issues = [];
        PartnershipCollection changed = partnerships.With(changes, issues);
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
