/** Situations: paths. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { group, line } from './planting.ts';
import type { Situation } from './situation.ts';

export const PATHS: readonly Situation[] = group('Paths', [
  { name: '60 folders deep', files: (token) => ({ [`path/${'folder-of-a-path/'.repeat(60)}x.env`]: line(token) }) },
  { name: 'a name of 255 bytes', files: (token) => ({ [`path/${'n'.repeat(255)}`]: `long\n${line(token)}` }) },
  { name: 'a line break in it', files: (token) => ({ 'path/line\nbreak.env': `break\n${line(token)}` }) },
  { name: 'a tab and a bell in it', files: (token) => ({ 'path/tab\tbell\u0007.env': `tab\n${line(token)}` }) },
  {
    name: 'quotation marks and backslashes',
    files: (token) => ({ 'path/"q\\uote\'s".env': `quote\n${line(token)}` }),
  },
  { name: 'begins with -x', files: (token) => ({ '-x': `-x\n${line(token)}` }) },
  { name: 'looks like an option', files: (token) => ({ '--output=path': `option\n${line(token)}` }) },
  { name: 'begins with ::error::', files: (token) => ({ '::error::file=x.env': `command\n${line(token)}` }) },
  { name: 'holds ##[command]', files: (token) => ({ 'path/##[error]x.env': `v1\n${line(token)}` }) },
  { name: 'a pathspec', files: (token) => ({ ':(exclude)*': `spec\n${line(token)}` }) },
  { name: 'wildcards', files: (token) => ({ 'path/[a-z]*?.env': `wild\n${line(token)}` }) },
  { name: 'unicode', files: (token) => ({ 'path/Größe/日本語/🔑.env': `unicode\n${line(token)}` }) },
  { name: 'decomposed unicode', files: (token) => ({ 'path/u\u0308ber.env': `nfd\n${line(token)}` }) },
  { name: 'text that runs from right to left', files: (token) => ({ 'path/\u202egnp.env': `rtl\n${line(token)}` }) },
  { name: 'spaces at both ends', files: (token) => ({ 'path/ x.env ': `space\n${line(token)}` }) },
  {
    name: 'bytes that are no UTF-8',
    plant: (repository, token) => {
      const path = Buffer.concat([
        Buffer.from(join(repository.folder, 'path/')),
        Buffer.from([0xff, 0xfe, 0x80]),
        Buffer.from('.env'),
      ]);
      writeFileSync(path, `bytes\n${line(token)}`);
      repository.commit({}, 'bytes');
    },
  },
  {
    name: 'two names that differ by case',
    files: (token) => ({ 'path/Case.env': 'nothing here\n', 'path/case.ENV': `case\n${line(token)}` }),
  },
  { name: 'named HEAD', files: (token) => ({ HEAD: `head\n${line(token)}` }) },
  {
    name: 'in a folder that looks like a repository',
    files: (token) => ({
      'path/bare.git/HEAD': 'ref: refs/heads/main\n',
      'path/bare.git/config': `[remote "x"]\n\turl = https://x:${token}@github.com/a/b\n`,
    }),
  },
]);
