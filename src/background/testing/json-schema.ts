import type * as v from 'valibot';

// valibot's schemas as JSON Schema (draft-07), as far as it can say what they say: checks of ours are code.

interface Part {
  kind: string;
  type: string;
  requirement?: unknown;
  [more: string]: unknown;
}
/** What they hold, each its own of these. */
interface Contents {
  wrapped: Part;
  item: Part;
  entries: Record<string, Part>;
  value: Part;
  literal: unknown;
  options: unknown;
}
type Json = Record<string, unknown>;

/** What an action adds to its schema. */
function ruleOf({ type, requirement }: Part, on: string): Json {
  const sizes = on === 'array' ? ['minItems', 'maxItems'] : ['minLength', 'maxLength'];
  const [min = '', max = ''] = sizes;
  switch (type) {
    case 'integer':
      return { type: 'integer' };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'non_empty':
      return { [min]: 1 };
    case 'max_length':
      return { [max]: requirement };
    case 'length':
      return { [min]: requirement, [max]: requirement };
    case 'regex': {
      const { source, flags } = requirement as RegExp;
      return flags.includes('i') ? {} : { pattern: source };
    }
    default:
      return {}; // checks and transformations
  }
}

const isOptional = ({ type }: Part): boolean => type === 'optional' || type === 'exact_optional';

function objectOf(entries: Record<string, Part>): Json {
  const required = Object.keys(entries).filter((key) => !isOptional(entries[key] as Part));
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, build(entry)])),
    ...(required.length > 0 && { required }),
  };
}

function build(schema: Part): Json {
  const { pipe } = schema as { pipe?: Part[] };
  if (pipe) {
    const inner = pipe.findLast((part) => part.kind === 'schema') as Part;
    // What is left out is filled with defaults on the way.
    const { required, ...built } = build(inner === schema ? plain(schema) : inner);
    const isFilled = pipe.filter((part) => part.kind === 'schema').length > 1;
    const rules = pipe.filter((part) => part.kind === 'validation').map((part) => ruleOf(part, inner.type));
    return Object.assign(built, !isFilled && required !== undefined && { required }, ...rules);
  }
  return bare(schema);
}

const plain = ({ pipe: _, ...schema }: Part): Part => schema as Part;

function bare(schema: Part): Json {
  const { type, wrapped, item, entries, value, literal, options } = schema as Part & Contents;
  switch (type) {
    case 'object':
      return objectOf(entries);
    case 'optional':
    case 'exact_optional':
      return build(wrapped);
    case 'nullable':
      return { anyOf: [build(wrapped), { type: 'null' }] };
    case 'array':
      return { type, items: build(item) };
    case 'record':
      return { type: 'object', additionalProperties: build(value) };
    case 'literal':
      return { const: literal };
    case 'picklist':
      return { enum: options };
    case 'string':
    case 'number':
    case 'boolean':
      return { type };
    default:
      throw new Error(`no JSON Schema for ${type}`);
  }
}

/** The JSON Schema of what a valibot schema takes. What it does not know, it drops: so other properties are allowed. */
export function jsonSchemaOf(schema: v.GenericSchema): Json {
  return build(schema as unknown as Part);
}
