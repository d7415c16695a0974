using System.Text;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Comparing;

/// <summary>
/// Writes differences as text. A line begins with <c>+</c> for a new record, <c>-</c> for one that is gone, and
/// <c>~</c> for one that changed.
/// </summary>
internal sealed class DiffText(Language language)
{
    private readonly StringBuilder _text = new();

    public string Write(DataSetDiff diff)
    {
        if (diff.IsEmpty)
            return Of("Geen verschillen.", "No differences.");
        WriteFields(diff.DataSet, "");
        Line(
            Of(
                $"Stedenbanden: {diff.Added.Count} nieuw, {diff.Removed.Count} vervallen, "
                    + $"{diff.Changed.Count} gewijzigd.",
                $"Partnerships: {diff.Added.Count} added, {diff.Removed.Count} removed, {diff.Changed.Count} changed."
            )
        );
        foreach (Partnership added in diff.Added)
            Line($"+ {Describe(added)}");
        foreach (Partnership removed in diff.Removed)
            Line($"- {Describe(removed)}");
        foreach (PartnershipDifference changed in diff.Changed)
        {
            Line($"~ {Describe(changed.After)}");
            WriteFields(changed.Fields, "    ");
        }

        WriteProfiles(diff);
        WriteCodes(Of("Andere gemeenten in het register", "Other municipalities in the register"), diff.Municipalities);
        WriteChanged(diff.ChangedMunicipalities);
        WriteCodes(Of("Andere landen in het register", "Other countries in the register"), diff.Countries);
        WriteChanged(diff.ChangedCountries);
        return _text.ToString().TrimEnd('\n');
    }

    private string Nothing => Of("(niets vermeld)", "(nothing stated)");

    private void WriteProfiles(DataSetDiff diff)
    {
        if (diff.AddedProfiles.Count + diff.RemovedProfiles.Count + diff.ChangedProfiles.Count == 0)
            return;
        Line(
            Of(
                $"Profielen: {diff.AddedProfiles.Count} nieuw, {diff.RemovedProfiles.Count} vervallen, "
                    + $"{diff.ChangedProfiles.Count} gewijzigd.",
                $"Profiles: {diff.AddedProfiles.Count} added, {diff.RemovedProfiles.Count} removed, "
                    + $"{diff.ChangedProfiles.Count} changed."
            )
        );
        foreach (MunicipalityProfile added in diff.AddedProfiles)
            Line($"+ {added.Municipality} {added.ValidFor}");
        foreach (MunicipalityProfile removed in diff.RemovedProfiles)
            Line($"- {removed.Municipality} {removed.ValidFor}");
        foreach (ProfileDifference changed in diff.ChangedProfiles)
        {
            Line($"~ {changed.After.Municipality} {changed.After.ValidFor}");
            WriteFields(changed.Fields, "    ");
            if (changed.Fields.Count == 0)
                Line(Of("    andere volgorde", "    other order"));
        }
    }

    private void WriteChanged(ValueList<RegisterDifference> differences)
    {
        foreach (RegisterDifference changed in differences)
        {
            Line($"~ {changed.Code}");
            WriteFields(changed.Fields, "    ");
        }
    }

    private void WriteFields(ValueList<FieldDifference> fields, string indent)
    {
        foreach (FieldDifference field in fields)
            Line($"{indent}{field.Label.In(language)}: {field.Before ?? Nothing} -> {field.After ?? Nothing}");
    }

    private void WriteCodes<TCode>(string what, ValueList<TCode> codes)
        where TCode : notnull
    {
        if (codes.Count > 0)
            Line($"{what}: {string.Join(", ", codes.AsEnumerable())}");
    }

    private string Describe(Partnership partnership) =>
        $"{partnership.Id}: {partnership.Municipality} - "
        + $"{partnership.Partner.Name ?? Of("(zonder naam)", "(no name)")} ({partnership.Partner.Country})";

    /// <summary>Adds a line. Control characters, which names and notes of a file may contain, become spaces.</summary>
    private void Line(string text)
    {
        foreach (char c in text)
            _text.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        _text.Append('\n');
    }

    private string Of(string dutch, string english) => new Label(dutch, english).In(language);
}
