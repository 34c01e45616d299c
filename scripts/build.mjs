// `npm run build`: what `npm start` builds by itself when the sources changed, for a host that builds apart from it.
import { buildApp } from "./build/build-app.mjs";
import { generateClient } from "./start/generate-client.mjs";

await generateClient();
await buildApp();
