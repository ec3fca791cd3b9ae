/** Credentials without a known format: what readers find around a keyword, judged by name, tie, place and value. */

import type { Candidate } from './candidate.ts';
import type { SecretMatch } from '../../model/match.ts';
import { Secret } from '../../model/secret.ts';
import type { Span } from '../../model/text.ts';
import { confidenceOf, reasonsOf } from './score/confidence.ts';
import type { Signal } from './score/signal-kinds.ts';
import type { Confidence } from '../../model/rule.ts';
import { credentialWords } from './score/credential-words.ts';
import type { Reach, Scene, SecretDetector, Touches } from './detector.ts';
import { traitsOf, type FileTraits } from './file-kind.ts';
import { readAssignments, type Assignment } from './readers/assignment.ts';
import { CALL_KEYWORDS, readCredentialArguments } from './readers/arguments.ts';
import { readAuthorization } from './readers/authorization.ts';
import { mayBeHeader, readSchemes } from './readers/authorization-scheme.ts';
import {
  mayBeProgram,
  PIPED_KEYWORDS,
  PROGRAM_KEYWORDS,
  readCommandPassword,
  readPiped,
  readSecureString,
} from './readers/command-line.ts';
import { BYTE_KEY_KEYWORDS, BYTE_KEY_REACH, readByteKey } from './readers/byte-key.ts';
import { beginsRuler, COLUMN_KEYWORDS, COLUMN_REACH, readColumns } from './readers/columns.ts';
import { DIRECTIVE_KEYWORDS, readDirective } from './readers/directive.ts';
import { DSN_KEYWORDS, readDsn } from './readers/dsn.ts';
import { isEncodedPlaceholder } from './values/encoded.ts';
import { hasUserInfo, isCalled, isFollowedByValue, isGivenTuple, isQuoted } from './readers/gates.ts';
import { INSERT_KEYWORDS, INSERT_REACH, readInserted } from './readers/inserted.ts';
import { readJwk } from './readers/jwk.ts';
import { readSecretManifest, SECRET_KEYWORDS, SECRET_REACH } from './readers/kubernetes.ts';
import { isMinified } from './values/line-shape.ts';
import { isUuid } from './score/plausible.ts';
import { LONG_REACH, mayBeLong, readLongValue } from './values/long-value.ts';
import { mayGive } from './names/may-assign.ts';
import { FOREIGN_KEYWORDS } from './names/foreign-words.ts';
import { ACTION_KEYWORDS } from './names/name.ts';
import { NAME_REACH, nameAround } from './names/name-span.ts';
import { readingOf } from './names/known-names.ts';
import { readSqlPassword } from './readers/sql.ts';
import { readAuthTuple } from './readers/tuple.ts';
import { readType7, TYPE7_KEYWORDS } from './readers/type7.ts';
import { readUserInfo } from './readers/url.ts';
import { opensSection, readSealed, SEALED_KEYWORDS, SEALED_REACH } from './readers/sealed.ts';
import { signalsOf } from './score/signals.ts';

/** Vendor rules are at 60 and above. */
const SPECIFICITY: Readonly<Record<string, number>> = {
  'authorization-basic': 40,
  'authorization-bearer': 38,
  'url-credentials': 36,
  'sql-password': 34,
  'command-line-password': 32,
};

/** A section of encrypted values silences all readers, and no rule of a vendor. */
const DISMISSAL = 50;

const BEFORE = 420;
const AFTER = 1600;

/** No `worth` looks further. */
const WORTH = { before: NAME_REACH, after: 320 };

/** Judges the signals of a candidate; null if it is not worth a note. */
export type Judge = (
  signals: readonly Signal[],
) => { readonly confidence: Confidence; readonly reasons: readonly string[] } | null;

/** Judges by the score; null if the evidence is too weak for a finding. */
const confident: Judge = (signals) => {
  const confidence = confidenceOf(signals);
  return confidence === null ? null : { confidence, reasons: reasonsOf(signals) };
};

type Worth = (bytes: Buffer, anchor: Span) => boolean;
type Reader = (text: string, from: number, to: number, traits: FileTraits, isWanted: Touches) => readonly Candidate[];

