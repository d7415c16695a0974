using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Catalog;

/// <summary>The changes of partnerships between two dates (veranderingen), each with its reason.</summary>
/// <remarks>
/// <para>Immutable and safe for use by several threads; equal by reference.</para>
/// <para>
/// Nothing is lost: <see cref="After"/> counts what <see cref="Before"/> counts, plus the partnerships that had not
/// begun on the first date and have begun on the last, minus those that had not ended on the first date and have ended
/// on the last. The former are all <see cref="TransitionKind.Begun"/> or <see cref="TransitionKind.PossiblyBegun"/>,
/// the latter all <see cref="TransitionKind.Ended"/> or <see cref="TransitionKind.PossiblyEnded"/>.
/// </para>
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class PartnershipChanges : IJsonWritable
{
    private readonly Func<ValueList<PartnershipFact>, Cube<PartnershipFact>> _cubeOf;

    internal PartnershipChanges(Func<ValueList<PartnershipFact>, Cube<PartnershipFact>> cubeOf) => _cubeOf = cubeOf;

    /// <summary>The first date.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last date: the reference date of the catalog.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The partnerships by status on the first date.</summary>
    public required PartnershipStatusCounts Before { get; init; }

    /// <summary>The same partnerships by status on the last date.</summary>
    public required PartnershipStatusCounts After { get; init; }

    /// <summary>All changes, by kind, and within a kind in the order of the data set.</summary>
    public required ValueList<PartnershipTransition> Transitions { get; init; }

    /// <summary>The changes of a kind, in the order of the data set.</summary>
    /// <param name="kind">The kind.</param>
    public ValueList<PartnershipTransition> Of(TransitionKind kind) =>
        [.. Transitions.Where(transition => transition.Kind == kind)];

    /// <summary>
    /// The partnerships with a change of a kind, to be counted by any dimension, as of the last date.
    /// </summary>
    /// <param name="kind">The kind.</param>
    public Cube<PartnershipFact> FactsOf(TransitionKind kind) =>
        _cubeOf([.. Transitions.Where(transition => transition.Kind == kind).Select(transition => transition.After)]);

    /// <summary>
    /// Writes the changes as JSON: the dates, the partnerships by status on both dates, the number of changes of each
    /// kind with its names, and a row for each change.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members, without the braces around them.</summary>
    internal void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("from", Day(From));
        writer.WriteString("to", Day(To));
        writer.WriteString("unit", "partnerships");
        writer.WriteNumber("total", After.Total);
        Write(writer, "before", Before);
        Write(writer, "after", After);
        writer.WriteStartArray("kinds");
        foreach (TransitionKind kind in EnumCodes.TransitionKind.Values)
        {
            Label label = EnumCodes.TransitionKind.LabelOf(kind);
            writer.WriteStartObject();
            writer.WriteString("code", EnumCodes.TransitionKind.CodeOf(kind));
            writer.WriteString("nl", label.Dutch);
            writer.WriteString("en", label.English);
            writer.WriteNumber("count", Transitions.Count(transition => transition.Kind == kind));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (PartnershipTransition transition in Transitions)
            Write(writer, transition);
        writer.WriteEndArray();
    }

    /// <summary>Writes the number of changes of each kind, and a line for each change, in a language.</summary>
    public string ToString(Language language)
    {
        var text = new StringBuilder();
        text.Append(
            new Label(
                $"Van {Day(From)} tot {Day(To)}: {Before.Counting} stedenbanden ({Before.Certain} zeker), "
                    + $"daarna {After.Counting} ({After.Certain} zeker).",
                $"From {Day(From)} to {Day(To)}: {Before.Counting} partnerships ({Before.Certain} certain), "
                    + $"then {After.Counting} ({After.Certain} certain)."
            ).In(language)
        );
        foreach (IGrouping<TransitionKind, PartnershipTransition> kind in Transitions.GroupBy(one => one.Kind))
        {
            string name = EnumCodes.TransitionKind.LabelOf(kind.Key).In(language);
            text.Append(CultureInfo.InvariantCulture, $"\n{name}: {kind.Count()}");
            foreach (PartnershipTransition transition in kind)
                text.Append(CultureInfo.InvariantCulture, $"\n  {transition.After}: {transition.Reason.In(language)}");
        }

        return text.ToString();
    }

    /// <summary>Writes the changes in English.</summary>
    public override string ToString() => ToString(Language.English);

    private static void Write(Utf8JsonWriter writer, string name, PartnershipStatusCounts counts)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("notBegun", counts.NotBegun);
        TableJson.WriteCertainty(writer, counts.Certain, counts.Possible);
        writer.WriteNumber("ended", counts.Ended);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PartnershipTransition transition)
    {
        Partnership partnership = transition.After.Partnership;
        writer.WriteStartObject();
        writer.WriteString("kind", EnumCodes.TransitionKind.CodeOf(transition.Kind));
        writer.WriteString("id", partnership.Id);
        foreach ((string name, string? code) in transition.Municipalities())
            writer.WriteString(name, code);
        writer.WriteString("partner", partnership.Partner.Name);
        writer.WriteString("country", partnership.Partner.Country.ToString());
        writer.WriteString("statusBefore", EnumCodes.PartnershipStatus.CodeOf(transition.Before.Status));
        writer.WriteString("statusAfter", EnumCodes.PartnershipStatus.CodeOf(transition.After.Status));
        writer.WriteString("evidence", EnumCodes.EvidenceKind.CodeOf(partnership.Evidence.Kind));
        writer.WriteStartObject("reason");
        writer.WriteString("nl", transition.Reason.Dutch);
        writer.WriteString("en", transition.Reason.English);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
