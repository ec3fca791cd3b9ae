/** Facts of the calls that the rows of a place name, whatever the language. */

import { addTo } from '../../../../model/groups.ts';
import type { CallRow, RankCall, SwitchCall, TextCall } from '../../../../model/posture/call-row.ts';
import { CONTROLS, controls } from '../../controls.ts';
import { makeFact, type Control } from '../../control.ts';
import type { Fact } from '../../judge/scene.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import { asText, certaintyOf, textsOf, type Value } from '../../languages/value.ts';
import { factsOfAddress } from '../connection-text.ts';
import { calleesOf } from './callees.ts';
import { optionOf, wordsOf } from './options.ts';
import { positionOf } from './positions.ts';
import { tlsWord } from './facts.ts';
import { namesIn, plainNames } from './names.ts';
import { defaultRankOf, rankOf, rateOf } from './ranks.ts';
import { doubtful, type At } from './circumstances.ts';

interface Callee {
  /** `@`, `new ` or nothing. */
  readonly mark: string;
  /** With dots between them; `*` is any word. */
  readonly words: readonly string[];
}

interface Compiled extends Callee {
  readonly row: CallRow;
  /** Expression over the name that an assignment gives a value. */
  readonly to?: RegExp;
}

/** Rows by the last word of their callee. */
type Table = ReadonlyMap<string, readonly Compiled[]>;

const TABLES = new WeakMap<readonly CallRow[], Table>();

/** Returns the rows by the last word of the call that they name. Cached. */
function tableOf(rows: readonly CallRow[]): Table {
  const known = TABLES.get(rows);
  if (known !== undefined) return known;
  const table = new Map<string, Compiled[]>();
  for (const row of rows)
    for (const name of calleesOf(row.call)) {
      const callee = calleeOf(name);
      const last = callee.words.at(-1)!;
      addTo(table, last, { ...callee, row, ...(row.to === undefined ? {} : { to: new RegExp(`^(?:${row.to})$`) }) });
    }
  TABLES.set(rows, table);
  return table;
}

/** Parses the callee of a row: `@CrossOrigin`, `new Cookie`, `http.Server()`. */
function calleeOf(name: string): Callee {
  const mark = name.startsWith('@') ? '@' : name.startsWith('new ') ? 'new ' : '';
  return { mark, words: name.slice(mark.length).replaceAll('()', '').split(/[.\\]/) };
}

/** The rows that count in one file: those whose libraries it names. */
export interface FileTable {
  readonly table: Table;
  readonly ofFunctions: ReadonlySet<CallRow>;
  readonly ofFile: ReadonlySet<CallRow>;
}

/** Returns the rows that can apply to this source: those of functions and those of the whole file. */
export function tableFor(rows: readonly CallRow[], source: string): FileTable {
  const named = rows.filter((row) => isIn(source, row.needs));
  const isOfFunction = (row: CallRow) => row.inFunction === true || !isSwitch(row);
  return {
    table: tableOf(rows),
    ofFunctions: new Set(named.filter(isOfFunction)),
    ofFile: new Set(named.filter((row) => !isOfFunction(row))),
  };
}

/** Reads the rows that concern a function, or those that concern the whole file. */
export function factsOfTable(
  { table, ofFunctions, ofFile }: FileTable,
  calls: readonly CodeCall[],
  at: At,
  inFunction: boolean,
): Fact[] {
  const wanted = inFunction ? ofFunctions : ofFile;
  const [ofAny, ofNames] = [table.get('*') ?? [], table.get('*=') ?? []];
  return calls.flatMap((call) => {
    const site = inFunction || call.unit === '' ? {} : { call: call.unit };
    const callee = calleeOf(call.value.name);
    const named = table.get(callee.words.at(-1)!) ?? [];
    const last = callee.words.at(-1)!;
    const isNamed = last.endsWith('=') && last.length < LONGEST_NAME;
    return [...named, ...(hasOptions(call) ? ofAny : []), ...(isNamed ? ofNames : [])]
      .filter(
        (one) => wanted.has(one.row) && isCallee(callee, one) && isInPlace(call, one.row) && isAbout(call, one.row),
      )
      .flatMap(({ row }) => factOfRow(row, call, at).map((fact): Fact => ({ ...fact, ...site })));
  });
}

