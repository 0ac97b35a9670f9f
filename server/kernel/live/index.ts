export { Live, type LiveOptions } from "./live";
export { liveQuery } from "./connection";
export { Events } from "./events";
export { followingOf, type Subscription } from "./operation";
export type { Message, Operation } from "./payload";
export { forgetBefore } from "./sequencer";
export { acceptSocket, type LiveSocket, type Prepared, type SocketDeps } from "./socket";
export { consume, Consumer, type ConsumerOptions } from "./consumer";
