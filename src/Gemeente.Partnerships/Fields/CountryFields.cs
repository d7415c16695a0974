using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.Country>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="Country"/>.</summary>
internal static class CountryFields
{
    public static RecordFields<Country> Table { get; } =
        new(
            "country",
            new Country
            {
                Code = default,
                DutchName = "-",
                EnglishName = "-",
            },
            country => country with { },
            Field.Country(
                new(
                    "code",
                    "Code",
                    "Code",
                    "Code of two letters, ISO 3166-1 alpha-2; several countries may have had it."
                )
                {
                    IsRequired = true,
                    IsKey = true,
                },
                country => country.Code,
                SetCode
            ),
            Field.Text(
                new("dutchName", "Nederlandse naam", "Dutch name", "Dutch name.") { IsRequired = true },
                FieldTypes.Text.Name,
                country => country.DutchName,
                SetDutchName!
            ),
            Field.Text(
                new("englishName", "Engelse naam", "English name", "English name.") { IsRequired = true },
                FieldTypes.Text.Name,
                country => country.EnglishName,
                SetEnglishName!
            ),
            Field.Texts(
                new("otherNames", "Andere namen", "Other names", "Other names."),
                country => country.OtherNames,
                SetOtherNames
            ),
            Field.Text(
                new("alpha3", "Code van drie letters", "Code of three letters", "Code of three letters.")
                {
                    Pattern = "^[A-Z]{3}$",
                },
                FieldTypes.Text.Any,
                country => country.Alpha3,
                SetAlpha3
            ),
            Field.Number(
                new("numeric", "Code van drie cijfers", "Code of three digits", "Code of three digits."),
                FieldTypes.Number.ThreeDigits,
                country => country.Numeric,
                SetNumeric
            ),
            Field.Text(
                new("formerCode", "Vervallen code", "Former code", "Code of ISO 3166-3."),
                FieldTypes.Text.Any,
                country => country.FormerCode,
                SetFormerCode
            ),
            Field.Text(
                new("brpCode", "BRP-code", "BRP code", "Code in the Dutch population register."),
                FieldTypes.Text.Any,
                country => country.BrpCode,
                SetBrpCode
            ),
            Field.Part(
                new("validity", "Geldigheid", "Validity", "The period of the code.") { IsNullable = false },
                PeriodFields.Create("valid_from", "valid_to", "First day of the code", "Last day of the code"),
                country => country.Validity,
                SetValidity
            ),
            Field.Texts(
                new(
                    "heirs",
                    "Opvolgers",
                    "Heirs",
                    "Countries that have the territory of a former country: code, kind, first day, and places in it."
                ),
                country => [.. country.Heirs.Select(heir => heir.ToString())],
                (draft, texts) => SetHeirs(draft, [.. texts.Select(ReadHeir)])
            ),
            Field.Code(
                new("subregion", "Subregio", "Sub-region", "Sub-region of the world by M49 of the United Nations."),
                country => country.Subregion,
                SetSubregion
            ),
            Field.Point(
                new("location", "Coördinaten", "Location", "Latitude and longitude of a point within the country."),
                country => country.Location,
                SetLocation
            )
        );

    private static CountryHeir ReadHeir(string text) =>
        CountryHeir.TryParse(text, out CountryHeir? heir)
            ? heir
            : throw new ArgumentException(
                "An heir is a code, a kind and a day, such as 'CW split from 2010-10-10: Willemstad'.",
                nameof(text)
            );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Code")]
    private static extern void SetCode(Country draft, CountryCode value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_DutchName")]
    private static extern void SetDutchName(Country draft, string value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_EnglishName")]
    private static extern void SetEnglishName(Country draft, string value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_OtherNames")]
    private static extern void SetOtherNames(Country draft, ValueList<string> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Alpha3")]
    private static extern void SetAlpha3(Country draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Numeric")]
    private static extern void SetNumeric(Country draft, int? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_FormerCode")]
    private static extern void SetFormerCode(Country draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_BrpCode")]
    private static extern void SetBrpCode(Country draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Validity")]
    private static extern void SetValidity(Country draft, Period value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Heirs")]
    private static extern void SetHeirs(Country draft, ValueList<CountryHeir> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Subregion")]
    private static extern void SetSubregion(Country draft, WorldSubregion? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Location")]
    private static extern void SetLocation(Country draft, GeoPoint? value);
}
