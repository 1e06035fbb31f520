import { Refused } from './folders.ts';

/** As much of JSON Schema as the tools' arguments take. */
export interface Parameter {
  readonly type: 'string' | 'boolean' | 'object';
  readonly description: string;
  readonly enum?: readonly string[];
  readonly properties?: object;
  readonly additionalProperties?: boolean;
}

export interface InputSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Parameter>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

/** What a tool was called with, of the types that its schema has. */
export interface Arguments {
  readonly folder?: string;
  readonly file?: string;
  readonly language?: 'en' | 'zh-CN';
  readonly id?: string;
  readonly query?: string;
  readonly maker?: string;
  readonly text?: string;
  readonly troubleshoot?: boolean;
  readonly answers?: object;
}

/** Throws a Refused that says what is wrong. */
export function readArguments(
  { properties, required = [] }: InputSchema,
  given: Readonly<Record<string, unknown>>,
): Arguments {
  for (const name of required) if (given[name] === undefined) throw new Refused(`${name} is missing`);
  for (const [name, value] of Object.entries(given)) {
    const parameter = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!parameter)
      throw new Refused(`there is no argument "${name}"; there are: ${Object.keys(properties).join(', ')}`);
    if (typeof value !== parameter.type || value === null || Array.isArray(value))
      throw new Refused(`${name}: expected ${parameter.type}`);
    if (parameter.enum && !parameter.enum.includes(value as string))
      throw new Refused(`${name}: expected ${parameter.enum.join(' or ')}`);
  }
  return given;
}
