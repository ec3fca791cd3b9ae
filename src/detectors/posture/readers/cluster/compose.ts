/**
 * Docker Compose: environment, privileges and Traefik's labels of each service.
 * https://docs.docker.com/reference/compose-file/services/
 */

import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import { portsOf, type NetworkRule } from '../../orders/networks.ts';
import type { Origin } from '../../position.ts';
import { capabilitiesFact } from './capabilities.ts';
import { imageFactOf } from '../settings/images.ts';
import { itemsFact, type Item } from './items.ts';
import type { PlaceRow } from '../../../../model/posture/place.ts';
import type { Confidence } from '../../../../model/rule.ts';
import type { Fact, Scope } from '../../judge/scene.ts';
import { rankFact } from '../hosts/facts.ts';
import { secretArguments } from '../settings/build-secrets.ts';
import { environmentFacts } from '../settings/environment-facts.ts';
import { settingsOf, type Setting, type Settings } from './settings.ts';
import { rankedFacts } from '../settings/ranked.ts';
import type { ResourceTable } from '../../resource-table.ts';
import { programFacts } from '../components/programs.ts';
import { labelScopes } from './traefik.ts';
import type { DocumentNode } from '../../languages/document.ts';
import { truth } from '../../languages/value.ts';

/**
 * Returns scopes for each service (settings, environment, Traefik's labels) and for each network. Surer in files named
 * for production.
 */
export function composeScopes(root: DocumentNode, { ranked = [] }: PlaceRow, table: ResourceTable): Scope[] {
  if (root.entry('kind') !== undefined) return [];
  // A Compose file without a word on it is as often for development as not.
  const isProduction = /prod|deploy|release|live/i.test(root.path);
  const services = root.pairs('services').flatMap(([name, node]) => {
    const id = `service ${name}`;
    const environment: Fact[] = [...settingsListed(node, 'environment')].flatMap(([key, { text, origin }]) =>
      environmentFacts(key, text, origin),
    );
    const scope = (name: string, facts: readonly Fact[], elsewhere: Confidence): Scope => ({
      id: name,
      origin: node.opening,
      facts,
      absent: nothingSet,
      atMost: isProduction ? 'high' : elsewhere,
      site: '',
    });
    return [
      scope(
        id,
        [
          ...rankedFacts(ranked, (key) => node.get(key), node.opening),
          ...confinement(node, isProduction),
          ...imageFactOf(node),
          ...buildArguments(node),
        ],
        'medium',
      ),
      scope(`${id} > command`, programFacts(node, table), 'medium'),
      scope(`${id} > environment`, environment, 'low'),
      ...labelScopes(settingsListed(node, 'labels'), id).map((one) => scope(one.id, one.facts, 'medium')),
    ];
  });
  return [...services, ...root.pairs('networks').map(networkScope), ...root.pairs('secrets').map(secretScope)];
}

/**
 * Returns the scope of a network: an internal one reaches nothing outside.
 * https://docs.docker.com/reference/compose-file/networks/#internal
 */
function networkScope([name, node]: [string, DocumentNode]): Scope {
  const found = node.get('internal');
  const isInternal = truth(found?.value) === true;
  const rank = isInternal ? 1 : 0;
  const value = { kind: 'rank', name: 'internal', rank, word: String(isInternal), atMost: 'medium' } as const;
  return {
    id: `network ${name}`,
    origin: node.opening,
    facts: [
      makeFact(
        controls.exposure,
        { ...value, weakening: 'escalation' },
        {
          subject: 'internal',
          certainty: found === undefined ? ('default' as const) : ('literal' as const),
          origin: found?.origin ?? node.opening,
        },
      ),
    ],
    absent: nothingSet,
    atMost: 'medium',
    site: '',
  };
}

/**
 * Returns the scope of a secret: one from outside is kept by the platform, one from a file lies beside this one.
 * https://docs.docker.com/reference/compose-file/secrets/
 */
function secretScope([name, node]: [string, DocumentNode]): Scope {
  const isOutside = truth(node.get('external')?.value) === true || node.text('external', 'name') !== null;
  const rank: readonly [number, string] = isOutside ? [1, 'external'] : [0, node.pairs()[0]?.[0] ?? 'not set'];
  const fact = { ...rankFact('exposure', 'source', rank, node.opening), onlyChanged: true };
  return { id: `secret ${name}`, origin: node.opening, facts: [fact], absent: nothingSet, atMost: 'medium', site: '' };
}

