import type { MantineSize } from "@mantine/core";
import type { ReactNode } from "react";

export interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
  readonly size?: MantineSize;
}
