/**
 * Why a text is no credential: templates, placeholders, names of things, paths, digests. Reasoned, not fitted. Pure.
 */

import { alphabetOf, looksRandom, surprise } from './entropy.ts';
import { KNOWN_EXAMPLES } from './known-examples.ts';

/** `dismissed`: it cannot be one, and why. `text`: what it can still be. */
export type Plausibility = { readonly kind: 'dismissed'; readonly because: string } | { readonly kind: 'possible' };

const POSSIBLE: Plausibility = { kind: 'possible' };

const dismissed = (because: string): Plausibility => ({ kind: 'dismissed', because });

/** Syntax that stands for a value given elsewhere. */
const TEMPLATES = ['${', '{{', '}}', '<%', '%>', '#{', '{%', '$(', '@{', '[[', '%(', '((', '<<', '__', '$$'] as const;

const REFERENCES =
  /^(?:\$[A-Za-z_{(]|%[A-Za-z_]\w*%|@[A-Za-z_]\w*@|:[a-z_]\w*$|![A-Za-z]|ENC[[(]|arn:|aws:|vault:|secrets?:|ssm:|op:\/\/|env[:.]|file:|ref\+|gcp:|azure:|kms:|sops:|doppler:|\{(?:cipher|vault|aes|sha|ssha|md5|crypt)\}|(?:process|os|import\.meta|self|this|props?|args?|opts?|options|config|conf|settings|ctx|context|req|request|params?|data|var|local|module|each|values|env|environ|secrets?|vars|inputs|steps|needs|github|matrix|system|environment|session|state|kwargs|flask|app|rails|figaro)\.[A-Za-z_])|getenv|environ\b|env\[|env\.fetch|lookup\(|secretKeyRef|valueFrom/i;

/** What people write where a value should go. */
const PLACEHOLDERS =
  /^(?:null|nil|none|undefined|true|false|yes|no|on|off|empty|unset|default|n\/a|na|tbd|todo|string|integer|boolean|number|object|array|any|void|bytes|text|str|bool|int|uuid|date)$|your|change[-_ ]?(?:me|it|this)|changeit|chang(?:e|ing)|place[-_ ]?holder|replace|insert|enter[-_ ]|fill[-_ ]?in|todo|fixme|redact|filtered|masked|hidden|censored|scrubbed|sanitized|removed|omitted|example|sample|dummy|lorem|foobar|some[-_]|(?:^|[-_ ])my[-_]|(?:^|[-_ ])the[-_]|here$|x{4,}|(?:^|[^a-z])(?:fake|mock|stub|invalid|bogus|wrong|test[-_])|not[-_]a?[-_]?|generated|optional|required|goes[-_]here|user(?:name)?(?::|%3a)pass|12345678|abcdefg|0123456|deadbeef|qwerty12/i;

/** Things a bare word or a string names, rather than is. */
const FILE_NAME =
  /\.(?:json|ya?ml|toml|ini|cfg|conf|txt|md|pem|key|crt|cer|der|p12|pfx|jks|pub|env|js|ts|tsx|jsx|py|rb|go|java|php|html?|css|scss|svg|png|jpe?g|gif|ico|xml|sh|bat|exe|dll|so|log|csv|sql|db|zip|gz|tar|vue|tf|proto|erb|c|h|cpp|rs)$/i;

const HASHES =
  /^(?:\$(?:2[abxy]|1|5|6|apr1|argon2\w*|pbkdf2[\w-]*|scrypt|y|7)\$|(?:sha(?:1|224|256|384|512)|md5)[-:_]|pbkdf2_|bcrypt|\{(?:SHA|SSHA|MD5|CRYPT))/i;

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** `aaaa`, `000000`, `abcabc`, `123123`, and runs up or down the alphabet. */
function isRepetitive(text: string): boolean {
  if (text.length < 4) return false;
  const distinct = new Set(text).size;
  if (distinct <= Math.min(3, Math.ceil(text.length / 4))) return true;
  for (let period = 1; period <= Math.min(10, text.length / 2); period++) {
    let same = true;
    for (let i = period; i < text.length && same; i++) same = text[i] === text[i - period];
    if (same) return true;
  }
  let steps = 0;
  for (let i = 1; i < text.length; i++) if (text.charCodeAt(i) - text.charCodeAt(i - 1) === 1) steps++;
  return steps >= (text.length - 1) * 0.7;
}

/** Only letters, joints and punctuation, spelled like names in real code are. */
export function isWordlike(text: string): boolean {
  if (/\d/.test(text) || !/^[_$]{0,2}[A-Za-z][\x20-\x7e]*$/.test(text)) return false;
  if ((text.match(/[^A-Za-z]/g)?.length ?? 0) > text.length / 3) return false;
  const letters = text.replace(/[^A-Za-z]/g, '').length;
  // A short text says little: the bound is loose there, and names pass.
  return surprise(text) < (letters >= 16 ? 4.6 : letters >= 10 ? 4.8 : letters >= 7 ? 5 : 5.3);
}

/** Several words joined as code joins them, a number or two among them: `ssh2_auth_pubkey_file`, `utf8-decoder`. */
export function isIdentifierLike(text: string): boolean {
  if (!/^[_$]{0,2}(?:\d{1,4}_)?[A-Za-z][A-Za-z0-9]*(?:[-_. :/][A-Za-z0-9]+){1,12}$/.test(text)) return false;
  return (text.match(/\d+/g) ?? []).length <= 2 && !/\d{5}/.test(text) && surprise(text) < 4.4;
}

export function judgeText(text: string, quoted: boolean): Plausibility {
  if (KNOWN_EXAMPLES.has(text)) return dismissed('an example of a specification');
  if (text.length < 3) return dismissed('too short');
  if (/^[\s\d.,:;+*/=<>()[\]{}|&!?#%^~_-]*$/.test(text) && !/\d/.test(text)) return dismissed('no letter and no digit');
  for (const mark of TEMPLATES)
    if (text.includes(mark) && !(mark === '__' || mark === '$$' ? looksRandom(text).random : false))
      return dismissed('template syntax');
  if (
    /^\d{4}-\d\d?-\d\d?(?:$|[T ])|^\d{1,2}:\d\d(?:$|:)|^[\^~<>=v ]{0,3}\d+(?:\.\d+){1,12}(?:[-+].{0,20})?$/.test(text)
  )
    return dismissed('a date or a version');
  if (/\\(?:u\{?[0-9a-f]{2}|x[0-9a-f]{2}|[nrt0](?![A-Za-z0-9]))/i.test(text)) return dismissed('escapes of characters');
  if (/^o?auth(?:orization)?[\d. ]{0,4}$|^-{1,2}[a-z]/i.test(text))
    return dismissed('an option or the name of a scheme');
  if ((text.match(/[\x80-\uffff]/g)?.length ?? 0) > text.length / 2) return dismissed('words of another script');
  if (/^\*|\*\w+\*/.test(text)) return dismissed('a wildcard');
  if (/^#[0-9a-f]{3,8}$/i.test(text)) return dismissed('a colour');
  if (/\\[wdsWDSb](?![A-Za-z0-9])|\(\?[:=!<]|\[\^|\[(?:a-z|A-Z|0-9|\\[wds])/.test(text)) return dismissed('a pattern');
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) && surprise(text) < 4.6) return dismissed('the name of a constant');
  if (/\w\(\)|^\.?\w+\($/.test(text)) return dismissed('an expression');
  if (!quoted && /^[{[(<]/.test(text)) return dismissed('an expression');
  if (/^[A-Za-z_$][\w$.:]*\([^()]*\)[;.]?$/.test(text)) return dismissed('an expression');
  if (/^<[^<>]*>?$|^\{[^{}"]*\}$|^\[[^[\]]*\]$|%[sdvq](?![A-Za-z0-9])|\{\d?\}|\{[a-z_.]+\}/i.test(text))
    return dismissed('template syntax');
  if (REFERENCES.test(text)) return dismissed('a reference to a value kept elsewhere');
  if (/[xX]{5,}$|^["'`].*["'`]$/.test(text)) return dismissed('a placeholder');
  if (/\.{3}|…|\*{3}|•{2}|\xe2\x80\xa6/.test(text)) return dismissed('a placeholder');
  if (PLACEHOLDERS.test(text) && !(text.length >= 24 && looksRandom(text).random)) return dismissed('a placeholder');
  if (isRepetitive(text) || /(.)\1{6}/.test(text)) return dismissed('repetitive');
  if (HASHES.test(text)) return dismissed('a digest');
  if (
    /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-)\s|-----BEGIN|^AAAA[BC]3NzaC|^(?:MFkwEwYH|MFYwEAYH|MIIBIjAN|MIICIjAN|MIGfMA0G|MCowBQYD|MHYwEAYH|MIGbMBAG)/.test(
      text,
    )
  )
    return dismissed('a key in a form of its own');
  if (/^[a-z][a-z0-9+.-]*:\/\/|^(?:mailto|data|urn|https?|javascript):/i.test(text)) return dismissed('an address');
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text)) return dismissed('a mail address');
  if (isPath(text)) return dismissed('a path or a file name');
  if (!quoted && /[()[\]{}]/.test(text) && /^[A-Za-z_$][\w.$]*[([{]/.test(text)) return dismissed('an expression');
  if (/^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+(?:\(.*\)?)?;?$/.test(text) && !looksRandomPart(text))
    return dismissed('a dotted name');
  if (/^(?:function|return|await|async|new|lambda|typeof|const|let|var|def|class)\b/.test(text) && /\s|\(/.test(text))
    return dismissed('an expression');
  if (/^[.#][a-z][\w-]*(?:[ >.:#[].*)?$/i.test(text) && !/\d/.test(text)) return dismissed('a selector');
  return POSSIBLE;
}

function isPath(text: string): boolean {
  if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:[\\/]|\\\\)/.test(text))
    return !(
      text.length >= 20 &&
      alphabetOf(text) === 64 &&
      /^[A-Za-z0-9+/=]+$/.test(text) &&
      looksRandom(text.slice(1)).random
    );
  if (FILE_NAME.test(text) && !looksRandomPart(text)) return true;
  if (!text.includes('/')) return false;
  return (
    text.split('/').every((part) => part === '' || isWordlike(part) || /^[\w.-]{1,6}$/.test(part)) &&
    !(text.length >= 30 && looksRandom(text).random && surprise(text) > 5)
  );
}

function looksRandomPart(text: string): boolean {
  return text.split(/\.|->|::/).some((part) => part.length >= 12 && looksRandom(part).random);
}
