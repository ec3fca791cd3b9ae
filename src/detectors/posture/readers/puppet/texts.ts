/** Files and texts of web servers that a Puppet manifest carries. */

import { Text } from '../../../../model/text.ts';
import { parsePuppet } from '../../languages/puppet/parse.ts';
import { Lines, textOf } from '../../position.ts';
import { writeTask } from '../ansible/files.ts';
import { TextCollector, type CarriedFiles } from '../settings/config-texts.ts';
import { Sheets } from '../settings/sheet.ts';
import { tasksOfManifest } from './tasks.ts';

/** Returns the files that resources write as a whole, or some lines of: path on the machine → its text. */
export function filesOfManifest(text: Text, path: string, part: 'whole' | 'lines'): ReadonlyMap<string, Text> {
  const source = textOf(text);
  const manifest = parsePuppet(source);
  const sheets = new Sheets();
  for (const task of manifest === null ? [] : tasksOfManifest(manifest, new Lines(source), path))
    if ((task.module === 'copy') === (part === 'whole')) writeTask(task, (name) => sheets.of(name), source);
  return new Map([...sheets.texts()].map(([name, one]) => [name, Text.of(one)]));
}

/** Returns the texts that resources hand to a web server: `nginx_extra_config => '…'`. */
export function textsOfManifest(text: Text): CarriedFiles {
  const source = textOf(text);
  const collector = new TextCollector(new Lines(source));
  for (const { type, title, attributes } of parsePuppet(source)?.resources ?? []) {
    const holder = `${type} ${title}`;
    collector.hold(holder);
    for (const { key, value } of attributes.kind === 'map' ? attributes.entries : [])
      if (value.kind === 'known' && typeof value.value === 'string' && type !== 'file')
        collector.add(holder, key, value.value, value.at.from);
  }
  return collector.result;
}
