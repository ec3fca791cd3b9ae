/** Ruby outside Rails' configuration: controllers, Sinatra, Rack, clients. */

import { restoreHeader } from '../../restore.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { actionFacts } from '../code/actions.ts';
import { codeScene } from '../code/scene.ts';
import { readRubyCode } from '../../languages/ruby/code.ts';
import { cleanRuby } from '../../languages/ruby/values.ts';
import { textOf } from '../../position.ts';
import { absentInRails } from '../rails/index.ts';
import { askedInAction, filterFacts, filtersOf, routeFacts } from './filters.ts';
import { settingsOfRuby } from './facts.ts';
import { corsOfRuby } from './cors.ts';

const IN_RAILS = /\b(?:ApplicationController|ActionController|Rails\.application)\b/;

/** APIs of Grape and Sinatra. */
const IN_API = /\b(?:Grape::API|Sinatra::|sinatra)\b/;

/** Reads a Ruby file. Null for configuration in which a block has no end. */
export const readRuby: ReadScene = async ({ path, text, place }) => {
  const source = textOf(text);
  // Rails' own reader reads these too, and refuses what has no end.
  if (/(?:^|\/)config\//.test(path) && cleanRuby(source) === null) return null;
  const code = readRubyCode(path, source);
  const isController = /\bclass\s+\w+Controller\b|<\s*[\w:]*Controller\b/.test(source);
  return codeScene(code, {
    unit: settingsOfRuby,
    file: (calls, at) => [
      ...corsOfRuby(calls, at),
      ...(isController ? [...actionFacts(filtersOf(calls), code.units, at), ...askedInAction(code, at)] : []),
      ...(isController || IN_API.test(source) ? filterFacts(calls, !isController, at) : []),
      ...(/(?:^|\/)routes\.rb$|\/routes\//.test(path) ? routeFacts(calls, at) : []),
    ],
    rows: place.calls,
    ...(IN_RAILS.test(source) ? { absent: absentInRails } : {}),
    restore: restoreHeader(place),
  });
};
