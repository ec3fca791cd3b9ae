/**
 * Leaves out of YAML the documents that only define kinds of objects. They are most of a large bundle of Kubernetes,
 * and set nothing. https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
 */

import { Text } from '../../model/text.ts';

const SCHEMA = '\nkind: CustomResourceDefinition';
const GROUP = '\napiVersion: apiextensions.k8s.io/';
const KIND = '\nkind:';
const DOCUMENT = '\n---';
const LINE_FEED = 10;

/** Returns the text with each such document reduced to its line ends: the lines of the others stay the same. */
export function emptySchemas(text: Text): Text {
  if (!text.bytes.includes(SCHEMA)) return text;
  // Each line of interest follows a line end, the first one too.
  const bytes = Buffer.concat([Buffer.of(LINE_FEED), text.bytes]);
  const parts: Buffer[] = [];
  for (let from = 0, to: number; from < bytes.length; from = to) {
    const next = bytes.indexOf(DOCUMENT, from + 1);
    to = next === -1 ? bytes.length : next;
    const document = bytes.subarray(from, to);
    parts.push(isSchema(document) ? emptied(document) : document);
  }
  return new Text(Buffer.concat(parts).subarray(1), text.encoding);
}

/** Reports whether the document has one kind, the definition of others. A second one may be what counts. */
function isSchema(document: Buffer): boolean {
  const at = document.indexOf(KIND);
  if (at === -1 || document.indexOf(KIND, at + 1) !== -1 || !document.includes(GROUP)) return false;
  return document.indexOf(SCHEMA) === at;
}

/** Returns the line ends, after the mark with which the document begins. */
function emptied(document: Buffer): Buffer {
  const mark = document.indexOf(DOCUMENT) === 0 ? DOCUMENT.length : 0;
  let lines = 0;
  for (let at = document.indexOf(LINE_FEED, mark); at !== -1; at = document.indexOf(LINE_FEED, at + 1)) lines++;
  return Buffer.concat([document.subarray(0, mark), Buffer.alloc(lines, LINE_FEED)]);
}
