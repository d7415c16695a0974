using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gemeente.Partnerships.Conventions;

/// <summary>Public values do not change after construction.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic;

    private static readonly HashSet<Type> MutableCollections =
    [
        typeof(IList<>),
        typeof(ICollection<>),
        typeof(ISet<>),
        typeof(IDictionary<,>),
        typeof(IList),
        typeof(IDictionary),
    ];

    private static IEnumerable<Type> Values =>
        PackageUnderTest.PublicTypes.Where(type =>
            (type.IsValueType && !type.IsEnum && !IsEnumerator(type)) || PackageUnderTest.IsRecordClass(type)
        );

    [Fact]
    public void Classes_Public_AreSealedOrAbstract() =>
        Convention.HasNoOffenders(
            PackageUnderTest.PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
        );

    [Fact]
    public void Structs_Public_AreReadonly() =>
        Convention.HasNoOffenders(
            PackageUnderTest.PublicTypes.Where(type =>
                type is { IsValueType: true, IsEnum: false }
                && !IsEnumerator(type)
                && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)
            )
        );

    [Fact]
    public void Properties_Public_HaveNoSetter() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.PublicTypes
            from property in type.GetProperties(Declared)
            where
                property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type}.{property.Name}"
        );

    [Fact]
    public void Fields_Public_AreConstants() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.PublicTypes
            where !type.IsEnum
            from field in type.GetFields(Declared)
            where field is { IsPublic: true, IsLiteral: false }
            select $"{type}.{field.Name}"
        );

    [Fact]
    public void Fields_OfRecordsAndStructs_AreReadonly() =>
        Convention.HasNoOffenders(
            from type in Values
            from field in type.GetFields(Declared)
            where field is { IsInitOnly: false, IsLiteral: false }
            select $"{type}.{field.Name}"
        );

    [Fact]
    public void Properties_OfRecordsAndStructs_AreImmutableCollections() =>
        Convention.HasNoOffenders(
            from type in Values
            from property in type.GetProperties(Declared)
            where property.GetMethod is { IsPublic: true } && IsMutableCollection(property.PropertyType)
            select $"{type}.{property.Name}"
        );

    /// <summary>
    /// Buffers of one thread are the only static fields that can change, because they are not visible from outside.
    /// </summary>
    [Fact]
    public void Fields_Static_AreReadonly() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.Assembly.GetTypes()
            where !PackageUnderTest.IsGenerated(type)
            from field in type.GetFields(Declared)
            where
                field is { IsStatic: true, IsInitOnly: false, IsLiteral: false }
                && !field.IsDefined(typeof(ThreadStaticAttribute), inherit: false)
                && !PackageUnderTest.IsGenerated(field)
            select $"{type}.{field.Name}"
        );

    private static bool IsEnumerator(Type type) => type is { IsNested: true, Name: "Enumerator" };

    private static bool IsMutableCollection(Type type) =>
        type.IsArray
        || MutableCollections.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type)
        || type.Namespace is "System.Collections" or "System.Collections.Generic" && type.IsClass;
}
