using System.Reflection;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Conventions;

/// <summary>The default serializer of a host does not lose a part of a value.</summary>
public sealed class JsonTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>
    /// A struct whose properties do not set all its fields would be read as its default. The result of a classifier is
    /// excepted, because it is not stored.
    /// </summary>
    [Fact]
    public void Structs_Public_CanBeReadFromJson() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.PublicTypes
            where
                type is { IsValueType: true, IsEnum: false, IsNested: false }
                && type.Name != "Classification`1"
                && !type.IsDefined(typeof(JsonConverterAttribute), inherit: false)
                && !type.GetConstructors()
                    .Any(constructor => constructor.IsDefined(typeof(JsonConstructorAttribute), inherit: false))
                && !type.GetFields(Instance).All(field => IsOfSettable(type, field))
                && !type.GetProperties().All(property => property.SetMethod is { IsPublic: true })
            select type
        );

    private static bool IsOfSettable(Type type, FieldInfo field) =>
        type.GetProperties()
            .Any(property =>
                field.Name == $"<{property.Name}>k__BackingField" && property.SetMethod is { IsPublic: true }
            );
}
