import { say } from "./say.mjs";

const controller = new AbortController();

/** Aborts once when the person or the system asks us to stop; work looks at it between its stages. */
export const stopSignal = controller.signal;

/** From now on Ctrl-C, SIGTERM and a closed terminal ask for a stop instead of ending us in the middle of things. */
export function listenForStop() {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(name, () => {
      if (!stopSignal.aborted) say("\n⏹️  Arrêt de Lokario …");
      controller.abort();
    });
  }
}

/** Resolves when a stop is asked for. @returns {Promise<void>} */
export function waitForStop() {
  if (stopSignal.aborted) return Promise.resolve();
  return new Promise((resolve) => stopSignal.addEventListener("abort", () => resolve(), { once: true }));
}
