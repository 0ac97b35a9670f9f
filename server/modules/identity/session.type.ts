import { Id, Table, Text, Time } from "../../kernel/read/decorators";
import { Session } from "./session.entity";
import { sessionPolicy } from "./session.policy";

@Table(Session, {
  description: "A browser in which you are or were signed in.",
  policy: sessionPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class SessionType implements Pick<Session, "id" | "device" | "createdAt" | "lastSeenAt" | "expiresAt" | "endedAt"> {
  @Id() id!: string;
  @Text("Browser and system in a few words.") device!: string;
  @Time("When it was begun by signing in.") createdAt!: Date;
  @Time("When it was last used, to about ten minutes.") lastSeenAt!: Date;
  @Time("When it ends by itself.") expiresAt!: Date;
  @Time("When it was ended; empty while it lives.") endedAt!: Date | null;
}
