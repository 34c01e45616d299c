// Copied into a deployment's folder: starts what was deployed there, as a host's own launcher does. PORT says where.
const { config } = require("./.next/required-server-files.json");

process.env.NODE_ENV = "production";
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);

require("next/dist/server/lib/start-server").startServer({
  dir: __dirname,
  isDev: false,
  config,
  hostname: "localhost",
  port: Number(process.env.PORT),
  allowRetry: false,
});
