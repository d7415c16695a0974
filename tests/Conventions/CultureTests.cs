using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gemeente.Partnerships.Conventions;

/// <summary>The text of a record does not depend on the culture of the thread.</summary>
public sealed class CultureTests
{
    private static readonly Type[] CultureSensitive =
    [
        typeof(DateOnly),
        typeof(DateTime),
        typeof(DateTimeOffset),
        typeof(TimeOnly),
        typeof(decimal),
        typeof(double),
        typeof(float),
    ];

    [Fact]
    public void ToString_OfRecordsWithDatesOrAmounts_IsInvariant() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.PublicTypes
            where IsRecord(type) && !type.IsAbstract
            let text = type.GetMethod(nameof(ToString), [])!
            where text.IsDefined(typeof(CompilerGeneratedAttribute))
            from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            where IsCultureSensitive(property.PropertyType)
            select $"{type}: {property.Name}"
        );

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool IsCultureSensitive(Type type) =>
        (
            type.IsGenericParameter
            && !type.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)
        ) || CultureSensitive.Contains(Nullable.GetUnderlyingType(type) ?? type);
}
