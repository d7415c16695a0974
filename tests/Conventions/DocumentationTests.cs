using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gemeente.Partnerships.Conventions;

/// <summary>
/// The doc comment of a public type states its equality, its default value and its thread-safety. The compiler checks
/// that every public member has a comment.
/// </summary>
public sealed partial class DocumentationTests
{
    private static readonly Lazy<Dictionary<string, string>> Comments = new(() =>
        XDocument
            .Load(Path.ChangeExtension(PackageUnderTest.Assembly.Location, ".xml"), LoadOptions.PreserveWhitespace)
            .Descendants("member")
            .ToDictionary(
                member => member.Attribute("name")!.Value,
                member =>
                    string.Join(
                        ' ',
                        member.Elements().Where(e => e.Name == "summary" || e.Name == "remarks").Select(e => e.Value)
                    )
            )
    );

    [Fact]
    public void Comments_OfValues_StateEquality() =>
        Convention.HasNoOffenders(
            TopLevel.Where(type =>
                !type.IsEnum && PackageUnderTest.HasContentEquality(type) && !Mentions(type, Equal())
            )
        );

    [Fact]
    public void Comments_OfStructs_StateTheDefault() =>
        Convention.HasNoOffenders(
            TopLevel.Where(type =>
                type is { IsValueType: true, IsEnum: false, IsByRefLike: false } && !Mentions(type, Default())
            )
        );

    [Fact]
    public void Comments_OfClasses_StateThreadSafety() =>
        Convention.HasNoOffenders(
            TopLevel.Where(type =>
                type.IsClass
                && !PackageUnderTest.IsStatic(type)
                && !typeof(Exception).IsAssignableFrom(type)
                && !typeof(Delegate).IsAssignableFrom(type)
                && !Mentions(type, ImmutableOrThread())
            )
        );

    private static IEnumerable<Type> TopLevel => PackageUnderTest.PublicTypes.Where(type => !type.IsNested);

    private static bool Mentions(Type type, Regex what) =>
        Comments.Value.TryGetValue($"T:{type.FullName}", out string? text) && what.IsMatch(text);

    [GeneratedRegex(@"\b[Ee]qual")]
    private static partial Regex Equal();

    [GeneratedRegex(@"\b[Dd]efault")]
    private static partial Regex Default();

    [GeneratedRegex(@"\b([Ii]mmutable|[Tt]hread)")]
    private static partial Regex ImmutableOrThread();
}
