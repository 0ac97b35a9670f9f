import { InputType } from "type-graphql";
import { ALARM_MINUTES_MAX, CALENDAR_NAME_MAX, CalendarScope } from "../../../shared/agenda";
import { CommandInput, EnumInput, IdInput, IntInput, TextInput, VersionedInput } from "../../kernel/write";

@InputType({ description: "A new link by which a calendar program reads events." })
export class MakeCalendarLinkInput extends CommandInput {
  @TextInput("What you know it by, e.g. the device.", { min: 1, max: CALENDAR_NAME_MAX }) name!: string;
  @EnumInput(CalendarScope, "Whose events it shows.") scopeKind!: CalendarScope;
  @IdInput("The school or alliance; nothing for your own.", { nullable: true }) scopeId?: string | null;
  @IntInput("A reminder so many minutes before each event; none when nothing is given.", { nullable: true, min: 0, max: ALARM_MINUTES_MAX }) alarmMinutes?: number | null;
}

@InputType({ description: "Another name of a link." })
export class RenameCalendarLinkInput extends VersionedInput {
  @TextInput("The new name.", { min: 1, max: CALENDAR_NAME_MAX }) name!: string;
}

@InputType({ description: "Which link, in the version that you saw." })
export class CalendarLinkInput extends VersionedInput {}
