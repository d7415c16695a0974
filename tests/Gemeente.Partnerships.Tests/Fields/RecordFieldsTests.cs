using System.Reflection;
using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Tests.Json;

namespace Gemeente.Partnerships.Tests.Fields;

public sealed class RecordFieldsTests
{
    [Fact]
    public void Members_OfEveryTable_AreThePropertiesOfTheRecord()
    {
        AssertMembers(PartnershipFields.Table);
        AssertMembers(PartnerFields.Table);
        AssertMembers(PeriodFields.Table);
        AssertMembers(EvidenceFields.Table);
        AssertMembers(ProfileFields.Table);
        AssertMembers(MunicipalityFields.Table);
        AssertMembers(CountryFields.Table);
        AssertMembers(IncomePeriodFields.Table);
        AssertMembers(EuPeriodFields.Table);
        AssertMembers(SourceFields.Table);

        static void AssertMembers<T>(RecordFields<T> fields)
            where T : class =>
            Assert.Equal(
                typeof(T)
                    .GetProperties()
                    .Where(property => property.SetMethod is not null)
                    .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
                fields.Members.Select(member => member.Id)
            );
    }

    [Fact]
    public void Members_OfEveryTable_AreRequiredWhereThePropertyIs()
    {
        AssertRequired(PartnershipFields.Table);
        AssertRequired(PartnerFields.Table);
        AssertRequired(PeriodFields.Table);
        AssertRequired(EvidenceFields.Table);
        AssertRequired(ProfileFields.Table);
        AssertRequired(MunicipalityFields.Table);
        AssertRequired(CountryFields.Table);
        AssertRequired(IncomePeriodFields.Table);
        AssertRequired(EuPeriodFields.Table);
        AssertRequired(SourceFields.Table);

        static void AssertRequired<T>(RecordFields<T> fields)
            where T : class =>
            Assert.Equal(
                typeof(T)
                    .GetProperties()
                    .Where(property =>
                        property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))
                    )
                    .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
                fields.Members.Where(member => member.Info.IsRequired).Select(member => member.Id)
            );
    }

    [Fact]
    public void Set_EveryFieldOfAnotherRecord_MakesTheSameRecord()
    {
        AssertSame(PartnershipFields.Table, RandomRecords.Partnership);
        AssertSame(ProfileFields.Table, RandomRecords.Profile);
        AssertSame(MunicipalityFields.Table, RandomRecords.Municipality);
        AssertSame(CountryFields.Table, RandomRecords.Country);
        AssertSame(IncomePeriodFields.Table, RandomRecords.IncomePeriod);
        AssertSame(EuPeriodFields.Table, RandomRecords.EuPeriod);
        AssertSame(SourceFields.Table, RandomRecords.Source);

        static void AssertSame<T>(RecordFields<T> fields, Gen<T> records)
            where T : class =>
            records.Sample(record =>
            {
                Assert.Equal(record, Copy(fields, fields.Members, record));
                Assert.Equal(record, Copy(fields, fields.Leaves, record));
            });
    }

    [Fact]
    public void RandomRecords_EveryField_HasSeveralValues()
    {
        AssertVaried(PartnershipFields.Table, RandomRecords.Partnership);
        AssertVaried(ProfileFields.Table, RandomRecords.Profile);
        AssertVaried(MunicipalityFields.Table, RandomRecords.Municipality);
        AssertVaried(CountryFields.Table, RandomRecords.Country);
        AssertVaried(IncomePeriodFields.Table, RandomRecords.IncomePeriod);
        AssertVaried(EuPeriodFields.Table, RandomRecords.EuPeriod);
        AssertVaried(SourceFields.Table, RandomRecords.Source);

        static void AssertVaried<T>(RecordFields<T> fields, Gen<T> records)
            where T : class =>
            records
                .Array[200]
                .Sample(
                    many =>
                        Assert.Empty(
                            from leaf in fields.Leaves
                            where many.Select(leaf.TextOf).Distinct().Count() < 2
                            select $"RandomRecords does not set {leaf.Id} of {fields.Name}"
                        ),
                    iter: 1
                );
    }

    [Fact]
    public void Set_OfAnEditedRecord_LeavesTheRecordAsItWas()
    {
        Partnership record = Samples.Partnership;
        string before = record.ToString();
        RecordDraft<Partnership> draft = PartnershipFields.Table.Edit(record);

        PartnershipFields.Table.Leaf<string?>("partner.name").Set(draft, "Elsewhere");

        Assert.Equal("Elsewhere", draft.ToRecord().Partner.Name);
        Assert.Equal(before, record.ToString());
    }

    [Fact]
    public void Set_ValueThatTheRecordRefuses_Throws()
    {
        RecordDraft<Partnership> draft = PartnershipFields.Table.NewDraft();

        Assert.Throws<ArgumentException>(() => PartnershipFields.Table.Leaf<string?>("id").Set(draft, " "));
    }

    [Fact]
    public void Columns_OfEveryTable_HaveOneField()
    {
        AssertColumns(PartnershipFields.Table);
        AssertColumns(ProfileFields.Table);
        AssertColumns(MunicipalityFields.Table);
        AssertColumns(CountryFields.Table);
        AssertColumns(IncomePeriodFields.Table);
        AssertColumns(EuPeriodFields.Table);

        static void AssertColumns<T>(RecordFields<T> fields)
            where T : class => Assert.Distinct(fields.Leaves.Select(leaf => leaf.Info.Column));
    }

    private static T Copy<T>(RecordFields<T> table, ValueList<RecordField<T>> fields, T record)
        where T : class
    {
        RecordDraft<T> draft = table.NewDraft();
        foreach (RecordField<T> field in fields)
        {
            object? value = Method("Get").Invoke(field, [record]);
            if (value is not null)
                Method("Set").Invoke(field, [draft, value]);

            MethodInfo Method(string name) => field.GetType().GetMethod(name)!;
        }

        return draft.ToRecord();
    }
}
