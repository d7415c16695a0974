using System.Globalization;
using System.Text;

namespace Gemeente.Partnerships.Text;

/// <summary>Returns the text of a record with its dates and numbers in the invariant culture.</summary>
internal static class InvariantText
{
    /// <summary>Returns the text that the compiler gives a record, independent of the culture of the thread.</summary>
    /// <param name="name">The name of the record.</param>
    /// <param name="printMembers">The method of the record that prints its members.</param>
    public static string Of(string name, Func<StringBuilder, bool> printMembers)
    {
        // The compiler's PrintMembers formats with the culture of the thread, which may have no date before 1900.
#pragma warning disable RS0030
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var text = new StringBuilder(name).Append(" { ");
            if (printMembers(text))
                text.Append(' ');
            return text.Append('}').ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
#pragma warning restore RS0030
    }
}
