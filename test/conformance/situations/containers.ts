/** Situations: containers. */

import { gzipSync } from 'node:zlib';
import { tar, zip } from '../containers.ts';
import { group, packedBy, base64, line, filler } from './planting.ts';
import type { Situation } from './situation.ts';

export const CONTAINERS: readonly Situation[] = group(
  'Containers',
  [
    { name: 'zip', files: (token) => ({ 'packed/a.zip': zip({ 'x.env': `zip\n${line(token)}` }) }) },
    {
      name: 'jar',
      files: (token) => ({
        'packed/a.jar': zip({
          'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
          'application.properties': `github.token=${token}\n`,
        }),
      }),
    },
    {
      name: 'whl',
      files: (token) => ({ 'packed/a-1.0-py3-none-any.whl': zip({ 'a/__init__.py': `TOKEN = "${token}"\n` }) }),
    },
    {
      name: 'nupkg',
      files: (token) => ({
        'packed/a.1.0.0.nupkg': zip({ 'content/app.config': `<add key="token" value="${token}"/>\n` }),
      }),
    },
    {
      name: 'docx',
      files: (token) => ({
        'packed/a.docx': zip({
          '[Content_Types].xml': '<Types/>',
          'word/document.xml': `<w:document><w:p><w:r><w:t>${token}</w:t></w:r></w:p></w:document>`,
        }),
      }),
    },
    {
      name: 'xlsx',
      files: (token) => ({
        'packed/a.xlsx': zip({
          '[Content_Types].xml': '<Types/>',
          'xl/sharedStrings.xml': `<sst><si><t>${token}</t></si></sst>`,
        }),
      }),
    },
    { name: 'tar.gz', files: (token) => ({ 'packed/a.tar.gz': gzipSync(tar({ 'x.env': `tgz\n${line(token)}` })) }) },
    { name: 'gz', files: (token) => ({ 'packed/dump.sql.gz': gzipSync(`gz\n${line(token)}`) }) },
    { name: 'bz2', files: (token) => packedBy('bzip2', 'packed/dump.sql.bz2', `bz2\n${line(token)}`) },
    { name: 'xz', files: (token) => packedBy('xz', 'packed/dump.sql.xz', `${filler(50)}xz\n${line(token)}`) },
    {
      name: 'zstd',
      files: (token) => packedBy('zstd', 'packed/dump.sql.zst', `${filler(50)}${`zstd\n${line(token)}`.repeat(3)}`),
    },
    {
      name: 'a zip in a zip',
      files: (token) => ({ 'packed/nested.zip': zip({ 'inner.zip': zip({ 'x.env': `nested\n${line(token)}` }) }) }),
    },
    {
      name: 'base64 in a zip in a tar.gz',
      files: (token) => ({
        'packed/deep.tgz': gzipSync(tar({ 'a.zip': zip({ 'x.yml': `v: ${base64(`deep ${line(token)}`)}\n` }) })),
      }),
    },
  ],
  'containers',
);
