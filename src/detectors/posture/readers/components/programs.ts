/** Programs that containers run, by what the container says: its command, or its image. */

import type { Fact } from '../../judge/scene.ts';
import type { DocumentNode, Found } from '../../languages/document.ts';
import { known } from '../../languages/value.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { resourceFacts } from '../settings/resource-facts.ts';
import { argumentFacts, flagsOf, wordsOf, type Word } from './arguments.ts';

/** Programs that images run by themselves, by the last part of the image's name. */
const IMAGES: Readonly<Record<string, string>> = {
  redis: 'redis-server',
  'redis-stack-server': 'redis-server',
  valkey: 'valkey-server',
  postgres: 'postgres',
  postgresql: 'postgres',
  postgis: 'postgres',
  timescaledb: 'postgres',
  pgvector: 'postgres',
  mysql: 'mysqld',
  percona: 'mysqld',
  mariadb: 'mariadbd',
  mongo: 'mongod',
  mongodb: 'mongod',
  nats: 'nats-server',
  memcached: 'memcached',
  keycloak: 'kc.sh',
  prometheus: 'prometheus',
  alertmanager: 'alertmanager',
  cockroach: 'cockroach',
  vault: 'vault',
  consul: 'consul',
};

/** Returns the facts of a service of Compose: the flags of its program, and those that mean the same in any program. */
export function programFacts(service: DocumentNode, table: ResourceTable): Fact[] {
  const items = ['entrypoint', 'command'].flatMap((key) => {
    const list = service.items(key);
    const only = service.below(key);
    return list.length > 0 || only === undefined ? list : [only];
  });
  const words = wordsOf(items);
  const image = (service.text('image') ?? '').split('@')[0]!.replace(/:[^/]*$/, '');
  const started = words.slice(0, 6).map(({ text }) => text.slice(text.lastIndexOf('/') + 1));
  const program = started.find((name) => table.has(name)) ?? IMAGES[image.slice(image.lastIndexOf('/') + 1)];
  const rows = program === undefined ? [] : (table.get(program) ?? []);
  const flags = withSettings(flagsOf(words), words);
  return [
    ...resourceFacts(rows, { opening: service.opening, find: (flag) => flags.get(flag), all: () => [] }),
    ...argumentFacts(items, table),
  ];
}

/** Adds PostgreSQL's `-c ssl=off` (`-c` is repeated for each setting) and Keycloak's `start-dev` as flags. */
function withSettings(flags: ReadonlyMap<string, Found>, words: readonly Word[]): ReadonlyMap<string, Found> {
  const all = new Map(flags);
  // https://www.keycloak.org/server/configuration#_starting_keycloak
  const start = words.find(({ text }) => text === 'start-dev');
  if (start !== undefined)
    all.set('start-dev', { value: known(true, start.node.value.at), origin: start.node.stretch() });
  words.forEach(({ text, node }, at) => {
    const [, name, value] = /^([a-z_.]+)=(.*)$/.exec(words[at - 1]?.text === '-c' ? text : '') ?? [];
    if (name !== undefined) all.set(name, { value: known(value!, node.value.at), origin: node.stretch() });
  });
  return all;
}
