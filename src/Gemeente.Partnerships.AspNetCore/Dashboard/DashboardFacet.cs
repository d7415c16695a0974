using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>A filter of the form: the categories of a dimension with their counts under the other filters.</summary>
internal sealed record DashboardFacet(
    string Dimension,
    Label Label,
    ValueList<DashboardChoice> Choices,
    ValueList<DashboardChoice> Chosen
);
