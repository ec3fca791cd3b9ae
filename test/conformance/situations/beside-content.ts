/** Situations: what goes with a commit. */

import { group, author, people, rawCommit, line, GONE } from './planting.ts';
import type { Situation } from './situation.ts';

export const BESIDE_CONTENT: readonly Situation[] = group('What goes with a commit', [
  {
    name: 'the subject of a message',
    expected: GONE,
    plant: (repository, token) => void repository.commit({}, `Use ${token} for this`),
  },
  {
    name: 'the body of a message',
    expected: GONE,
    plant: (repository, token) => void repository.commit({}, `Fix\n\nIt was ${token} all along.\n`),
  },
  {
    name: 'a trailer',
    expected: GONE,
    plant: (repository, token) =>
      void repository.commit({}, `Fix\n\nToken: ${token}\nSigned-off-by: A <a@example.org>\n`),
  },
  {
    name: 'the author’s name',
    expected: GONE,
    plant: (repository, token) => author(repository, { GIT_AUTHOR_NAME: token }),
  },
  {
    name: 'the author’s address',
    expected: GONE,
    plant: (repository, token) => author(repository, { GIT_AUTHOR_EMAIL: `${token}@example.org` }),
  },
  {
    name: 'the committer’s name',
    expected: GONE,
    plant: (repository, token) => author(repository, { GIT_COMMITTER_NAME: `C ${token}` }),
  },
  {
    name: 'the committer’s address',
    expected: GONE,
    plant: (repository, token) => author(repository, { GIT_COMMITTER_EMAIL: `${token}@example.org` }),
  },
  {
    name: 'a message in latin-1',
    expected: GONE,
    plant: (repository, token) =>
      void rawCommit(repository, Buffer.from(`${people()}encoding ISO-8859-1\n\ncaf\u00e9 ${token}\n`, 'latin1')),
  },
  {
    name: 'a message with a NUL before it',
    expected: GONE,
    plant: (repository, token) => void rawCommit(repository, Buffer.from(`${people()}\nwords\0${token}\n`)),
  },
  {
    name: 'a header that git does not know',
    expected: GONE,
    plant: (repository, token) =>
      void rawCommit(repository, Buffer.from(`${people()}x-build env\n ${line(token)}\nheader\n`)),
  },
  {
    name: 'the armour of a signature',
    expected: GONE,
    plant: (repository, token) =>
      void rawCommit(
        repository,
        Buffer.from(
          `${people()}gpgsig -----BEGIN PGP SIGNATURE-----\n Comment: ${token}\n \n aGVsbG8=\n ` +
            `-----END PGP SIGNATURE-----\n\nsigned\n`,
        ),
      ),
  },
  {
    name: 'the tag that a merge commit carries',
    expected: GONE,
    plant: (repository, token) =>
      void rawCommit(
        repository,
        Buffer.from(
          `${people()}mergetag object ${repository.head}\n type commit\n tag v0\n tagger T ` +
            `<t@example.org> 1700000000 +0000\n \n release ${token}\n\nMerge tag v0\n`,
        ),
      ),
  },
]);
