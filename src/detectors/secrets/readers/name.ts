/** What the name of a value says of it: a kind of credential, or that it is none. Pure. */

export type CredentialKind = 'password' | 'secret' | 'token' | 'api-key' | 'private' | 'auth' | 'credential' | 'key';

export interface NameReading {
  readonly kind: CredentialKind;
  /** The keyword ends the name: `db_password`, not `password_db`. */
  readonly ends: boolean;
  /** Words that say whose it is: `client_secret`, `accessToken`. */
  readonly qualified: boolean;
}

/** In the order of trust: a name that holds several keywords is of the first kind it holds. */
const KEYWORDS: readonly (readonly [CredentialKind, RegExp])[] = [
  [
    'password',
    /pass(?:wo?r?d|phrase|code)s?|passwd|p(?:ass)?wd|(?<![a-z])pass(?![a-z])|(?:db|user|my|smtp|root|admin|auth|require|mysql|sql|pg)_?pass(?![a-z])|(?<![a-z])p(?:sw|w)(?![a-z])/g,
  ],
  [
    'api-key',
    /api_?key|app_?key(?![a-z])|(?:access|account|consumer|customer|developer|service|shared|storage|subscription|license|site|admin|integration|function|host|write|server|ingest|partner|user)_?key(?![a-z])/g,
  ],
  [
    'private',
    /(?:private|priv|secret|signing|signature|encryption|encrypt|encryptor|cipher|crypto|decryption|master|session|cookie|hmac|aes|des|rsa|jwt|auth|ssh|deploy|salt|seed|nonce|root|backup|storage_account|validation|machine|pre_?shared|psk|wallet)_?key(?![a-z])/g,
  ],
  ['secret', /secrets?(?![a-z]*(?:ary|ion))|(?<![a-z])psk(?![a-z])|(?:totp|hotp|otp)(?![a-z])|mnemonic/g],
  [
    'token',
    /tokens?(?!iz)|jwt(?![a-z])|(?:gh|github|azure|ado|gitlab|access|devops|personal|user)_pat(?![a-z])|session_?id(?![a-z])|cookie(?![a-z])|(?<![a-z])sid(?![a-z])|oauth_(?:signature|verifier)(?![a-z])/g,
  ],
  ['credential', /credentials?|(?<![a-z])creds?(?![a-z])/g],
  ['auth', /authorization|(?<![a-z])auth(?![a-z])|(?<![a-z])authentication(?![a-z])/g],
  ['key', /(?<![a-z])n?key(?![a-z])|(?<![a-z])seed(?![a-z])|[a-z]key(?![a-z])/g],
];

/** After the keyword these say that the value is something about the credential. */
const ABOUT = new Set(
  `name names path paths file files filename dir directory folder url uri urls link href page endpoint host server address port id ids uuid identifier type types kind class classes style length len size min max minlength maxlength
  count number num index limit field fields label labels hint placeholder title message messages msg error errors warning help description desc comment note policy policies rule rules strength score level
  reset forgot change changed update updated create created expired expires expiry expiration expire exp ttl timeout lifetime age duration date time at timestamp days hours minutes enabled disabled required
  optional allowed supported valid invalid validity missing empty exists strategy provider providers format regex pattern mask encoder encoding encoded hasher hash hashed digest checksum fingerprint salt algorithm alg algo
  method mode scheme schema icon image input form dialog modal screen view controller button btn prompt element selector tag header headers param params parameter parameters arg args argument query ref reference arn version store storage
  vault manager service handler factory generator generation validator validation verifier verification resolver mapper converter converters callback hook listener event events action actions reducer state
  status response request result results config configuration options settings properties props attribute attributes column table model entity object map list set array collection pair group bits usage
  source target origin scope scopes owner account user username login email role prefix suffix separator delimiter sep position offset pos start end begin line lines row kinds stream lexer parser
  authority issuer audience realm domain region zone namespace space env environment variable var key_id manager bytes block blocks str_len book words rotation history ring chain spec tests case cases api`.split(
    /\s+/,
  ),
);

/** Before or around the keyword these say the same. */
const NO_CREDENTIAL = new Set(
  `csrf xsrf authenticity forgery csrfmiddleware postman public pub encrypted wrapped hashed primary foreign sort sorting hash hashed range cache cached partition composite candidate i18n translation locale object map dict column row group grouping event registry
  has is are no not forgot reset change show hide toggle validate check require required requires invalid missing wrong bad min max num count number page next continuation cancel cancellation sync resume cursor lexer syntax
  parse parser keyboard hot shortcut arrow enter escape tab shift ctrl alt modifier press down up natural unique index lookup search filter field json yaml config setting settings property metadata meta header
  data context attr attribute label legend tooltip message msg err error description without use enable disable allow get find type same-as known unknown default_field first last prev previous current`.split(
    /\s+/,
  ),
);

const QUALIFIERS = new Set(
  `client access api auth oauth oauth2 bearer refresh db database user admin root app application bot session id shared consumer service private master smtp mail mysql postgres pg redis mongo rabbitmq
  aws azure gcp google github gitlab slack stripe twilio jwt ssh ftp ldap sql keystore truststore key store webhook signing account deploy ci npm docker registry proxy http basic personal secret encryption cookie x hmac test dev prod`.split(
    /\s+/,
  ),
);

const NEUTRAL = new Set(
  `value val values string str text plain plaintext hex b64 base64 base default confirmation confirm again repeat repeated new old current 1 2 3 dev prod production staging test testing live sandbox base64url data content raw real key token secret md5 eu us one two local a b c x in to`.split(
    /\s+/,
  ),
);

/** `dbPassword`, `DB_PASSWORD`, `db.password` and `db-password` are all `db_password`. */
export function normalName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** Null where the name is of no credential's value. */
export function readName(name: string, called = false): NameReading | null {
  const normal = normalName(name);
  for (const [kind, pattern] of KEYWORDS) {
    pattern.lastIndex = 0;
    let found: RegExpExecArray | null = null;
    for (let next = pattern.exec(normal); next; next = pattern.exec(normal)) found = next;
    if (!found) continue;
    const before = normal
      .slice(0, found.index)
      .split('_')
      .filter((word) => word !== '');
    const after = normal
      .slice(found.index + found[0].length)
      .split('_')
      .filter((word) => word !== '');
    if (after.some((word) => ABOUT.has(word))) return null;
    if (before.slice(-3).some((word) => NO_CREDENTIAL.has(word))) return null;
    if (/pub(?:lic)?_?key/.test(normal)) return null;
    if (kind === 'auth' && after.length > 0 && found[0] === 'auth') return null;
    // `splitPassword('…')` does something with one; `setPassword('…')` and `password('…')` take one.
    if (
      called &&
      (after.length > 0 ||
        before.some((word) => !QUALIFIERS.has(word) && !/^(?:set|with|add|use|using|put|new|from)$/.test(word)))
    )
      return null;
    const ends = after.every((word) => NEUTRAL.has(word) || /^\d+$/.test(word));
    return { kind, ends, qualified: before.some((word) => QUALIFIERS.has(word)) || /_|oauth|api/.test(found[0]) };
  }
  return null;
}
