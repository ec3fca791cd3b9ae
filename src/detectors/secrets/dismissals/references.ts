/** Values that name where a secret is kept: vaults, secret managers, variables, directories. Pure. */

const KEPT_ELSEWHERE = new RegExp(
  [
    // https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
    String.raw`^@Microsoft\.KeyVault\(`,
    String.raw`^projects\/[^/\s]{1,80}\/secrets\/`, // https://cloud.google.com/secret-manager/docs/reference/rest
    String.raw`^sm:\/\/|^gcp:\/\/\/?|^gcpsm|^ref\+|^op:\/\/|^doppler:|^keyring:|^akv:|^bws:|^pass:\/\/|^keychain:`,
    String.raw`^arn:aws|^aws:|^ssm:|^\/aws\/reference\/secretsmanager\/|^\{\{resolve:`,
    String.raw`^vault:(?!v\d+:)|^hvault:|^secrets?[:.]|^kms:|^sops:|^azure:|^gcp:|^keyvaultref:`,
    // https://www.jetbrains.com/help/teamcity/storing-project-settings-in-version-control.html
    String.raw`^credentialsJSON:[0-9a-f-]{36}$`,
    String.raw`^(?:env|file|sys|prop|java):|^env\.|^ENV\[|^getenv|^environ\b|^env\[|^env\.fetch|^lookup\(`,
    String.raw`^(?:cn|uid|ou|dc|o)=[^,=]{1,80},(?:cn|ou|dc|o|c)=`, // a name in a directory (RFC 4514)
    String.raw`^(?:process|os|import\.meta|self|this|props?|args?|opts?|options|config|conf|settings|` +
      String.raw`ctx|context|req|request|params?|data|var|local|module|each|` +
      String.raw`values|env|environ|secrets?|vars|inputs|steps|needs|github|matrix|` +
      String.raw`system|environment|session|state|kwargs|flask|app|rails|figaro)\.[A-Za-z_][\w.\[\]'"()?-]*$`,
    String.raw`^&[A-Za-z_]\w{0,60}(?:(?:\.|->|::)[A-Za-z_]\w{0,60}){1,6}$`, // the address of a field, in Go, C and Rust
    String.raw`secretKeyRef|valueFrom|os\.environ|process\.env|getenv\(|env\.fetch\(`,
  ].join('|'),
  'i',
);

/** Recognises the address of a secret that is kept elsewhere: `vault:…`, `op://…`, `arn:aws:secretsmanager:…`. */
export function isReference(text: string): boolean {
  return KEPT_ELSEWHERE.test(text);
}

/** An artifact with its version, and the path of a module; a random text has capitals and digits in its midst. */
const PACKAGE = new RegExp(
  [
    String.raw`^(?:[a-z][\w.-]{1,60}:)?[a-z][a-z.-]{1,40}\d{0,3}:` +
      String.raw`\d{1,4}(?:\.\d{1,5}){1,3}(?:[.-][A-Za-z]{1,10}\d{0,3})?$`,
    String.raw`^(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}(?:\/(?:[A-Za-z][A-Za-z_.-]{0,40}\d{0,4}|v\d{1,3})){1,12}$`,
  ].join('|'),
);

/** Recognises what names a package: `jjwt-api:0.13.0` of Maven and Gradle, `github.com/acme/pkg/secrets` of Go. */
export function isPackage(text: string): boolean {
  return PACKAGE.test(text);
}

/** `default-token-9o0fj`: the end that Kubernetes adds to names, of a hash and of random letters. */
export const GENERATED_END = /(?:-[a-z0-9]{8,10})?-[a-z0-9]{5}$/;

/** Names, in the form of `normalName`, that charts and manifests give the name of an object in. */
const OF_OBJECT =
  /(?:^|_)existing_.{0,40}(?:secret|credential|key|token)|secret_?(?:key)?_?(?:name|ref)$|pull_secrets?$/;

/** Recognises the name of a Kubernetes object (RFC 1123 label or subdomain), under a name that says it is one. */
export function namesObject(name: string, text: string): boolean {
  return OF_OBJECT.test(name) && /^[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/.test(text);
}