/** Returns a detector around a reader. `worth` decides on bytes, at little cost: most anchors assign nothing. */
function detectorOf(
  name: string,
  keywords: readonly string[],
  worth: Worth,
  read: Reader,
  judge: Judge,
  { before, after }: Reach = { before: BEFORE, after: AFTER },
): SecretDetector {
  return {
    name,
    keywords,
    reach: { before, after: after + 1 },
    isWanted: (path) => traitsOf(path).kind !== 'skip',
    gate: {
      reach: WORTH,
      isCheap: true,
      opens: (scene, anchor) => !scene.binary && traitsOf(scene.path).kind !== 'skip' && worth(scene.bytes, anchor),
    },
    kindOf: (path) => Object.values(traitsOf(path)).join(),
    isChoosy: true,
    find(scene, anchor, isWanted) {
      const traits = traitsOf(scene.path);
      if (traits.kind === 'skip' || scene.binary) return [];
      const start = Math.max(0, anchor.from - before);
      // One character a byte, so that places in the window are places in the text.
      const end = Math.min(scene.bytes.length, anchor.to + after);
      const window = scene.bytes.toString('latin1', start, end);
      const isWantedHere: Touches = (from, to) =>
        isWanted?.(Math.min(start + from, anchor.from), Math.max(start + to, anchor.to)) ?? true;
      return read(window, anchor.from - start, anchor.to - start, traits, isWantedHere).flatMap((candidate) => {
        const cutOff = candidate.to === window.length && end < scene.bytes.length;
        if (cutOff) return [];
        const isCode = traits.kind === 'code' || traits.kind === 'markup';
        const more: readonly Signal[] = isCode && isMinified(window, candidate.from) ? ['minified'] : [];
        return matchOf(scene, start, anchor, { ...candidate, signals: [...candidate.signals, ...more] }, judge) ?? [];
      });
    },
  };
}

/** Returns a candidate as a match in the text; null if the judge rejects it. */
function matchOf(scene: Scene, start: number, anchor: Span, candidate: Candidate, judge: Judge): SecretMatch | null {
  const { dismissed } = candidate;
  const judged = dismissed === undefined ? judge(candidate.signals) : { confidence: 'low' as const, reasons: [] };
  if (judged === null) return null;
  const { confidence, reasons } = judged;
  const span = { from: start + candidate.from, to: start + candidate.to };
  return {
    kind: 'secret',
    rule: candidate.rule,
    title: credentialWords[candidate.rule]?.title ?? candidate.rule,
    severity: confidence,
    confidence,
    sureInSamples: 'medium',
    secret: new Secret(candidate.value ?? scene.bytes.toString('utf8', span.from, span.to)),
    span,
    matchSpan: {
      from: Math.min(start + candidate.contextFrom, anchor.from, span.from),
      to: Math.max(span.to, anchor.to),
    },
    structure: 'unknown',
    reasons,
    ...(dismissed === undefined ? {} : { dismissed }),
    specificity: dismissed === undefined ? (SPECIFICITY[candidate.rule] ?? 20) : DISMISSAL,
  };
}

/** Keywords of names; each is searched without regard to case. */
const NAMES = [
  'pass',
  'pwd',
  'secret',
  'token',
  'credential',
  'key',
  'auth',
  'otp',
  'jwt',
  'cookie',
  'seed',
  '_pat',
  '_pw',
  'psk',
  '_salt',
  '_signature',
  'apisignature',
  'pepper',
  'tkn',
  'mnemonic',
  ...FOREIGN_KEYWORDS,
  'bearer',
  ...ACTION_KEYWORDS,
];

/** Reports whether an operator follows within a few bytes of the name, and the name is one of a credential. */
function mayAssign(bytes: Buffer, anchor: Span): boolean {
  return mayGive(bytes, anchor) && mayName(bytes, anchor);
}

/** Reports whether the keyword names a credential: most are in other names (`author`, `keywords`, `tokenize`). */
function mayName(bytes: Buffer, { from, to }: Span): boolean {
  const start = Math.max(0, from - NAME_REACH);
  const { name } = nameAround(
    bytes.toString('latin1', start, Math.min(bytes.length, to + NAME_REACH)),
    from - start,
    to - start,
  );
  return readingOf(name, 'equals') !== null || readingOf(name, 'call') !== null;
}

/** Returns the candidates that are assigned to the name around a keyword. */
function readAssigned(
  text: string,
  from: number,
  to: number,
  traits: FileTraits,
  isWanted: Touches,
): readonly Candidate[] {
  return readAssignments(text, from, to, traits.kind, (name, operator) => readingOf(name, operator) !== null).flatMap(
    (found) => (isWanted(...extentOf(found)) ? (candidateOf(text, found, traits) ?? []) : []),
  );
}

/** Returns a span that contains name and value. */
function extentOf({ nameFrom, value }: Assignment): [from: number, to: number] {
  return [Math.min(nameFrom, value.from), Math.max(value.to, value.end, value.from + value.text.length)];
}

