import { own } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import type { Exchange, Occupation } from "./exchange.entity";
import { ExchangeType, OccupationType } from "./exchange.type";

@Roots()
export class ExchangesRoots {
  @ById("An exchange.", () => ExchangeType) exchange!: Ref<ExchangeType>;
  @List("The exchanges that you may see.", () => ExchangeType) exchanges!: Connection<ExchangeType>;
  @List("Your own exchanges.", () => ExchangeType, { where: own<Exchange>("personId") }) myExchanges!: Connection<ExchangeType>;
  @List("Who is where and when, as far as you may see it: filter by day, school, teacher or alliance.", () => OccupationType) occupations!: Connection<OccupationType>;
  @List("Where you are expected.", () => OccupationType, { where: own<Occupation>("personId") }) myOccupations!: Connection<OccupationType>;
}
