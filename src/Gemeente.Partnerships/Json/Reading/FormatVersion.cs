using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// A version of the format. A higher minor version only adds members; another major version changes existing ones.
/// </summary>
internal readonly record struct FormatVersion(int Major, int Minor)
{
    public static FormatVersion Current => new(1, 2);

    /// <summary>True if the version lacks the members of 1.1: earlier provinces, former and BRP codes.</summary>
    public bool IsBeforeRegisterHistory => Minor == 0;

    /// <summary>True if the version lacks the members of 1.2: populations and all heirs.</summary>
    public bool IsBeforePopulations => Minor <= 1;

    public static bool TryParse([NotNullWhen(true)] string? text, out FormatVersion version)
    {
        version = default;
        if (
            text?.Split('.') is not [var major, var minor]
            || !int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out int majorNumber)
            || !int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out int minorNumber)
        )
            return false;
        version = new FormatVersion(majorNumber, minorNumber);
        return text == version.ToString();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