/** Tests if a call has named options: rows for any callee are about one. */
function hasOptions({ value }: CodeCall): boolean {
  return value.named.length > 0 || value.args.some((arg) => arg.kind === 'map');
}

/** A longer name is not one that people write. */
const LONGEST_NAME = 100;

/** Tests if a callee is the one that a row names: its last words are the row's, `*` for any. */
function isCallee(callee: Callee, { mark, words, to }: Compiled): boolean {
  if (to !== undefined) return callee.mark === '' && to.test(callee.words.at(-1)!.slice(0, -1));
  const from = callee.words.length - words.length;
  const isAny = words.length === 1 && words[0] === '*' && callee.mark !== '@';
  return (
    (isAny || mark === callee.mark) &&
    from >= 0 &&
    words.every((word, index) => word === '*' || word === callee.words[from + index])
  );
}

/** Tests if the call is within a call that the row names; true for a row that names none. */
function isInPlace({ path }: CodeCall, { within }: CallRow): boolean {
  const names = within?.split(' ');
  return names === undefined || path.slice(0, -1).some((name) => names.includes(name));
}

/** Tests if the first argument is one of the words that the row names; true for a row that names none. */
function isAbout({ value: { args } }: CodeCall, { first }: CallRow): boolean {
  return (
    first === undefined || (args[0] !== undefined && wordsOf(args[0]).some((word) => first.split(' ').includes(word)))
  );
}

function isIn(source: string, needs: string | undefined): boolean {
  return needs === undefined || needs.split(' ').some((word) => source.includes(word));
}

/** Returns the fact that a row makes of a call; the row's default where the option is not given. */
function factOfRow(row: CallRow, call: CodeCall, at: At): Fact[] {
  const given = row.option === undefined ? null : optionOf(call, row.option);
  if (given === undefined)
    return row.ofCall === undefined || isHidden(call, row.ofCall) ? [] : defaultOf(row, call, at);
  const control = CONTROLS.get(row.control)!;
  const more = {
    subject: subjectOf(row, call),
    certainty: doubtful(call, given === null ? 'literal' : certaintyOf(given.value)),
    origin: at(given === null ? call.own : given.at),
    ...(row.atMost === undefined ? {} : { atMost: row.atMost }),
    ...(row.onlyChanged || row.ofCall !== undefined ? { onlyChanged: true } : {}),
    ...(row.subject === 'text' ? { isNamed: true as const } : {}),
  };
  if (isRank(row)) {
    const value = row.ranks === 'rate' ? rateOf(row, call, given?.value) : rankOf(row, given?.value ?? null);
    const without = defaultRankOf(row);
    const compared = without === null ? { onlyChanged: true } : { without };
    return value === null ? [] : [makeFact(control as Control<'rank'>, value, { ...more, ...compared })];
  }
  if ('none' in row) {
    const names = textsOf(plainNames(given?.value)).flatMap(namesIn);
    if (names.length === 0 && row.onlyChanged) return [];
    if (row.names !== undefined && names.some((name) => !new RegExp(`^(?:${row.names})$`).test(name))) return [];
    const value = { kind: 'hosts', names: names.length === 0 ? row.none : names } as const;
    return [makeFact(control as Control<'hosts'>, value, { ...more, without: { kind: 'hosts', names: row.none } })];
  }
  if (!isSwitch(row)) {
    const text = given === null ? null : textOf(row, given.value);
    // The suites that a library picks by itself have no bad class.
    const without = control === controls.ciphers ? { without: controls.ciphers.order.parse('') } : {};
    return text === null
      ? []
      : [makeFact(control as Control, control.order.parse(text) as never, { ...more, ...without })];
  }
  const isSafe = positionOf(row, given?.value ?? null);
  if (isSafe === null) {
    // An option that is given, but not known before run time, is not the same as none.
    if (given === null || row.safe === undefined || row.unsafe === undefined) return [];
    const opaque = { kind: 'opaque', text: asText(given.value) } as const;
    return [makeFact(control as Control<'switch'>, opaque, { ...more, certainty: 'unknown' })];
  }
  const on = (position: boolean) => ({ kind: 'switch', on: position }) as const;
  const without = on(row.default === undefined ? !isSafe : row.default === 'safe');
  // A switch that a condition has to ask for is offered, not switched on.
  const offered = call.isConditional && !isSafe ? { atMost: 'low' as const } : {};
  return [makeFact(control as Control<'switch'>, on(isSafe), { ...more, without, ...offered })];
}

