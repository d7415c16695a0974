using System.Reflection;
using System.Text.Json.Serialization;

namespace Gemeente.Partnerships.Conventions;

/// <summary>A serializer that a host has by default loses nothing of a value in silence.</summary>
public sealed class JsonTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>
    /// A struct whose fields are not all set by its properties would be read as its default. What a classifier answers
    /// is no value that anybody keeps.
    /// </summary>
    [Fact]
    public void Structs_say_how_they_are_read() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.PublicTypes
            where
                type is { IsValueType: true, IsEnum: false, IsNested: false }
                && type.Name != "Classification`1"
                && !type.IsDefined(typeof(JsonConverterAttribute), inherit: false)
                && !type.GetConstructors()
                    .Any(constructor => constructor.IsDefined(typeof(JsonConstructorAttribute), inherit: false))
                && !type.GetFields(Instance).All(field => IsOfSettable(type, field))
            select type
        );

    private static bool IsOfSettable(Type type, FieldInfo field) =>
        type.GetProperties()
            .Any(property =>
                field.Name == $"<{property.Name}>k__BackingField" && property.SetMethod is { IsPublic: true }
            );
}
