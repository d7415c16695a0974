using System.Collections;
using CsCheck;

namespace Gemeente.Partnerships.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Construction_CollectionExpression_HasItsItems()
    {
        ValueList<string> list = ["b", "a"];

        Assert.Equal(2, list.Count);
        Assert.Equal("a", list[1]);
        Assert.Equal("[b, a]", list.ToString());
        Assert.True(list.Contains("a"));
        Assert.False(list.Contains("c"));
        Assert.Throws<IndexOutOfRangeException>(() => list[2]);
    }

    [Fact]
    public void Equals_EqualContentAndOrder_IsTrue() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 3], Gen.Int[0, 2].Array[0, 3])
            .Sample(
                (left, right) =>
                {
                    ValueList<int> a = [.. left];
                    ValueList<int> b = right.ToValueList();
                    bool expected = left.SequenceEqual(right);

                    Assert.Equal(expected, a.Equals(b));
                    Assert.Equal(expected, a.Equals((object)b));
                    Assert.Equal(expected, a == b);
                    Assert.Equal(!expected, a != b);
                    Assert.True(!expected || a.GetHashCode() == b.GetHashCode());
                }
            );

    [Fact]
    public void Items_EveryWayOfReading_AreTheSame() =>
        Gen
            .Int.Array[0, 5]
            .Sample(items =>
            {
                ValueList<int> list = ValueList.Create(items);
                List<int> walked = [];
                foreach (int item in list)
                    walked.Add(item);

                Assert.Equal(items, walked);
                Assert.Equal(items, list.AsSpan());
                Assert.Equal(items, list.Select(item => item));
                Assert.Equal(items, ((IEnumerable)list).Cast<int>());
            });

    [Fact]
    public void Create_ArrayChangedAfterwards_KeepsItsItems()
    {
        int[] items = [1, 2];
        ValueList<int> created = ValueList.Create(items);
        ValueList<int> converted = items.ToValueList();

        items[0] = 9;

        Assert.Equal([1, 2], created);
        Assert.Equal([1, 2], converted);
    }

    [Fact]
    public void Empty_EveryWayOfCreation_IsTheSameList()
    {
        ValueList<int> empty = [];

        Assert.Same(ValueList<int>.Empty, empty);
        Assert.Same(ValueList<int>.Empty, Enumerable.Empty<int>().ToValueList());
        Assert.Same(empty, empty.ToValueList());
    }

    [Fact]
    public void Construction_NullItem_Throws()
    {
        Assert.Throws<ArgumentException>(() => ValueList.Create("a", null!));
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<int>)null!).ToValueList());
    }

    [Fact]
    public void GetEnumerator_Foreach_DoesNotAllocate()
    {
        ValueList<int> list = [1, 2, 3];
        Assert.Equal(6, Sum(list));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Sum(list);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static int Sum(ValueList<int> list)
        {
            int sum = 0;
            foreach (int item in list)
                sum += item;
            return sum;
        }
    }
}
