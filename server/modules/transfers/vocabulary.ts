import { ImportState, Verdict } from "../../../shared/transfers";
import { enumeration } from "../../kernel/read";

enumeration("ImportState", "How far an import is.", ImportState, {
  READING: "Its file is read and compared.",
  READY: "The preview is there; nothing is done yet.",
  APPLYING: "It is being done; nobody sees anything of it yet.",
  APPLIED: "Done.",
  UNDOING: "It is being taken back.",
  UNDONE: "Taken back.",
  REFUSED: "The file is no such table; `problems` says why.",
  DISCARDED: "Thrown away without being done.",
});
enumeration("Verdict", "What an import would do with a row.", Verdict, {
  ADDED: "It is not here yet.",
  CHANGED: "It is here, and would change.",
  UNCHANGED: "It is here just so.",
  REJECTED: "It cannot be taken; `reasons` says why.",
});
