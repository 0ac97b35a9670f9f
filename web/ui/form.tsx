import { Button, Group } from "@mantine/core";
import { useForm, type UseFormInput, type UseFormReturnType } from "@mantine/form";
import { useState, type FormEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { placeProblems } from "./place-problems";
import { problemsOf, type Problem } from "./problem";
import styles from "./form.module.css";

type Values = Record<string, unknown>;

export interface ServerForm<V extends Values> {
  readonly form: UseFormReturnType<V>;
  readonly busy: boolean;
  /** What the server refused and no field of this form is to blame for. */
  readonly problem: Problem | null;
  /** Set when somebody else changed it in the meantime. */
  readonly conflict: Problem | null;
  readonly submit: (event?: FormEvent<HTMLFormElement>) => void;
  /** Sends what is in the form once more, after a conflict was looked at. */
  readonly again: () => void;
  readonly dismissConflict: () => void;
}

export interface ServerFormOptions<V extends Values> extends UseFormInput<V> {
  /** Rejects with the server's error; what the server calls a field is looked for among the values' names. */
  readonly send: (values: V) => Promise<unknown>;
  readonly onDone?: () => void;
  /** Somebody was faster: the moment to read what is there now. */
  readonly onConflict?: () => void;
}

/**
 * A form whose rules live on the server: what it refuses appears at the field that it names, in the person's language;
 * the rest above the buttons; a conflict is kept apart, so that the screen can show both versions.
 */
export function useServerForm<V extends Values>({ send, onDone, onConflict, ...input }: ServerFormOptions<V>): ServerForm<V> {
  const { t } = useTranslation("common");
  const form = useForm<V>(input);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState<Problem | null>(null);

  const sort = (problems: readonly Problem[]): void => {
    const placed = placeProblems(problems, Object.keys(form.getValues()));
    for (const [name, one] of placed.fields) form.setFieldError(name, one.message ?? t("failed"));
    setProblem(placed.unplaced);
    setConflict(placed.conflict);
    if (placed.conflict) onConflict?.();
    const first = placed.fields[0];
    if (first) form.getInputNode(first[0])?.focus();
  };

  const run = async (values: V): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setConflict(null);
    try {
      await send(values);
      onDone?.();
    } catch (error) {
      sort(problemsOf(error));
    } finally {
      setBusy(false);
    }
  };

  return {
    form,
    busy,
    problem,
    conflict,
    // A double click sends once.
    submit: form.onSubmit((values) => (busy ? undefined : void run(values))),
    again: () => void run(form.getValues()),
    dismissConflict: () => setConflict(null),
  };
}

export interface Bound<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error?: ReactNode;
}

/** Ties a field of our own (one that hands over values, not events) to a value of the form, with its type. */
export function bound<V extends Values, Name extends keyof V & string>({ form }: ServerForm<V>, name: Name): Bound<V[Name]> {
  return form.getInputProps(name) as Bound<V[Name]>;
}

export interface FormFrameProps<V extends Values> {
  readonly of: ServerForm<V>;
  readonly verb: string;
  readonly onCancel?: () => void;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** The fields one below the other, what is wrong with the whole, and the buttons. */
export function FormFrame<V extends Values>({ of: server, verb, onCancel, danger = false, children }: FormFrameProps<V>) {
  const { t } = useTranslation("common");
  return (
    <form onSubmit={server.submit} noValidate>
      <div className={styles.fields}>{children}</div>
      <FormProblem problem={server.problem} />
      <Group justify="flex-end" mt="lg" gap="sm">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t("cancel")}
          </Button>
        )}
        <Button type="submit" loading={server.busy} color={danger ? "red" : "pine"}>
          {verb}
        </Button>
      </Group>
    </form>
  );
}

export function FormProblem({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation("common");
  if (!problem) return null;
  return (
    <p role="alert" className={styles.problem}>
      {problem.message ?? t(`problem.${problem.code === "OFFLINE" || problem.code === "UNAVAILABLE" ? problem.code : "INTERNAL"}.hint`)}
    </p>
  );
}
