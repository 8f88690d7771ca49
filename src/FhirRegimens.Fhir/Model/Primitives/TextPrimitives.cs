namespace FhirRegimens.Fhir.Model;

/// <summary>Any text that is not empty.</summary>
public sealed class FhirString : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public FhirString()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public FhirString(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("string", static () => new FhirString(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "text without control characters that is not empty";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsString(text);
}

/// <summary>Text with markdown in it.</summary>
public sealed class Markdown : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Markdown()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public Markdown(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("markdown", static () => new Markdown(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "text without control characters that is not empty";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsString(text);
}

/// <summary>A div of XHTML.</summary>
public sealed class XHtml : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public XHtml()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public XHtml(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("xhtml", static () => new XHtml(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "an XHTML div";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsString(text);
}

/// <summary>A code from a set that is not closed; closed sets have <see cref="Code{T}"/>.</summary>
public sealed class Code : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Code()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public Code(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("code", static () => new Code(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "a code without space at its ends and with single spaces inside";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsCode(text);
}

/// <summary>A logical id.</summary>
public sealed class Id : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Id()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public Id(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("id", static () => new Id(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "1 to 64 of the characters A-Z, a-z, 0-9, - and .";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsId(text);
}

/// <summary>An absolute or relative URI.</summary>
public sealed class FhirUri : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public FhirUri()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public FhirUri(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("uri", static () => new FhirUri(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "a URI without spaces";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsUri(text);
}

/// <summary>A URI that can be looked up.</summary>
public sealed class FhirUrl : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public FhirUrl()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public FhirUrl(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("url", static () => new FhirUrl(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "a URL without spaces";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsUri(text);
}

/// <summary>The URL of a definition, perhaps with |version.</summary>
public sealed class Canonical : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Canonical()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public Canonical(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("canonical", static () => new Canonical(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "a URL without spaces";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsUri(text);
}

/// <summary>An OID as URI.</summary>
public sealed class Oid : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Oid()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public Oid(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("oid", static () => new Oid(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "an OID such as urn:oid:1.2.3";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsOid(text);
}

/// <summary>A UUID as URI.</summary>
public sealed class Uuid : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Uuid()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public Uuid(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("uuid", static () => new Uuid(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "a UUID such as urn:uuid:c757873d-ec9a-4326-a141-556f43239520";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsUuid(text);
}

/// <summary>A date, perhaps without day or month, or a moment with its zone; kept as written.</summary>
public sealed class FhirDateTime : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public FhirDateTime()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public FhirDateTime(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("dateTime", static () => new FhirDateTime(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax =>
        "a date such as 2024, 2024-05 or 2024-05-17, or a moment such as 2024-05-17T09:30:00Z";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsDateTime(text);
}

/// <summary>A date, perhaps without day or month; kept as written.</summary>
public sealed class Date : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Date()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public Date(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("date", static () => new Date(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "a date such as 2024, 2024-05 or 2024-05-17";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsDate(text);
}

/// <summary>A time of day; kept as written.</summary>
public sealed class Time : TextPrimitive, IMapped
{
    /// <summary>Without a value.</summary>
    public Time()
        : this(null) { }

    /// <summary>With a value, which is not checked.</summary>
    public Time(string? value)
        : base(value) { }

    /// <inheritdoc cref="PrimitiveType.Literal"/>
    public string? Value
    {
        get => Text;
        set => Text = value;
    }

    /// <inheritdoc cref="IMapped.ClassMapping"/>
    public static new ClassMapping ClassMapping { get; } =
        new("time", static () => new Time(), Element.ClassMapping.Properties);

    /// <inheritdoc/>
    public override ClassMapping GetClassMapping() => ClassMapping;

    internal override string Syntax => "a time such as 09:30:00";

    private protected override bool IsValid(string text) => PrimitiveSyntax.IsTime(text);
}