/** Returns the candidate that is longer than the other readers' window. */
function readLong(text: string, from: number, to: number, traits: FileTraits): readonly Candidate[] {
  const found = readLongValue(text, from, to, traits.kind);
  return found ? [candidateOf(text, found, traits)].filter((one) => one !== null) : [];
}

/** Returns an assignment with its rule and evidence; null if name or value prove to be something else. */
function candidateOf(text: string, found: Assignment, traits: FileTraits): Candidate | null {
  const name = readingOf(found.name, found.operator);
  // `ClientSecretCredential("<tenant>", …)`: the first of several arguments is an id.
  if ((found.operator === 'call' || found.wrapped) && isUuid(found.value.text) && text[found.value.end] === ',')
    return null;
  if (!name || (found.operator === 'said' && (name.kind === 'key' || name.kind === 'auth'))) return null;
  const signals = signalsOf(text, found, name, traits);
  if (!signals || isEncodedPlaceholder(found.value.text)) return null;
  const rule =
    found.operator === 'sql'
      ? 'sql-password'
      : found.operator === 'option' && name.kind === 'password'
        ? 'command-line-password'
        : RULES[name.kind];
  const place = { rule, contextFrom: found.nameFrom, signals: signals.signals };
  return found.parts === 1
    ? { ...place, from: signals.from, to: signals.to }
    : { ...place, from: found.value.from, to: found.value.to, value: found.value.text };
}

const RULES = {
  password: 'generic-password',
  secret: 'generic-secret',
  token: 'generic-token',
  'api-key': 'generic-api-key',
  private: 'generic-private-value',
  auth: 'generic-token',
  credential: 'generic-secret',
  key: 'generic-api-key',
  action: 'generic-private-value',
} as const;

/** `pw`, the only name of two letters: its keywords hold what follows, so that they are rare. */
const PW_KEYWORDS = ['pw=', 'pw =', 'pw:', 'pw"', "pw'", 'pw>', 'pw is', 'pw for'];
const ofPw = ({ from }: Span): Span => ({ from, to: from + 2 });

const always = (): boolean => true;

/** Returns the detectors of all readers. `judge` is another one only where weights are fitted. */
export function createCredentialDetectors(judge: Judge = confident): readonly SecretDetector[] {
  const rows: readonly (readonly [string, readonly string[], Worth, Reader, Reach?])[] = [
    ['assigned-credential', NAMES, mayAssign, readAssigned],
    [
      'assigned-pw',
      PW_KEYWORDS,
      (bytes, anchor) => mayAssign(bytes, ofPw(anchor)),
      (text, from, _to, traits, isWanted) => readAssigned(text, from, from + 2, traits, isWanted),
    ],
    [
      'long-credential',
      NAMES,
      (bytes, anchor) => mayBeLong(bytes, anchor) && mayAssign(bytes, anchor),
      readLong,
      { before: BEFORE, after: LONG_REACH },
    ],
    ['secret-manifest', SECRET_KEYWORDS, always, readSecretManifest, SECRET_REACH],
    ['url-credentials', ['://'], hasUserInfo, readUserInfo],
    ['authorization-header', ['basic', 'bearer'], isFollowedByValue, readAuthorization],
    ['credential-arguments', CALL_KEYWORDS, isCalled, readCredentialArguments],
    ['auth-tuple', ['auth'], isGivenTuple, readAuthTuple],
    ['jwk-private-key', ['kty'], isQuoted, readJwk],
    ['directive', DIRECTIVE_KEYWORDS, always, readDirective],
    ['dsn-password', DSN_KEYWORDS, always, readDsn],
    ['sql-password', ['identified by', 'identified with'], always, readSqlPassword],
    ['authorization-scheme', ['authorization'], mayBeHeader, readSchemes],
    ['command-line-password', PROGRAM_KEYWORDS, mayBeProgram, readCommandPassword],
    ['piped-password', PIPED_KEYWORDS, always, readPiped],
    ['table-column', COLUMN_KEYWORDS, beginsRuler, readColumns, COLUMN_REACH],
    ['inserted-password', INSERT_KEYWORDS, always, readInserted, INSERT_REACH],
    ['byte-key', BYTE_KEY_KEYWORDS, always, readByteKey, BYTE_KEY_REACH],
    ['type7-password', TYPE7_KEYWORDS, always, readType7],
    ['sealed-section', SEALED_KEYWORDS, opensSection, readSealed, SEALED_REACH],
    ['secure-string', ['convertto-securestring'], always, readSecureString],
  ];
  return rows.map(([name, keywords, worth, read, reach]) => detectorOf(name, keywords, worth, read, judge, reach));
}
