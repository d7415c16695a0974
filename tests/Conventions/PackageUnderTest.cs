using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gemeente.Partnerships.Conventions;

/// <summary>The package of a test project, whose name is that of the project without <c>.Tests</c>.</summary>
internal static class PackageUnderTest
{
    public static string TestProject { get; } = typeof(PackageUnderTest).Assembly.GetName().Name!;

    public static string Name { get; } = TestProject[..^".Tests".Length];

    public static Assembly Assembly { get; } = Assembly.Load(Name);

    public static string SourceFolder { get; } = Path.Combine(Repository.Folder, "src", Name);

    public static string TestFolder { get; } = Path.Combine(Repository.Folder, "tests", TestProject);

    public static IReadOnlyList<Type> PublicTypes { get; } =
    [
        .. Assembly
            .GetExportedTypes()
            .Where(type => !IsGenerated(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>Gets the source files by path in <see cref="SourceFolder"/>, with forward slashes.</summary>
    public static IEnumerable<(string Path, string[] Lines)> SourceFiles =>
        from file in Directory.EnumerateFiles(SourceFolder, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(SourceFolder, file).Replace('\\', '/')
        where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
        orderby path
        select (path, File.ReadAllLines(file));

    /// <summary>Gets the source files, and the shared files that the package compiles too, which have full paths.</summary>
    public static IEnumerable<(string Path, string[] Lines)> CompiledFiles =>
        SourceFiles.Concat(
            from file in Directory.EnumerateFiles(
                Path.Combine(Repository.Folder, "src", "Shared"),
                "*.cs",
                SearchOption.AllDirectories
            )
            let lines = File.ReadAllLines(file)
            where Assembly.GetTypes().Any(type => lines.Contains($"namespace {type.Namespace};"))
            select (file, lines)
        );

    public static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || (member.DeclaringType is { } declaring && IsGenerated(declaring));

    public static bool IsRecordClass(Type type) => type.GetMethod("<Clone>$") is not null;

    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    /// <summary>True if a type declares its equality.</summary>
    public static bool HasContentEquality(Type type) =>
        type.IsEnum
        || type.IsPrimitive
        || type.GetInterfaces()
            .Any(i =>
                i.IsGenericType
                && i.GetGenericTypeDefinition() == typeof(IEquatable<>)
                && i.GenericTypeArguments[0].IsAssignableFrom(type)
            );
}
