using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>A command line in an example, without the name of the tool, and the question that it answers.</summary>
/// <param name="Line">The command line, with names in the language.</param>
/// <param name="Text">The question or the result.</param>
internal readonly record struct Example(Label Line, Label Text)
{
    /// <summary>Creates an example with the same command line in both languages.</summary>
    public Example(string line, string dutch, string english)
        : this(Label.Same(line), new Label(dutch, english)) { }
}
