/**
 * A realm of Keycloak as it is exported: the realm's settings, its headers, and those of each client.
 * https://www.keycloak.org/docs-api/latest/rest-api/index.html#RealmRepresentation
 */

import { nothingSet, type Control } from '../../control.ts';
import { controls } from '../../controls.ts';
import { factsOfHeaders, type HeaderEntry } from '../../judge/effective.ts';
import { plainScene, type Fact, type ReadScene, type Scope } from '../../judge/scene.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { corsOf } from '../../orders/sets.ts';
import type { Rank } from '../../orders/ranks.ts';
import { openJson } from './headers.ts';
import { rankedFacts } from '../settings/ranked.ts';

const HEADERS: Readonly<Record<string, string>> = {
  contentSecurityPolicy: 'Content-Security-Policy',
  xContentTypeOptions: 'X-Content-Type-Options',
  xFrameOptions: 'X-Frame-Options',
  referrerPolicy: 'Referrer-Policy',
  strictTransportSecurity: 'Strict-Transport-Security',
};

/** Returns a scope for the realm (settings, headers, passwords) and one for each client. */
export const readRealm: ReadScene = async (source) => {
  const root = openJson(source);
  if (root === null) return null;
  const rows = source.place.ranked ?? [];
  const ofRealm = rows.filter(({ resource }) => resource === undefined);
  const ofClient = rows.filter(({ resource }) => resource === 'client');
  const find = (node: DocumentNode) => (key: string) => node.get(...key.split('|')[0]!.split('/'));
  const scope = (id: string, node: DocumentNode, facts: readonly Fact[]): Scope => ({
    id,
    origin: node.opening,
    facts,
    absent: nothingSet,
    atMost: 'high',
    site: '',
  });
  const clients = root.items('clients').map((client) => {
    const name = client.label('clientId');
    return scope(`client ${name}`, client, [
      ...rankedFacts(ofClient, find(client), client.opening),
      ...redirectsFact(client),
      ...originsFact(client),
    ]);
  });
  const realm = [...rankedFacts(ofRealm, find(root), root.opening), ...headerFacts(root), ...passwordFacts(root)];
  return plainScene([scope('', root, realm), ...clients], () => null);
};

function headerFacts(root: DocumentNode): Fact[] {
  const entries = root.pairs('browserSecurityHeaders').flatMap(([key, node]): HeaderEntry[] => {
    const name = HEADERS[key];
    const value = node.text();
    return name === undefined
      ? []
      : [{ name, value: value === '' ? null : value, origin: node.stretch(), certainty: 'literal' }];
  });
  return entries.length === 0 ? [] : factsOfHeaders(entries);
}

/** Reads the policy of passwords: `length(12) and notUsername and passwordHistory(5)`. */
function passwordFacts(root: DocumentNode): Fact[] {
  const found = root.get('passwordPolicy');
  const text = root.text('passwordPolicy') ?? '';
  const rules = new Map(
    text.split(' and ').flatMap((rule): (readonly [string, number])[] => {
      const [, name, number] = /^\s*(\w+)(?:\((\d+)\))?/.exec(rule) ?? [];
      return name === undefined || name === 'hashAlgorithm' ? [] : [[name, Number(number ?? 1)]];
    }),
  );
  return ['length', 'digits', 'upperCase', 'specialChars', 'passwordHistory', 'notUsername', 'hashIterations'].map(
    (name): Fact => ({
      control: controls.passwordPolicy,
      subject: name,
      value: rankOf(name, rules.get(name) ?? 0, String(rules.get(name) ?? 'not set')),
      certainty: 'literal',
      origin: found?.origin ?? root.opening,
    }),
  );
}

/** Returns the addresses to which a login may return its code: a star accepts any address, or any path of a site. */
function redirectsFact(client: DocumentNode): Fact[] {
  const uris = client.items('redirectUris').map((item) => item.text() ?? '');
  const ranks: readonly number[] = uris.map((uri) =>
    /^(?:\*|https?:\/\/\*)/.test(uri) ? 0 : uri.startsWith('http:') ? 1 : uri.includes('*') ? 2 : 3,
  );
  const worst = Math.min(3, ...ranks);
  const found = client.get('redirectUris');
  if (found === undefined) return [];
  return [
    {
      control: controls.authentication,
      subject: 'redirectUris',
      value: rankOf('redirectUris', worst, uris[ranks.indexOf(worst)] ?? 'none'),
      certainty: 'literal',
      origin: found.origin,
      onlyChanged: true,
    },
  ];
}

/** Returns the origins whose pages may call with a client's tokens; none if the key is not set. */
function originsFact(client: DocumentNode): Fact[] {
  const found = client.get('webOrigins');
  if (found === undefined) return [];
  const names = client.items('webOrigins').map((item) => item.text() ?? '');
  const control: Control<'origins'> = controls.cors;
  return [
    { control, subject: '', value: corsOf(names, true), certainty: 'literal', origin: found.origin, atMost: 'medium' },
  ];
}

function rankOf(name: string, rank: number, word: string): Rank {
  return { kind: 'rank', name, rank, word, atMost: 'high', weakening: 'downgrade' };
}
