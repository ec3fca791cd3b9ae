/** Reads what a packet filter lets through, by the shape that its provider gives to rules. */

import { controls } from '../../controls.ts';
import { makeFact } from '../../control.ts';
import { LAST_PORT, portsOf, type NetworkRule } from '../../orders/networks.ts';
import type { Fact } from '../../judge/scene.ts';
import type { Resource } from './resource.ts';
import type { Origin } from '../../position.ts';
import { asText, certaintyOf, textsOf, truth } from '../../languages/value.ts';
import type { Found } from '../../languages/document.ts';
import type { FilterShape } from './filter-shape.ts';
import { SHAPES } from './filter-shapes.ts';
import { joinedTexts } from './joined-lists.ts';
import type { ResourceReader } from '../settings/resource-facts.ts';
import { listFact } from '../hosts/facts.ts';

/** Shapes by the type of resource, for the types of the last files. */
const KNOWN = new Map<string, readonly FilterShape[]>();
const MOST_KNOWN = 2000;

/** Returns the shapes in which a resource type writes rules. Cached. */
function shapesOf(type: string): readonly FilterShape[] {
  const known = KNOWN.get(type);
  if (known !== undefined) return known;
  const found = SHAPES.filter((shape) => shape.resource.test(type));
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(type, found);
  return found;
}

/** Returns one fact for each direction that the resource has rules for. */
export function networkFacts(type: string, resource: ResourceReader): Fact[] {
  return shapesOf(type).flatMap((shape) => {
    if (shape.isText) return textFacts(resource, shape);
    const rules = shape.rule === '' ? [resource] : resource.all(shape.rule);
    const denied = deniedFacts(resource, shape, rules);
    if (rules.length === 0) return shape.openWithout ? [allowedFact(shape, [OPEN], resource.opening)] : denied;
    return [factOfRules(resource.opening, rules, shape, resource), ...denied];
  });
}

const OPEN: ReadRule = {
  allows: ['0.0.0.0/0', '::/0'].map((source) => ({ protocol: '*', from: 0, to: LAST_PORT, source })),
  origin: null,
  isFromOutside: false,
};

/**
 * Returns the address of the filter that a rule of its own belongs to (`aws_security_group.web`), or its name where
 * that is literal; null: the resource is no such rule.
 */
export function parentOf(resource: Resource): string | null {
  const keys = shapesOf(resource.type)[0]?.parent ?? [];
  const found = keys.map((key) => resource.find(key)).find((one) => one !== undefined);
  if (found === undefined) return null;
  const text = asText(found.value);
  return /[a-z]\w*\.[\w-]+/.exec(text)?.[0] ?? text;
}

/** Returns what rules of one shape let through together. `owner`: the resource that has the sources of all. */
export function factOfRules(
  opening: Origin,
  rules: readonly ResourceReader[],
  shape: FilterShape,
  owner?: ResourceReader,
): Fact {
  const read = rules
    .map((rule) => rulesOf(rule, shape.onResource ? (owner ?? rule) : rule, shape))
    .filter((one) => one !== null);
  return allowedFact(shape, read, opening);
}

const DENY = /^(?:deny|drop|block|reject)$/i;

/** Returns the fact of the rules that refuse something, whatever other rules let through; none without such a rule. */
function deniedFacts(resource: ResourceReader, shape: FilterShape, rules: readonly ResourceReader[]): Fact[] {
  const [key] =
    Object.entries(shape.only ?? {}).find(([, wanted]) => ['allow', 'accept'].some((one) => wanted.test(one))) ?? [];
  const { [key ?? '']: _verdict, ...only } = shape.only ?? {};
  const isDenied = (rule: ResourceReader) => key !== undefined && DENY.test(textsOf(rule.find(key)?.value)[0] ?? '');
  const denying = shape.denied === undefined ? rules.filter(isDenied) : resource.all(shape.denied);
  const read = denying.flatMap((rule) => rulesOf(rule, shape.onResource ? resource : rule, { ...shape, only }) ?? []);
  const names = read.flatMap(({ allows }) =>
    allows.map(
      ({ protocol, from, to, source }) => `${protocol} ${from === to ? from : `${from}-${to}`} from ${source}`,
    ),
  );
  if (names.length === 0) return [];
  const subject = shape.outbound === undefined ? 'denied' : 'denied outbound';
  return [
    listFact('network-filter', subject, names, read[0]!.origin ?? resource.opening, {
      isGood: true,
      weakening: 'removal',
    }),
  ];
}

/** Returns what the rules let through; by the environment if a value comes from outside the file. */
function allowedFact(shape: FilterShape, read: readonly ReadRule[], opening: Origin): Fact {
  return makeFact(
    controls.networkAccess,
    {
      kind: 'networks',
      allows: read.flatMap((one) => one.allows),
      ...(shape.outbound === undefined ? {} : { outbound: true as const }),
    },
    {
      subject: shape.outbound === undefined ? '' : 'outbound',
      certainty: read.some(({ isFromOutside }) => isFromOutside) ? 'env' : 'literal',
      origin: read[0]?.origin ?? opening,
      ...(shape.atMost === undefined ? {} : { atMost: shape.atMost }),
    },
  );
}

