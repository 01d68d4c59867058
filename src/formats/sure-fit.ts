import type { z } from 'zod';

type Check = (value: unknown) => boolean;

/** A member of an object. */
type Member = { readonly name: string; readonly check: Check; readonly isOptional: boolean };

const checks = new WeakMap<z.core.$ZodType, Check>();

/**
 * Whether a schema surely takes a value that was parsed from JSON, and gives it back as it is, its members in their order.
 * False says nothing: it may be that the value breaks the schema, or that it has to be asked. That takes several times as
 * long, and most rows are as we wrote them.
 */
export function surelyFits<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): value is z.infer<Schema> {
  let check = checks.get(schema);
  if (check === undefined) {
    check = checkOf(schema);
    checks.set(schema, check);
  }
  return check(value);
}

const never: Check = () => false;

/** Of a kind of schema that is not known here, and of any rule that is not, nothing is sure. */
function checkOf(schema: z.core.$ZodType): Check {
  const ofKind = kindCheck(schema as z.core.$ZodTypes);
  const rules = (schema._zod.def.checks ?? []).map((check) => ruleCheck(check as z.core.$ZodChecks));
  if (rules.length === 0) return ofKind;
  return (value) => {
    if (!ofKind(value)) return false;
    for (const check of rules) if (!check(value)) return false;
    return true;
  };
}

function kindCheck({ _zod: { def } }: z.core.$ZodTypes): Check {
  switch (def.type) {
    case 'object':
      return def.catchall?._zod.def.type === 'never' ? objectCheck(membersOf(def.shape)) : never;
    case 'array':
      return arrayCheck(checkOf(def.element));
    case 'string':
      return 'format' in def ? never : (value) => typeof value === 'string';
    case 'number':
      if (!('format' in def)) return Number.isFinite;
      return def.format === 'safeint' ? Number.isSafeInteger : never;
    case 'enum':
      return memberCheck(Object.values(def.entries));
    case 'literal':
      return memberCheck(def.values);
    case 'union':
      return anyCheck(def.options.map(checkOf));
    case 'nullable': {
      const check = checkOf(def.innerType);
      return (value) => value === null || check(value);
    }
    case 'optional':
      // A member that is there is not undefined: JSON has no such value.
      return checkOf(def.innerType);
    default:
      return never;
  }
}

function membersOf(shape: Readonly<Record<string, z.core.$ZodType>>): Member[] {
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    check: checkOf(schema),
    isOptional: schema._zod.def.type === 'optional',
  }));
}

function objectCheck(members: readonly Member[]): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let at = 0;
    for (const name in value) {
      while (at < members.length && members[at].name !== name) if (!members[at++].isOptional) return false;
      if (at === members.length || !members[at++].check((value as Record<string, unknown>)[name])) return false;
    }
    while (at < members.length) if (!members[at++].isOptional) return false;
    return true;
  };
}

function arrayCheck(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const element of value) if (!check(element)) return false;
    return true;
  };
}

function memberCheck(values: readonly unknown[]): Check {
  const known = new Set(values);
  return (value) => known.has(value);
}

function anyCheck(alternatives: readonly Check[]): Check {
  return (value) => {
    for (const check of alternatives) if (check(value)) return true;
    return false;
  };
}

function ruleCheck({ _zod: { def } }: z.core.$ZodChecks): Check {
  switch (def.check) {
    case 'min_length':
      return (value) => (value as string | readonly unknown[]).length >= def.minimum;
    case 'greater_than':
      return def.inclusive ? (value) => (value as number) >= Number(def.value) : never;
    case 'less_than':
      return def.inclusive ? (value) => (value as number) <= Number(def.value) : never;
    case 'string_format':
      return def.format === 'regex' ? patternCheck((def as z.core.$ZodCheckRegexDef).pattern) : never;
    default:
      return never;
  }
}

/** @param pattern one that keeps a place of its own from use to use is not asked */
function patternCheck(pattern: RegExp): Check {
  if (pattern.global || pattern.sticky) return never;
  return (value) => pattern.test(value as string);
}
