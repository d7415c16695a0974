namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>A text, and whether it is about what a model is trained for.</summary>
internal sealed class Sentence
{
    public string Text { get; set; } = "";

    public bool Label { get; set; }
}
