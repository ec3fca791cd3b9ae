/**
 * `npm run fit -- [--write] [--mined <git folder>]…`: fits the weights of the score on labelled lines, generated ones
 * and files of public repositories together, and prints how well each half of the labelled lines is separated by the
 * other. Nothing of the lines goes into the weights except how often each signal occurs.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { BOUNDS, mayBlock, withPairs } from '../../detectors/secrets/score/confidence.ts';
import { SIGNALS, type Signal } from '../../detectors/secrets/score/signal-kinds.ts';
import { BIAS, WEIGHTS } from '../../detectors/secrets/score/weights.ts';
import { valueSignals } from '../../detectors/secrets/score/value-signals.ts';
import { Text } from '../../model/text.ts';
import { isSamplePath } from '../../policy/sample-path.ts';
import { labelledFolder } from '../labelled.ts';
import { createProposer } from './candidates.ts';
import {
  chosenPassword,
  linesOf,
  LOOK_ALIKES,
  NOUNS,
  nameOf,
  pick,
  RANDOM_VALUES,
  randomFrom,
  SYNTAXES,
  WORDS,
} from './generated.ts';
import { readLabelled, type Labelled } from './labelled-lines.ts';
import { readMined } from './mined.ts';
import { boundsOf, priorOf } from './priors.ts';
import { fitWeights, type Example, type Model } from './regression.ts';

const FEATURES = Object.keys(SIGNALS) as Signal[];
const RIDGE = 2;
const VALUE_SIGNALS: ReadonlySet<Signal> = new Set(
  FEATURES.slice(FEATURES.indexOf('randomLong'), FEATURES.indexOf('machineValueOfWords')),
);
const PAIRS: ReadonlySet<Signal> = new Set(FEATURES.slice(FEATURES.indexOf('machineValueOfWords')));
/** Returns signals as an example, with their pairs computed anew. */
const toExample = (signals: readonly Signal[], positive: boolean, weight: number): Example<Signal> => ({
  features: withPairs(signals.filter((signal) => !PAIRS.has(signal))),
  positive,
  weight,
});

/** A labelled password may have been words before it was scrambled: the share that other sources report. */
const CHOSEN_SHARE = 0.4;

/**
 * Returns the labelled lines as examples. A part of each chosen password counts as one that is made up: the labelled
 * ones are masked.
 */
function labelledExamples(labelled: readonly Labelled[], seed: number): Example<Signal>[] {
  const random = randomFrom(seed);
  return labelled.flatMap((one) => {
    const isChosen = one.positive && one.categories.some((category) => /password|url credentials/i.test(category));
    if (!isChosen) return [toExample(one.signals, one.positive, 1)];
    const rest = one.signals.filter((signal) => !VALUE_SIGNALS.has(signal));
    return [
      toExample(one.signals, true, 1 - CHOSEN_SHARE),
      toExample([...rest, ...valueSignals(chosenPassword(random))], true, CHOSEN_SHARE),
    ];
  });
}

/** Returns made-up credentials and look-alikes as examples. */
async function generatedExamples(): Promise<Example<Signal>[]> {
  const propose = await createProposer();
  const signalsOf = (path: string, line: string, value: string): readonly Signal[] | undefined => {
    const text = Text.of(line);
    return propose(text, path).find(({ from, to }) => text.bytes.toString('utf8', from, to) === value)?.signals;
  };
  const examples: Example<Signal>[] = [];
  let turn = 0;
  for (const line of linesOf(RANDOM_VALUES, 11)) {
    if (turn++ % 7 !== 0) continue;
    const signals = signalsOf(line.path, line.text, line.value);
    if (signals) examples.push(toExample(signals, true, 0.5));
  }
  turn = 0;
  for (const line of linesOf(
    LOOK_ALIKES.map((value) => () => value),
    12,
  )) {
    if (turn++ % 5 !== 0) continue;
    const signals = signalsOf(line.path, line.text, line.value);
    if (signals) examples.push(toExample(signals, false, 0.5));
  }
  const random = randomFrom(13);
  for (let i = 0; i < 600; i++) {
    const syntax = pick(random, SYNTAXES);
    const noun = pick(random, NOUNS.slice(0, 4));
    const name = nameOf(i % 2 === 0 ? [noun] : [pick(random, WORDS), noun], syntax.spelling);
    const value = chosenPassword(random);
    const signals = signalsOf(syntax.path, syntax.write(name, value), value);
    if (signals) examples.push(toExample(signals, true, 0.3));
  }
  return examples;
}

