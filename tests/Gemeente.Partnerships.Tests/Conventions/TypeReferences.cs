using System.Reflection;
using System.Reflection.Emit;

namespace Gemeente.Partnerships.Conventions;

/// <summary>The types that a type uses: in its base, its members, and the instructions of its methods.</summary>
internal static class TypeReferences
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>
    /// The types that a type uses, including those of the closures and iterators that the compiler nested in it.
    /// </summary>
    public static IEnumerable<Type> Of(Type type) =>
        OfOne(type)
            .Concat(type.GetNestedTypes(Declared).Where(PackageUnderTest.IsGenerated).SelectMany(Of))
            .SelectMany(Parts)
            .Distinct();

    private static IEnumerable<Type> OfOne(Type type) =>
        new[] { type.BaseType }
            .OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(
                type.GetGenericArguments()
                    .Where(argument => argument.IsGenericParameter)
                    .SelectMany(argument => argument.GetGenericParameterConstraints())
            )
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.GetMethods(Declared).SelectMany(OfMethod))
            .Concat(type.GetConstructors(Declared).SelectMany(OfBody));

    private static IEnumerable<Type> OfMethod(MethodInfo method) =>
        OfBody(method)
            .Append(method.ReturnType)
            .Concat(method.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()));

    private static IEnumerable<Type> OfBody(MethodBase method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Concat(
                method.GetMethodBody() is { } body
                    ? body
                        .LocalVariables.Select(local => local.LocalType)
                        .Concat(OfInstructions(method, body.GetILAsByteArray() ?? []))
                    : []
            );

    private static IEnumerable<Type> OfInstructions(MethodBase method, byte[] il)
    {
        Type[]? typeArguments = method.DeclaringType!.GetGenericArguments();
        Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int at = 0; at < il.Length; )
        {
            int value = il[at++];
            OpCode code = OpCodesByValue[value == 0xFE ? 0xFE00 | il[at++] : value];
            if (
                code.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                foreach (
                    Type type in OfMember(
                        method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)
                    )
                )
                {
                    yield return type;
                }
            }

            at += OperandSize(code, il, at);
        }
    }

    private static IEnumerable<Type> OfMember(MemberInfo? member) =>
        member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodInfo { IsGenericMethod: true } method =>
            [
                method.DeclaringType!,
                method.ReturnType,
                .. method.GetGenericArguments(),
            ],
            MethodInfo method => [method.DeclaringType!, method.ReturnType],
            { DeclaringType: { } declaring } => [declaring],
            _ => [],
        };

    private static int OperandSize(OpCode code, byte[] il, int at) =>
        code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };

    /// <summary>The parts of a constructed type: <c>Dictionary&lt;K, V[]&gt;</c> has three.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsConstructedGenericType
            ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
