import pino, { type DestinationStream, type Logger } from "pino";

import type { Config } from "./config";
import { described } from "./errors";

export type { Logger } from "pino";

/**
 * Structured lines on standard output. What goes in is chosen at each call and holds no personal data: no addresses,
 * cookies, variables or names. The list below is the second line of defence, for objects that are logged whole.
 */
export function createLogger(config: Pick<Config, "logLevel">, destination?: DestinationStream): Logger {
  const options = {
    level: config.logLevel,
    base: { process: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    // The usual serializer writes out everything that hangs on an error: of the database's, the statement's values and the connection.
    serializers: { err: (error: unknown) => (error instanceof Error ? described(error) : error) },
    redact: { paths: ["req", "res", "headers", "cookies", "variables", "parameters", "query", "detail"], remove: true },
  };
  return pino(options, destination ?? pino.destination({ dest: 1, sync: false }));
}
