import { isPortFree } from "./free-port.mjs";
import { StartError } from "./start-error.mjs";

/** Refuses a port that another program holds. @param {number} port */
export async function checkPort(port) {
  if (await isPortFree(port)) return;
  throw new StartError(
    `PORT : le port ${port} est déjà utilisé par un autre programme, ou réservé.\n` +
      `Arrêtez ce programme, ou choisissez un autre port : PORT=${port + 1} npm start`,
  );
}
