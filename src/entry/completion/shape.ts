/** The commands as completion scripts need them: by name, with the candidates for each option and each place. */

import type { Argument, Command } from '../command.ts';
import { EVERYWHERE, type Completion, type Option } from '../options.ts';

export interface Shape {
  readonly commands: readonly CommandShape[];
  /** Options of any command whose value is the next word, with their dashes. */
  readonly takeValue: readonly string[];
}

export interface CommandShape {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  readonly places: readonly PlaceShape[];
}

/** Candidates for the words from place `from` to `to`, counted from 0; `to` may be infinite. */
export interface PlaceShape {
  readonly from: number;
  readonly to: number;
  readonly shown: string;
  readonly completes: Completion;
}

/** Renders the script of one shell. Pure. */
export type Renderer = (shape: Shape) => string;

/** Returns all commands with their options and places, and the options that take a value. */
export function shapeOf(all: readonly Command[]): Shape {
  const commands = all.map(({ name, summary, options, arguments: words }) => ({
    name,
    summary,
    options: [...options, ...EVERYWHERE],
    places: placesOf(words),
  }));
  const takeValue = commands.flatMap(({ options }) => options.filter(({ value }) => value !== null).map(dashed));
  return { commands: [...commands, helpShape(all)], takeValue: [...new Set(takeValue)] };
}

/** Returns the shape of `tidegate help`, which has no file: its pages are made from the other commands. */
function helpShape(all: readonly Command[]): CommandShape {
  const completes = { words: all.map(({ name }) => name) };
  return {
    name: 'help',
    summary: 'List all commands, or show the page of one.',
    options: [],
    places: [{ from: 0, to: 0, shown: '[<command>]', completes }],
  };
}

/** Returns the arguments with the range of places that each covers, from 0. */
function placesOf(words: readonly Argument[]): readonly PlaceShape[] {
  let next = 0;
  return words.map(({ shown, most, completes = {} }) => {
    const from = next;
    next += most;
    return { from, to: next - 1, shown, completes };
  });
}

/** Returns `--name`. */
export function dashed({ name }: Option): string {
  return `--${name}`;
}

/** Returns the text in single quotes, as POSIX shells read it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
