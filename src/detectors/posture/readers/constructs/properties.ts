/**
 * Arguments of a construct as the settings of a resource: `publiclyAccessible`, `publicly_accessible` and
 * `PubliclyAccessible` are one name.
 */

import type { CallValue } from '../../languages/code/call.ts';
import type { Found } from '../../languages/document.ts';
import { asText, known, type Entry, type Value } from '../../languages/value.ts';
import type { Origin, Stretch } from '../../position.ts';
import type { Resource } from '../cloud/resource.ts';

type MapValue = Extract<Value, { readonly kind: 'map' }>;

/**
 * Days that the log groups of the CDK keep.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_logs.RetentionDays.html
 */
const DAYS: Readonly<Record<string, number>> = {
  ONE_DAY: 1,
  THREE_DAYS: 3,
  FIVE_DAYS: 5,
  ONE_WEEK: 7,
  TWO_WEEKS: 14,
  ONE_MONTH: 30,
  TWO_MONTHS: 60,
  THREE_MONTHS: 90,
  FOUR_MONTHS: 120,
  FIVE_MONTHS: 150,
  SIX_MONTHS: 180,
  ONE_YEAR: 365,
  THIRTEEN_MONTHS: 400,
  EIGHTEEN_MONTHS: 545,
  TWO_YEARS: 731,
  FIVE_YEARS: 1827,
  TEN_YEARS: 3653,
  INFINITE: 0,
};
const WRAPPERS =
  /^(?:jsii\.\w+|pulumi\.(?:String|Bool|Int|StringPtr|BoolPtr|IntPtr|output|interpolate|secret)|pulumi\.Output\.\w+)$/;
const TEXTS = /^(?:JSON\.stringify|pulumi\.jsonStringify|json\.dumps|pulumi\.Output\.json_dumps)$/;
/** `s3.BlockPublicAccess.BLOCK_ALL` */
const MEMBER = /^[\w.]*\.([A-Z][A-Z0-9_]*)$/;

/** Returns a value without what its language wraps it in. */
export function plainValue(value: Value): Value {
  if (value.kind === 'unknown') {
    const word = MEMBER.exec(value.text)?.[1];
    return word === undefined ? value : known(DAYS[word] ?? word, value.at);
  }
  // Python's words of content security policies: `NONE` is "'none'" there.
  if (value.kind === 'known' && typeof value.value === 'string' && /^'[\w-]+'$/.test(value.value))
    return { ...value, value: value.value.slice(1, -1) };
  if (value.kind !== 'call') return value;
  const [first] = value.args;
  const name = value.name.replace(/^new /, '');
  if (WRAPPERS.test(name) && first !== undefined) return plainValue(first);
  if (TEXTS.test(name) && first !== undefined) return { ...value, name: 'jsonencode', args: [plainValue(first)] };
  const days = /Duration[._](?:days|Days|hours|Hours)$/.exec(name);
  if (days !== null && first !== undefined) return plainValue(first);
  // Go has a function for each member: `awss3.BlockPublicAccess_BLOCK_ALL()`.
  const member = value.args.length === 0 ? /\.[A-Za-z]+_([A-Z][A-Z0-9_]*)$/.exec(name)?.[1] : undefined;
  if (member !== undefined) return known(DAYS[member] ?? member, value.at);
  const entries = entriesOf(value);
  return entries.length === 0 ? value : { kind: 'map', entries, open: false, at: value.at };
}

/** Collects named arguments, those of an options object, and the steps of a builder. */
export function entriesOf(call: CallValue): readonly Entry[] {
  const steps: Entry[] = [];
  if (/\.build$/.test(call.name))
    for (let on = call.on; on?.kind === 'call'; on = on.on) {
      const [value] = on.args;
      if (value !== undefined) steps.push({ key: on.name.split('.').at(-1)!, value, at: on.at });
    }
  const inner = call.args.flatMap((arg): readonly Entry[] =>
    arg.kind === 'map'
      ? arg.entries
      : arg.kind === 'call' && /(?:Props|Args)(?:\{\})?$/.test(arg.name)
        ? entriesOf(arg)
        : [],
  );
  return [...call.named, ...inner, ...steps];
}

function plainKey(key: string): string {
  return key.replaceAll('_', '').toLowerCase();
}

export class ConstructProperties implements Resource {
  readonly opening: Origin;

  constructor(
    readonly type: string,
    readonly entries: readonly Entry[],
    readonly at: Stretch,
    readonly origin: (at: Stretch) => Origin,
  ) {
    const { path, line } = origin(at);
    this.opening = { path, line, endLine: line };
  }

  /** Returns the argument at a dotted path, however its keys are spelled. `properties` in a path is left out. */
  find(path: string): Found | undefined {
    // Keys of annotations have dots of their own.
    const [, outer, annotation] = /^((?:[\w.]*\.)?annotations)\.(.+)$/.exec(path) ?? [];
    const keys = (outer ?? path).split('.').filter((key) => key !== 'properties');
    const last = annotation ?? keys.pop();
    if (last === undefined) return undefined;
    const around = this.#maps(keys);
    const entry = around.map((map) => entryIn(map, last)).find((one) => one !== undefined);
    return entry === undefined ? undefined : { value: plainDeep(entry.value), origin: this.origin(entry.at) };
  }

  /** Returns the maps at a dotted path as settings of their own. */
  all(path: string): Resource[] {
    return this.#maps(path.split('.').filter((key) => key !== 'properties')).map(
      (map) => new ConstructProperties(this.type, map.entries, map.at, this.origin),
    );
  }

  /** Returns the maps that a path of keys leads to, through lists and texts in JSON. */
  #maps(keys: readonly string[]): readonly MapValue[] {
    const own: MapValue = { kind: 'map', entries: this.entries, open: false, at: this.at };
    return keys.reduce<readonly MapValue[]>(
      (maps, key) =>
        maps.flatMap((map) => {
          const entry = entryIn(map, key);
          const value = entry === undefined ? undefined : plainValue(entry.value);
          const items =
            value?.kind === 'list' ? value.items.map(plainValue) : value === undefined ? [] : [inJson(value)];
          return items.filter((item) => item.kind === 'map');
        }),
      [own],
    );
  }
}

function inJson(value: Value): Value {
  return value.kind === 'call' && value.name === 'jsonencode' ? (value.args[0] ?? value) : value;
}

/** Returns the entry of a key, in any spelling; Pulumi names a list in the plural. */
function entryIn({ entries }: MapValue, key: string): Entry | undefined {
  const wanted = plainKey(key);
  return (
    entries.findLast((entry) => plainKey(entry.key) === wanted) ??
    entries.findLast((entry) => plainKey(entry.key) === `${wanted}s`)
  );
}

/** Returns a value without the wrappers of its language, at every depth. */
export function plainDeep(value: Value): Value {
  const plain = plainValue(value);
  if (plain.kind === 'list') return { ...plain, items: plain.items.map(plainDeep) };
  if (plain.kind === 'call' && plain.name === 'jsonencode') return { ...plain, args: plain.args.map(plainDeep) };
  return plain.kind === 'map'
    ? { ...plain, entries: plain.entries.map((entry) => ({ ...entry, value: plainDeep(entry.value) })) }
    : plain;
}

/** Returns the id or name that a construct is given: its first text. */
export function labelOf(call: CallValue): string {
  // A builder is given it where its chain begins.
  let first: CallValue = call;
  while (first.on?.kind === 'call') first = first.on;
  const text = first.args.map(plainValue).find((arg) => arg.kind === 'known' && typeof arg.value === 'string');
  return text === undefined ? '' : asText(text);
}
