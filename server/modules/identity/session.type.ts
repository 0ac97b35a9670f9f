import { BegunBy, SessionKind, TokenScope } from "../../../shared/identity";
import { Enum, EnumList, Id, Table, Text, Time } from "../../kernel/read/decorators";
import { Session } from "./session.entity";
import { sessionPolicy } from "./session.policy";

@Table(Session, {
  description: "A browser in which you are or were signed in, or a token that you made for a program.",
  policy: sessionPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class SessionType implements Pick<Session, "id" | "kind" | "name" | "begunBy" | "device" | "createdAt" | "lastSeenAt" | "expiresAt" | "endedAt"> {
  @Id() id!: string;
  @Enum(SessionKind, "Who holds it.") kind!: SessionKind;
  @Text("How you called the token; empty for a browser.") name!: string | null;
  @EnumList(TokenScope, "What the token may do, never more than you; empty for a browser, which may do all that you may.", { column: "grants" }) scopes!: TokenScope[] | null;
  @Enum(BegunBy, "How it was begun.") begunBy!: BegunBy;
  @Text("Browser and system in a few words; of a token, where it was made.") device!: string;
  @Time("When it was begun by signing in.") createdAt!: Date;
  @Time("When it was last used, to about ten minutes.") lastSeenAt!: Date;
  @Time("When it ends by itself.") expiresAt!: Date;
  @Time("When it was ended; empty while it lives.") endedAt!: Date | null;
}
