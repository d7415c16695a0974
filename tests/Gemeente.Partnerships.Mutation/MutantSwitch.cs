using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Gemeente.Partnerships.Mutation;

/// <summary>
/// Replaces the switch that Stryker adds to the library. It reads a variable or a file at each use, and searches a list
/// when it records, so that a test of a second takes minutes.
/// </summary>
internal static class MutantSwitch
{
    public const string TypeName = "MutantControl";
    public const string Active = "ActiveMutant";
    public const string Reached = "Reached";

    /// <summary>
    /// Writes the library with <c>if (Reached != null) Reached[id] = true; return id == ActiveMutant;</c>.
    /// </summary>
    public static void Replace(string from, string to)
    {
        using var library = AssemblyDefinition.ReadAssembly(from);
        ModuleDefinition module = library.MainModule;
        TypeDefinition type = module.Types.Single(type => type.Name == TypeName);
        FieldDefinition reached = new(
            Reached,
            FieldAttributes.Public | FieldAttributes.Static,
            new ArrayType(module.TypeSystem.Boolean)
        );
        type.Fields.Add(reached);
        FieldDefinition active = type.Fields.Single(field => field.Name == Active);
        MethodBody body = type.Methods.Single(method => method.Name == "IsActive").Body;
        body.Instructions.Clear();
        body.ExceptionHandlers.Clear();
        body.Variables.Clear();
        ILProcessor code = body.GetILProcessor();
        Instruction compare = code.Create(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldsfld, reached);
        code.Emit(OpCodes.Brfalse, compare);
        code.Emit(OpCodes.Ldsfld, reached);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Stelem_I1);
        code.Append(compare);
        code.Emit(OpCodes.Ldsfld, active);
        code.Emit(OpCodes.Ceq);
        code.Emit(OpCodes.Ret);
        library.Write(to);
    }
}