/** Returns the default of a row for a call that does not name the option. */
function defaultOf(row: CallRow, call: CodeCall, at: At): Fact[] {
  if (!isSwitch(row) && !isRank(row)) return [];
  const rank = isRank(row) ? defaultRankOf(row) : null;
  const on = isSwitch(row) && (row.default === 'safe' || (row.default === undefined && row.safe === undefined));
  if (isRank(row) && rank === null) return [];
  return [
    makeFact(CONTROLS.get(row.control)! as Control, (rank ?? { kind: 'switch', on }) as never, {
      subject: subjectOf(row, call),
      certainty: doubtful(call, 'default'),
      origin: at(call.own),
      onlyChanged: true,
      ...(row.atMost === undefined ? {} : { atMost: row.atMost }),
    }),
  ];
}

/** Returns whether options may be given that the file does not show: a variable, the entries of another table. */
function isHidden({ value: { args, named } }: CodeCall, index: number): boolean {
  const maps = args.filter((arg) => arg.kind === 'map');
  const at = args[index];
  const isOpen =
    maps.some((map) => map.kind === 'map' && map.open) || named.some(({ key }) => /^\*\*|^\.\.\./.test(key));
  const isElsewhere = at !== undefined && maps.length === 0 && !isFunction(at);
  return isOpen || isElsewhere;
}

function isFunction(value: Value): boolean {
  return value.kind === 'unknown' && /=>|^(?:async\s+)?function\b|^(?:done|cb|callback|next)$/.test(value.text);
}

function isRank(row: CallRow): row is RankCall {
  return 'ranks' in row;
}

/** Reports whether a row names a safe or an unsafe value; other rows give a rank or a text. */
function isSwitch(row: CallRow): row is SwitchCall {
  return 'unsafe' in row || 'safe' in row;
}

/** Returns the text that an option gives to its control; null if it is not known. */
function textOf({ control, words }: TextCall, value: Value): string | null {
  if (words !== undefined)
    return (
      wordsOf(value)
        .map((word) => words[word])
        .find((word) => word !== undefined) ?? null
    );
  if (control === controls.tlsVersion.id) return oldestOf(value);
  if (control === controls.ciphers.id && value.kind === 'list')
    return value.open ? null : value.items.map((item) => wordsOf(item).at(-1)!.toUpperCase()).join(':');
  return value.kind === 'known' ? asText(value) : null;
}

/** Returns the oldest of the versions that a value lists: `"TLSv1.2,TLSv1.3"`, an array of names. */
function oldestOf(value: Value): string | null {
  const items =
    value.kind === 'list'
      ? value.items
      : value.kind === 'known'
        ? String(value.value)
            .split(/[\s,:]+/)
            .map((text) => ({ ...value, value: text }))
        : [value];
  return items.flatMap((item) => tlsWord(item) ?? []).sort()[0] ?? null;
}

/** Returns the subject of a row: fixed, the name of the call, or the first text in the chain before it. */
function subjectOf({ subject }: CallRow, { value, name }: CodeCall): string {
  if (subject === 'name') return name.replace(/=$/, '');
  if (subject === 'text') {
    const text = value.args.find((arg) => arg.kind === 'known' && typeof arg.value === 'string');
    return text === undefined ? '' : asText(text);
  }
  if (subject !== 'chain') return subject ?? '';
  for (let on = value.on; on?.kind === 'call'; on = on.on) {
    const text = on.args.find((arg) => arg.kind === 'known' && typeof arg.value === 'string');
    if (text !== undefined) return asText(text);
  }
  return '';
}

/** Returns the facts of databases' addresses among the arguments of calls. */
export function addressesOf(calls: readonly CodeCall[], at: At): Fact[] {
  return calls.flatMap((call) =>
    [...call.value.args, ...call.value.named.map((entry) => entry.value)].flatMap((value) =>
      value.kind === 'known' && typeof value.value === 'string' && value.value.includes('=')
        ? factsOfAddress(value.value, {
            subject: '',
            certainty: doubtful(call, value.certainty),
            origin: at(value.at),
          })
        : [],
    ),
  );
}
