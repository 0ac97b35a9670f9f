/** Something the person who starts the server has to mend. It is shown as one line, without a stack. */
export class StartError extends Error {
  override name = "StartError";
}
