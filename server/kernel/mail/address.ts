let home = "";

/** Called once a process listens: the address that people use, without a slash at its end. */
export function setAddress(url: string): void {
  home = url.replace(/\/+$/, "");
}

/**
 * The address of a page, for a letter. It comes from the configuration and never from a request: whoever asks for a
 * letter to somebody else must not choose where its link leads.
 */
export const linkTo = (path: `/${string}`): string => `${home}${path}`;
