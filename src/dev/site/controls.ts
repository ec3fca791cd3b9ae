/** A page for each control, and their list. Pure. */

import type { ControlRow } from '../../model/posture/control.ts';
import type { PlaceRow } from '../../model/posture/place.ts';
import { controlsOf } from '../registries/coverage.ts';
import type { PostureRows } from '../registries/posture.ts';
import { showExample, type Example } from './examples.ts';
import { countOf } from './lists.ts';
import { code, entryPage, fence, front, link, plain, references, table, type Page } from './markdown.ts';
import { strengthOf } from './strength.ts';

/** Examples on one page: more than a reader compares. */
const SHOWN = 3;

/** Returns the list, then a page for each control. */
export function controlPages(rows: PostureRows, examples: readonly Example[]): readonly Page[] {
  const set = new Map(rows.places.map((place) => [place, controlsOf(place, rows.controls, rows.resources)]));
  const placesOf = (id: string): readonly PlaceRow[] => rows.places.filter((place) => set.get(place)!.has(id));
  return [
    controlsIndex(rows.controls, (id) => placesOf(id).length),
    ...rows.controls.map((row) =>
      controlPage(
        row,
        placesOf(row.id),
        examples.filter(({ match }) => match.rule === row.id),
      ),
    ),
  ];
}

function controlsIndex(controls: readonly ControlRow[], places: (id: string) => number): Page {
  return [
    'controls/index',
    [
      ...front({ title: 'Security settings', description: 'Every control whose weakening is seen.', editLink: false }),
      '# Which security settings does it compare?',
      '',
      `${countOf(controls.length, 'control')}. A control is a measure that can be set stronger or weaker; a ` +
        '[place](../places/index.md) is a kind of file that sets it. Its weakening is judged on the net change of a ' +
        'push or pull request.',
      '',
      ...table(
        ['control', 'meaning', 'places'],
        controls.map(({ id, what }) => [link(code(id), `./${id}.md`), plain(what), String(places(id) || '–')]),
      ),
    ].join('\n'),
  ];
}

/** Returns the page of one control. */
function controlPage(row: ControlRow, places: readonly PlaceRow[], examples: readonly Example[]): Page {
  const { id, title, noun, what, why, absent, severity, headers } = row;
  const shown = varied(examples).slice(0, SHOWN);
  const name = noun.toLowerCase().replaceAll(' ', '-') === id ? noun : `${noun} (${id})`;
  return entryPage(`controls/${id}`, id, name, `${what} ${why}`, [
    [plain(what), ''],
    [`Reported as “${plain(title)}”, or with what exactly became weaker.`, ''],
    ['## What an attacker gains', '', plain(why), ''],
    [`## Order of strength`, '', ...strengthOf(row)],
    [
      '## If nothing is set',
      '',
      plain(absent.words),
      '',
      ...(absent.varies === undefined ? [] : [`That is ${plain(absent.varies)}: nothing is sure then.`, '']),
    ],
    ...(headers === undefined ? [] : [['## Header', '', `${headers.names.map(code).join(', ')}.`, '']]),
    [
      '## Before and after',
      '',
      ...(shown.length === 0
        ? [`A weaker ${plain(noun)} shows in no single file: it follows from the whole change.`, '']
        : []),
      ...shown.flatMap(showExample),
    ],
    [
      '## How severe',
      '',
      ...table(
        ['removed', 'made weaker', 'opened to more', 'widened'],
        [[severity.removal, severity.downgrade, severity.escalation, severity.widening]],
      ),
    ],
    [
      '## Places that set it',
      '',
      ...(places.length === 0
        ? ['No place of its own: it is read from the change itself.', '']
        : [
            '<div class="columns">',
            '',
            ...places.map((place) => `- ${link(plain(place.title), `../places/${place.id}.md`)}`),
            '',
            '</div>',
            '',
          ]),
    ],
    [
      '## Intentional?',
      '',
      'Say so on the line, or lower its severity in the [policy](../policy.md):',
      '',
      ...fence('text', `tidegate:allow ${id} -- <reason>`),
      ...fence('yaml', `rules: { severity: { ${id}: low } }`),
    ],
    references(row.references),
  ]);
}

/** Returns the examples with one of each kind of file first, to show most of the control's places. */
function varied(examples: readonly Example[]): readonly Example[] {
  const kinds = new Map<string, Example>();
  for (const example of examples) {
    const kind = /[^/.]*$/.exec(example.path)![0];
    if (!kinds.has(kind)) kinds.set(kind, example);
  }
  return [...new Set([...kinds.values(), ...examples])].filter(
    (one, at, all) => all.findIndex(({ path, before }) => path === one.path && before === one.before) === at,
  );
}
