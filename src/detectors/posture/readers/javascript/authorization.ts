/**
 * Reads who may call a route, if code declares it: middleware of a route, guards and decorators of a controller. Names
 * are a guess, so a loss only warns.
 */

import { controls } from '../../controls.ts';
import { isCheckName, isLimitName, isRoleName } from '../code/guards.ts';
import type { Fact } from '../../judge/scene.ts';
import type { SyntaxNode } from '../../languages/lezer/syntax.ts';
import type { JavaScriptValues } from '../../languages/javascript/values.ts';
import { partsOf } from '../../languages/javascript/value-parts.ts';
import type { Imports } from '../../languages/javascript/imports.ts';
import type { Origin } from '../../position.ts';
import { expression } from '../../../../model/expressions/expression.ts';

const ROUTES = /\.(?:get|post|put|patch|delete|all|use|route|addHook)$/;
const HOOK = /^(?:preHandler|onRequest|preValidation|beforeHandle)$/;

/** Values and imports behind the names of a file. */
interface Names {
  readonly values: JavaScriptValues;
  readonly imports: Imports;
}

/** Facts of a route's middleware. */
export interface RouteFacts {
  readonly facts: readonly Fact[];
  /** The call is nothing but the protection of a path, and goes with it: `app.use('/admin', requireAuth)`. */
  readonly isPlain: boolean;
  /** The route of the address `/`, which other routes do not go through; left out: as for any node. */
  readonly scope?: string;
}

/** Values and imports of a file, and the notes on its routes. */
interface RouteNotes extends Names {
  /** Each route that answers an address, and whether it has a check of its own. */
  readonly checkedRoutes: boolean[];
}

/**
 * Returns the checks and limits of a route by its middleware, `app.get('/x', requireAuth, handler)`; null if the call
 * is no route.
 */
