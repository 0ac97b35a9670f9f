import { BinItem } from "../../kernel/bin";
import { Id, One, Table, Text, Time, type Ref } from "../../kernel/read";
import { PersonType } from "../identity";
import { binItemPolicy } from "./bin-item.policy";

@Table(BinItem, {
  description: "Something that was thrown away and can be put back until `purgeAt`.",
  policy: binItemPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class BinItemType implements Pick<BinItem, "id" | "subjectKind" | "subjectId" | "name" | "createdAt" | "purgeAt"> {
  @Id() id!: string;
  @Text("GraphQL type of what it was.", { filter: true }) subjectKind!: string;
  @Id("Id that it had, and has again when it is put back.") subjectId!: string;
  @Text("By what people know it.", { filter: true }) name!: string;
  @Time("When it was thrown away.") createdAt!: Date;
  @Time("When it will be gone for good.") purgeAt!: Date;
  @One("Who threw it away; empty also when you may not see the person.", () => PersonType, "binnedById") binnedBy!: Ref<PersonType>;
}
