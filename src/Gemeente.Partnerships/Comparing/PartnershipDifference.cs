using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Comparing;

/// <summary>A partnership with one id and other values in two data sets (gewijzigde stedenband).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record PartnershipDifference
{
    /// <summary>Gets the record in the earlier data set.</summary>
    public required Partnership Before
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the record in the later data set.</summary>
    public required Partnership After
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Gets the id of both records.</summary>
    public string Id => After.Id;

    /// <summary>Gets the fields that differ, in the order of the record.</summary>
    public ValueList<FieldDifference> Fields => PartnershipFields.Table.Differences(Before, After);
}
