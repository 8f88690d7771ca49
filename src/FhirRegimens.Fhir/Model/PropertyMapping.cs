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

    internal static PropertyMapping Text<TOwner>(string name, Func<TOwner, string?> get, Action<TOwner, string?> set)
        where TOwner : Base => new TextMapping<TOwner>(name, get, set);

    internal static PropertyMapping One<TOwner, T>(string name, Func<TOwner, T?> get, Action<TOwner, T?> set)
        where TOwner : Base
        where T : Base, IMapped =>
        new OneMapping<TOwner, T>(name, PropertyKind.One, static () => [ClassMapping.Of<T>()], get, set);

    internal static PropertyMapping Choice<TOwner>(
        string name,
        Func<TOwner, DataType?> get,
        Action<TOwner, DataType?> set,
        Func<ImmutableArray<ClassMapping>> types
    )
        where TOwner : Base => new OneMapping<TOwner, DataType>(name, PropertyKind.Choice, types, get, set);

    internal static PropertyMapping Resource<TOwner>(
        string name,
        Func<TOwner, Resource?> get,
        Action<TOwner, Resource?> set
    )
        where TOwner : Base => new OneMapping<TOwner, Resource>(name, PropertyKind.Resource, static () => [], get, set);

    internal static PropertyMapping Many<TOwner, T>(
        string name,
        Func<TOwner, List<T>?> field,
        Func<TOwner, List<T>> get
    )
        where TOwner : Base
        where T : Base, IMapped =>
        new ManyMapping<TOwner, T>(name, PropertyKind.Many, static () => [ClassMapping.Of<T>()], field, get);

    internal static PropertyMapping Resources<TOwner>(
        string name,
        Func<TOwner, List<Resource>?> field,
        Func<TOwner, List<Resource>> get
    )
        where TOwner : Base =>
        new ManyMapping<TOwner, Resource>(name, PropertyKind.Resources, static () => [], field, get);

    private InvalidOperationException Unsupported() => new($"The element {Name} holds {Kind}.");

    private static bool AreExactly(Base? left, Base? right) =>
        left is null || left.IsEmpty ? right is null || right.IsEmpty : left.IsExactly(right);

    private sealed class TextMapping<TOwner>(string name, Func<TOwner, string?> get, Action<TOwner, string?> set)
        : PropertyMapping(name, PropertyKind.Text, static () => [])
        where TOwner : Base
    {
        public override string? GetText(Base owner) => get((TOwner)owner);

        public override void SetText(Base owner, string? value) => set((TOwner)owner, value);

        internal override bool IsEmpty(Base owner) => GetText(owner) is null;

        internal override void Copy(Base from, Base to) => SetText(to, GetText(from));

        internal override bool IsExactly(Base left, Base right) => GetText(left) == GetText(right);
    }

    private sealed class OneMapping<TOwner, T>(
        string name,
        PropertyKind kind,
        Func<ImmutableArray<ClassMapping>> types,
        Func<TOwner, T?> get,
        Action<TOwner, T?> set
    ) : PropertyMapping(name, kind, types)
        where TOwner : Base
        where T : Base
    {
        public override Base? Get(Base owner) => get((TOwner)owner);

        public override void Set(Base owner, Base? value) => set((TOwner)owner, (T?)value);

        internal override bool IsEmpty(Base owner) => Get(owner) is not { IsEmpty: false };

        internal override void Copy(Base from, Base to) => Set(to, Get(from)?.Copy());

        internal override bool IsExactly(Base left, Base right) => AreExactly(Get(left), Get(right));
    }

    private sealed class ManyMapping<TOwner, T>(
        string name,
        PropertyKind kind,
        Func<ImmutableArray<ClassMapping>> types,
        Func<TOwner, List<T>?> field,
        Func<TOwner, List<T>> get
    ) : PropertyMapping(name, kind, types)
        where TOwner : Base
        where T : Base
    {
        public override IReadOnlyList<Base>? GetList(Base owner) => field((TOwner)owner);

        public override void Add(Base owner, Base value) => get((TOwner)owner).Add((T)value);

        internal override bool IsEmpty(Base owner) =>
            field((TOwner)owner)?.TrueForAll(static item => item.IsEmpty) ?? true;

        internal override void Copy(Base from, Base to)
        {
            if (field((TOwner)from) is { Count: > 0 } list)
            {
                get((TOwner)to).AddRange(list.Select(item => (T)item.Copy()));
            }
        }

        internal override bool IsExactly(Base left, Base right) =>
            Content(left).SequenceEqual(Content(right), ExactComparer.Instance);

        private IEnumerable<Base> Content(Base owner) => field((TOwner)owner)?.Where(item => !item.IsEmpty) ?? [];
    }

    private sealed class ExactComparer : IEqualityComparer<Base>
    {
        public static readonly ExactComparer Instance = new();

        public bool Equals(Base? x, Base? y) => x is null ? y is null : x.IsExactly(y);

        public int GetHashCode(Base obj) => obj.TypeName.GetHashCode(StringComparison.Ordinal);
    }
}