/** Reads rules that are texts: `ACCEPT#10.0.0.0/8#22,80#TCP`. */
function textFacts(resource: ResourceReader, shape: FilterShape): Fact[] {
  const found = resource.find(shape.rule);
  if (found === undefined) return [];
  const allows = textsOf(found.value).flatMap((text): NetworkRule[] => {
    const [action = '', source = '', ports = '', protocol = ''] = text.split('#');
    if (!/^accept$/i.test(action)) return [];
    const word = protocol === '' || /^all$/i.test(protocol) ? '*' : protocol.toLowerCase();
    const ranges = ports.split(',').flatMap((port) => [portsOf(port)].filter((range) => range !== null));
    return ranges.map(([from, to]) => ({ protocol: word, from, to, source }));
  });
  return [
    allowedFact(
      shape,
      [{ allows, origin: found.origin, isFromOutside: certaintyOf(found.value) === 'env' }],
      found.origin,
    ),
  ];
}

interface ReadRule {
  readonly allows: readonly NetworkRule[];
  /** Position of the first source, or of what would contain it; null: nothing is written. */
  readonly origin: Origin | null;
  /** The first source is a variable with a default. */
  readonly isFromOutside: boolean;
}

/**
 * Returns what one rule lets in; null if nothing. `owner`: the rule or the resource, whichever has the keys of the
 * sources.
 */
function rulesOf(rule: ResourceReader, owner: ResourceReader, shape: FilterShape): ReadRule | null {
  if (!isCounted(owner, shape)) return null;
  const written = shape.sources.map((key) => owner.find(key)).filter((found) => found !== undefined);
  const length = shape.length === undefined ? undefined : textsOf(owner.find(shape.length)?.value)[0];
  const withLength = (address: string) => (length === undefined ? address : `${address}/${length}`);
  const span = (shape.span ?? []).map((keys) => textsOf(firstOf(owner, keys)?.value)[0] ?? '');
  const self = truth(rule.find('self')?.value) === true ? ['self'] : [];
  const named = [
    ...written.flatMap((found) => joinedTexts(found.value).map(addressOf)).map(withLength),
    ...self,
    ...(span.length === 0 ? [] : [spanOf(span)]),
  ];
  const sources = named.length === 0 && shape.anyone !== undefined ? [shape.anyone] : named;
  const word = protocolOf(shape.protocol.map((key) => rule.find(key)).find((found) => found !== undefined));
  const ranges = portRanges(rule, shape, word);
  const protocol = `${word}${unknownPorts(rule, shape, word)}`;
  const first = written[0] ?? (shape.span === undefined ? undefined : firstOf(owner, shape.span[1]));
  return {
    allows: sources.flatMap((source) => ranges.map(([from, to]) => ({ protocol, from, to, source }))),
    origin: first?.origin ?? owner.opening,
    isFromOutside: first !== undefined && certaintyOf(first.value) === 'env',
  };
}

/** Returns the value of a key that has several names. */
function firstOf(rule: ResourceReader, keys: string): Found | undefined {
  return keys.split('|').flatMap((key) => rule.find(key) ?? [])[0];
}

/**
 * Tests if a rule is one of this shape: its `needs` is set, and the keys of `only` have the values wanted or unknown
 * ones.
 */
function isCounted(owner: ResourceReader, { only = {}, needs }: FilterShape): boolean {
  if (needs !== undefined && owner.find(needs) === undefined) return false;
  return Object.entries(only).every(([key, wanted]) => {
    const found = owner.find(key);
    return found === undefined || found.value.kind === 'unknown' || wanted.test(asText(found.value));
  });
}

/**
 * Returns first and last address as a source; 0.0.0.0 alone means whatever runs in Azure.
 * https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
 */
function spanOf([from = '', to = '']: readonly string[]): string {
  return from === '0.0.0.0' && to === from ? 'Azure services' : `${from}-${to}`;
}

/**
 * Returns a source as an address; Azure has names for everyone.
 * https://learn.microsoft.com/azure/virtual-network/service-tags-overview
 */
function addressOf(source: string): string {
  return /^(?:\*|any|internet)$/i.test(source) ? '0.0.0.0/0' : source;
}

/** Returns the protocol by name: `6` → `tcp`; `*` for all. */
function protocolOf(found: Found | undefined): string {
  const word = found === undefined ? '*' : asText(found.value).toLowerCase();
  return /^(?:-1|all|any|)$/.test(word) ? '*' : ({ 6: 'tcp', 17: 'udp', 1: 'icmp' }[word] ?? word);
}

/** Returns the ranges of ports of one rule. */
function portRanges(
  rule: ResourceReader,
  shape: FilterShape,
  protocol: string,
): readonly (readonly [number, number])[] {
  const listed = shape.ports
    .map((key) => rule.find(key))
    .filter((found) => found !== undefined)
    .flatMap((found) => textsOf(found.value))
    .flatMap((text) => text.split(','))
    .map(portsOf)
    .filter((range) => range !== null);
  if (listed.length > 0) return listed;
  const [from, to] = (shape.range ?? []).map((keys) => integerOf(firstOf(rule, keys)));
  // All protocols, and ICMP, whose "ports" are types, know no ports.
  if (protocol === '*' || protocol.startsWith('icmp') || from === undefined || from === null || from < 0)
    return [[0, LAST_PORT]];
  return from === 0 && to === 0 ? [[0, LAST_PORT]] : [[from, to ?? from]];
}

/** Returns the expression of a port that is not known, marked: rules with it are compared with each other. */
function unknownPorts(rule: ResourceReader, shape: FilterShape, protocol: string): string {
  const found = firstOf(rule, shape.range?.[0] ?? '');
  const isKnown =
    found === undefined || found.value.kind === 'known' || protocol === '*' || protocol.startsWith('icmp');
  return isKnown ? '' : ` ${asText(found.value)}`;
}

function integerOf(found: Found | undefined): number | null {
  const value = found === undefined ? NaN : Number(asText(found.value));
  return Number.isInteger(value) ? value : null;
}
