/** Texts for statements that leak a secret when they run, and for files that are credentials as a whole. */

import type { CredentialWords } from '../score/credential-words.ts';

const GITHUB =
  'https://docs.github.com/en/actions/security-for-github-actions/security-guides/security-hardening-for-gi' +
  'thub-actions';
const LOGGING = 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html';
const BUILD_SECRETS = 'https://docs.docker.com/build/building/secrets/';
const PURGE =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-f' +
  'rom-a-repository';

const words = (title: string, why: string, fix: string, ...references: readonly string[]): CredentialWords => ({
  title,
  why,
  fix,
  revoke: null,
  references,
});

const REMOVE =
  'Replace the credentials in it, remove the file from the repository and its history, and add it to .gitignore.';

export const exposureWords: Readonly<Record<string, CredentialWords>> = {
  'exposure-shell-print': words(
    'Secret printed by a shell command',
    'Anyone who can read the log can read the secret; masking does not cover parts of it or encoded forms.',
    'Print only whether it is set (`${TOKEN:+set}`), never its value.',
    GITHUB,
  ),
  'exposure-shell-trace': words(
    'Secret used under set -x',
    'The trace prints each command with its variables expanded, including the secret.',
    'Put `set +x` before the secret is used, or trace only the part that needs it.',
    'https://www.gnu.org/software/bash/manual/bash.html#The-Set-Builtin',
  ),
  'exposure-code-log': words(
    'Secret written to a log',
    'Logs are copied, stored and read by more people than the secret is meant for.',
    'Log only whether it is present, or an identifier of it, never its value.',
    LOGGING,
  ),
  'exposure-image-literal': words(
    'Secret baked into an image',
    'ARG and ENV stay in the history of the image: anyone who can pull it can read them.',
    'Replace the secret, then pass it with RUN --mount=type=secret at build time and in the environment at run time.',
    BUILD_SECRETS,
  ),
  'exposure-image-copy': words(
    'Credential file copied into an image',
    'A copied file stays in its layer even if a later step deletes it: anyone who can pull the image can read it.',
    'Use RUN --mount=type=secret, and add the file to .dockerignore.',
    BUILD_SECRETS,
  ),
  'exposure-artifact': words(
    'Credential file uploaded as an artifact',
    'Anyone who can read the repository can download the artifact, as long as it is kept.',
    'Remove the file from the paths of the upload.',
    GITHUB,
  ),

  'sensitive-key-store': words(
    'Key store',
    'It contains private keys that only its password protects, and the password can be guessed offline without limit.',
    REMOVE,
    PURGE,
  ),
  'sensitive-private-key': words(
    'Private key file',
    'Anyone who has the key can log in, sign or decrypt as its owner.',
    REMOVE,
    PURGE,
  ),
  'sensitive-password-database': words(
    'Password database',
    'Its master password can be guessed offline without limit, and opens all its entries at once.',
    REMOVE,
    PURGE,
  ),
  'sensitive-credential-file': words(
    'File of credentials',
    'A program logs in with this file, and so can anyone who can read the repository.',
    REMOVE,
    PURGE,
  ),
  'sensitive-password-hashes': words(
    'File of password hashes',
    'The passwords can be guessed offline without limit, and people use them elsewhere too.',
    REMOVE,
    PURGE,
  ),
  'sensitive-browser-data': words(
    'Browser profile',
    'It contains saved logins or the cookies of open sessions.',
    'End the sessions, change the saved passwords, and remove the file from the repository and its history.',
    PURGE,
  ),
  'sensitive-history': words(
    'Command history',
    'It contains what somebody typed: passwords on command lines, internal hosts and paths.',
    'Replace the secrets in it, and remove it from the repository and its history.',
    PURGE,
  ),
  'sensitive-terraform-state': words(
    'Terraform state',
    'State files contain the values of resources in plain text, including generated passwords and keys.',
    'Move the state to a remote backend with encryption, replace the secrets in it, and remove it from the history.',
    'https://developer.hashicorp.com/terraform/language/state/sensitive-data',
  ),
  'sensitive-dump': words(
    'Database dump',
    'It contains personal data, including password hashes.',
    'Remove it from the repository and its history, and notify the people concerned if the law requires it.',
    PURGE,
  ),
  'sensitive-memory-dump': words(
    'Memory dump',
    'The memory of a running program contains its keys, its environment and the data it worked on.',
    'Replace the secrets of that program, and remove the dump from the repository and its history.',
    PURGE,
  ),
};
