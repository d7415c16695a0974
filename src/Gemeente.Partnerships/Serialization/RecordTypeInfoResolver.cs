using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Serialization;

/// <summary>Says to serializers how the records and values of the format are written, without reflection.</summary>
internal sealed class RecordTypeInfoResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _makers = [];

    public RecordTypeInfoResolver()
    {
        AddRecord((ref reader) => reader.ReadPartnership(out _), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadProfile(out _), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadMunicipality(out _), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadCountry(out _), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadIncomePeriod(out _), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadEuPeriod(out _), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadPartner(), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadPeriod(), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadEvidence(), (writer, value) => writer.Write(value));
        AddRecord((ref reader) => reader.ReadSource(), (writer, value) => writer.Write(value));
        AddValue(new RecordConverter<AmountRange>(
            (ref reader) => reader.ReadAmountRange() ?? default, (writer, value) => writer.Write(value)));

        AddCode((ref reader) => reader.ReadMunicipalityCode() ?? default, code => code.ToString());
        AddCode((ref reader) => reader.ReadCountryCode() ?? default, code => code.ToString());
        AddCode((ref reader) => reader.ReadDate() ?? default, date => date.ToString());
        AddCode((ref reader) => reader.ReadBound() ?? default, bound => bound.ToString());
        AddEnum(EnumCodes.EvidenceKind);
        AddEnum(EnumCodes.Confidence);
        AddEnum(EnumCodes.MunicipalityKind);
        AddEnum(EnumCodes.IncomeGroup);
        AddEnum(EnumCodes.EuStatus);

        AddCodeList<Motive>();
        AddCodeList<Theme>();
        AddCodeList<Initiative>();
        AddCodeList<OrganisationKind>();
        AddCodeList<FundingSource>();
        AddCodeList<PartnerKind>();
        AddCodeList<Staffing>();
        AddCodeList<WeeklyTime>();
        AddCodeList<Province>();
        Add(new ValueListConverter<string>());
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
        => _makers.TryGetValue(type, out var make) ? make(options) : null;

    private void AddRecord<T>(ValueReader<T> read, Action<RecordWriter, T> write)
        where T : class
    {
        Add(new RecordConverter<T>(read, write));
        Add(new ValueListConverter<T>());
    }

    private void AddCodeList<T>()
        where T : CodeListItem<T>, ICodeList<T>
    {
        Add(new CodeConverter<T>((ref reader) => reader.ReadCode<T>(), item => item.Code));
        Add(new ValueListConverter<T>());
    }

    private void AddEnum<T>(EnumCodes<T> codes)
        where T : struct, Enum
        => AddCode((ref reader) => reader.ReadEnum(codes) ?? default, codes.CodeOf);

    private void AddCode<T>(ValueReader<T> read, Func<T, string> codeOf)
        where T : struct
        => AddValue(new CodeConverter<T>(read, codeOf));

    private void AddValue<T>(JsonConverter<T> converter)
        where T : struct
    {
        Add(converter);
        _makers.Add(typeof(T?), options => JsonMetadataServices.CreateValueInfo<T?>(
            options, JsonMetadataServices.GetNullableConverter<T>(options)));
    }

    private void Add<T>(JsonConverter<T> converter)
        => _makers.Add(typeof(T), options => JsonMetadataServices.CreateValueInfo<T>(options, converter));
}
