using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json;

/// <summary>The options for reading JSON.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record PartnershipJsonReadOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static PartnershipJsonReadOptions Default { get; } = new();

    private readonly Deferred<MunicipalityRegister> _municipalities = new(MunicipalityRegister.Empty);
    private readonly Deferred<CountryRegister> _countries = new(CountryRegister.Empty);

    /// <summary>The municipalities that the data set has in addition to those in the file. None by default.</summary>
    public MunicipalityRegister Municipalities
    {
        get => _municipalities.Value;
        init => _municipalities = new(Guard.NotNull(value));
    }

    /// <summary>The countries that the data set has in addition to those in the file. None by default.</summary>
    public CountryRegister Countries
    {
        get => _countries.Value;
        init => _countries = new(Guard.NotNull(value));
    }

    /// <summary>Gets the handling of members that the format does not have. Reported by default.</summary>
    public UnknownMemberHandling UnknownMembers { get; init; }

    /// <summary>Gets the limits of a file.</summary>
    public PartnershipJsonLimits Limits
    {
        get;
        init => field = Guard.NotNull(value);
    } = new();

    /// <summary>The name of the file, for the issues. None by default.</summary>
    public string? File { get; init; }

    /// <summary>
    /// Told of each issue when partnerships are read one by one. Without it the first error is thrown, and warnings go
    /// by. Reading a whole data set returns its issues and does not call this.
    /// </summary>
    public Action<DataIssue>? OnIssue { get; init; }

    /// <summary>Returns the options with registers that are asked for when the partnerships have been read.</summary>
    internal PartnershipJsonReadOptions WithRegisters(
        Func<MunicipalityRegister> municipalities,
        Func<CountryRegister> countries
    ) => new(this, new(municipalities), new(countries));

    private PartnershipJsonReadOptions(
        PartnershipJsonReadOptions other,
        Deferred<MunicipalityRegister> municipalities,
        Deferred<CountryRegister> countries
    )
        : this(other) => (_municipalities, _countries) = (municipalities, countries);

    /// <summary>Creates options with the default values.</summary>
    public PartnershipJsonReadOptions() { }

    /// <summary>A value, or a function that returns it. Equal if the values are equal.</summary>
    private sealed class Deferred<T>(Func<T> find) : IEquatable<Deferred<T>>
        where T : class
    {
        public Deferred(T value)
            : this(() => value) { }

        public T Value => find();

        public bool Equals(Deferred<T>? other) => other is not null && Value.Equals(other.Value);

        public override bool Equals(object? obj) => Equals(obj as Deferred<T>);

        public override int GetHashCode() => Value.GetHashCode();
    }
}
