using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Gemeente.Partnerships.Conventions;

/// <summary>
/// A package with data issues has them in two classes: <c>IssueCodes</c>, a table of the kinds of issues, and
/// <c>IssueMessages</c>, a method for each text. <c>Issues.approved.txt</c> of the test project contains all texts. To
/// approve a change, run the tests with the environment variable <c>APPROVE_API=1</c> and commit the difference.
/// </summary>
/// <remarks>Sources that are compiled into several packages have classes whose names end in the same words.</remarks>
public sealed partial class IssueCatalogueTests
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string ApprovedFile = Path.Combine(PackageUnderTest.TestFolder, "Issues.approved.txt");

    private static readonly string[] SampleTexts = ["0363", "MA", "2007-06", "1"];

    private static readonly Type[] Catalogues = TypesNamed("IssueMessages");

    private static readonly FieldInfo[] Kinds =
    [
        .. TypesNamed("IssueCodes")
            .SelectMany(table => table.GetFields(Declared))
            .Where(field => field.FieldType.Name == "IssueKind"),
    ];

    [Fact]
    public void Texts_OfEveryIssue_AreApproved()
    {
        if (Catalogues.Length == 0)
            return;
        string actual = string.Join('\n', Catalogues.SelectMany(Texts)) + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
            File.WriteAllText(ApprovedFile, actual);
        string approved = File.Exists(ApprovedFile) ? File.ReadAllText(ApprovedFile).ReplaceLineEndings("\n") : "";
        Assert.True(
            approved == actual,
            $"""
            The texts of the issues of {PackageUnderTest.Name} are not the approved ones:
            {Difference(approved.Split('\n'), actual.Split('\n'))}
            To approve them: APPROVE_API=1 dotnet test --project tests/{PackageUnderTest.TestProject}
            """
        );
    }

    [Fact]
    public void Codes_InTheSource_AreInTheTable()
    {
        if (Kinds.Length == 0)
            return;
        HashSet<string> known = [.. Kinds.Select(CodeOf)];
        Convention.HasNoOffenders(
            from file in Sources
            where !IsTable(file.Path)
            from Match match in LiteralCode().Matches(file.Text)
            where !known.Contains(match.Groups["code"].Value)
            select $"{file.Path}: {match.Groups["code"].Value}"
        );
    }

    [Fact]
    public void Rows_OfTheTable_HaveDifferentCodes() =>
        Convention.HasNoOffenders(
            Kinds.GroupBy(field => (field.DeclaringType, CodeOf(field))).Where(group => group.Count() > 1)
        );

    [Fact]
    public void Rows_OfTheTable_AreUsed() =>
        Convention.HasNoOffenders(
            from field in Kinds
            let use = $"{field.DeclaringType!.Name}.{field.Name}"
            where !Sources.Any(file => !IsTable(file.Path) && IsUsedIn(file.Text, use))
            select use
        );

    [Fact]
    public void Messages_OfTheCatalogue_AreUsed() =>
        Convention.HasNoOffenders(
            from catalogue in Catalogues
            from method in Methods(catalogue)
            let use = $"{catalogue.Name}.{method.Name}"
            where !Sources.Any(file => IsUsedIn(file.Text, use))
            select use
        );

    private static IReadOnlyList<(string Path, string Text)> Sources { get; } =
    [.. PackageUnderTest.CompiledFiles.Select(file => (file.Path, string.Join('\n', file.Lines)))];

    private static bool IsTable(string path) => path.EndsWith("IssueCodes.cs", StringComparison.Ordinal);

    private static bool IsUsedIn(string text, string use) => Regex.IsMatch(text, $@"\b{Regex.Escape(use)}\b");

    private static string CodeOf(FieldInfo field)
    {
        object kind = field.GetValue(null)!;
        return (string)kind.GetType().GetProperty("Code")!.GetValue(kind)!;
    }

    private static Type[] TypesNamed(string ending) =>
        [
            .. PackageUnderTest
                .Assembly.GetTypes()
                .Where(type => PackageUnderTest.IsStatic(type) && type.Name.EndsWith(ending, StringComparison.Ordinal))
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<MethodInfo> Methods(Type catalogue) =>
        catalogue
            .GetMethods(Declared)
            .Where(method => method.IsPublic && !PackageUnderTest.IsGenerated(method))
            .OrderBy(method => method.Name, StringComparer.Ordinal)
            .ThenBy(method => method.ToString(), StringComparer.Ordinal);

    private static IEnumerable<string> Texts(Type catalogue) =>
        [
            $"# {catalogue.Name}",
            .. from method in Methods(catalogue)
            from line in (string[])
                [
                    "",
                    method.Name,
                    .. Arguments(method).Select(arguments => $"  {Text(method.Invoke(null, arguments))}").Distinct(),
                ]
            select line,
        ];

    private static string Text(object? text)
    {
        if (text is null or string)
            return (string?)text ?? "null";
        object kind = text.GetType().GetProperty("Kind")!.GetValue(text)!;
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"{kind.GetType().GetProperty("Code")!.GetValue(kind)}: ");
        line.Append(text.GetType().GetProperty("Message")!.GetValue(text));
        if (text.GetType().GetProperty("Expected")!.GetValue(text) is string expected)
            line.Append(CultureInfo.InvariantCulture, $" Expected: {expected}");
        return line.ToString();
    }

    // The first sample of each parameter, and then each other sample of one parameter at a time.
    private static IEnumerable<object?[]> Arguments(MethodInfo method)
    {
        object?[][] samples = [.. method.GetParameters().Select(Samples)];
        object?[] first = [.. samples.Select(values => values[0])];
        yield return first;
        for (int i = 0; i < samples.Length; i++)
        {
            foreach (object? other in samples[i].Skip(1))
                yield return [.. first.Select((value, place) => place == i ? other : value)];
        }
    }

    private static object?[] Samples(ParameterInfo parameter)
    {
        bool isNullable = new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
        IEnumerable<object?> samples = Samples(
            Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType,
            parameter.Name!
        );
        return isNullable ? [.. samples, null] : [.. samples];
    }

    private static IEnumerable<object> Samples(Type type, string name) =>
        type == typeof(string) ? [$"<{name}>"]
        : type == typeof(int) ? [12, 1]
        : type == typeof(long) ? [12L, 1L]
        : type == typeof(bool) ? [false, true]
        : type == typeof(char) ? [';']
        : type == typeof(DateOnly) ? [new DateOnly(2007, 6, 30)]
        : type.IsEnum ? Enum.GetValues(type).Cast<object>()
        : ItemOf(type) is { } item ? [Array(item, name, 1), Array(item, name, 12)]
        : [Parsed(type)];

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.IsInterface
            ? type.GenericTypeArguments[0]
        : null;

    private static Array Array(Type item, string name, int count)
    {
        Array items = System.Array.CreateInstance(item, count);
        for (int i = 0; i < count; i++)
            items.SetValue(Samples(item, $"{name} {i + 1}").First(), i);
        return items;
    }

    private static object Parsed(Type type)
    {
        if (!type.GetInterfaces().Any(i => i.Name == "IParsable`1"))
            throw new InvalidOperationException(
                $"The test has no sample of {type}. Give the message a simpler argument."
            );
        return typeof(IssueCatalogueTests)
            .GetMethod(nameof(Parse), Declared)!
            .MakeGenericMethod(type)
            .Invoke(null, null)!;
    }

    private static T Parse<T>()
        where T : IParsable<T>
    {
        foreach (string text in SampleTexts)
        {
            if (T.TryParse(text, CultureInfo.InvariantCulture, out T? value))
                return value;
        }

        throw new InvalidOperationException($"None of the sample texts is a {typeof(T)}.");
    }

    private static string Difference(string[] approved, string[] actual) =>
        string.Join(
            '\n',
            approved
                .Except(actual)
                .Select(line => $"- {line}")
                .Concat(actual.Except(approved).Select(line => $"+ {line}"))
        );

    [GeneratedRegex(
        @"(\b(Report|Refuse|\w*Issue)\([^"";]*|\bCode = )""(?<code>[a-z]+(-[a-z0-9]+)+)""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex LiteralCode();
}
