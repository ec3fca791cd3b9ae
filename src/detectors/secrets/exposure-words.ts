/** What to tell people of statements that leak a secret when they run, and of files that are credentials as a whole. */

import type { CredentialWords } from './credential-words.ts';

const GITHUB =
  'https://docs.github.com/en/actions/security-for-github-actions/security-guides/security-hardening-for-github-actions';
const LOGGING = 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html';
const BUILD_SECRETS = 'https://docs.docker.com/build/building/secrets/';
const PURGE =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository';

const words = (title: string, why: string, fix: string, ...references: readonly string[]): CredentialWords => ({
  title,
  why,
  fix,
  revoke: null,
  references,
});

const REMOVE = 'Replace what it holds, take the file out of the repository and its history, and name it in .gitignore.';

export const exposureWords: Readonly<Record<string, CredentialWords>> = {
  'exposure-shell-print': words(
    'Secret printed by a shell command',
    'Whoever reads the log of the run reads the secret; masking fails for parts and for encoded forms.',
    'Print whether it is set (`${TOKEN:+set}`), never what it is.',
    GITHUB,
  ),
  'exposure-shell-trace': words(
    'Secret used under set -x',
    'The trace prints each command with its variables filled in, the secret among them.',
    'Put `set +x` before the secret is used, or trace only the part that needs it.',
    'https://www.gnu.org/software/bash/manual/bash.html#The-Set-Builtin',
  ),
  'exposure-code-log': words(
    'Secret written to a log',
    'Logs are copied, kept and read by more people than the secret is meant for.',
    'Log whether it is present, or an identifier of it; never its value.',
    LOGGING,
  ),
  'exposure-image-literal': words(
    'Secret baked into an image',
    'ARG and ENV stay in the history of the image: whoever pulls it reads them.',
    'Change the secret, then pass it at build time with RUN --mount=type=secret and at run time by the environment.',
    BUILD_SECRETS,
  ),
  'exposure-image-copy': words(
    'Credential file copied into an image',
    'A copied file stays in its layer even when a later step deletes it: whoever pulls the image reads it.',
    'Use RUN --mount=type=secret, and name the file in .dockerignore.',
    BUILD_SECRETS,
  ),
  'exposure-artifact': words(
    'Credential file uploaded as an artifact',
    'Whoever can read the repository can download the artifact, for as long as it is kept.',
    'Take the file out of the paths of the upload.',
    GITHUB,
  ),

  'sensitive-key-store': words(
    'Key store',
    'It holds private keys behind nothing but its password, which can be guessed offline without limit.',
    REMOVE,
    PURGE,
  ),
  'sensitive-private-key': words(
    'Private key file',
    'Whoever holds the key can log in, sign or decrypt as its owner.',
    REMOVE,
    PURGE,
  ),
  'sensitive-password-database': words(
    'Password database',
    'Its master password can be guessed offline without limit, and all its entries open at once.',
    REMOVE,
    PURGE,
  ),
  'sensitive-credential-file': words(
    'File of credentials',
    'The file is read by a program to log in, and so can whoever reads the repository.',
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
    'It holds saved logins or the cookies of open sessions.',
    'End the sessions, change the saved passwords, and take the file out of the repository and its history.',
    PURGE,
  ),
  'sensitive-history': words(
    'Command history',
    'It holds what somebody typed: passwords on command lines, internal hosts and paths.',
    'Read it for secrets, replace those, and take it out of the repository and its history.',
    PURGE,
  ),
  'sensitive-terraform-state': words(
    'Terraform state',
    'State holds the values of resources in the clear, generated passwords and keys among them.',
    'Move the state to a remote backend with encryption, replace the secrets in it, and take it out of the history.',
    'https://developer.hashicorp.com/terraform/language/state/sensitive-data',
  ),
  'sensitive-dump': words(
    'Database dump',
    'It holds data of people, password hashes among them.',
    'Take it out of the repository and its history, and tell those whose data it is where the law asks for it.',
    PURGE,
  ),
  'sensitive-memory-dump': words(
    'Memory dump',
    'Memory of a running program holds its keys, its environment and what it worked on.',
    'Replace the secrets of that program, and take the dump out of the repository and its history.',
    PURGE,
  ),
};
