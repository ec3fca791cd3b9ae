/**
 * Descriptions of APIs: which operations need a login, how callers prove who they are, and over what.
 * https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */

import type { Confidence } from '../../../../model/rule.ts';
import { makeFact, nothingSet, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { textsOf } from '../../languages/value.ts';
import type { Origin } from '../../position.ts';

/** Methods of a path; its other keys are no operations. */
const METHODS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
/** Extensions that a gateway obeys: the file is its configuration. */
const GATEWAY = /^x-(?:amazon-apigateway|google|kong|yc-apigateway)/;

/** Returns one scope for the whole description. */
export function openApiScopes(root: DocumentNode): Scope[] {
  if (root.entry('openapi') === undefined && root.entry('swagger') === undefined) return [];
  const operations = operationsOf(root);
  const isGateway = [root, ...operations.map(([, node]) => node)].some((node) =>
    node.pairs().some(([key]) => GATEWAY.test(key)),
  );
  const atMost = isGateway ? 'medium' : 'low';
  const schemes = [...root.pairs('components', 'securitySchemes'), ...root.pairs('securityDefinitions')];
  const facts = [
    ...operations.map(([name, node]) => loginFact(name, node.get('security') ?? root.get('security'), node, atMost)),
    ...schemes.flatMap(([name, node]) => schemeFacts(name, node)),
    ...serversFact(root, atMost),
  ];
  return [{ id: '', origin: root.opening, facts, absent: nothingSet, atMost: 'high', site: '' }];
}

/** Returns each operation by its method and path. */
function operationsOf(root: DocumentNode): readonly (readonly [string, DocumentNode])[] {
  return root.pairs('paths').flatMap(([path, item]) =>
    item
      .pairs()
      .filter(([method]) => METHODS.has(method))
      .map(([method, node]) => [`${method.toUpperCase()} ${path}`, node] as const),
  );
}

/** Ranks an operation by its requirements: an empty list needs none, an empty one among them is optional. */
function loginFact(name: string, found: Found | undefined, node: DocumentNode, atMost: Confidence): Fact {
  const value = found?.value;
  const isEmpty = (one: typeof value) => one?.kind === 'map' && one.entries.length === 0 && !one.open;
  const isOpen =
    value === undefined || (value.kind === 'list' && (value.items.length === 0 || value.items.some(isEmpty)));
  return rankFact(controls.authentication, `security of ${name}`, isOpen ? 0 : 1, isOpen ? 'none' : 'required', {
    atMost,
    origin: found?.origin ?? node.opening,
  });
}

/** Ways to log in that send a password, or a token that addresses and logs keep. */
const WEAK_FLOWS = ['implicit', 'password'];

/** Ranks a scheme by what callers send, and its addresses by their encryption. */
function schemeFacts(name: string, node: DocumentNode): Fact[] {
  const flows = [...node.pairs('flows').map(([flow]) => flow), node.text('flow') ?? ''];
  const isBasic = node.text('type') === 'basic' || (node.text('scheme') ?? '').toLowerCase() === 'basic';
  const isInAddress = node.text('type') === 'apiKey' && node.text('in') === 'query';
  const isWeak = isBasic || isInAddress || flows.some((flow) => WEAK_FLOWS.includes(flow));
  const word = isBasic
    ? 'basic'
    : isInAddress
      ? 'a key in the address'
      : flows.filter((flow) => flow !== '').join(', ');
  const addresses = [node, ...node.pairs('flows').map(([, flow]) => flow)].flatMap((one) =>
    ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'openIdConnectUrl'].flatMap((key) => one.text(key) ?? []),
  );
  return [
    rankFact(
      controls.authentication,
      `scheme ${name}`,
      isWeak ? 0 : 1,
      word === '' ? (node.text('type') ?? '') : word,
      {
        atMost: 'low',
        origin: node.opening,
      },
    ),
    ...addressFact(`addresses of ${name}`, addresses, node.opening, 'low'),
  ];
}

/** Ranks the servers, and in Swagger the schemes, by the worst of them. */
function serversFact(root: DocumentNode, atMost: Confidence): Fact[] {
  const addresses = root.items('servers').flatMap((server) => server.text('url') ?? []);
  const schemes = textsOf(root.get('schemes')?.value).map((scheme) => `${scheme}://${root.text('host') ?? 'server'}`);
  const origin = (root.below('servers') ?? root.below('schemes') ?? root).opening;
  return addressFact('servers', [...addresses, ...schemes], origin, atMost);
}

const PLAIN = /^(?:http|ws):\/\/(?!localhost\b|127\.|\[::1\]|0\.0\.0\.0|host\.docker)/i;

/** Returns how many of the addresses are encrypted: all, or not all; nothing where there are none. */
function addressFact(name: string, addresses: readonly string[], origin: Origin, atMost: Confidence): Fact[] {
  const plain = addresses.filter((address) => PLAIN.test(address));
  if (addresses.length === 0) return [];
  const word = plain.length === 0 ? 'https' : plain.join(', ');
  return [rankFact(controls.transitEncryption, name, plain.length === 0 ? 1 : 0, word, { atMost, origin })];
}

function rankFact(
  control: Control<'rank'>,
  name: string,
  rank: number,
  word: string,
  { atMost, origin }: { readonly atMost: Confidence; readonly origin: Origin },
): Fact {
  return makeFact(
    control,
    { kind: 'rank', name, rank, word, atMost, weakening: 'downgrade' },
    // An operation, scheme or server that is new or deleted says nothing of the others.
    { subject: name, certainty: 'literal' as const, origin, onlyChanged: true },
  );
}
