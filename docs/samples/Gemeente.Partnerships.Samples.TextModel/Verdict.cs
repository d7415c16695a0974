namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>What a model says of a text.</summary>
internal sealed class Verdict
{
    public bool PredictedLabel { get; set; }

    public float Probability { get; set; }
}
