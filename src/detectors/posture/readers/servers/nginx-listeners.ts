/** nginx: whether the servers of a name accept TLS. https://nginx.org/en/docs/http/ngx_http_core_module.html#listen */

import { makeFact, nothingSet } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Scope } from '../../judge/scene.ts';
import type { Directive } from '../../languages/nginx/blocks.ts';

/** Returns a scope for each name of servers: one of them accepts TLS, or all of them answer in plain text. */
export function listenerScopes(servers: readonly Directive[]): Scope[] {
  const groups = new Map<string, Directive[]>();
  for (const server of servers) {
    const name = namesOf(server.block!);
    groups.set(name, [...(groups.get(name) ?? []), server]);
  }
  return [...groups].flatMap(([name, group]): Scope[] => {
    const secure = group.flatMap(({ block }) => block!).find(isSecure);
    if (secure === undefined && !group.every(({ block }) => answersPlainly(block!))) return [];
    const { path, line, endLine } = secure ?? group[0]!;
    const opening = { path: group[0]!.path, line: group[0]!.line, endLine: group[0]!.line };
    const origin = { path, line, endLine };
    const fact = makeFact(
      controls.encryptedConnection,
      { kind: 'switch', on: secure !== undefined },
      { subject: 'listener', certainty: 'literal' as const, origin, onlyChanged: true },
    );
    return [
      {
        id: `listeners of ${name}`,
        origin: opening,
        facts: [fact],
        absent: nothingSet,
        atMost: 'medium',
        site: '',
        // Those of another server say nothing of these.
        spare: 'scope',
      },
    ];
  });
}

function namesOf(block: readonly Directive[]): string {
  const names = block.filter((one) => one.name === 'server_name').flatMap((one) => one.args);
  return [...new Set(names)].sort().join(' ') || 'the unnamed server';
}

function isSecure({ name, args }: Directive): boolean {
  return (
    (name === 'listen' && args.some((word) => word === 'ssl' || word === 'quic' || /(?:^|:)443$/.test(word))) ||
    (name === 'ssl' && args[0] !== 'off')
  );
}

/** Tests if a server answers on known ports, and does not send its callers to https or to another file's settings. */
function answersPlainly(block: readonly Directive[]): boolean {
  const listens = block.filter((one) => one.name === 'listen');
  const isKnown = listens.length > 0 && listens.every(({ args }) => !/[{$<]/.test(args.join(' ')));
  const leaves = (one: Directive): boolean =>
    one.name === 'include' ||
    (/^(?:return|rewrite)$/.test(one.name) && one.args.some((arg) => arg.startsWith('https://'))) ||
    (one.block ?? []).some(leaves);
  return isKnown && !block.some(leaves);
}
