/** The port that the variable PORT names: 3000 without one, 0 lets the system choose; undefined when it is no port. */
export function portOf(text: string | undefined): number | undefined {
  const port = text || "3000";
  return /^\d{1,5}$/.test(port) && Number(port) <= 65535 ? Number(port) : undefined;
}

/** What to say when PORT is no port. */
export function notAPort(text: string): string {
  return `PORT is "${text}", which is not a port: set it to a number up to 65535, e.g. PORT=3001 npm start.`;
}

/** What to say when the server cannot listen. */
export function cannotListen(port: number, error: NodeJS.ErrnoException): string {
  return error.code === "EADDRINUSE"
    ? `Port ${port} is taken by another program: choose another with the variable PORT, e.g. PORT=3001 npm start.`
    : `The server cannot listen on port ${port}: ${error.message}`;
}
