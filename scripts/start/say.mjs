// What a person sees in the terminal while something works.
let stream = process.stdout;
const isTerminal = () => Boolean(stream.isTTY) && !process.env.CI;

/** Prints one line. */
export function say(text = "") {
  stream.write(`${text}\n`);
}

/** From now on: the standard output is read by a program. */
export function sayOnStderr() {
  stream = process.stderr;
}

/**
 * Runs long work under a title with the time elapsed: a line that moves on a terminal, plain lines elsewhere.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const draw = () => stream.write(`\r⏳ ${title} … ${seconds()}`);
  const remind = () => say(`   ${title} … ${seconds()}`);
  if (isTerminal()) draw();
  else say(`⏳ ${title} …`);
  const timer = setInterval(isTerminal() ? draw : remind, isTerminal() ? 1_000 : 30_000);
  try {
    const result = await work();
    say(`${isTerminal() ? "\r" : ""}✅ ${title} (${seconds()})`);
    return result;
  } catch (error) {
    say(`${isTerminal() ? "\r" : ""}❌ ${title} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
