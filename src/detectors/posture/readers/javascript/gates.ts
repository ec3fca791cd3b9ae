/**
 * Conditions that turn callers away: `if (!session) redirect('/login')` in the middleware and hooks of Next.js,
 * SvelteKit, Nuxt and Astro, and in handlers. Names are a guess, so a loss only warns, and outside of middleware is a
 * note.
 */

import { expression } from '../../../../model/expressions/expression.ts';
import { controls } from '../../controls.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CallValue } from '../../languages/code/call.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import type { Origin } from '../../position.ts';
import type { ScriptFile } from './script-file.ts';

/** Files whose code runs before the pages behind it. */
const GATES = expression('')`
  (?:^|/)(?:middleware|proxy|hooks\.server|\+layout\.server|\+page\.server|\+server)\.[jt]s$
  |(?:^|/)(?:server/)?middleware/[^/]+\.[cm]?[jt]s$
`;
/** Answers that turn a caller away. */
const REFUSES = expression('')`
  \b(?:status(?:Code)?\s*:\s*40[13]\b|(?:status|sendStatus|error|HTTPException|writeHead|createError)\(\s*40[13]\b
  |,\s*40[13]\s*\)|(?:unauthorized|forbidden|abortNavigation|notFound)\(
  |throw\s+new\s+\w*(?:Unauthori[sz]ed|Forbidden|Unauthenticated)\w*)
`;
/** Redirects to where users sign in. */
const TO_LOGIN = /\b(?:redirect|rewrite|navigateTo|replace)\([^;]{0,150}?(?:log-?in|sign-?in|auth|sso|['"`]\/['"`])/i;
/** Words for the caller: `!session`, `req.auth`, `event.locals.user`, `user.role !== 'admin'`. */
const CALLER =
  /user|session|\bauth|auth\b|token|logged|signedIn|\brole|admin|permission|owner|claims|allowed|\bcan[A-Z]/i;
const OF_ROLE = /role|admin|permission|owner|claims|scope|superuser|\bcan[A-Z]/;

/** Longer branches do more than to turn somebody away. */
const LONGEST = 400;

/** Reads a condition that refuses a caller; null if it does something else. */
export function guardFact(file: ScriptFile, node: SyntaxNode): Fact | null {
  const condition = node.getChild('ParenthesizedExpression');
  const branch = condition?.nextSibling ?? null;
  if (condition === null || branch === null || branch.to - branch.from > LONGEST) return null;
  if (condition.to - condition.from > LONGEST) return null;
  const [asked, answer] = [file.values.text(condition), file.values.text(branch)];
  if (!CALLER.test(asked) || !(REFUSES.test(answer) || TO_LOGIN.test(answer))) return null;
  return {
    control: controls.authorization,
    subject: OF_ROLE.test(asked) ? 'check of a role' : 'check of the caller',
    value: { kind: 'switch', on: true },
    certainty: 'literal',
    origin: file.at(node),
    atMost: GATES.test(file.path) ? 'medium' : 'low',
  };
}

/** Names of lists of paths that need no sign-in. */
const OPEN_LIST = expression('i')`
  ^(?:public|open|unprotected|anonymous|unauthenticated|guest|no_?auth|skip_?auth|auth_?exempt|login_?exempt
  |auth_?white_?list|auth_?allow_?list|exempt|excluded?|allow_?anonymous)
  (?:_?(?:paths?|routes?|urls?|pages?|endpoints?|patterns?|prefixes|list))?$
`;

/**
 * Reads how a path is compared with a list of paths that need no sign-in. `PUBLIC.includes(path)` compares the whole
 * path; `PUBLIC.some((one) => path.includes(one))` lets more paths through.
 */
export function openListFact({ name, args }: CallValue, origin: Origin): Fact | null {
  const [, list = '', method = ''] = /(?:^|\.)(\w{1,40})\.(includes|has|indexOf|some|find|every)$/.exec(name) ?? [];
  const [asked] = args;
  if (!OPEN_LIST.test(list) || asked === undefined) return null;
  const text = asked.kind === 'unknown' || asked.kind === 'call' ? asked.text : '';
  const isFunction = /^(?:some|find|every)$/.test(method);
  if (isFunction && text.length > LONGEST) return null;
  const rank =
    !isFunction || /===/.test(text)
      ? 2
      : /\.startsWith\(/.test(text)
        ? 1
        : /\.(?:includes|match|indexOf)\(/.test(text)
          ? 0
          : null;
  if (rank === null) return null;
  return {
    control: controls.authentication,
    subject: `match of ${list}`,
    value: {
      kind: 'rank',
      name: list,
      rank,
      word: ['a part of the path', 'its beginning', 'the whole path'][rank]!,
      atMost: 'medium',
      weakening: 'downgrade',
    },
    certainty: 'literal',
    origin,
    onlyChanged: true,
  };
}