export function routeFacts(node: SyntaxNode, name: string, file: RouteNotes, origin: Origin): RouteFacts | null {
  // `passport.use(…)` names a way to sign in, and protects nothing yet.
  if (!(ROUTES.test(name) || name === 'consumer.apply') || /passport\.use$/i.test(name)) return null;
  const list = node.getChild('ArgList');
  const given = list === null ? [] : partsOf(list);
  const isHook = name.endsWith('.addHook');
  if (isHook && !HOOK.test(given[0] === undefined ? '' : file.values.text(given[0]).slice(1, -1))) return null;
  // https://fastify.dev/docs/latest/Reference/Hooks/: a hook guards every route of its plugin.
  const args = isHook ? given.slice(1) : given;
  const [first] = args;
  const isOfAll = name.endsWith('.all') && first !== undefined && /^['"`]\/?\*['"`]$/.test(file.values.text(first));
  const isUse = isHook || isOfAll || /(?:\.use|^consumer\.apply)$/.test(name);
  const hasPath =
    first !== undefined &&
    /^(?:String|TemplateString|VariableName|ArrayExpression|RegExp)$/.test(first.name) &&
    !isCheck(first, file) &&
    !isLimit(first, file);
  const middleware = hasPath ? args.slice(1) : args;
  const plain = (isUse ? middleware : middleware.slice(0, -1)).flatMap((arg) =>
    arg.name === 'ArrayExpression' ? partsOf(arg) : [arg],
  );
  const hooks = middleware.filter((arg) => arg.name === 'ObjectExpression').flatMap((arg) => hooksOf(arg, file));
  const all = [...plain, ...hooks];
  const checks = all.filter((arg) => isCheck(arg, file));
  const path = hasPath && first.name === 'String' ? file.values.text(first).slice(1, -1) : '';
  if (!isUse && path.startsWith('/') && args.length > 1) file.checkedRoutes.push(checks.length > 0);
  const isPlain = isUse && path !== '' && plain.every((arg) => isCheck(arg, file) || isLimit(arg, file));
  const of = (subject: string) => (isPlain ? `${path}${subject === '' ? '' : ` (${subject})`}` : subject);
  const hasRole = checks.some((arg) => isRoleName(lastNameOf(arg, file)));
  const facts = [
    ...(checks.length > 0 ? [checkFact(true, of(''), origin)] : []),
    ...(checks.length > 0 ? [{ ...checkFact(hasRole, of('role'), origin), onlyChanged: true }] : []),
    ...(all.some((arg) => isLimit(arg, file)) ? [limitFact(of(''), origin)] : []),
    ...(all.some((arg) => /csrf/i.test(lastNameOf(arg, file))) ? [tokenFact(of('route'), origin)] : []),
  ];
  const scope = path === '/' && !isUse ? { scope: `${name.slice(name.lastIndexOf('.') + 1)} /` } : {};
  return facts.length === 0 ? null : { facts, isPlain, ...scope };
}

/** `withAuth`, `requireUser`, `withApiAuthRequired`: functions around a handler. */
const WRAPS = /^(?:with|require|ensure|protect|check|verify)(?=[A-Z])/;

/** Returns that the handler which a file exports is within a check: `export default withAuth(handler)`. */
export function wrapperFacts(node: SyntaxNode, name: string, file: Names, origin: Origin): Fact[] {
  let outer = node.parent;
  while (outer?.name === 'ArgList' || outer?.name === 'CallExpression') outer = outer.parent;
  if (outer?.name !== 'ExportDeclaration' || !/^export\s+default\b/.test(file.values.text(outer).slice(0, 30)))
    return [];
  const last = name.slice(name.lastIndexOf('.') + 1);
  const list = node.getChild('ArgList');
  if (!WRAPS.test(last) || !isCheckName(last) || list === null || partsOf(list).length === 0) return [];
  return [{ ...checkFact(true, 'exported handler', origin), atMost: /\.[jt]sx$/.test(origin.path) ? 'low' : 'medium' }];
}

/** Returns the limit of a plug-in: `app.register(limit, { max: 5 })`. https://github.com/fastify/fastify-rate-limit */
export function registeredLimit(node: SyntaxNode, name: string, file: Names, origin: Origin): Fact[] {
  const list = node.getChild('ArgList');
  const [first] = list === null ? [] : partsOf(list);
  if (!/\.register$/.test(name) || first === undefined || first.to - first.from > 80) return [];
  const text = file.values.text(first);
  const from = file.imports.of(text)?.from ?? text;
  return /rate-?limit/i.test(from) ? [limitFact('', origin)] : [];
}

/** `{ provide: APP_GUARD, useClass: JwtAuthGuard }`. https://docs.nestjs.com/guards#binding-guards */
export function globalGuardFacts(
  file: { readonly values: JavaScriptValues; readonly at: (node: SyntaxNode) => Origin },
  node: SyntaxNode,
  value: SyntaxNode,
): Fact[] {
  const [owner, name] = [
    node.parent === null ? '' : file.values.text(node.parent).slice(0, 200),
    file.values.text(value),
  ];
  if (!/\bprovide:\s*APP_GUARD\b/.test(owner) || name.length > 80) return [];
  const subject = `of all routes (${name})`;
  return isLimitName(name) ? [limitFact(subject, file.at(node))] : [checkFact(true, subject, file.at(node))];
}

/** Makes the fact of a limit of calls. */
function limitFact(subject: string, origin: Origin, on = true): Fact {
  return {
    control: controls.rateLimit,
    subject,
    value: { kind: 'switch', on },
    certainty: 'literal',
    origin,
    atMost: 'medium',
  };
}

/** A check of the token against forged requests at one route. */
function tokenFact(subject: string, origin: Origin): Fact {
  const value = { kind: 'switch', on: true } as const;
  return { control: controls.csrf, subject, value, certainty: 'literal', origin, atMost: 'medium' };
}

/**
 * Tests for a limit of calls: `rateLimit({ … })`, `loginLimiter`, `throttle(…)`; what bounds a body is something else.
 */
function isLimit(node: SyntaxNode, file: Names): boolean {
  return isLimitName(lastNameOf(node, file));
}

/** Returns the last name of a callee or variable; empty for anything else. */
function lastNameOf(node: SyntaxNode, { values }: Names): string {
  const name = calleeOf(node, values);
  const last = name.slice(name.lastIndexOf('.') + 1);
  // `auth.required`, `middleware.auth()`, `koaJwt({ … }).unless({ … })`
  return last === 'required' || last === 'unless' ? name : last;
}

/** Returns the name of a callee or variable; of a chain the first call's. Empty for anything else. */
function calleeOf(node: SyntaxNode, values: JavaScriptValues): string {
  let callee = node.name === 'CallExpression' ? node.firstChild : node;
  const isUnless = callee?.name === 'MemberExpression' && callee.firstChild?.name === 'CallExpression';
  if (isUnless && /\.(?:unless|handler)$/.test(values.text(callee!).slice(-12)))
    callee = callee!.firstChild!.firstChild;
  if (callee === null || callee.to - callee.from > 80 || !/^(?:VariableName|MemberExpression)$/.test(callee.name))
    return '';
  return values.text(callee).replace(/\s+/g, '');
}

/** `(c, next) => jwt({ secret: c.env.SECRET })(c, next)`. https://hono.dev/docs/middleware/builtin/jwt */
const MADE_CHECK = /\b(?:jwt|jwk|bearerAuth|basicAuth|verifyAuth|clerkMiddleware|requireAuth|authMiddleware)\(/;
/** `async (request) => { await request.jwtVerify() }`. https://github.com/fastify/fastify-jwt#usage */
const AWAITED_CHECK = /\.(?:jwtVerify|authenticate|verifySession|requireUser)\(/;

/** Tests if an arrow function written on the spot checks the caller before it calls `next`. */
function isMadeCheck(node: SyntaxNode, { values }: Names): boolean {
  if (node.name !== 'ArrowFunction' || node.to - node.from > 500) return false;
  const text = values.text(node);
  return (/\bnext\b/.test(text) && MADE_CHECK.test(text)) || AWAITED_CHECK.test(text);
}

/** Tests if a middleware is a check of the caller: by its name, or by its body. */
function isCheck(node: SyntaxNode, file: Names): boolean {
  if (isMadeCheck(node, file)) return true;
  const { values, imports } = file;
  const name = calleeOf(node, values);
  if (/helmet|cors|csurf|csrf|csp/.test(imports.of(name)?.from ?? '')) return false;
  return isCheckName(lastNameOf(node, file)) || /^clerkMiddleware$/.test(name);
}

/**
 * Returns the middleware in a route's options: `{ preHandler: [fastify.authenticate] }`, `{ onRequest: requireAuth }`.
 */
function hooksOf(node: SyntaxNode, { values }: Names): readonly SyntaxNode[] {
  return partsOf(node).flatMap((property) => {
    const [key, value] = partsOf(property);
    if (key === undefined || value === undefined || !HOOK.test(values.text(key))) return [];
    return value.name === 'ArrayExpression' ? partsOf(value) : [value];
  });
}

/**
 * Returns if a procedure of tRPC is protected: `list: protectedProcedure.query(…)`.
 * https://trpc.io/docs/server/authorization
 */
export function procedureFact(name: string, subject: string, origin: Origin): Fact | null {
  const procedure = /^(\w+Procedure)\b.*\.(?:query|mutation|subscription)$/s.exec(name)?.[1];
  if (procedure === undefined || subject === '') return null;
  const isOpen = /^(?:public|open|base|anonymous)/i.test(procedure);
  return { ...checkFact(!isOpen, subject, origin), onlyChanged: true };
}

const PUBLIC = expression('')`
  ^@(?:Public|AllowAnonymous|SkipAuth|AllowUnauthenticated|NoAuth|Unprotected|AllowAnon|IsPublic|PublicRoute
  |SkipAuthGuard)\b
`;
/** `@UseGuards(JwtAuthGuard)`, `@Authorized()`, `@UseMiddleware(isAuth)`; names that projects give are read too. */
const GUARDED = /^@(?:UseGuards|Security|Scopes|CheckPolicies)\b/;
/** Decorators that only sound so: those of documents, of arguments, of what anybody may call. */
const NO_GUARD =
  /^(?:Api[A-Z]\w*|Public\w*|CurrentUser|AuthUser|GetUser|User|Session|Allow\w*|Skip\w*|Is[A-Z]\w*|Validate\w*)$/;

/** Tests if a decorator asks who calls: by its own name, or by that of a middleware. */
function isGuardMark(text: string): boolean {
  const name = /^@(\w{1,80})/.exec(text)?.[1] ?? '';
  if (name === 'UseGuards' && text.length < 200) return !/^@UseGuards\(\s*\w*Throttl\w*\s*\)$/.test(text);
  if (name === 'UseMiddleware')
    return (
      text.length < 200 &&
      text
        .slice(14)
        .split(/[^\w]+/)
        .some(isCheckName)
    );
  return GUARDED.test(text) || (!NO_GUARD.test(name) && isCheckName(name));
}

const OF_ROLES = expression('')`
  ^@(?:Roles|RequirePermissions?|Permissions|RequireRoles?|HasRoles?|Scopes|CheckPolicies|RequireScopes?|CheckAbilities
  |HasPermissions?|AllowedRoles)\b
`;
/** A guard that reads what `@Roles` says, which means nothing without it. */
const GUARDS_ROLES = /^@UseGuards\b[^)]*(?:Role|Permission|Scope|Polic|Abilit|Acl|Rbac)/i;
const ANSWERS = expression('')`
  ^@(?:Get|Post|Put|Patch|Delete|All|Head|Options|Query|Mutation|Subscription|MessagePattern
  |SubscribeMessage|Route)\b
`;

/** Reads the decorators of a method that answers requests. https://docs.nestjs.com/security/authentication */
export function methodFacts(node: SyntaxNode, values: JavaScriptValues, at: (node: SyntaxNode) => Origin): Fact[] {
  const own = node.getChildren('Decorator');
  const name = node.getChild('PropertyDefinition');
  if (name === null || !own.some((one) => ANSWERS.test(values.text(one)))) return [];
  const owner = node.parent?.parent ?? null;
  const around = owner?.name === 'ClassDeclaration' ? owner.getChildren('Decorator') : [];
  const all = [...own, ...around];
  const className = owner?.getChild('VariableDefinition');
  const subject = `${className ? values.text(className) : ''}.${values.text(name)}`;
  const open = all.find((one) => PUBLIC.test(values.text(one)));
  const guard = all.find((one) => isGuardMark(values.text(one)));
  const role = all.find((one) => OF_ROLES.test(values.text(one)));
  const judge = all.find((one) => GUARDS_ROLES.test(values.text(one)));
  const limit = all.find((one) => /^@(?:Throttle|RateLimit|UseGuards\(\s*\w*Throttl)/.test(values.text(one)));
  const free = own.find((one) => /^@SkipThrottle\b/.test(values.text(one)));
  const changed = (fact: Fact): Fact => ({ ...fact, onlyChanged: true });
  return [
    changed(checkFact(open === undefined, `${subject} (public)`, at(open ?? name))),
    ...(open === undefined
      ? [
          changed(checkFact(guard !== undefined, subject, at(guard ?? name))),
          changed(checkFact(role !== undefined, `${subject} (role)`, at(role ?? name))),
          changed(checkFact(judge !== undefined, `${subject} (guard of roles)`, at(judge ?? name))),
        ]
      : []),
    changed(limitFact(subject, at(limit ?? name), limit !== undefined && free === undefined)),
    changed(limitFact(`${subject} (skipped)`, at(free ?? name), free === undefined)),
  ];
}

function checkFact(on: boolean, subject: string, origin: Origin): Fact {
  return {
    control: controls.authorization,
    subject,
    value: { kind: 'switch', on },
    certainty: 'literal',
    origin,
    atMost: 'medium',
  };
}
