/** Words around the noun of a credential's name, by what they say of its value. Data: evidence, never a verdict. */

/** After the noun: `token_id`, `passwordField`. */
const AFTER = {
  afterIdentity: 'id ids uuid guid identifier name names arn label number num sn handle username user login email',
  afterPlace:
    'path paths file files filename dir directory folder url uri urls link href page endpoint host server ' +
    'address port location bucket route origin destination',
  afterMeasure:
    'length len size min max minlength maxlength count index limit strength score level bits age ttl ' +
    'timeout lifetime expires expiry expiration expire exp expired duration date time at timestamp days ' +
    'hours minutes seconds created updated changed issued offset pos position start end begin total usage ' +
    'rotation history retries attempts',
  afterInterface:
    'field fields hint placeholder title message messages msg error errors warning help description desc ' +
    'comment note icon image input form dialog modal screen view button btn prompt element labels ' +
    'text_field toggle visibility tooltip caption heading',
  afterKind:
    'type types kind kinds class classes style format regex pattern mask encoder encoding encoded ' +
    'algorithm alg algo method mode scheme schema policy policies rule rules strategy prefix suffix ' +
    'separator delimiter sep role grant grants curve cipher',
  afterState:
    'enabled disabled required optional allowed supported valid invalid validity missing empty exists ' +
    'reset forgot change status found changed verified state',
  afterCode:
    'manager provider providers service handler factory generator generation validator validation verifier ' +
    'verification resolver mapper converter converters callback hook listener event events action actions ' +
    'reducer controller store storage vault repository parser lexer stream model entity object map list ' +
    'set array collection table column columns selector tag header headers param params parameter ' +
    'parameters arg args argument arguments query attribute attributes property spec test tests case cases ' +
    'lines line row rows word words book ring chain bytes block blocks group pair response request result ' +
    'results',
  afterDigest:
    'hash hashed hasher digest checksum fingerprint thumbprint sha sha1 sha224 sha256 sha384 sha512 md5 ' +
    'crc crc32 bcrypt commit revision rev sum sha256sum sha512sum md5sum integrity',
  nameOfCipher: 'encrypted ciphertext sealed wrapped cryptogram',
  nameOfSalt: 'salt salts',
  afterReference: 'ref reference version versions source alias template',
  afterOwner:
    'owner account issuer audience realm domain region zone namespace space scope scopes authority tenant org',
  afterSetting: 'config configuration options option settings setting properties env environment variable var api key',
} as const;

/** Among the three words before the noun: `csrf_token`, `is_password`, `next_page_token`. */
const BEFORE = {
  beforePublic:
    'public pub publishable csrf xsrf authenticity forgery csrfmiddleware anon anonymous site browser ' +
    'measurement search postman',
  nameOfCipher: 'srcrev encrypted wrapped sealed hashed hash masked redacted',
  beforeStructure:
    'primary foreign sort sorting range partition composite candidate object map dict column row grouping ' +
    'unique natural index lookup etag dedup idempotency cached cache storage_key join shard routing order',
  beforeState:
    'is has are was no not forgot reset change show hide toggle validate check require required requires ' +
    'invalid missing wrong bad min max enable disable allow without use get find should can expect expected',
  beforePage:
    'next continuation page cursor cancel cancellation sync resume previous prev first last change_token ' +
    'current pagination lock xsd',
  beforeKeyboard: 'keyboard hot shortcut arrow enter escape tab shift ctrl alt modifier press down up',
  beforeText:
    'i18n translation locale label legend tooltip message msg err error description lexer syntax parse ' +
    'parser json yaml toml xml field filter metadata meta header data context attr attribute event type ' +
    'encoded obfuscated default_field unknown known config settings setting property registry group count num number',
} as const;

export type NameWord = keyof typeof AFTER | keyof typeof BEFORE;

const tableOf = <T extends string>(groups: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(groups) as [T, string][]).flatMap(([group, words]) =>
      words.split(' ').map((word) => [word, group] as const),
    ),
  );

export const WORDS_AFTER: ReadonlyMap<string, NameWord> = tableOf(AFTER);
export const WORDS_BEFORE: ReadonlyMap<string, NameWord> = tableOf(BEFORE);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Before the noun, whose credential it is: `client_secret`, `accessToken`. */
export const OWNERS: ReadonlySet<string> = setOf(
  `client access api auth oauth oauth2 bearer refresh db database user admin root app application bot session id shared
  consumer service private master smtp mail mysql postgres pg redis mongo rabbitmq aws azure gcp google github gitlab
  slack stripe twilio jwt ssh ftp ldap sql keystore truststore key store webhook signing account deploy ci npm docker
  registry proxy http basic personal secret encryption cookie x hmac test dev prod`,
);

/** After the noun, these say nothing: `password_value`, `TOKEN_PROD`. */
export const NEUTRAL: ReadonlySet<string> = setOf(
  `value val values string str text plain plaintext hex b64 base64 base default confirmation confirm again repeat
  repeated new old current 1 2 3 dev prod production staging test testing live sandbox base64url data content raw real
  key token secret eu us one two local a b c x in to`,
);
