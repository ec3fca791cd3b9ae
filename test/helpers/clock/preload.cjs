/**
 * A clock for the hook that only the test moves. `TEST_CLOCK` names a file with the milliseconds since the start of the
 * process. The clock stands still; with a `+` behind the number it goes on from there, ten times as fast as others.
 * `NODE_OPTIONS` loads it before the program, in each of its threads.
 */

const { readFileSync, statSync } = require('node:fs');

const LOOK_EVERY = 5;
const realTimeout = globalThis.setTimeout;

const now = () => {
  const [from, going] = readFileSync(process.env.TEST_CLOCK, 'utf8').split('+');
  return Number(from) + (going === undefined ? 0 : 10 * (Date.now() - statSync(process.env.TEST_CLOCK).mtimeMs));
};

performance.now = now;
process.hrtime.bigint = () => BigInt(Math.round(now() * 1e6));
globalThis.setTimeout = (call, delay = 0, ...words) => {
  if (delay <= 0) return realTimeout(call, 0, ...words);
  const due = now() + delay;
  let looks = 0;
  const timer = setInterval(() => {
    // The second time, so that what was sent before the clock was moved arrives before.
    if (now() < due || ++looks < 2) return;
    clearInterval(timer);
    call(...words);
  }, LOOK_EVERY);
  return timer;
};
