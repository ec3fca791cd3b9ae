/** What people read of the readers' rules: why a generic credential matters and what to do. */

export interface CredentialWords {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly revoke: null;
  readonly references: readonly string[];
}

const KEEP = 'then keep the next one in a secret manager or the environment and read it from there.';
const OWASP = ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'];

function words(title: string, why: string, change: string): CredentialWords {
  return { title, why, fix: `${change}, ${KEEP}`, revoke: null, references: OWASP };
}

export const credentialWords: Readonly<Record<string, CredentialWords>> = {
  'generic-password': words('Password', 'Whoever reads the repository can sign in with it.', 'Change the password where it is used'),
  'generic-secret': words('Secret', 'Whoever reads the repository can act as the application that holds it.', 'Replace the secret where it was issued'),
  'generic-token': words('Token', 'Whoever reads the repository can act as the owner of the token until it is revoked.', 'Revoke the token where it was issued'),
  'generic-api-key': words('API key', 'Whoever reads the repository can call the service on your account.', 'Revoke the key where it was issued'),
  'authorization-bearer': words('Bearer token in an Authorization header', 'Whoever reads it can send the same requests until the token ends.', 'Revoke the token where it was issued'),
  'authorization-basic': words('User and password in an Authorization header', 'The value is only encoded: anybody can read the password from it.', 'Change the password'),
};
