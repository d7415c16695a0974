using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Dimensions;

/// <summary>
/// Dimensions as people may see them. In a dimension whose categories are municipalities, all reconstructed records are
/// in one category, that does not name a municipality. Other dimensions are the same.
/// </summary>
internal static class ShownDimensions
{
    private static readonly ConditionalWeakTable<
        Dimension<PartnershipFact>,
        Dimension<PartnershipFact, ShownMunicipality>
    > Made = [];

    /// <summary>
    /// Returns a dimension of partnerships as people may see it. The same dimension gives the same one.
    /// </summary>
    public static Dimension<PartnershipFact> Of(Dimension<PartnershipFact> dimension) =>
        dimension is Dimension<PartnershipFact, MunicipalityCode> municipalities
            ? Made.GetValue(
                municipalities,
                static key =>
                    Dimension.Create(
                        key.Id,
                        key.Label,
                        new Classifier((Dimension<PartnershipFact, MunicipalityCode>)key)
                    )
            )
            : dimension;

    /// <summary>True if the categories of a dimension are municipalities.</summary>
    public static bool IsOfMunicipalities(Dimension<PartnershipFact>? dimension) =>
        dimension is Dimension<PartnershipFact, MunicipalityCode> or Dimension<PartnershipFact, ShownMunicipality>;

    private sealed class Classifier(Dimension<PartnershipFact, MunicipalityCode> real)
        : IClassifier<PartnershipFact, ShownMunicipality>
    {
        private static readonly CodeList<ShownMunicipality> One = new()
        {
            Name = municipality =>
                municipality.Code is { } code ? Label.Same(code.ToString()) : ShownMunicipality.ReconstructedName,
            Parser = TryParse,
        };

        public CodeList<ShownMunicipality> Codes => real.IsMultiValued ? One.ForMany() : One;

        public string Version => real.ClassifierVersion;

        public Classification<ShownMunicipality> Classify(PartnershipFact fact)
        {
            Classification<MunicipalityCode> recorded = real.Classify(fact);
            if (recorded.IsUnknown)
                return Classification<ShownMunicipality>.Unknown;
            if (fact.IsReconstructed)
                return default(ShownMunicipality);
            var shown = new ShownMunicipality[recorded.Count];
            for (int i = 0; i < shown.Length; i++)
                shown[i] = new ShownMunicipality(recorded[i]);
            return shown.Length == 1 ? shown[0] : Classification<ShownMunicipality>.Many(shown);
        }

        private static bool TryParse(string code, [MaybeNullWhen(false)] out ShownMunicipality category)
        {
            category = default;
            if (code == ShownMunicipality.ReconstructedCode)
                return true;
            if (!MunicipalityCode.TryParse(code, out MunicipalityCode read))
                return false;
            category = new ShownMunicipality(read);
            return true;
        }
    }
}
