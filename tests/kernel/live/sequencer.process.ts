// A process of its own that numbers activity until it is killed: its argument is the database's address.
import { Sequencer } from "../../../server/kernel/live/sequencer";

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
new Sequencer({ url: process.argv[2]!, log: quiet }).start();
