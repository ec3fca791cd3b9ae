/**
 * Reads the user and the password of a URL, of whatever scheme. https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
 */

import { expression } from '../../../model/expressions/expression.ts';
import type { Candidate } from '../candidate.ts';
import type { Signal } from '../score/signal-kinds.ts';
import type { FileTraits } from '../file-kind.ts';
import { looksRandom } from '../score/entropy.ts';
import { judgeText } from '../score/plausible.ts';
import { valueSignals } from '../score/value-signals.ts';
import { judgeGiven } from './given.ts';

/** Returns the password in the URL around an anchor, `://`. */
export function readUserInfo(text: string, from: number, to: number, _traits: FileTraits): readonly Candidate[] {
  let schemeFrom = from;
  while (schemeFrom > 0 && from - schemeFrom < 30 && /[A-Za-z0-9+.-]/.test(text[schemeFrom - 1]!)) schemeFrom--;
  if (schemeFrom === from) return [];
  let end = to;
  let at = -1;
  while (end < text.length && end - to < 400 && !/[\s/"'<>`\\|]/.test(text[end]!)) {
    if (text[end] === '@') at = end;
    end++;
  }
  if (at < 0) return [];
  const userInfo = text.slice(to, at);
  const colon = userInfo.indexOf(':');
  if (colon < 0) return readTokenAsUser(text, schemeFrom, to, at);
  const user = userInfo.slice(0, colon);
  const password = userInfo.slice(colon + 1);
  const host = text.slice(at + 1, end);
  if (password.length < 3 || !/^[\w[$%{*]/.test(host)) return [];
  const isDirectory = /^ldaps?$/i.test(text.slice(schemeFrom, from)) && /^\w{1,10}=[^?#&;()]+$/.test(user);
  if ((/[,?#&;)(]/.test(user) && !isDirectory) || /^\d{1,5}[/?#,]/.test(password) || /^\d+,/.test(password)) return [];
  let plain = password;
  try {
    plain = decodeURIComponent(password);
  } catch {
    // a bare percent sign is not an escape
  }
  if (/[$%{}<>*]/.test(user) && judgeText(user, true).kind === 'dismissed') return [];
  if (
    judgeText(plain, true).kind === 'dismissed' ||
    /^(?:pass(?:word|wd)?|pwd|pw|secret|token|p|x+|passw0rd|pass1|api_?key|access_?token|key)$/i.test(plain)
  )
    return [];
  const signals: Signal[] = ['namePassword', 'nameQualified', 'inUrl', ...valueSignals(plain), hostSignal(host)];
  if (plain === user) signals.push('sameAsName');
  return [{ rule: 'url-credentials', from: to + colon + 1, to: at, contextFrom: schemeFrom, signals }];
}

/** Returns the token of `https://token@host/…`, except for hosts that take public identifiers there. */
function readTokenAsUser(text: string, schemeFrom: number, from: number, to: number): readonly Candidate[] {
  const token = text.slice(from, to);
  if (token.length < 20 || !/^[\w.~-]+$/.test(token) || !looksRandom(token).random) return [];
  // The user of a Sentry address is public: https://docs.sentry.io/concepts/key-terms/dsn-explainer/
  if (
    /^[^/\s"']{0,100}(?:sentry|ingest|bugsnag|rollbar)|^[^/\s"']{1,100}\/\d+(?:[^\w/]|$)/i.test(
      text.slice(to + 1, to + 140),
    )
  )
    return [];
  if (!/^(?:https?|git|ssh|ftps?|svn)$/i.test(text.slice(schemeFrom, from - 3).replace(/^git\+/i, ''))) return [];
  const found = judgeGiven({
    rule: 'url-credentials',
    role: 'token',
    from,
    to,
    text: token,
    quoted: false,
    contextFrom: schemeFrom,
    onlyRandom: true,
  });
  return found ? [found] : [];
}

const PRIVATE_HOST = expression('')`
  ^(?:127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|internal|lan|home|localhost
  |svc)$
`;

const DOCUMENTED_HOST = expression('')`
  (?:^|\.)example\.(?:com|org|net|edu)$|\.(?:example|test|invalid)$|^(?:my|your|some)?-?(?:host|server
  |domain|site)
`;

/**
 * Returns the evidence of a host: RFC 2606 and RFC 6761 keep names for examples, and a name without a dot is one of a
 * container or a network at home.
 */
function hostSignal(host: string): Signal {
  const name = /^[^:/?#]*/.exec(host)![0].toLowerCase();
  if (DOCUMENTED_HOST.test(name)) return 'exampleHost';
  if (!name.includes('.') || PRIVATE_HOST.test(name)) return 'localHost';
  return 'publicHost';
}
