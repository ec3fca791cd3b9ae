/** What to tell people of a credential without a known format. */

export interface CredentialWords {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly revoke: null;
  readonly references: readonly string[];
}

const KEEP = 'Change it where it is used, then read it from the environment or a secret store.';
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
    'Whoever reads the repository can log in with it, wherever else it is used too.',
  ),
  'generic-secret': words('Secret', 'Whoever reads the repository can sign or decrypt as the application does.'),
  'generic-token': words(
    'Token',
    'Whoever holds it acts as the account it was made for.',
    'Revoke it where it was made, then read the next one from the environment or a secret store.',
  ),
  'generic-api-key': words(
    'API key',
    'Whoever holds it calls the service on your account.',
    'Revoke it where it was made, then read the next one from the environment or a secret store.',
  ),
  'generic-private-value': words(
    'Secret key',
    'Whoever holds it can sign, decrypt or forge sessions as the application does.',
  ),
  'authorization-bearer': words(
    'Bearer token',
    'Whoever sends this header acts as the account the token was made for.',
    'Revoke the token, and record traffic with its headers filtered.',
    ['https://www.rfc-editor.org/rfc/rfc6750'],
  ),
  'authorization-basic': words(
    'User and password of Basic authorization',
    'Base64 hides nothing: the header holds the user and the password.',
    'Change the password, and record traffic with its headers filtered.',
    ['https://www.rfc-editor.org/rfc/rfc7617'],
  ),
  'jwk-private-key': words(
    'Private JSON Web Key',
    'Whoever holds it signs or decrypts as its owner: every token it signed can be forged.',
    'Make a new key, publish its public half, and keep the private one in a secret store.',
    ['https://www.rfc-editor.org/rfc/rfc7517', 'https://www.rfc-editor.org/rfc/rfc7518'],
  ),
  'url-credentials': words(
    'Password in a URL',
    'Whoever reads the URL can log in to the server it names.',
    'Change the password, and take the URL from the environment or a secret store.',
    ['https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1'],
  ),
  'command-line-password': words(
    'Password on a command line',
    'Whoever reads the script can log in, and so can whoever lists processes while it runs.',
    'Change the password, and pass the next one by file or by the environment.',
  ),
  'sql-password': words(
    'Password in SQL',
    'Whoever reads the statement can log in to the database as that user.',
    'Change the password, and create users from a secret store.',
  ),
};
