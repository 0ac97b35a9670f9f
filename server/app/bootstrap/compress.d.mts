/** Puts a .br and a .gz beside each text file of a folder. */
export function compress(folder: string): Promise<void>;
