import { expect, test } from 'vitest';
import { ScratchCopy } from './scratch-copy.ts';

const TABLE = 'src/sources/events.ts';
const LAST = "  schedule: { guards: 'nothing', trigger: [], ...schedule },\n";
const ROW = "  pull_request_review: { guards: 'nothing', trigger: [], ...pullRequest(false) },\n";

const ASK = `import { needsOfEvent } from './src/sources/events.ts';
const base = { sha: 'a'.repeat(40), ref: 'main' };
const pull_request = { number: 7, commits: 2, head: { sha: 'b'.repeat(40) }, base };
const event = { name: 'pull_request_review', payload: { pull_request }, sha: 'c'.repeat(40), ref: '', inputs: {} };
console.log(JSON.stringify(needsOfEvent(event)));
`;

test('an event is one row', () => {
  const copy = new ScratchCopy();
  copy.edit(TABLE, LAST, LAST + ROW);
  expect(copy.generate('--write')).toMatchObject({ code: 0, err: '' });
  expect(copy.changed()).toEqual([TABLE]);
  expect(JSON.parse(copy.evaluate(ASK).out)).toEqual({
    oids: ['b'.repeat(40), 'a'.repeat(40)],
    depth: 3,
    allRefs: false,
    refs: ['refs/heads/main', 'refs/pull/7/head'],
  });
});

test('a mistake in the row of an event is named, and its field', () => {
  const copy = new ScratchCopy();
  copy.edit(
    TABLE,
    LAST,
    LAST + ROW.replace("'nothing'", "'all'").replace('...pullRequest(false)', 'needs: () => null'),
  );
  expect(copy.generate('--check')).toMatchObject({
    code: 1,
    err: [
      'src/sources/events.ts: event pull_request_review: the field guards must be one of: merge, report, nothing.',
      'src/sources/events.ts: event pull_request_review: the field range is missing.',
      'src/sources/events.ts: event pull_request_review: the field change is missing.',
      '',
    ].join('\n'),
  });
});
