import { Input, Pill } from "@mantine/core";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FindField, type Found } from "./find-field";

export interface FindManyProps {
  readonly label: string;
  readonly value: readonly Found[];
  readonly onChange: (found: Found[]) => void;
  readonly find: (text: string) => Promise<readonly Found[]>;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly required?: boolean;
}

/** Some of very many: each choice is added to those above the field, and taken away there. */
export function FindMany({ label, value, onChange, find, description, error, required = false }: FindManyProps) {
  const { t } = useTranslation("common");
  const id = useId();
  return (
    <Input.Wrapper label={label} required={required} description={description} error={error} labelElement="div" id={id}>
      <div style={{ height: description ? 5 : 0 }} />
      {value.length > 0 && (
        <Pill.Group my={6}>
          {value.map((one) => (
            <Pill
              key={one.id}
              size="md"
              withRemoveButton
              removeButtonProps={{ "aria-label": `${t("remove")} ${one.name}`, tabIndex: 0, "aria-hidden": false }}
              onRemove={() => onChange(value.filter((other) => other.id !== one.id))}
            >
              {one.name}
            </Pill>
          ))}
        </Pill.Group>
      )}
      <FindField wide forget label={label} bare value={null} find={find} without={value.map((one) => one.id)} placeholder={t("find.placeholder")} onChange={(found) => found && onChange([...value, found])} />
    </Input.Wrapper>
  );
}
