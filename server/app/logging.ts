import pino, { type DestinationStream, type Logger } from "pino";

import type { Config } from "./config";

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
    redact: { paths: ["req", "res", "headers", "cookies", "variables", "parameters", "query", "detail", "err.parameters", "err.query", "err.detail", "err.driverError"], remove: true },
  };
  return pino(options, destination ?? pino.destination({ dest: 1, sync: false }));
}
