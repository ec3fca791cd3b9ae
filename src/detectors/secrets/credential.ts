/**
 * Credentials without a format of their own: a telling name, an operator and a value that is no placeholder, template or
 * expression. The name says what it is, the value's spelling says how sure we are; `reasons` names what counted.
 */

import type { SecretMatch } from '../../model/match.ts';
import type { Confidence, Severity } from '../../model/rule.ts';
import { Secret } from '../../model/secret.ts';
import type { Span } from '../../model/text.ts';
import { credentialWords } from './credential-words.ts';
import type { Scene, SecretDetector } from './detector.ts';
import { looksRandom, shannonPerCharacter } from './entropy.ts';
import { traitsOf } from './file-kind.ts';
import { readAssignments, type Assignment } from './readers/assignment.ts';
import { readName, type CredentialKind, type NameReading } from './readers/name.ts';

const BEFORE = 400;
const AFTER = 1500;

export function createCredentialDetectors(): readonly SecretDetector[] {
  return [
    {
      name: 'generic credential',
      keywords: ['passw', 'passwd', 'passphrase', 'pwd', 'secret', 'token', 'api_key', 'apikey', 'api-key', 'access_key', 'accesskey', 'access-key', 'private_key', 'privatekey', 'private-key', 'credential'],
      reach: { before: BEFORE, after: AFTER },
      find: findAssigned,
    },
    { name: 'authorization header', keywords: ['bearer ', 'basic '], reach: { before: BEFORE, after: AFTER }, find: findHeader },
  ];
}

const RULES: Readonly<Record<CredentialKind, string>> = {
  password: 'generic-password',
  'api-key': 'generic-api-key',
  private: 'generic-secret',
  secret: 'generic-secret',
  token: 'generic-token',
  credential: 'generic-secret',
  auth: 'generic-token',
  key: 'generic-api-key',
};

function findAssigned(scene: Scene, anchor: Span): readonly SecretMatch[] {
  if (scene.binary) return [];
  const traits = traitsOf(scene.path);
  if (traits.kind === 'skip' || traits.translations) return [];
  const start = Math.max(0, anchor.from - BEFORE);
  // Latin-1: an offset in the text is an offset in the bytes.
  const text = scene.bytes.toString('latin1', start, Math.min(scene.bytes.length, anchor.to + AFTER));
  const found: SecretMatch[] = [];
  for (const assignment of readAssignments(text, anchor.from - start, anchor.to - start, traits.kind)) {
    const name = readName(assignment.name);
    if (!name) continue;
    const judged = judge(name, assignment, traits.kind === 'code', traits.settings);
    if (!judged) continue;
    const span = { from: start + assignment.value.from, to: start + assignment.value.to };
    found.push(matchOf(scene, RULES[name.kind], judged.confidence, name.kind === 'password', span, { from: Math.min(start + assignment.nameFrom, span.from), to: Math.max(span.to, anchor.to) }, judged.reasons));
  }
  return found;
}

const HEADER = /(?:bearer|basic) {1,3}([A-Za-z0-9+/_.=~-]{12,1200})/iy;

function findHeader(scene: Scene, anchor: Span): readonly SecretMatch[] {
  if (scene.binary || traitsOf(scene.path).kind === 'skip') return [];
  const text = scene.bytes.toString('latin1', anchor.from, Math.min(scene.bytes.length, anchor.to + AFTER));
  const before = scene.bytes.toString('latin1', Math.max(0, anchor.from - 60), anchor.from);
  HEADER.lastIndex = 0;
  const value = HEADER.exec(text)?.[1];
  if (value === undefined || !/authori[sz]ation|["'`]$/i.test(before)) return [];
  const from = anchor.from + text.indexOf(value);
  const span = { from, to: from + value.length };
  const around = { from: anchor.from, to: span.to };
  if (/^basic/i.test(text)) {
    const decoded = Buffer.from(value, 'base64').toString('latin1');
    const [, user = '', password = ''] = /^([\x21-\x39\x3b-\x7e]{1,80}):([\x20-\x7e]{3,200})$/.exec(decoded) ?? [];
    if (password === '' || isPlaceholder(password) || isPlaceholder(user)) return [];
    return [matchOf(scene, 'authorization-basic', 'medium', true, span, around, ['decodes to a user and a password'])];
  }
  if (isPlaceholder(value) || !looksRandom(value).random) return [];
  return [matchOf(scene, 'authorization-bearer', 'medium', false, span, around, ['stands in an Authorization header', 'is spelled like a random value'])];
}

function matchOf(scene: Scene, rule: string, confidence: Confidence, password: boolean, span: Span, matchSpan: Span, reasons: readonly string[]): SecretMatch {
  const severity: Severity = confidence === 'high' ? 'high' : 'medium';
  return {
    kind: 'secret',
    rule,
    title: credentialWords[rule]!.title,
    severity,
    confidence,
    secret: new Secret(scene.bytes.toString('utf8', span.from, span.to)),
    span,
    matchSpan,
    structure: 'unknown',
    oftenMadeUp: true,
    reasons,
    specificity: password ? 20 : 30,
  };
}

function judge(name: NameReading, assignment: Assignment, code: boolean, settings: boolean): { confidence: Confidence; reasons: string[] } | null {
  const { value, operator } = assignment;
  const quoted = value.quote !== '';
  const text = value.text;
  if (!name.ends || operator === 'compare' || operator === 'call' || assignment.joined) return null;
  if (code && !quoted && !assignment.inline) return null; // an expression
  if (isPlaceholder(text) || /[^\x21-\x7e]/.test(text)) return null;
  const password = name.kind === 'password';
  if (text.length < (password ? 6 : 12) || text.length > 400) return null;
  if (/^[A-Za-z]+$/.test(text) || /^[A-Za-z]+(?:[._/:-][A-Za-z]+)+$/.test(text) || /^\/|^\.{0,2}\/|^https?:/.test(text)) return null; // words, dotted names, paths
  if (/^(?:sha\d{3}[-:]|\$2[aby]\$|\$argon|\{[A-Z0-9]+\})/.test(text)) return null; // digests
  const { random } = looksRandom(text);
  const reasons = [`its name says ${name.kind}`, ...(quoted ? ['stands in quotes'] : []), ...(random ? ['is spelled like a random value'] : [])];
  if (!password) {
    if (!random) return null;
    return { confidence: text.length >= 16 && (name.qualified || name.kind !== 'key') && (quoted || settings) ? 'high' : 'medium', reasons };
  }
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length;
  if (random && (quoted || settings) && text.length >= 12) return { confidence: 'high', reasons };
  if (classes >= 2 && shannonPerCharacter(text) >= 2.3 && (quoted || settings)) return { confidence: 'medium', reasons: [...reasons, `mixes ${classes} kinds of characters`] };
  return null;
}

const TEMPLATE = /\$\{|\{\{|\$\(|<%|%\(|%[A-Z_]+%|#\{|\$[A-Za-z_]|^<[^>]*>$|^\[.*\]$|^\{.*\}$|^@|^!|process\.env|os\.environ|getenv|ENV\[|secrets?\.|vault:|ssm:|arn:aws|op:\/\//i;
const WORDS = /your|change.?me|example|placeholder|dummy|sample|redacted|replace|insert|todo|fixme|x{4,}|\*{3,}|\.{3}|0{6,}|1234567|abcdef|foobar|not.?(?:a|the)?.?(?:real|secret)|none|null|undefined|true|false|test|fake|mock|hunter2|password|passwd|secret|token/i;

function isPlaceholder(text: string): boolean {
  return TEMPLATE.test(text) || WORDS.test(text) || new Set(text).size <= 3;
}
