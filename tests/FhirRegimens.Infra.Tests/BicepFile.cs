namespace FhirRegimens.Infra.Tests;

/// <summary>What a Bicep or parameter file says, as far as the tests ask.</summary>
/// <param name="Name">Path below infra/.</param>
/// <param name="Faults">Where it is no Bicep, and symbols that nothing declares, as <c>line:column what</c>.</param>
/// <param name="Using">A parameter file: the template that it is for.</param>
/// <param name="Parameters">A template: its parameters.</param>
/// <param name="Assigned">A parameter file: the parameters that it gives values to.</param>
/// <param name="Modules">The modules that a template calls.</param>
/// <param name="Outputs">Names of a template's outputs.</param>
/// <param name="OutputsRead">Outputs of modules that a template reads, as <c>module.output</c>.</param>
/// <param name="Properties">Every property of every object in it, in its order.</param>
/// <param name="Texts">Every string in it, with interpolations as they are written.</param>
internal sealed record BicepFile(
    string Name,
    string[] Faults,
    string? Using,
    BicepParameter[] Parameters,
    string[] Assigned,
    BicepModule[] Modules,
    string[] Outputs,
    string[] OutputsRead,
    BicepProperty[] Properties,
    string[] Texts
)
{
    /// <summary>All templates and parameter files below infra/, by path.</summary>
    public static IReadOnlyDictionary<string, BicepFile> All { get; } =
        Read(
                Directory
                    .EnumerateFiles(Checkout.PathOf("infra"), "*.bicep*", SearchOption.AllDirectories)
                    .ToDictionary(file => Path.GetRelativePath(Checkout.PathOf("infra"), file), File.ReadAllText)
            )
            .ToDictionary(file => file.Name);

    /// <summary>The templates that are deployed with a parameter file.</summary>
    public static BicepFile Main => All["main.bicep"];

    /// <summary>The parameter files.</summary>
    public static IEnumerable<BicepFile> ParameterFiles => All.Values.Where(file => file.Using is not null);

    /// <summary>Reads files, given as their texts by name.</summary>
    public static BicepFile[] Read(IReadOnlyDictionary<string, string> texts) =>
        NodeScript.Run<BicepFile[]>(
            Reader,
            texts.Select(file => new { name = file.Key, text = file.Value }).OrderBy(file => file.name).ToArray()
        );

    /// <summary>What is wrong with a text as a template.</summary>
    public static string[] FaultsOf(string text) =>
        Read(new Dictionary<string, string> { ["text.bicep"] = text })[0].Faults;

    // The grammar knows no assignment of a parameter file: each is read as a variable, which is written alike.
    private const string Reader = """
        const { Parser, Language } = require('web-tree-sitter');
        const asTemplate = ({ name, text }) => name.endsWith('param') ? text.replace(/^param(?= \w+ =)/gm, 'var  ') : text;
        const read = (parser, file) => {
          const root = parser.parse(asTemplate(file)).rootNode;
          const faults = [], declared = new Set(), used = [];
          const found = { parameters: [], assigned: [], modules: [], outputs: [], outputsRead: [], properties: [], texts: [] };
          const at = node => `${node.startPosition.row + 1}:${node.startPosition.column + 1}`;
          const path = string => string.namedChildren.map(child => child.text).join('');
          const properties = node => node.namedChildren.filter(child => child.type === 'object_property');
          const keyOf = property => property.namedChild(0).text.replace(/^'|'$/g, '');
          const valueOf = property => property.namedChild(1);
          const ownerOf = node => node.type.endsWith('_declaration') ? node.namedChild(0).text : ownerOf(node.parent);
          const declarations = new Set(['parameter_declaration', 'variable_declaration', 'resource_declaration',
            'module_declaration', 'output_declaration', 'for_statement', 'lambda_expression', 'object_property']);
          const visit = node => {
            const [first, second] = node.namedChildren;
            if (node.isError || node.isMissing) faults.push(`${at(node)} ${node.isMissing ? 'missing ' + node.type : 'not Bicep'}`);
            switch (node.type) {
              case 'using_statement': found.using = path(first); break;
              case 'parameter_declaration':
                declared.add(first.text);
                found.parameters.push({ name: first.text,
                  required: node.namedChildCount === 2 && second.namedChild(0)?.type !== 'nullable_type' });
                break;
              case 'variable_declaration':
                declared.add(first.text);
                if (file.name.endsWith('param')) found.assigned.push(first.text);
                break;
              case 'output_declaration': found.outputs.push(first.text); break;
              case 'resource_declaration': declared.add(first.text); break;
              case 'module_declaration': {
                declared.add(first.text);
                const bodies = node.descendantsOfType('object');
                const given = properties(bodies[0]).find(property => keyOf(property) === 'params');
                found.modules.push({ symbol: first.text, path: path(second),
                  arguments: given ? properties(valueOf(given)).map(keyOf) : [] });
                break;
              }
              case 'for_statement':
              case 'lambda_expression':
                if (first.type === 'identifier') declared.add(first.text);
                break;
              case 'loop_variable':
              case 'loop_enumerator': declared.add(node.text); break;
              case 'object_property': found.properties.push({ of: ownerOf(node), key: keyOf(node), value: valueOf(node)?.text ?? '' }); break;
              case 'string': found.texts.push(node.text.slice(1, -1)); break;
              case 'member_expression': {
                const parts = node.text.replaceAll('!', '').split('.');
                if (parts.length === 3 && parts[1] === 'outputs') found.outputsRead.push(`${parts[0]}.${parts[2]}`);
                break;
              }
              case 'identifier': {
                const parent = node.parent;
                const names = declarations.has(parent.type) && parent.namedChild(0).equals(node);
                const calls = parent.type === 'call_expression' && parent.namedChild(0).equals(node);
                if (!names && !calls) used.push(node);
                break;
              }
            }
            node.namedChildren.forEach(visit);
            node.children.filter(child => child.isMissing && !child.isNamed).forEach(visit);
          };
          visit(root);
          const unknown = used.filter(node => !declared.has(node.text)).map(node => `${at(node)} nothing declares ${node.text}`);
          return { name: file.name, faults: faults.length ? faults : unknown, ...found };
        };
        (async () => {
          await Parser.init();
          const parser = new Parser();
          parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
          answer(input.map(file => read(parser, file)));
        })();
        """;
}

/// <summary>A parameter of a template.</summary>
internal sealed record BicepParameter(string Name, bool Required);

/// <summary>A call of a module, and the names of the arguments it is given.</summary>
internal sealed record BicepModule(string Symbol, string Path, string[] Arguments);

/// <summary>A property of an object, its value as it is written, and the declaration that the object is in.</summary>
internal sealed record BicepProperty(string Of, string Key, string Value);
