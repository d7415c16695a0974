using System.Globalization;
using Gemeente.Partnerships.AspNetCore.Hosting;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gemeente.Partnerships.AspNetCore;

/// <summary>Sets a host's partnerships from its configuration, and loads them at its start.</summary>
public static class PartnershipConfiguration
{
    private const string Today = "today";

    private const string List = "Prepare";
    private const string ListElement = "the id of a dimension";
    private const string Flags = "true or false";
    private const string Engine = "Engine";

    // The values that each key expects.
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["File"] = "the path of a JSON file",
        ["ReloadOnChange"] = Flags,
        ["DataSet"] = "ncdo, documented or dutch-links",
        ["AsOf"] = "a day, such as 2026-01-01, or today",
        [List] = "a list of ids of dimensions",
        ["ClassifierErrorsAsUnknown"] = Flags,
        ["LoadAtStart"] = Flags,
        [Engine] = "the kind and the place of an engine, such as duckdb:facts",
    };

    /// <summary>
    /// Adds partnerships with the settings of a section of the configuration, as <see cref="Bind"/> reads them. They
    /// are loaded when the host starts, unless <c>LoadAtStart</c> is false.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Sets what the section does not have, such as dimensions of the host.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">
    /// The section is not valid, the records or the date are not set, or are set twice, or partnerships were added
    /// before.
    /// </exception>
    public static IServiceCollection AddPartnerships(
        this IServiceCollection services,
        IConfigurationSection section,
        Action<PartnershipsBuilder>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddPartnerships(builder =>
        {
            builder.Bind(section);
            configure?.Invoke(builder);
        });
    }

    /// <summary>
    /// Sets the records, the reference date and the options from a section of the configuration. Its keys are
    /// <c>File</c> and <c>ReloadOnChange</c>, or <c>DataSet</c> (<c>ncdo</c>, <c>documented</c> or
    /// <c>dutch-links</c>); <c>AsOf</c> (a day such as <c>2026-01-01</c>, or <c>today</c>); <c>Prepare</c> (ids of
    /// dimensions); <c>ClassifierErrorsAsUnknown</c>; <c>LoadAtStart</c>, which is true unless it is set to false;
    /// and <c>Engine</c>, the kind and the place of an engine that answers queries of the web API, such as
    /// <c>duckdb:facts</c>. The package of the engine adds it: <c>AddDuckDbEngine(section)</c>. What the section does
    /// not have can be set by other calls.
    /// </summary>
    /// <param name="builder">The settings of the host's partnerships.</param>
    /// <param name="section">The section.</param>
    /// <returns>The same settings.</returns>
    /// <exception cref="InvalidOperationException">
    /// The section is empty, or has an unknown key or a wrong value. The message names the key, the value and what was
    /// expected.
    /// </exception>
    public static PartnershipsBuilder Bind(this PartnershipsBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        CheckKeys(section);
        if (section["File"] is { } file)
        {
            if (string.IsNullOrWhiteSpace(file))
                throw Wrong(section.GetSection("File"), "value", file, Keys["File"]);
            builder.UseFile(file, Flag(section, "ReloadOnChange", missing: false));
        }
        else if (section["ReloadOnChange"] is not null)
        {
            throw new InvalidOperationException(
                $"'{section.Path}:ReloadOnChange' is set, but '{section.Path}:File' is not."
            );
        }

        if (section["DataSet"] is { } name)
            builder.UseDataSet(EmbeddedDataSet(section, name));
        if (section["AsOf"] is { } date)
            SetDate(builder, section, date);
        if (section.GetSection("Prepare").GetChildren().Select(child => child.Value!).ToArray() is { Length: > 0 } ids)
            builder.Prepare(ids);
        if (Flag(section, "ClassifierErrorsAsUnknown", missing: false))
            builder.UseOptions(new PartnershipCatalogOptions { ClassifierErrorsAsUnknown = true });
        if (section[Engine] is { } engine)
            builder.Engine =
                engine.IndexOf(':', StringComparison.Ordinal) is > 0 and var end
                && !string.IsNullOrWhiteSpace(engine[(end + 1)..])
                    ? engine
                    : throw Wrong(section.GetSection(Engine), "value", engine, Keys[Engine]);
        return Flag(section, "LoadAtStart", missing: true) ? builder.LoadAtStart() : builder;
    }

    /// <summary>
    /// Loads all partnerships when the host starts, before it accepts requests. The host does not start if the records
    /// cannot be used.
    /// </summary>
    /// <param name="builder">The settings of the host's partnerships.</param>
    /// <returns>The same settings.</returns>
    public static PartnershipsBuilder LoadAtStart(this PartnershipsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddService(ServiceDescriptor.Singleton<IHostedService, StartupLoad>());
        return builder;
    }

    private static void CheckKeys(IConfigurationSection section)
    {
        if (!section.Exists())
            throw new InvalidOperationException($"The configuration has no section '{section.Path}'.");
        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (!Keys.TryGetValue(child.Key, out string? expected))
                throw Wrong(child, "key", child.Key, string.Join(", ", Keys.Keys));
            if (string.Equals(child.Key, List, StringComparison.OrdinalIgnoreCase))
                CheckList(child, expected);
            else
                CheckOne(child, expected);
        }
    }

    /// <summary>Checks a list. One without elements has no value, or an empty one.</summary>
    private static void CheckList(IConfigurationSection list, string expected)
    {
        if (!string.IsNullOrEmpty(list.Value))
            throw Wrong(list, "value", list.Value, expected);
        foreach (IConfigurationSection element in list.GetChildren())
        {
            CheckOne(element, ListElement);
            if (string.IsNullOrWhiteSpace(element.Value))
                throw Wrong(element, "value", element.Value ?? "null", ListElement);
        }
    }

    private static void CheckOne(IConfigurationSection at, string expected)
    {
        if (at.GetChildren().FirstOrDefault() is { } inner)
            throw Wrong(inner, "key", inner.Key, $"{expected}, at '{at.Path}'");
    }

    private static void SetDate(PartnershipsBuilder builder, IConfigurationSection section, string text)
    {
        if (string.Equals(text, Today, StringComparison.OrdinalIgnoreCase))
            builder.AsOfToday();
        else if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
            builder.AsOf(day);
        else
            throw Wrong(section.GetSection("AsOf"), "value", text, Keys["AsOf"]);
    }

    private static Func<IServiceProvider, PartnershipDataSet> EmbeddedDataSet(
        IConfigurationSection section,
        string name
    ) =>
        name switch
        {
            "ncdo" => _ => NcdoDataSet.Load(),
            "documented" => _ => DocumentedDataSet.Load(),
            "dutch-links" => _ => DutchLinksDataSet.Load(),
            _ => throw Wrong(section.GetSection("DataSet"), "value", name, Keys["DataSet"]),
        };

    private static bool Flag(IConfigurationSection section, string key, bool missing) =>
        section[key] is not { } text ? missing
        : bool.TryParse(text, out bool flag) ? flag
        : throw Wrong(section.GetSection(key), "value", text, Flags);

    private static InvalidOperationException Wrong(
        IConfigurationSection at,
        string what,
        string found,
        string expected
    ) => new($"The configuration '{at.Path}' has the {what} '{found}'. Expected: {expected}.");
}
