/**
 * JavaScript and TypeScript: helmet, headers set by hand, sessions and cookies, CORS, certificate checks; and
 * `headers()` of Next.js.
 */

import type { PlaceRow } from '../../../../model/posture/place.ts';
import { restoreHeader } from '../../restore.ts';
import { headerOf } from '../../control.ts';
import { controls } from '../../controls.ts';
import type { Fact, ReadScene, Scene, Scope } from '../../judge/scene.ts';
import { majorOf } from './packages.ts';
import { parseJavaScript } from '../../languages/javascript/parse.ts';
import { tableFor } from '../code/table.ts';
import { addressScene } from '../hosting/url-space.ts';
import { Lines, type Origin, textOf } from '../../position.ts';
import { Options } from '../settings/options.ts';
import { readScript } from './reader.ts';
import { ScriptFile } from './script-file.ts';

/** Reads a file of JavaScript or TypeScript. Null if it cannot be parsed. */
export const readJavaScript: ReadScene = async ({ path, text, other, place, within }) => {
  const source = textOf(text);
  const code = parseJavaScript(path, source);
  if (code === null) return null;
  const { top, doubts } = code;
  const reader = new ScriptFile(
    source,
    path,
    top,
    new Options(within),
    {
      electron: source.includes('webPreferences') ? await majorOf('electron', path, other) : null,
      helmet: source.includes('helmet') ? await majorOf('helmet', path, other) : null,
    },
    tableFor(place.calls ?? [], source),
  );
  readScript(reader, top);
  const opening = new Lines(source).at(
    Math.max(
      0,
      source.search(/\b(?:express|fastify|Fastify)\(|\bnew (?:Koa|Hono|Elysia)\b|NestFactory\.create|createServer\(/),
    ),
  );
  const file: Origin = { path, line: opening, endLine: opening };
  if (reader.rules.length > 0 || /(?:^|\/)(?:next|nuxt)\.config\.[cm]?[jt]s$/.test(path)) {
    const scene = addressScene(reader.rules, 'last', file, NEXT);
    if (scene === null) return null;
    const own = reader.scopes(file);
    const whole = own.find((scope) => scope.id === '');
    const scopes = scene.scopes.map((scope) =>
      scope.id === ''
        ? { ...(whole ?? scope), ...scope, facts: [...scope.facts, ...(whole?.facts ?? [])], absent: reader.absent }
        : scope,
    );
    return { ...scene, doubts, scopes: [...scopes, ...own.filter((scope) => scope.id !== '')] };
  }
  return { ...sceneOf(reader, source, file, place), doubts };
};

/** The form of a header in next.config. https://nextjs.org/docs/app/api-reference/config/next-config-js/headers */
const NEXT = { restore: `{ key: '{name}', value: "{value}" },` };

/** Does this file start an application? */
const STARTS =
  /\b(?:express|[fF]astify|require\(['"](?:express|fastify)['"]\))\(|\bnew (?:Koa|Hono|Elysia)\b|NestFactory\.create\(/;

/** Does this file still answer requests, so that a missing header is a lost one? */
const ANSWERS = /\b(?:res|response|reply|ctx|next|headers|app|server|router|fastify)\b|@Controller\(/;

/** Returns the scopes of the file, with one for all answers if it serves any. */
function sceneOf(reader: ScriptFile, source: string, file: Origin, place: PlaceRow): Scene {
  const isApp = STARTS.test(source);
  const scopes: Scope[] = reader.scopes(file).map((scope) => ({ ...scope, isApp }));
  const isAnswering = ANSWERS.test(source);
  const bare: Scope = {
    id: '',
    origin: file,
    facts: [],
    absent: reader.absent,
    atMost: isAnswering ? 'high' : 'medium',
    site: '',
    isApp,
  };
  const whole = scopes.find((scope) => scope.id === '') ?? bare;
  return {
    scopes: scopes.includes(whole) || !isAnswering ? scopes : [whole, ...scopes],
    // A route whose own headers were deleted still exists while the file holds its path.
    afterwards: (id) => (id === '' ? bare : source.includes(addressIn(id)) ? { ...whole, id, atMost: 'medium' } : null),
    beforehand: (id) => (id === '' ? bare : { ...whole, facts: whole.facts.filter(isOfAnswers) }),
    restore: restoreHeader(place),
  };
}

/**
 * Tests if a fact is about answers (headers, CORS, cookies): a new route repeats those of the application, and inherits
 * its other middleware unsaid.
 */
function isOfAnswers({ control }: Fact): boolean {
  return headerOf(control) !== null || control === controls.cors || control === controls.cookies;
}

/** Returns the address of a scope, without what stands for any other below it: `use /api/*` → `/api`. */
function addressIn(id: string): string {
  const address = id.slice(id.indexOf('/'));
  const fixed = id.startsWith('use ') ? address.replace(/\/?[*(:].*$/, '') : address;
  return fixed.length > 1 ? fixed : address;
}
