using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>A noun in the singular and the plural.</summary>
internal sealed record Noun(Label One, Label Several);
