using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Baeum.Conventions.Tests;

/// <summary>Everything that a user can reach says what it is.</summary>
public class DocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Obvious = ["Equals", "GetHashCode", "ToString", "op_Equality", "op_Inequality", "Deconstruct", "GetEnumerator", "Dispose"];

    public static TheoryData<string> Assemblies => [.. Repository.Files("src", "*.csproj").Select(f => Path.GetFileNameWithoutExtension(f)!).Where(name => File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")))];

    [Theory, MemberData(nameof(Assemblies))]
    public void Every_public_member_has_a_comment(string name)
    {
        var assembly = Assembly.Load(name);
        var documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Select(m => ((string)m.Attribute("name")!)[2..].Split('(')[0].Split("``")[0]).ToHashSet();
        Repository.None(assembly.GetExportedTypes().Where(t => !t.Name.Contains('<')).SelectMany(type => Missing(type, documented)));
    }

    private static IEnumerable<string> Missing(Type type, HashSet<string> documented)
    {
        string name = type.FullName!.Replace('+', '.');
        // The class around an operation's extension members has nothing to say of its own.
        if (!documented.Contains(name) && !(type.IsAbstract && type.IsSealed && type.Name.EndsWith("Op", StringComparison.Ordinal)))
            yield return name;
        if (type.IsSubclassOf(typeof(Delegate)))
            yield break;
        foreach (var member in type.GetMembers(Declared).Where(m => NeedsComment(type, m)))
            if (!documented.Contains($"{name}.{member.Name}"))
                yield return $"{name}.{member.Name}";
    }

    /// <summary>Not what another place explains: accessors, overrides, members of an interface, parameters of a record, nested types.</summary>
    private static bool NeedsComment(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo or Type => false,
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => false,
        FieldInfo { IsSpecialName: true } => false,
        _ when Obvious.Contains(member.Name) || member.Name.Contains('<') || member.IsDefined(typeof(CompilerGeneratedAttribute)) => false,
        MethodInfo method => method.GetBaseDefinition() == method && !IsOfInterface(type, method) && !IsExtensionForm(method),
        PropertyInfo property => property.GetMethod is not { } get || get.GetBaseDefinition() == get && !IsOfInterface(type, get) && !IsRecordParameter(type, property),
        _ => true,
    };

    private static bool IsOfInterface(Type type, MethodInfo method)
        => !type.IsInterface && type.GetInterfaces().Any(i => type.GetInterfaceMap(i).TargetMethods.Contains(method));

    /// <summary>Properties in an <c>extension</c> block have an accessor beside their own entry.</summary>
    private static bool IsExtensionForm(MethodInfo method) => method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal);

    private static bool IsRecordParameter(Type type, PropertyInfo property)
        => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
            && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name == property.Name));
}
