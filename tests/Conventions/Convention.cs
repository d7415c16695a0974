namespace Gemeente.Partnerships.Conventions;

/// <summary>Fails with the whole list of what breaks a convention, one a line.</summary>
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
