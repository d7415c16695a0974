using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gemeente.Partnerships.Conventions;

/// <summary>Records and structs are equal by content, and so are the values of their fields.</summary>
public sealed class EqualityTests
{
    [Fact]
    public void Structs_Public_AreEquatable() =>
        Convention.HasNoOffenders(
            PackageUnderTest.PublicTypes.Where(type =>
                type is { IsValueType: true, IsByRefLike: false, IsNested: false }
                && !PackageUnderTest.HasContentEquality(type)
            )
        );

    [Fact]
    public void Fields_OfRecordsAndStructs_AreEqualByContent() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.PublicTypes
            where
                (PackageUnderTest.IsRecordClass(type) || type is { IsValueType: true, IsEnum: false, IsNested: false })
                && !IsOptions(type)
                && !ComparesItself(type)
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where !IsEqualByContent(field.FieldType)
            select $"{type}: {field.Name}"
        );

    /// <summary>Options and requests contain functions and dimensions, which are equal by reference.</summary>
    private static bool IsOptions(Type type) =>
        type.Name.Split('`')[0] is var name
        && (name.EndsWith("Options", StringComparison.Ordinal) || name.EndsWith("Request", StringComparison.Ordinal));

    /// <summary>
    /// True if a type declares its equality, so that the compiler does not generate it from the fields.
    /// </summary>
    private static bool ComparesItself(Type type) =>
        type.GetMethod(nameof(Equals), [type])?.IsDefined(typeof(CompilerGeneratedAttribute)) == false;

    private static bool IsEqualByContent(Type type) =>
        type.IsGenericParameter
        || (Nullable.GetUnderlyingType(type) is { } underlying && IsEqualByContent(underlying))
        || (PackageUnderTest.HasContentEquality(type) && type.GenericTypeArguments.All(IsEqualByContent));
}
