/**
 * application.yml and application.properties of Spring Boot, with their profiles.
 * https://docs.spring.io/spring-boot/appendix/application-properties/
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { ReadScene, Scope } from '../../judge/scene.ts';
import type { Keyed } from '../../languages/keys.ts';
import { parseProperties } from '../../languages/properties.ts';
import type { Value } from '../../languages/value.ts';
import { parseYaml } from '../../languages/yaml/parse.ts';
import { textOf, type Stretch } from '../../position.ts';
import { isIdleProfileList } from '../spring/profiles.ts';
import { baseOf, eitherOrigin, isOverlay } from './base.ts';
import { micronautCors } from './micronaut-cors.ts';
import { namedKeys } from './named-keys.ts';
import { connections } from './connections.ts';
import { keysOf, listText, originsIn, sceneOf, scopeOf, type Origins } from './scope.ts';

const NAMES = ['application.yml', 'application.yaml', 'application.properties'];

/** One document of a file. */
interface ProfileDocument {
  readonly at: Stretch;
  readonly keys: readonly Keyed[];
  /** Empty if it holds for every profile. */
  readonly profile: string;
}

/** Returns a scope for each profile, over the general keys here and in the file beside it. */
export const readSpringConfig: ReadScene = async (source) => {
  const documents = documentsOf(source.path, textOf(source.text));
  if (documents === null) return null;
  const base = await baseOf(source, NAMES, (path, text) => generalKeys(documentsOf(path, text) ?? []));
  const originOf = eitherOrigin(base, originsIn(source));
  const general = [...base.keys, ...generalKeys(documents)];
  const reach = isOverlay(source.path) && base.keys.length === 0 ? 'part' : 'whole';
  const scopes = documents
    .filter(({ profile }) => !isIdleProfileList(profile))
    .filter(({ profile }, index, all) => all.findIndex((other) => other.profile === profile) === index)
    .map((document) => profileScope(source.place, document, general, originOf, reach));
  return sceneOf(source.place, scopes);
};

/** Returns the scope of a profile: its keys over the general ones. */
function profileScope(
  place: PlaceRow,
  document: ProfileDocument,
  general: readonly Keyed[],
  originOf: Origins,
  reach: 'whole' | 'part',
): Scope {
  const { profile } = document;
  const keys = profile === '' ? general : [...general, ...document.keys];
  const opening = originOf(document);
  return scopeOf(place, {
    id: profile === '' ? '' : `profile ${profile}`,
    keys,
    origin: { ...opening, endLine: opening.line },
    originOf,
    reach,
    more: [...connections(keys, originOf), ...namedKeys(keys, originOf), ...micronautCors(keys, originOf)],
  });
}

/** Returns the keys of each document with its profile. Null if the file cannot be parsed. */
function documentsOf(path: string, text: string): ProfileDocument[] | null {
  const isProperties = /\.properties$/.test(path);
  const documents = isProperties ? parseProperties(text) : parseYaml(text, 'refused')?.documents;
  return (
    documents?.map((document) => {
      const keys = isProperties ? indexed(keysOf(document)) : keysOf(document);
      return { at: document.at, keys, profile: profileOf(keys) };
    }) ?? null
  );
}

/** Returns the profile for which a document counts; empty for all. */
function profileOf(keys: readonly Keyed[]): string {
  const found = keys.find((one) => /^spring\.(?:config\.activate\.on-profile|profiles)$/.test(one.key));
  return found === undefined ? '' : listText(found.value);
}

function generalKeys(documents: readonly ProfileDocument[]): Keyed[] {
  return documents.filter(({ profile }) => profile === '').flatMap(({ keys }) => keys);
}

/** Joins `origins[0]=a`, `origins[1]=b` of a properties file to one list. */
function indexed(keys: readonly Keyed[]): Keyed[] {
  const rows: Keyed[] = [];
  const lists = new Map<string, Value[]>();
  for (const row of keys) {
    const name = /^(.*)\[\d+\]$/.exec(row.key)?.[1];
    const list = name === undefined ? undefined : lists.get(name);
    if (list !== undefined) list.push(row.value);
    else if (name === undefined) rows.push(row);
    else {
      const items = [row.value];
      lists.set(name, items);
      rows.push({ ...row, key: name, value: { kind: 'list', items, open: false, at: row.at } });
    }
  }
  return rows;
}
