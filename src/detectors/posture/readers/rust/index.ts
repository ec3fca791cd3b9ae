/** Rust: axum and tower-http, actix-web, rocket, cookie builders, reqwest and rustls. */

import { restoreHeader } from '../../restore.ts';
import type { ReadScene } from '../../judge/scene.ts';
import { codeScene } from '../code/scene.ts';
import { parseRust } from '../../languages/rust.ts';
import { factsOfRustFile, settingsOfRust } from './facts.ts';
import { textOf } from '../../position.ts';

/** Reads a Rust file. Null if it cannot be parsed. */
export const readRust: ReadScene = async ({ path, text, place }) => {
  const code = parseRust(path, textOf(text));
  return code === null
    ? null
    : codeScene(code, {
        unit: settingsOfRust,
        file: factsOfRustFile,
        rows: place.calls,
        restore: restoreHeader(place),
      });
};
