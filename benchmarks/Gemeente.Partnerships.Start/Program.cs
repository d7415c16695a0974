using System.Globalization;
using System.Runtime;
using Gemeente.Partnerships.Start;

// Writes the answer as one line, then the number of methods that were compiled for it.
string answer = args switch
{
    ["library", var path] => LibraryCount.Of(path),
    ["plain", var path] => PlainCount.Of(path),
    _ => throw new ArgumentException("Expected 'library' or 'plain', and a file."),
};
long methods = JitInfo.GetCompiledMethodCount();
Console.WriteLine(answer);
Console.WriteLine(methods.ToString(CultureInfo.InvariantCulture));
