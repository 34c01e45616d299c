// Preloaded into the server: when `npm start` is killed, which no code of its own can notice, the server ends too
// instead of holding the port and working on without anybody who would stop it.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