/** Returns the probability that a model gives to some signals. */
const probability = (model: Model<Signal>, signals: readonly Signal[]): number =>
  1 /
  (1 +
    Math.exp(
      -(
        model.bias +
        withPairs(signals.filter((s) => !PAIRS.has(s))).reduce((sum, signal) => sum + model.weights.get(signal)!, 0)
      ),
    ));

/** Prints precision and recall of a model, at each bound. */
function printSeparation(title: string, model: Model<Signal>, labelled: readonly Labelled[]): void {
  for (const [scope, lines] of [
    ['all', labelled],
    ['no samples', labelled.filter(({ path }) => !isSamplePath(path))],
  ] as const) {
    const positives = lines.filter(({ positive }) => positive).length;
    /** Returns precision and recall at a bound, in words. */
    const scoreAt = (bound: number, isWanted = (_: readonly Signal[]): boolean => true): string => {
      const found = lines.filter(({ signals }) => isWanted(signals) && probability(model, signals) >= bound);
      const right = found.filter(({ positive }) => positive).length;
      return `P ${(right / found.length).toFixed(3)} R ${(right / positives).toFixed(3)}`;
    };
    process.stdout.write(
      `${title} ${scope} (${positives} of ${lines.length}): ` +
        `blocks ${scoreAt(BOUNDS.high, mayBlock)}  ` +
        `${[0.2, 0.5, 0.8, 0.9, 0.95].map((bound) => `≥${bound} ${scoreAt(bound)}`).join('  ')}\n`,
    );
  }
}

function renderWeights({ bias, weights }: Model<Signal>): string {
  return [
    '/** Generated by `npm run fit -- --write` from counts of signals: never edited by hand. */',
    '',
    "import type { Signal } from './signal-kinds.ts';",
    '',
    `export const BIAS = ${bias.toFixed(2)};`,
    '',
    'export const WEIGHTS: Readonly<Record<Signal, number>> = {',
    ...FEATURES.map((feature) => `  ${feature}: ${Number(weights.get(feature)!.toFixed(2)) + 0},`),
    '};',
    '',
  ].join('\n');
}

async function main(words: readonly string[]): Promise<void> {
  const folder = labelledFolder();
  if (!existsSync(join(folder, 'data'))) throw new Error(`There is no ${folder}: set TIDEGATE_LABELLED.`);
  const propose = await createProposer();
  const labelled = readLabelled(folder, propose);
  const generated = await generatedExamples();
  const mined = words.flatMap((word, i) => (word === '--mined' ? readMined(resolve(words[i + 1]!), propose) : []));
  process.stdout.write(`${labelled.length} labelled, ${generated.length} generated, ${mined.length} mined\n`);
  const others = [...generated, ...mined.map(({ signals }) => toExample(signals, false, 0.5))];
  const inFirst = ({ repository }: Labelled): boolean => Number.parseInt(repository.slice(0, 4), 36) % 2 === 0;
  const halves = [labelled.filter(inFirst), labelled.filter((one) => !inFirst(one))] as const;
  for (const [train, test] of [
    [halves[0], halves[1]],
    [halves[1], halves[0]],
  ])
    printSeparation(
      'other half',
      fitWeights([...labelledExamples(train!, 1), ...others], FEATURES, boundsOf, priorOf, RIDGE),
      test!,
    );
  const now: Model<Signal> = { bias: BIAS, weights: new Map(FEATURES.map((feature) => [feature, WEIGHTS[feature]])) };
  for (const half of halves) printSeparation('as it is, a half', now, half);
  printSeparation('as it is', now, labelled);
  const model = fitWeights([...labelledExamples(labelled, 1), ...others], FEATURES, boundsOf, priorOf, RIDGE);
  printSeparation('fitted on all', model, labelled);
  if (words.includes('--show'))
    for (const one of [...mined]
      .sort((a, b) => probability(model, b.signals) - probability(model, a.signals))
      .slice(0, Number(words[words.indexOf('--show') + 1])))
      process.stdout.write(
        `${probability(model, one.signals).toFixed(2)} ${one.path}:${one.line} ${one.rule} ${one.text.slice(0, 60)}\n`,
      );
  process.stdout.write(`bounds ${JSON.stringify(BOUNDS)}\n${renderWeights(model)}`);
  if (words.includes('--write'))
    writeFileSync(join(import.meta.dirname, '../../detectors/secrets/score/weights.ts'), renderWeights(model));
}

void main(process.argv.slice(2));
