/** nginx: what answers the requests of a location, and what answers them once the location is deleted. */

import { leastSure } from '../../../../model/rule.ts';
import { controls } from '../../controls.ts';
import type { Fact, Route, Scope } from '../../judge/scene.ts';
import type { Directive } from '../../languages/nginx/blocks.ts';

/** Returns the start of the paths that a location answers, and the backends or folders that it answers from. */
export function routeOf(
  location: Directive,
  siblings: readonly Directive[],
  roots: readonly Directive[],
): Route | undefined {
  const kind = /^(?:=|~\*?|\^~)$/.test(location.args[0] ?? '') ? location.args[0]! : '';
  const pattern = location.args[kind === '' ? 0 : 1] ?? '';
  const path = kind.startsWith('~') ? literalStart(pattern) : pattern;
  if (location.block === null || !path.startsWith('/') || /[{$<]/.test(path)) return undefined;
  return { kind, path, targets: targetsOf(location.block, siblings, roots, true) };
}

const PASS = /^(?:proxy|fastcgi|uwsgi|scgi|grpc)_pass$/;

/** Returns the backends and folders from which a level answers; none if it only redirects or refuses. */
function targetsOf(
  block: readonly Directive[],
  siblings: readonly Directive[],
  roots: readonly Directive[],
  isFirst: boolean,
): readonly string[] {
  if (block.some((one) => one.name === 'return' || one.name === 'internal')) return [];
  const passes = block.filter((one) => PASS.test(one.name)).map(({ args }) => `pass ${backendOf(args[0] ?? '')}`);
  if (passes.length > 0) return passes;
  const folder = block.findLast((one) => one.name === 'alias') ?? [...roots, ...block].findLast(isRoot);
  const last = block.findLast((one) => one.name === 'try_files')?.args.at(-1) ?? '';
  const next = siblings.find((one) => one.name === 'location' && one.args[0] === last && last.startsWith('@'));
  return [
    ...(folder === undefined ? [] : [`${folder.name} ${folder.args[0]}`]),
    ...(next?.block && isFirst ? targetsOf(next.block, siblings, roots, false) : []),
  ];
}

/** Tests for the directive that names the folder of files. */
export function isRoot({ name }: Directive): boolean {
  return name === 'root';
}

/** Returns scheme and host of an address: a path behind it is of the same backend. */
function backendOf(address: string): string {
  return address.replace(/^(\w+:\/\/[^/]*).*$/s, '$1');
}

/** Returns the text with which all matches of an expression begin: `^/files\/(a|b)` begins with `/files/`. */
function literalStart(pattern: string): string {
  if (!pattern.startsWith('^')) return '';
  const plain = /^(?:[\w/-]|\\[./-])*/.exec(pattern.slice(1))![0];
  const isOptional = /^[?*{]/.test(pattern.slice(1 + plain.length));
  return (isOptional ? plain.slice(0, -1) : plain).replaceAll('\\', '');
}

/**
 * Returns who may call the requests of a deleted location now: by the rules of what answers them from the same backend
 * or folder. Null if nothing does, or if that is not known.
 */
export function answeringNow(was: Scope, scopes: readonly Scope[]): Scope | null {
  const { route } = was;
  if (route === undefined || !was.facts.some(isKept)) return null;
  const parent = parentOf(was.id);
  const around = scopes.filter((one) => one.route !== undefined && parentOf(one.id) === parent);
  const near = around.filter((one) => one.route!.path.startsWith(route.path) || route.path.startsWith(one.route!.path));
  const plain = near.filter(({ route: one }) => one!.kind === '' || one!.kind === '^~' || one!.path === route.path);
  if (near.some((one) => !plain.includes(one) && one.facts.some(isKept))) return null;
  const below = plain.filter((one) => route.path.startsWith(one.route!.path));
  const next = below.sort((a, b) => b.route!.path.length - a.route!.path.length)[0];
  if (next === undefined || !next.route!.targets.some((target) => route.targets.includes(target))) return null;
  return {
    ...next,
    id: was.id,
    facts: next.facts.filter(({ control }) => control === controls.authorization),
    atMost: leastSure(next.atMost, 'medium'),
    answersFor: (control) => control === controls.authorization,
  };
}

/** Tests for a restriction of callers that is on. */
function isKept({ control, value }: Fact): boolean {
  return control === controls.authorization && value.kind === 'switch' && value.on;
}

function parentOf(id: string): string {
  const at = id.lastIndexOf(' > ');
  return at === -1 ? '' : id.slice(0, at);
}
