using System.Collections.Frozen;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Converters;

/// <summary>How serializers read and write each type of the format, and lists of it: as it is in a file.</summary>
internal static class FormatConverters
{
    private static readonly FrozenDictionary<Type, JsonConverter> Values = (
        (JsonConverter[])
            [
                new DataSetConverter(),
                new RecordConverter<Partnership>(
                    (ref reader) => reader.ReadPartnership(out _),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<MunicipalityProfile>(
                    (ref reader) => reader.ReadProfile(out _),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<Municipality>(
                    (ref reader) => reader.ReadMunicipality(out _),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<Country>(
                    (ref reader) => reader.ReadCountry(out _),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<DacIncomePeriod>(
                    (ref reader) => reader.ReadIncomePeriod(out _),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<EuStatusPeriod>(
                    (ref reader) => reader.ReadEuPeriod(out _),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<Partner>(
                    (ref reader) => reader.ReadPartner(),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<Period>(
                    (ref reader) => reader.ReadPeriod(),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<Evidence>(
                    (ref reader) => reader.ReadEvidence(),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<DataSource>(
                    (ref reader) => reader.ReadSource(),
                    (writer, value) => writer.Write(value)
                ),
                new RecordConverter<AmountRange>(
                    (ref reader) => reader.ReadAmountRange() ?? default,
                    (writer, value) => writer.Write(value)
                ),
                new CodeConverter<MunicipalityCode>(
                    (ref reader) => reader.ReadMunicipalityCode() ?? default,
                    code => code.ToString()
                ),
                new CodeConverter<CountryCode>(
                    (ref reader) => reader.ReadCountryCode() ?? default,
                    code => code.ToString()
                ),
                new CodeConverter<PartialDate>((ref reader) => reader.ReadDate() ?? default, date => date.ToString()),
                new CodeConverter<PeriodBound>(
                    (ref reader) => reader.ReadBound() ?? default,
                    bound => bound.ToString()
                ),
                Enumeration(EnumCodes.EvidenceKind),
                Enumeration(EnumCodes.Confidence),
                Enumeration(EnumCodes.MunicipalityKind),
                Enumeration(EnumCodes.IncomeGroup),
                Enumeration(EnumCodes.EuStatus),
                Enumeration(EnumCodes.Severity),
                CodeList<Motive>(),
                CodeList<Theme>(),
                CodeList<Initiative>(),
                CodeList<OrganisationKind>(),
                CodeList<FundingSource>(),
                CodeList<PartnerKind>(),
                CodeList<Staffing>(),
                CodeList<WeeklyTime>(),
                CodeList<Province>(),
                CodeList<Capacity>(),
                CodeList<CountryGroup>(),
                CodeList<DacStatus>(),
            ]
    ).ToFrozenDictionary(converter => converter.Type!);

    private static readonly FrozenDictionary<Type, JsonConverter> Lists = Values
        .Values.OfType<IListedConverter>()
        .Select(converter => converter.OfList)
        .Append(new ValueListConverter<DataIssue>())
        .Append(new ValueListConverter<string>())
        .ToFrozenDictionary(converter => converter.Type!);

    /// <exception cref="NotSupportedException">It is no type of the format.</exception>
    public static JsonConverter<T> Of<T>()
        where T : notnull =>
        Values.TryGetValue(typeof(T), out JsonConverter? converter)
            ? (JsonConverter<T>)converter
            : throw new NotSupportedException($"{typeof(T)} is no type of the format of partnership data sets.");

    /// <summary>The converter of an item of a list; null of one that the serializer must know.</summary>
    public static JsonConverter? FindOfItem(Type item) =>
        item == typeof(string) ? JsonMetadataServices.StringConverter : Values.GetValueOrDefault(item);

    /// <summary>The converter of a list; null of one whose items the library does not know.</summary>
    public static JsonConverter? FindOfList(Type list) => Lists.GetValueOrDefault(list);

    private static CodeConverter<T> Enumeration<T>(EnumCodes<T> codes)
        where T : struct, Enum => new((ref reader) => reader.ReadEnum(codes) ?? default, codes.CodeOf);

    private static CodeConverter<T> CodeList<T>()
        where T : CodeListItem<T>, ICodeList<T> => new((ref reader) => reader.ReadCode<T>(), item => item.Code);
}
