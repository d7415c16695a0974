using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Gemeente.Partnerships.Conventions;

/// <summary>
/// A public type's doc comment says what a caller cannot see: when two of it are equal, what its default value is,
/// whether threads may share it. That every public member has a comment at all is checked by the compiler.
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
    public void Values_say_when_they_are_equal() =>
        Convention.HasNoOffenders(
            TopLevel.Where(type => !type.IsEnum && PackageUnderTest.HasContentEquality(type) && !Says(type, Equal()))
        );

    [Fact]
    public void Structs_say_what_their_default_is() =>
        Convention.HasNoOffenders(
            TopLevel.Where(type =>
                type is { IsValueType: true, IsEnum: false, IsByRefLike: false } && !Says(type, Default())
            )
        );

    [Fact]
    public void Classes_say_whether_threads_may_share_them() =>
        Convention.HasNoOffenders(
            TopLevel.Where(type =>
                type.IsClass
                && !PackageUnderTest.IsStatic(type)
                && !typeof(Exception).IsAssignableFrom(type)
                && !typeof(Delegate).IsAssignableFrom(type)
                && !Says(type, ImmutableOrThread())
            )
        );

    private static IEnumerable<Type> TopLevel => PackageUnderTest.PublicTypes.Where(type => !type.IsNested);

    private static bool Says(Type type, Regex what) =>
        Comments.Value.TryGetValue($"T:{type.FullName}", out string? text) && what.IsMatch(text);

    [GeneratedRegex(@"\b[Ee]qual")]
    private static partial Regex Equal();

    [GeneratedRegex(@"\b[Dd]efault")]
    private static partial Regex Default();

    [GeneratedRegex(@"\b([Ii]mmutable|[Tt]hread)")]
    private static partial Regex ImmutableOrThread();
}
