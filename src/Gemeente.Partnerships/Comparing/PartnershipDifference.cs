using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Comparing;

/// <summary>A partnership that is another in two data sets, under one id (gewijzigde stedenband).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record PartnershipDifference
{
    /// <summary>The record in the earlier data set.</summary>
    public required Partnership Before
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The record in the later data set.</summary>
    public required Partnership After
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The id of both.</summary>
    public string Id => After.Id;

    /// <summary>The fields that differ, in the order of the record.</summary>
    public ValueList<FieldDifference> Fields => PartnershipFields.Table.Differences(Before, After);
}
