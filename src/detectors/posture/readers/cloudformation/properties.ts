/** Properties of one CloudFormation resource, and facts of its keys. */

import type { OrderKind } from '../../../../model/posture/control.ts';
import type { OrderValues } from '../../orders/index.ts';
import { makeFact, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Fact } from '../../judge/scene.ts';
import { type Value, asText, certaintyOf, entryOf, textsOf } from '../../languages/value.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import type { Origin } from '../../position.ts';
import { chosen, mayBeNothing, referenceOf, type Choices } from './conditions.ts';

/** Values of a template that its resources refer to. */
export interface Named extends Choices {
  readonly mappings: DocumentNode | undefined;
}

/** Properties with references to parameters and mappings put in their place, as far as those are known. */
export class Properties {
  /** `shared`: what the template gives to all resources of one type where they do not have it themselves. */
  constructor(
    readonly node: DocumentNode,
    readonly named: Named,
    readonly shared?: DocumentNode,
  ) {}

  get opening(): Origin {
    return this.node.opening;
  }

  /** Returns the property at a dotted path, of the resource or shared by `Globals`, with parameters put in. */
  find(path: string): Found | undefined {
    const keys = path.split('.');
    const found = this.node.get(...keys) ?? this.shared?.get(...keys) ?? this.#named(keys);
    return found === undefined ? undefined : { ...found, value: this.#resolved(found.value) };
  }

  /** Returns the parameter of a group whose name has a dot: `Parameters.rds.force_ssl`. */
  #named([first, ...rest]: readonly string[]): Found | undefined {
    return first === 'Parameters' && rest.length > 1 ? this.node.get(first, rest.join('.')) : undefined;
  }

  /** Returns the items of a list of properties, or the one map at a dotted path. */
  all(path: string): Properties[] {
    const keys = path.split('.');
    const holder = this.node.entry(...keys) === undefined ? (this.shared ?? this.node) : this.node;
    const [items, only] = [holder.items(...keys), holder.below(...keys)];
    const nodes = items.length === 0 && only?.value.kind === 'map' ? [only] : items;
    return nodes.map((node) => new Properties(node, this.named));
  }

  /** Returns the value that `Fn::FindInMap` finds; undefined where it is no constant. */
  #mapped(value: Value): Value | undefined {
    const keys = this.named.mappings === undefined ? undefined : lookedUp(value);
    const found = keys === undefined ? undefined : this.named.mappings!.get(...keys)?.value;
    return found?.kind === 'known' ? found : undefined;
  }

  /** Puts parameters (by their defaults) and mappings in; the result of any other function is unknown. */
  #resolved(value: Value): Value {
    const choice = chosen(value, this.named);
    if (choice !== undefined) return uncertain(this.#resolved(choice), value);
    const name = referenceOf(value);
    // A choice of nothing may be made: what holds by default is the weaker of the two, or as good.
    if (name === 'AWS::NoValue' || mayBeNothing(value))
      return { kind: 'known', value: null, certainty: 'literal', at: value.at };
    const fallback = name === undefined ? undefined : this.named.parameters.get(name);
    if (fallback?.kind === 'known') return { ...fallback, certainty: 'env', at: value.at };
    const mapped = this.#mapped(value);
    if (mapped !== undefined) return { ...mapped, at: value.at };
    // The result of any other CloudFormation function is not known here.
    const intrinsic =
      value.kind === 'map' && value.entries.length === 1 && /^(?:Ref|Fn::\w+)$/.test(value.entries[0]!.key);
    return intrinsic
      ? { kind: 'unknown', text: `${value.entries[0]!.key} ${asText(value.entries[0]!.value)}`, at: value.at }
      : value;
  }
}

/** Returns the three arguments of `!FindInMap [Sizes, prod, Days]`, which is read without its tag. */
function lookedUp(value: Value): readonly string[] | undefined {
  const written = value.kind === 'unknown' ? /^\[([^[\]]*)\]$/.exec(value.text)?.[1] : undefined;
  const keys = written?.split(',').map((key) => key.trim().replace(/^["']|["']$/g, ''));
  const list = keys ?? textsOf(entryOf(value, 'Fn::FindInMap')?.value);
  return list.length === 3 && list.every((key) => /^[\w.-]+$/.test(key)) ? list : undefined;
}

/** Returns what a condition chooses, which other parameters change. */
function uncertain(choice: Value, { at }: Value): Value {
  return choice.kind === 'known' && choice.value !== null ? { ...choice, certainty: 'env', at } : { ...choice, at };
}

/** Makes a fact of a property; a property that is not set has its default. */
export function fact<K extends OrderKind>(
  control: Control<K>,
  found: Found | undefined,
  of: Properties,
  value: OrderValues[K],
  subject = '',
): Fact {
  return makeFact(control, value, {
    subject,
    certainty: found === undefined ? 'default' : certaintyOf(found.value),
    origin: found?.origin ?? of.node.opening,
  });
}

/** Returns the property as text; null where it is not set. */
export const text = (found: Found | undefined): string | null => (found === undefined ? null : asText(found.value));

/** Returns an origin without the quotes that API Gateway wants, and that SAM passes on as they are written: `"'*'"`. */
function withoutQuotes(origin: string): string {
  return origin.replace(/^'|'$/g, '');
}

/**
 * Reads a key that is an origin, not an object of settings: `Cors: "'*'"`; `true`: everyone. It allows no credentials.
 */
export function plainCors(of: Properties, key: string): Fact[] {
  const found = of.find(key);
  if (found?.value.kind !== 'known') return [];
  const origin = found.value.value === true ? '*' : withoutQuotes(asText(found.value));
  return [fact(controls.cors, found, of, corsOf([origin], false))];
}

/** Returns the origins under `key` of all `rules` as one fact; none if no rule has any. */
export function corsFacts(of: Properties, rules: string, key: string): Fact[] {
  const found = of
    .all(rules)
    .map((rule) => rule.find(key))
    .filter((one) => one !== undefined);
  return found.length === 0
    ? []
    : [
        fact(
          controls.cors,
          found[0],
          of,
          corsOf(
            found.flatMap((one) => textsOf(one.value).map(withoutQuotes)),
            false,
          ),
        ),
      ];
}
