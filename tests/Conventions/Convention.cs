namespace Gemeente.Partnerships.Conventions;

/// <summary>Fails with a list of everything that breaks a convention, one item per line.</summary>
internal static class Convention
{
    public static void HasNoOffenders(IEnumerable<object> offenders)
    {
        string list = string.Join(
            '\n',
            offenders.Select(offender => offender.ToString()).Order(StringComparer.Ordinal)
        );
        Assert.True(list.Length == 0, $"These break the convention:\n{list}");
    }
}
