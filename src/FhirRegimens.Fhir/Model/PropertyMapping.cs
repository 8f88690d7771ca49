using System.Collections.Immutable;

namespace FhirRegimens.Fhir.Model;

/// <summary>How much an element holds.</summary>
public enum PropertyKind
{
    /// <summary>Bare text without id and extensions: <c>Element.id</c>, <c>Extension.url</c>.</summary>
    Text,

    /// <summary>One object of one type.</summary>
    One,

    /// <summary>A list of objects of one type.</summary>
    Many,

    /// <summary>One object of a type out of several, which its JSON name ends with.</summary>
    Choice,

    /// <summary>One resource of any type.</summary>
    Resource,

    /// <summary>A list of resources of any type.</summary>
    Resources,
}

/// <summary>One element of a class: its name in FHIR and how to get at it.</summary>
public abstract class PropertyMapping
{
    private readonly Lazy<ImmutableArray<ClassMapping>> types;

    private PropertyMapping(string name, PropertyKind kind, Func<ImmutableArray<ClassMapping>> types)
    {
        Name = name;
        Kind = kind;
        this.types = new Lazy<ImmutableArray<ClassMapping>>(types);
    }

    /// <summary>The element's name, without [x].</summary>
    public string Name { get; }

    /// <summary>How much it holds.</summary>
    public PropertyKind Kind { get; }

    /// <summary>The types that it allows; none for text and for resources.</summary>
    public ImmutableArray<ClassMapping> Types => types.Value;

    /// <summary>The text of <paramref name="owner"/>'s element. Of <see cref="PropertyKind.Text"/> only.</summary>
    public virtual string? GetText(Base owner) => throw Unsupported();

    /// <summary>Sets the text. Of <see cref="PropertyKind.Text"/> only.</summary>
    public virtual void SetText(Base owner, string? value) => throw Unsupported();

    /// <summary>The object that the element holds. Not of lists and text.</summary>
    public virtual Base? Get(Base owner) => throw Unsupported();

    /// <summary>Sets the object that the element holds. Not of lists and text.</summary>
    /// <exception cref="InvalidCastException">The object is of another type.</exception>
    public virtual void Set(Base owner, Base? value) => throw Unsupported();

    /// <summary>The objects in the list; <c>null</c> where there never was one. Of lists only.</summary>
    public virtual IReadOnlyList<Base>? GetList(Base owner) => throw Unsupported();

    /// <summary>Adds to the list. Of lists only.</summary>
    /// <exception cref="InvalidCastException">The object is of another type.</exception>
    public virtual void Add(Base owner, Base value) => throw Unsupported();

    internal abstract bool IsEmpty(Base owner);

    internal abstract void Copy(Base from, Base to);

    internal abstract bool IsExactly(Base left, Base right);

    // The delegates cast to the class that declares the element. In generic mappings, which share their code between
    // classes, these casts took a third of the time of writing JSON.
    internal static PropertyMapping Text(string name, Func<Base, string?> get, Action<Base, string?> set) =>
        new TextMapping(name, get, set);

    internal static PropertyMapping One(
        string name,
        Func<ClassMapping> type,
        Func<Base, Base?> get,
        Action<Base, Base?> set
    ) => new OneMapping(name, PropertyKind.One, () => [type()], get, set);

    internal static PropertyMapping Choice(
        string name,
        Func<ImmutableArray<ClassMapping>> types,
        Func<Base, Base?> get,
        Action<Base, Base?> set
    ) => new OneMapping(name, PropertyKind.Choice, types, get, set);

    internal static PropertyMapping Resource(string name, Func<Base, Base?> get, Action<Base, Base?> set) =>
        new OneMapping(name, PropertyKind.Resource, static () => [], get, set);

    internal static PropertyMapping Many(
        string name,
        Func<ClassMapping> type,
        Func<Base, IReadOnlyList<Base>?> get,
        Action<Base, Base> add
    ) => new ManyMapping(name, PropertyKind.Many, () => [type()], get, add);

    internal static PropertyMapping Resources(
        string name,
        Func<Base, IReadOnlyList<Base>?> get,
        Action<Base, Base> add
    ) => new ManyMapping(name, PropertyKind.Resources, static () => [], get, add);

    private InvalidOperationException Unsupported() => new($"The element {Name} holds {Kind}.");

    private static bool AreExactly(Base? left, Base? right) =>
        left is null || left.IsEmpty ? right is null || right.IsEmpty : left.IsExactly(right);

    private sealed class TextMapping(string name, Func<Base, string?> get, Action<Base, string?> set)
        : PropertyMapping(name, PropertyKind.Text, static () => [])
    {
        public override string? GetText(Base owner) => get(owner);

        public override void SetText(Base owner, string? value) => set(owner, value);

        internal override bool IsEmpty(Base owner) => get(owner) is null;

        internal override void Copy(Base from, Base to) => set(to, get(from));

        internal override bool IsExactly(Base left, Base right) => get(left) == get(right);
    }

    private sealed class OneMapping(
        string name,
        PropertyKind kind,
        Func<ImmutableArray<ClassMapping>> types,
        Func<Base, Base?> get,
        Action<Base, Base?> set
    ) : PropertyMapping(name, kind, types)
    {
        public override Base? Get(Base owner) => get(owner);

        public override void Set(Base owner, Base? value) => set(owner, value);

        internal override bool IsEmpty(Base owner) => get(owner) is not { IsEmpty: false };

        internal override void Copy(Base from, Base to) => set(to, get(from)?.Copy());

        internal override bool IsExactly(Base left, Base right) => AreExactly(get(left), get(right));
    }

    private sealed class ManyMapping(
        string name,
        PropertyKind kind,
        Func<ImmutableArray<ClassMapping>> types,
        Func<Base, IReadOnlyList<Base>?> get,
        Action<Base, Base> add
    ) : PropertyMapping(name, kind, types)
    {
        public override IReadOnlyList<Base>? GetList(Base owner) => get(owner);

        public override void Add(Base owner, Base value) => add(owner, value);

        internal override bool IsEmpty(Base owner) => get(owner)?.All(static item => item.IsEmpty) ?? true;

        internal override void Copy(Base from, Base to)
        {
            foreach (var item in get(from) ?? [])
            {
                add(to, item.Copy());
            }
        }

        internal override bool IsExactly(Base left, Base right) =>
            Content(left).SequenceEqual(Content(right), ExactComparer.Instance);

        private IEnumerable<Base> Content(Base owner) => get(owner)?.Where(static item => !item.IsEmpty) ?? [];
    }

    private sealed class ExactComparer : IEqualityComparer<Base>
    {
        public static readonly ExactComparer Instance = new();

        public bool Equals(Base? x, Base? y) => x is null ? y is null : x.IsExactly(y);

        public int GetHashCode(Base obj) => obj.TypeName.GetHashCode(StringComparison.Ordinal);
    }
}
