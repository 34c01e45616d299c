/** A failure whose message alone helps the person at the terminal: shown without a stack. */
export class StartError extends Error {
  /** @param {string} message @param {{ cause?: unknown }} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = "StartError";
  }
}
