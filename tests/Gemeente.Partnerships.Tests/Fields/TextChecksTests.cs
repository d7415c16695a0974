using CsCheck;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Tests.Json;

namespace Gemeente.Partnerships.Tests.Fields;

public sealed class TextChecksTests
{
    private const string Invalid = "a\uD800";

    [Fact]
    public void HasLoneSurrogate_InAnyTextField_IsTrue()
    {
        AssertChecked(PartnershipFields.Table, RandomRecords.Partnership);
        AssertChecked(ProfileFields.Table, RandomRecords.Profile);
        AssertChecked(MunicipalityFields.Table, RandomRecords.Municipality);
        AssertChecked(CountryFields.Table, RandomRecords.Country);
        AssertChecked(SourceFields.Table, RandomRecords.Source);

        static void AssertChecked<T>(RecordFields<T> fields, Gen<T> records)
            where T : class
        {
            TextChecks<T> checks = new(fields);
            records.Sample(
                record =>
                {
                    Assert.False(checks.HasLoneSurrogate(record));
                    foreach (RecordField<T> leaf in fields.Leaves)
                    {
                        if (WithInvalidText(fields, leaf, record) is { } invalid)
                            Assert.True(checks.HasLoneSurrogate(invalid), leaf.Id);
                    }
                },
                iter: 10
            );
        }
    }

    // Null for a field that is not a text, or that only accepts some texts.
    private static T? WithInvalidText<T>(RecordFields<T> fields, RecordField<T> leaf, T record)
        where T : class
    {
        RecordDraft<T> draft = fields.Edit(record);
        try
        {
            if (leaf is RecordField<T, string?> text)
                text.Set(draft, Invalid);
            else if (leaf is RecordField<T, ValueList<string>> texts)
                texts.Set(draft, ["b", Invalid]);
            else
                return null;
            return draft.ToRecord();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
