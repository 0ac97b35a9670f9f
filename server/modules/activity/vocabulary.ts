import { ActivityMessageType } from "../../../shared/activity";
import { enumeration } from "../../kernel/read";

enumeration("ActivityMessageType", "Whether something happened.", ActivityMessageType, {
  EVENT: "Something happened.",
  HEARTBEAT: "Nothing happened: a sign of life that says where you stand.",
});
