/** A state machine is a table: from each state, the events it allows and where each leads. */
export interface States<State extends string> {
  readonly table: Readonly<Record<State, Readonly<Record<string, State>>>>;
  /** The state that an event leads to, or undefined when the present state does not allow it. */
  after(state: State, event: string): State | undefined;
  /** The states from which an event is allowed. */
  allowing(event: string): readonly State[];
  /** Where an event leads from anywhere: what a refusal names. */
  target(event: string): State | undefined;
}

export function states<State extends string>(table: Record<State, Partial<Record<string, NoInfer<State>>>>): States<State> {
  const rows = Object.entries(table) as [State, Record<string, State>][];
  return {
    table: table as States<State>["table"],
    after: (state, event) => (table as Record<string, Record<string, State>>)[state]?.[event],
    allowing: (event) => rows.filter(([, events]) => event in events).map(([state]) => state),
    target: (event) => rows.map(([, events]) => events[event]).find((state) => state !== undefined),
  };
}