/** Returns capabilities, security options, files of the host, and ports that anyone can reach. */
function confinement(node: DocumentNode, isProduction: boolean): Fact[] {
  const options = node.items('security_opt').map((item) => ({ name: item.text() ?? '', origin: item.stretch() }));
  const unconfined = options.filter(({ name }) => /[:=](?:unconfined|disable)$/.test(name));
  const keeps = options.find(({ name }) => /^no-new-privileges(?:[:=]true)?$/.test(name));
  return [
    capabilitiesFact(node.get('cap_add'), node.get('cap_drop'), node.opening),
    itemsFact(controls.podSecurity, 'security_opt', unconfined, node.opening, 'medium'),
    itemsFact(controls.podSecurity, 'devices', devices(node), node.opening, 'medium'),
    itemsFact(controls.podSecurity, 'volumes of the host', hostFiles(node), node.opening, 'medium'),
    noNewPrivileges(keeps?.origin, node.opening),
    ...published(node, isProduction),
  ];
}

/**
 * Returns the build arguments that are secrets: they stay in the image's history.
 * https://docs.docker.com/build/building/secrets/
 */
function buildArguments(node: DocumentNode): Fact[] {
  const names = [
    ...node.pairs('build', 'args').map(([key]) => key),
    ...node.items('build', 'args').map((item) => (item.text() ?? '').split('=')[0]!),
  ];
  const build = node.below('build');
  return build === undefined ? [] : [secretArguments(names, build.opening)];
}

/**
 * Reads whether a process may gain privileges. `origin`: the option that forbids it; `opening`: the service.
 * https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 */
function noNewPrivileges(origin: Origin | undefined, opening: Origin): Fact {
  const isOn = origin !== undefined;
  return {
    control: controls.podSecurity,
    subject: 'no-new-privileges',
    value: {
      kind: 'rank',
      name: 'no-new-privileges',
      rank: isOn ? 1 : 0,
      word: String(isOn),
      atMost: 'medium',
      weakening: 'downgrade',
    },
    certainty: isOn ? 'literal' : 'default',
    origin: origin ?? opening,
  };
}

/** Sockets by which containers are started, and folders of the system. */
const GRAVE = /\.sock$|^\/(?:|etc|proc|sys|root|boot|dev|run|var\/run|var\/lib\/docker)\/?$/;

/**
 * Returns the devices of the host that a service has. https://docs.docker.com/reference/compose-file/services/#devices
 */
function devices(node: DocumentNode): Item[] {
  return node.items('devices').map((item) => {
    const source = item.text('source') ?? (item.text() ?? '').split(':')[0]!;
    return { name: source, origin: item.stretch() };
  });
}

/**
 * Returns the files of the host that a service mounts: `/var/run/docker.sock:/var/run/docker.sock`, or `{ source: … }`.
 */
function hostFiles(node: DocumentNode): Item[] {
  return node.items('volumes').flatMap((item) => {
    const source = item.text('source') ?? (item.text() ?? '').split(':')[0]!;
    if (!GRAVE.test(source)) return [];
    const isReadOnly =
      /:(?:[\w,]*,)?ro(?:,[\w,]*)?$/.test(item.text() ?? '') || truth(item.get('read_only')?.value) === true;
    const origin = item.stretch();
    return [{ name: source, origin }, ...(isReadOnly ? [] : [{ name: `${source} for writing`, origin }])];
  });
}

/**
 * Returns the ports of the container that any address of the host forwards: Docker opens them past the host's own
 * firewall. https://docs.docker.com/engine/network/port-publishing/
 */
function published(node: DocumentNode, isProduction: boolean): Fact[] {
  const ports = node.items('ports').flatMap((item): (readonly [NetworkRule, Origin])[] => {
    const text = item.text() ?? '';
    const [plain = '', protocol = 'tcp'] = text.split('/');
    const parts = /^(?:(\[[^\]]+\]|[^:]*[.][^:]*):)?(?:[^:]*:)?([^:]+)$/.exec(plain);
    const host = item.text('host_ip') ?? parts?.[1] ?? '';
    const port = portsOf(item.text('target') ?? parts?.[2] ?? 'none');
    if (port === null || /^(?:127\.|\[?::1|localhost)/.test(host)) return [];
    const source = /^(?:|0\.0\.0\.0|\[?::\]?)$/.test(host) ? '0.0.0.0/0' : host;
    return [
      [
        { protocol: (item.text('protocol') ?? protocol).toLowerCase(), from: port[0], to: port[1], source },
        item.stretch(),
      ],
    ];
  });
  return [
    {
      control: controls.networkAccess,
      subject: 'ports',
      value: { kind: 'networks', allows: ports.map(([rule]) => rule) },
      certainty: 'literal',
      origin: ports.at(-1)?.[1] ?? node.opening,
      // Development files publish ports as a matter of course.
      atMost: isProduction ? 'medium' : 'low',
    },
  ];
}

/** Returns the settings of a map, or of a list of `KEY=value`. */
function settingsListed(node: DocumentNode, key: string): Settings {
  const map = settingsOf(node.below(key));
  if (map.size > 0) return map;
  return new Map(
    node.items(key).flatMap((item) => {
      const [, name, text] = /^([^=]+)=(.*)$/s.exec(item.text() ?? '') ?? [];
      return name === undefined ? [] : [[name, { text: text!, origin: item.stretch() } satisfies Setting] as const];
    }),
  );
}
