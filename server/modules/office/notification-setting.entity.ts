import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** How a person wants to hear of a kind, where that differs from what the kind is by itself. */
@Code(81)
@Entity("notification_setting")
export class NotificationSetting extends Identified {
  @Column("uuid") personId!: string;
  @Column("text") kind!: string;
  @Column("boolean") onPage!: boolean;
  @Column("boolean") byMail!: boolean;
}
