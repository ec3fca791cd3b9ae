/** Ruby outside Rails' configuration: controllers, Sinatra, Rack, clients. */

import { restoreHeader } from '../../restore.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { readRubyCode } from '../../languages/ruby/code.ts';
import { textOf } from '../../position.ts';
import { saidByRuby } from './facts.ts';
import { corsOfRuby } from './cors.ts';

export const readRuby: ReadScene = async ({ path, text, place }) =>
  codeScene(readRubyCode(path, textOf(text)), {
    unit: saidByRuby,
    file: corsOfRuby,
    rows: place.calls,
    restore: restoreHeader(place),
  });
