/** The built server when it is built from the sources as they are, else nothing. */
export function builtServer(root: string): string | undefined;
/** Builds the server unless what is built is current. */
export function buildServer(root: string): void;
