using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gemeente.Partnerships.Conventions;

/// <summary>Records and structs are equal by content, all the way down.</summary>
public sealed class EqualityTests
{
    [Fact]
    public void Public_structs_say_when_they_are_equal() =>
        Convention.HasNoOffenders(
            PackageUnderTest.PublicTypes.Where(type =>
                type is { IsValueType: true, IsByRefLike: false, IsNested: false }
                && !PackageUnderTest.HasContentEquality(type)
            )
        );

    [Fact]
    public void All_that_a_record_holds_is_equal_by_content() =>
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

    /// <summary>Options and requests hold functions and dimensions, which are equal by reference.</summary>
    private static bool IsOptions(Type type) =>
        type.Name.Split('`')[0] is var name
        && (name.EndsWith("Options", StringComparison.Ordinal) || name.EndsWith("Request", StringComparison.Ordinal));

    /// <summary>
    /// Whether the equality is written out, instead of the one that the compiler makes of the fields.
    /// </summary>
    private static bool ComparesItself(Type type) =>
        type.GetMethod(nameof(Equals), [type])?.IsDefined(typeof(CompilerGeneratedAttribute)) == false;

    private static bool IsEqualByContent(Type type) =>
        type.IsGenericParameter
        || (Nullable.GetUnderlyingType(type) is { } underlying && IsEqualByContent(underlying))
        || (PackageUnderTest.HasContentEquality(type) && type.GenericTypeArguments.All(IsEqualByContent));
}
