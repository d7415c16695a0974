using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Text;

/// <summary>Every code and date binds and formats: configuration, minimal APIs, model binding, logging.</summary>
public sealed class TextValueTests
{
    private static readonly Type[] WithoutText =
    [
        // Amounts have two numbers and no text of their own.
        typeof(AmountRange),
    ];

    /// <summary>A text of each type, as it is written.</summary>
    public static TheoryData<Type, string> Texts { get; } =
        new()
        {
            { typeof(MunicipalityCode), "0363" },
            { typeof(CountryCode), "TR" },
            { typeof(GeoPoint), "52.0908, 5.1222" },
            { typeof(PartialDate), "2004-11" },
            { typeof(PeriodBound), "by 2004-11" },
            { typeof(Period), "1996/open" },
            { typeof(YearSpan), "2000-2004" },
            { typeof(DacStatus), "not-listed" },
            { typeof(Theme), "fire-safety" },
            { typeof(Motive), "integration" },
            { typeof(Province), "utrecht" },
            { typeof(PartnerKind), "island" },
            { typeof(WeeklyTime), "other" },
            { typeof(Staffing), "other" },
            { typeof(WorldSubregion), "western-asia" },
            { typeof(Initiative), "joint" },
            { typeof(CoropRegion), "utrecht" },
            { typeof(WorldRegion), "asia" },
            { typeof(Capacity), "other" },
            { typeof(CountryGroup), "eu-member" },
            { typeof(OrganisationKind), "school" },
            { typeof(FundingSource), "own-means" },
        };

    [Fact]
    public void Types_OfCodesAndDates_AreTextValues()
    {
        Type[] types =
        [
            .. typeof(MunicipalityCode)
                .Assembly.GetExportedTypes()
                .Where(type => type.Namespace is "Gemeente.Partnerships.Codes" or "Gemeente.Partnerships.Time")
                .Where(type => type is { IsAbstract: false, IsEnum: false })
                .Where(type => type.IsValueType || type == typeof(Period) || IsItem(type))
                .Except(WithoutText),
        ];

        Assert.Equal(types.Select(type => type.Name).Order(), Texts.Select(row => ((Type)row.Data.Item1).Name).Order());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Interfaces_OfTextValue_ArePublic(Type type, string text)
    {
        foreach (
            Type expected in (Type[])
                [
                    typeof(IParsable<>).MakeGenericType(type),
                    typeof(ISpanParsable<>).MakeGenericType(type),
                    typeof(ISpanFormattable),
                    typeof(IUtf8SpanFormattable),
                ]
        )
        {
            Assert.True(expected.IsAssignableFrom(type), $"{type.Name} is not {expected.Name}.");
        }

        // Minimal APIs look for this method by its name.
        MethodInfo? tryParse = type.GetMethod(
            "TryParse",
            BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy,
            [typeof(string), typeof(IFormatProvider), type.MakeByRefType()]
        );
        Assert.NotNull(tryParse);
        object?[] arguments = [text, CultureInfo.InvariantCulture, null];
        Assert.Equal(true, tryParse.Invoke(null, arguments));
        Assert.Equal(text, arguments[2]!.ToString());
        Assert.Equal(false, tryParse.Invoke(null, [null, null, null]));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Converter_OfTextValue_ReadsWhatItWrites(Type type, string text)
    {
        TypeConverter converter = TypeDescriptor.GetConverter(type);

        object? value = converter.ConvertFromInvariantString(text);

        Assert.IsType(type, value);
        Assert.Equal(text, converter.ConvertToInvariantString(value));
        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Converter_WrongText_Throws(Type type, string text)
    {
        FormatException error = Assert.Throws<FormatException>(() =>
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString("? " + text)
        );

        Assert.Contains("'? ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Format_OfTextValue_WritesText(Type type, string text)
    {
        object value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text)!;
        var characters = new char[64];
        var bytes = new byte[64];

        Assert.Equal(text, string.Create(CultureInfo.InvariantCulture, $"{value}"));
        Assert.Equal(text, ((IFormattable)value).ToString(null, CultureInfo.GetCultureInfo("")));
        Assert.True(((ISpanFormattable)value).TryFormat(characters, out int written, "", null));
        Assert.Equal(text, characters.AsSpan(0, written));
        Assert.False(((ISpanFormattable)value).TryFormat(characters.AsSpan(0, 1), out written, "", null));
        Assert.Equal(0, written);
        Assert.True(((IUtf8SpanFormattable)value).TryFormat(bytes, out written, "", null));
        Assert.Equal(text, Encoding.UTF8.GetString(bytes, 0, written));
        Assert.False(((IUtf8SpanFormattable)value).TryFormat(bytes.AsSpan(0, 1), out _, "", null));
        Assert.Throws<FormatException>(() => ((IFormattable)value).ToString("?", null));
    }

    [Fact]
    public void Format_MunicipalityCode_KeepsItsFormats() =>
        Assert.Equal("GM0363", string.Create(CultureInfo.InvariantCulture, $"{(MunicipalityCode)"0363":P}"));

    private static bool IsItem(Type type) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(CodeListItem<>);
}
