/** Texts for credentials without a known format. */

export interface CredentialWords {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly revoke: null;
  readonly references: readonly string[];
}

const KEEP = 'Replace it, then load the new one from the environment or a secret store.';
const STORES = ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'];

const words = (title: string, why: string, fix = KEEP, references: readonly string[] = STORES): CredentialWords => ({
  title,
  why,
  fix,
  revoke: null,
  references,
});

export const credentialWords: Readonly<Record<string, CredentialWords>> = {
  'generic-password': words(
    'Password',
    'Anyone who can read the repository can log in with it, also where the same password is reused.',
  ),
  'generic-secret': words('Secret', 'Anyone who can read the repository can sign or decrypt as the application does.'),
  'generic-token': words(
    'Token',
    'Anyone who has this token can act as its account.',
    'Revoke it at its provider, then load the new one from the environment or a secret store.',
  ),
  'generic-api-key': words(
    'API key',
    'Anyone who has this key can call the service on your account.',
    'Revoke it at its provider, then load the new one from the environment or a secret store.',
  ),
  'generic-private-value': words(
    'Secret key',
    'Anyone who has this key can sign, decrypt or forge sessions as the application does.',
  ),
  'authorization-bearer': words(
    'Bearer token',
    'Anyone who sends this header acts as the account of the token.',
    'Revoke the token, and record traffic with its headers filtered.',
    ['https://www.rfc-editor.org/rfc/rfc6750'],
  ),
  'authorization-basic': words(
    'User and password of Basic authorization',
    'Base64 is not encryption: the header contains the user and the password.',
    'Change the password, and record traffic with its headers filtered.',
    ['https://www.rfc-editor.org/rfc/rfc7617'],
  ),
  'jwk-private-key': words(
    'Private JSON Web Key',
    'Anyone who has this key can sign or decrypt as its owner, and forge every token that it verifies.',
    'Make a new key, publish its public half, and keep the private one in a secret store.',
    ['https://www.rfc-editor.org/rfc/rfc7517', 'https://www.rfc-editor.org/rfc/rfc7518'],
  ),
  'url-credentials': words(
    'Password in a URL',
    'Anyone who can read the URL can log in to its server.',
    'Change the password, then load the URL from the environment or a secret store.',
    ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
  ),
  'command-line-password': words(
    'Password on a command line',
    'Anyone who can read the script, or list the processes while it runs, can log in.',
    'Change the password, then pass the new one in a file or an environment variable.',
  ),
  'sql-password': words(
    'Password in SQL',
    'Anyone who can read the statement can log in to the database as that user.',
    'Change the password, then create users from a secret store.',
  ),
};
