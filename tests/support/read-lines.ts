import type { Socket } from "node:net";

/** Hands on what a client says, line by line, without the line ends. */
export function readLines(socket: Socket, onLine: (line: string) => void): void {
  let rest = "";
  socket.on("data", (chunk) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
}
